"""# XS085 bound-tightened

**What.** The range of a value became smaller.

**Why it matters.** Values outside it are refused, also true ones: the child that weighs 380 grams.

**Example.** `<geboortegewicht>` went from 200..9999 to 400..7000.

**What to do.** Look at what your records hold outside the new range, and ask the registry about it.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.facets import bounds, is_comparable
from generator.compare.rules.xs.value_rules import value_change
from generator.compare.rules.xs.words import WHERE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def bound_tightened(pair: Pair) -> Iterator[Change]:
    """Compare the range of the parts that belong together."""
    for value in pair.values:
        for old, new in value.differing:
            before, after = bounds(old), bounds(new)
            if after.narrower(before) and is_comparable(old, new):
                yield value_change(
                    "XS085",
                    pair,
                    value,
                    new,
                    f"The range of {WHERE} is {after.shown} now; it was {before.shown}.",
                    facts=(before.shown, after.shown),
                    facets=("minInclusive", "minExclusive", "maxInclusive", "maxExclusive"),
                    tighter=None if before.narrower(after) else True,
                    mend="Send no value outside that: it is refused from NEW on.",
                )
