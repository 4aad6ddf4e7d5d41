"""# XS086 bound-loosened

**What.** The range of a value became larger.

**Why it matters.** What you send stays valid. A reader that works by OLD refuses values beyond its own
limits.

**Example.** `<geboortegewicht>` went from 400..7000 to 200..9999.

**What to do.** Send values that you had to hold back.
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


def bound_loosened(pair: Pair) -> Iterator[Change]:
    """Compare the range of the parts that belong together."""
    for value in pair.values:
        for old, new in value.differing:
            before, after = bounds(old), bounds(new)
            if before.narrower(after) and not after.narrower(before) and is_comparable(old, new):
                yield value_change(
                    "XS086",
                    pair,
                    value,
                    new,
                    f"The range of {WHERE} is {after.shown} now; it was {before.shown}.",
                    facts=(before.shown, after.shown),
                    facets=("minInclusive", "minExclusive", "maxInclusive", "maxExclusive"),
                    tighter=False,
                    mend="Keep to the old limits until the other side has moved to NEW.",
                )
