"""# DS014 precision-changed

**What.** A number has more, or fewer, decimals than before.

**Why it matters.** With fewer decimals something of the value is lost when it is rounded. With more, the
registry expects a value as exact as the hospital has it.

**Example.** `temperatuur_waarde` went from one decimal to none.

**What to do.** Round in the mapping, as the definition says, or give the decimals the record has.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.telling import HARMLESS, LESS_TOLD, called, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def precision_changed(comparison: Comparison) -> Iterator[Finding]:
    """Compare the numbers of decimals."""
    for pair in comparison.pairs:
        old, new = pair.old.concept.precision, pair.new.concept.precision
        if old == new or comparison.lacks(old is not None, new is not None):
            continue
        fewer = new is not None and (old is None or new < old)
        loses = fewer is comparison.refuses(stricter=True) and not comparison.is_read_off
        yield tell(
            "DS014",
            "precision-changed",
            pair,
            f"{called(pair.new.concept)} had {_decimals(old)} and has {_decimals(new)} now.",
            "Round in the mapping." if fewer else "Give the decimals that are recorded.",
            old=_decimals(old),
            new=_decimals(new),
            weight=LESS_TOLD if loses else HARMLESS,
        )


def _decimals(number: int | None) -> str:
    return "any number of decimals" if number is None else "1 decimal" if number == 1 else f"{number or 'no'} decimals"
