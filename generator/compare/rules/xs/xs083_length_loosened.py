"""# XS083 length-loosened

**What.** A value may be shorter or longer than before.

**Why it matters.** What you send stays valid. A reader that works by OLD refuses values beyond its own
limits.

**Example.** `maxLength` of `<naam>` went from 50 to 200.

**What to do.** Send the value in full.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.facets import is_comparable, lengths
from generator.compare.rules.xs.value_rules import value_change
from generator.compare.rules.xs.words import WHERE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def length_loosened(pair: Pair) -> Iterator[Change]:
    """Compare the number of characters of the parts that belong together."""
    for value in pair.values:
        for old, new in value.differing:
            before, after = lengths(old), lengths(new)
            if before.narrower(after) and not after.narrower(before) and is_comparable(old, new):
                yield value_change(
                    "XS083",
                    pair,
                    value,
                    new,
                    f"The number of characters of {WHERE} is {after.shown} now; it was {before.shown}.",
                    facts=(before.shown, after.shown),
                    facets=("length", "minLength", "maxLength"),
                    tighter=False,
                    mend="Keep to the old limits until the other side has moved to NEW.",
                )
