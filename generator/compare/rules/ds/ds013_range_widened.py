"""# DS013 range-widened

**What.** A number may have values it could not have before; all old ones are still allowed.

**Why it matters.** A sender need do nothing. A receiver that still goes by the old dataset may meet values it
does not expect.

**Example.** The duration of the pregnancy went from at most 300 days to at most 315.

**What to do.** Nothing is needed to go on sending.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.ranges import range_changes
from generator.compare.rules.ds.telling import HARMLESS, REFUSED, called, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def range_widened(comparison: Comparison) -> Iterator[Finding]:
    """Compare the bounds of each number."""
    strikes = comparison.refuses(stricter=False) and not comparison.is_read_off
    for pair, old, new in range_changes(comparison, narrowed=False):
        yield tell(
            "DS013",
            "range-widened",
            pair,
            f"{called(pair.new.concept)} could be {old} and may be {new} now, which allows more.",
            "Nothing is needed to go on sending.",
            old=old,
            new=new,
            weight=REFUSED if strikes else HARMLESS,
        )
