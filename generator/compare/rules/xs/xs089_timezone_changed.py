"""# XS089 timezone-changed

**What.** Whether a date or time must have, may have or may not have a time zone changed.

**Why it matters.** Values with, or without, a time zone are refused.

**Example.** `explicitTimezone` of `<opnamedatum>` became `required`.

**What to do.** Write the time zone as NEW asks.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.value_rules import value_change
from generator.compare.rules.xs.words import WHERE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def timezone_changed(pair: Pair) -> Iterator[Change]:
    """Compare explicitTimezone of parts with the same built-in type."""
    for value in pair.values:
        for old, new in value.differing:
            before, after = old.facets.explicit_timezone or "optional", new.facets.explicit_timezone or "optional"
            if old.builtin == new.builtin and before != after:
                yield value_change(
                    "XS089",
                    pair,
                    value,
                    new,
                    f"A time zone in {WHERE} is {after} now; it was {before}.",
                    facts=(before, after),
                    facets=("explicitTimezone",),
                    tighter=True if before == "optional" else False if after == "optional" else None,
                    mend=f"Write the value {'without' if after == 'prohibited' else 'with'} a time zone.",
                )
