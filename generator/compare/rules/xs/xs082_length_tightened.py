"""# XS082 length-tightened

**What.** A value must be longer, or may be less long, than before.

**Why it matters.** Values that are too long or too short are refused.

**Example.** `maxLength` of `<naam>` went from 200 to 50.

**What to do.** Cut or pad the value only if the registry says how; else ask.
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


def length_tightened(pair: Pair) -> Iterator[Change]:
    """Compare the number of characters of the parts that belong together."""
    for value in pair.values:
        for old, new in value.differing:
            before, after = lengths(old), lengths(new)
            if after.narrower(before) and is_comparable(old, new):
                yield value_change(
                    "XS082",
                    pair,
                    value,
                    new,
                    f"The number of characters of {WHERE} is {after.shown} now; it was {before.shown}.",
                    facts=(before.shown, after.shown),
                    facets=("length", "minLength", "maxLength"),
                    tighter=None if before.narrower(after) else True,
                    mend="Send no value outside that: it is refused from NEW on.",
                )
