"""# DS017 code-removed

**What.** A code list no longer has codes it had. They are told in one finding for each list.

**Why it matters.** A closed list refuses every other code: a message with the old one comes back. In an open
list it arrives without meaning.

**Example.** Type of delivery: `'9' other` was taken out.

**What to do.** Find the code that stands for it now, and change the mapping's code table.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.codes_told import is_refused, lists, values_of
from generator.compare.rules.ds.telling import LESS_TOLD, REFUSED, codes_shown, listed_name, number_of, tell_of_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def code_removed(comparison: Comparison) -> Iterator[Finding]:
    """Tell of codes that are gone, once for each list."""
    for changes in lists(comparison):
        if changes.removed:
            refused = comparison.by_new and is_refused(comparison, changes, codes=changes.removed)
            yield tell_of_list(
                "DS017",
                "code-removed",
                changes,
                f"{number_of(changes.removed)} left {listed_name(changes.new)}: {codes_shown(changes.removed)}.",
                "Change the code table of the mapping where it gives one of these.",
                old=values_of(changes.removed),
                new=None,
                weight=REFUSED if refused else LESS_TOLD,
            )
