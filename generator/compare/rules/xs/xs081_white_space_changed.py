"""# XS081 white-space-changed

**What.** What is done with spaces and line ends in a value before it is looked at changed.

**Why it matters.** Values with spaces at the ends or in a row may be refused, or be read as another value.

**Example.** `whiteSpace` of `<opmerking>` went from `preserve` to `collapse`.

**What to do.** Write values without needless white space.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.value_rules import value_change
from generator.compare.rules.xs.words import WHERE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def white_space_changed(pair: Pair) -> Iterator[Change]:
    """Compare whiteSpace of parts with the same built-in type."""
    for value in pair.values:
        for old, new in value.differing:
            before, after = old.facets.white_space, new.facets.white_space
            if old.builtin == new.builtin and before != after:
                now, was = after or "preserve", before or "preserve"
                yield value_change(
                    "XS081",
                    pair,
                    value,
                    new,
                    f"White space in {WHERE} is treated otherwise: {now} now, {was} before.",
                    facts=(before, after),
                    facets=("whiteSpace",),
                    mend="Write the value without spaces at its ends, and without line ends.",
                )
