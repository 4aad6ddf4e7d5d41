"""# DS020 code-value-changed

**What.** The same code (by system and code, or else by its display) stands in the message under another value.

**Why it matters.** The meaning is the same and the text in the message is not: a closed list refuses the old
value.

**Example.** SNOMED CT 11466000 (caesarean section) was `2` and is `sectio`.

**What to do.** Run `lnrgen update`: enum members are kept by the code, so the mapping goes on and the new value
is written.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.codes_told import is_refused, lists, meaning
from generator.compare.rules.ds.telling import LESS_TOLD, REFUSED, listed_name, some, tell_of_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def code_value_changed(comparison: Comparison) -> Iterator[Finding]:
    """Tell of codes under another value, once for each list."""
    for changes in lists(comparison):
        if changes.revalued:
            parts = [f"{meaning(old)} was {old.value!r} and is {new.value!r} now" for old, new in changes.revalued]
            gone = tuple(code for pair in changes.revalued for code in pair)
            yield tell_of_list(
                "DS020",
                "code-value-changed",
                changes,
                f"Codes of {listed_name(changes.new)} stand under another value: {some(parts, 4)}.",
                "Regenerate: enum members are kept by the code.",
                old=", ".join(old.value for old, _ in changes.revalued),
                new=", ".join(new.value for _, new in changes.revalued),
                weight=REFUSED if is_refused(comparison, changes, codes=gone) else LESS_TOLD,
            )
