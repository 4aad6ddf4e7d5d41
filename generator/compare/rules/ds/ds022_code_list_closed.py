"""# DS022 code-list-closed

**What.** A code list that allowed other codes too no longer does.

**Why it matters.** A code outside the list, taken until now, makes the registry refuse the message.

**Example.** The list of congenital anomalies is complete and was closed.

**What to do.** Look which codes outside the list the mapping gives, and choose one of the list for each.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.codes_told import lists
from generator.compare.rules.ds.telling import HARMLESS, REFUSED, listed_name, tell_of_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def code_list_closed(comparison: Comparison) -> Iterator[Finding]:
    """Compare whether each list allows other codes."""
    strikes = comparison.refuses(stricter=True) and not comparison.is_read_off
    for changes in lists(comparison):
        if changes.old.open and not changes.new.open:
            name = listed_name(changes.new)
            yield tell_of_list(
                "DS022",
                "code-list-closed",
                changes,
                f"{name[0].upper()}{name[1:]} allowed other codes too, and no longer does.",
                "Look for codes outside the list in the mapping.",
                old="open" if changes.old.open else "closed",
                new="open" if changes.new.open else "closed",
                weight=REFUSED if strikes else HARMLESS,
            )
