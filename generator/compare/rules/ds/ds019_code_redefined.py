"""# DS019 code-redefined

**What.** A value stands for another code than before: its code or code system is another, or the list was
numbered anew, so that a display stands at another value.

**Why it matters.** Every message stays valid and says something else. It happens to whole lists at once when a
code is inserted in the middle and the rest is numbered anew.

**Example.** Value `5` was "other"; a code was inserted before it, and `5` is "infection of the bowel" now.

**What to do.** Change the mapping's code table before anything is sent by the new version, and have it
reviewed.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.codes_told import lists, meaning, stands_for
from generator.compare.rules.ds.telling import MEANS_ELSE, listed_name, some, tell_of_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def code_redefined(comparison: Comparison) -> Iterator[Finding]:
    """Tell of values that stand for another code, once for each list."""
    for changes in lists(comparison):
        if changes.redefined:
            parts = [f"{old.value!r} was {meaning(old)} and is {meaning(new)} now" for old, new in changes.redefined]
            yield tell_of_list(
                "DS019",
                "code-redefined",
                changes,
                f"Values of {listed_name(changes.new)} mean something else: {some(parts, 4)}.",
                "Change the code table of the mapping, and have it reviewed.",
                old="; ".join(f"{old.value}: {stands_for(old)}" for old, _ in changes.redefined),
                new="; ".join(f"{new.value}: {stands_for(new)}" for _, new in changes.redefined),
                weight=MEANS_ELSE,
            )
