"""# XD008 unit-differs

**What.** The XSD fixes the unit of a quantity, and the dataset definition gives another one, or none.

**Why it matters.** A weight of 1.2 in a place where grams are meant is silently wrong: it is valid, and a
thousand times too small.

**Example.** The definition says `unit: kg`; the `unit` attribute of the element allows `g` only.

**What to do.** Write the unit of the XSD in the definition, and look at the range and the mapping of the
concept again.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xd.pairs import called, differ
from generator.findings import Impact, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xd.pairs import Pairs
    from generator.findings import Finding


def unit_differs(pairs: Pairs) -> Iterator[Finding]:
    """Compare the unit of each quantity with those the XSD allows."""
    for pair in pairs.pairs:
        units = pair.facts.units if pair.facts else ()
        unit = pair.concept.unit
        if not units or unit in units or (unit is None and len(units) > 1):
            continue
        allowed = " or ".join(units)
        yield differ(
            "XD008",
            "unit-differs",
            pair,
            f"{called(pair.concept)} is in {unit or 'no unit'} by the dataset definition; the XSD allows {allowed}.",
            f"Write `unit: {units[0]}`, and check the range and the mapping of the concept.",
            dataset=unit or "none",
            schema=allowed,
            severity=Severity.ERROR if unit else Severity.WARNING,
            impact=Impact.SILENT_WRONG if unit else Impact.NONE,
        )
