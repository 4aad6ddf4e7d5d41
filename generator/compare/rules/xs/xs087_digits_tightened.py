"""# XS087 digits-tightened

**What.** A number may have fewer digits in all, or behind the point.

**Why it matters.** Values with more digits are refused.

**Example.** `fractionDigits` of `<ph>` went from 3 to 2.

**What to do.** Round as the registry says; do not cut.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.facets import digits, fewer_digits
from generator.compare.rules.xs.value_rules import value_change
from generator.compare.rules.xs.words import WHERE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def digits_tightened(pair: Pair) -> Iterator[Change]:
    """Compare totalDigits and fractionDigits of parts with the same built-in type."""
    for value in pair.values:
        for old, new in value.differing:
            less, more = fewer_digits(new, old), fewer_digits(old, new)
            if old.builtin == new.builtin and less:
                before, after = digits(old, new), digits(new, old)
                yield value_change(
                    "XS087",
                    pair,
                    value,
                    new,
                    f"The number of digits of {WHERE} is {after} now; it was {before}.",
                    facts=(before, after),
                    facets=("totalDigits", "fractionDigits"),
                    tighter=None if more else True,
                    mend="Round the value as the registry says.",
                )
