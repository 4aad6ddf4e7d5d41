"""# DS023 code-list-opened

**What.** A code list allows other codes than its own now.

**Why it matters.** A sender need do nothing. A receiver by the old dataset refuses codes it does not know.

**Example.** The list of micro-organisms was opened: laboratories find new ones.

**What to do.** Nothing is needed to go on sending. If the hospital has finer codes, they may be sent now.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.codes_told import lists
from generator.compare.rules.ds.telling import HARMLESS, REFUSED, listed_name, tell_of_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def code_list_opened(comparison: Comparison) -> Iterator[Finding]:
    """Compare whether each list allows other codes."""
    strikes = comparison.refuses(stricter=False) and not comparison.is_read_off
    for changes in lists(comparison):
        if not changes.old.open and changes.new.open:
            name = listed_name(changes.new)
            yield tell_of_list(
                "DS023",
                "code-list-opened",
                changes,
                f"{name[0].upper()}{name[1:]} allows other codes than its own now.",
                "Nothing is needed to go on sending.",
                old="open" if changes.old.open else "closed",
                new="open" if changes.new.open else "closed",
                weight=REFUSED if strikes else HARMLESS,
            )
