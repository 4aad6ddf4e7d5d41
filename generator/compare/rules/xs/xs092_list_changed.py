"""# XS092 list-changed

**What.** A value that was one became a list of values between spaces, or the other way round.

**Why it matters.** The same text means something else: one value with a space in it, or two values.

**Example.** `<complicaties>` was one code, and is a list of codes.

**What to do.** Write the value as NEW asks. Generated code has a list there, or no longer.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.value_rules import value_change
from generator.compare.rules.xs.words import WHERE
from generator.findings import Impact
from generator.model.simple_type import Variety

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def list_changed(pair: Pair) -> Iterator[Change]:
    """Compare the variety of the two types."""
    for value in pair.values:
        if value.relisted:
            is_list = value.new.variety is Variety.LIST
            before, after = ("one value", "a list") if is_list else ("a list", "one value")
            yield value_change(
                "XS092",
                pair,
                value,
                value.new,
                f"{WHERE} is {after} now; it was {before}.",
                facts=(before, after),
                facets=("type", "item"),
                mend=f"Write {after}.",
                impact=Impact.COMPILE,
            )
