"""# DS012 range-narrowed

**What.** Some values of a number are no longer allowed.

**Why it matters.** The registry refuses a value outside the range of its dataset, also where the XSD lets it
through.

**Example.** The temperature at admission went from 20 to 45 to 30 to 43.

**What to do.** Find out what becomes of values outside the new range: are they mistakes, or must they be left
out?
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.ranges import range_changes
from generator.compare.rules.ds.telling import HARMLESS, REFUSED, called, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def range_narrowed(comparison: Comparison) -> Iterator[Finding]:
    """Compare the bounds of each number."""
    strikes = comparison.refuses(stricter=True) and not comparison.is_read_off
    for pair, old, new in range_changes(comparison, narrowed=True):
        yield tell(
            "DS012",
            "range-narrowed",
            pair,
            f"{called(pair.new.concept)} could be {old} and may be {new} now, which allows less.",
            "Decide what becomes of values outside the new range.",
            old=old,
            new=new,
            weight=REFUSED if strikes else HARMLESS,
        )
