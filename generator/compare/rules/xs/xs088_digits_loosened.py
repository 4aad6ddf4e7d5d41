"""# XS088 digits-loosened

**What.** A number may have more digits in all, or behind the point.

**Why it matters.** What you send stays valid. A reader that works by OLD refuses values with more digits.

**Example.** `fractionDigits` of `<ph>` went from 2 to 3.

**What to do.** Send the value as precisely as it was recorded.
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


def digits_loosened(pair: Pair) -> Iterator[Change]:
    """Compare totalDigits and fractionDigits of parts with the same built-in type."""
    for value in pair.values:
        for old, new in value.differing:
            less, more = fewer_digits(new, old), fewer_digits(old, new)
            if old.builtin == new.builtin and more and not less:
                before, after = digits(old, new), digits(new, old)
                yield value_change(
                    "XS088",
                    pair,
                    value,
                    new,
                    f"The number of digits of {WHERE} is {after} now; it was {before}.",
                    facts=(before, after),
                    facets=("totalDigits", "fractionDigits"),
                    tighter=False,
                    mend="Keep to the old number of digits until the other side has moved to NEW.",
                )
