"""# XS123 enumeration-dropped

**What.** A value that had to be one of a list of codes may be anything.

**Why it matters.** What you send stays valid. A reader that works by OLD refuses other values, and generated
code has no enumeration there any more.

**Example.** `<geslacht>` was one of `M`, `V`, `O`, and is free text.

**What to do.** Find out what other values are for.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs import codes
from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.value_rules import value_change
from generator.compare.rules.xs.words import WHERE
from generator.findings import Impact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def enumeration_dropped(pair: Pair) -> Iterator[Change]:
    """Tell of parts that no longer are an enumeration."""
    for value in pair.values:
        for old, new in value.differing:
            before, after = codes.values_of(old), codes.values_of(new)
            if before and not after:
                yield value_change(
                    "XS123",
                    pair,
                    value,
                    new,
                    f"{WHERE} need no longer be one of the codes {codes.shown(before.values())}.",
                    facts=(codes.facts(before.values()), None),
                    facets=("enumeration",),
                    tighter=False,
                    mend="Keep to the codes until the other side has moved to NEW.",
                    impact=Impact.COMPILE,
                )
