"""# DS011 unit-changed

**What.** A number is told in another unit.

**Why it matters.** The message stays valid and the value is wrong: 3.2 kilograms becomes 3.2 grams. It is the
kind of mistake nobody sees until the statistics are odd.

**Example.** `gewicht_waarde` went from `g` to `kg`.

**What to do.** Convert in the mapping, and have somebody who knows the values look at the first messages.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.compare.rules.ds.telling import MAY_MEAN_ELSE, MEANS_ELSE, called, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding

_ANNOTATION = re.compile(r"\{[^{}]*\}")


def unit_changed(comparison: Comparison) -> Iterator[Finding]:
    """Compare the units; annotations in braces are words, not units (UCUM, section 2.2)."""
    for pair in comparison.pairs:
        old, new = pair.old.concept.unit, pair.new.concept.unit
        if plain(old) == plain(new) or comparison.lacks(old, new):
            continue
        yield tell(
            "DS011",
            "unit-changed",
            pair,
            f"{called(pair.new.concept)} was told in {old or 'no unit'} and is told in {new or 'no unit'} now.",
            "Convert the value in the mapping.",
            old=old or "none",
            new=new or "none",
            weight=MEANS_ELSE if old and new else MAY_MEAN_ELSE,
        )


def plain(unit: str | None) -> str:
    """The unit without words; none and 1 are the same."""
    bare = _ANNOTATION.sub("", unit or "")
    return "" if bare == "1" else bare
