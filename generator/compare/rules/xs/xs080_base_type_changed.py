"""# XS080 base-type-changed

**What.** A value is of another built-in type: `xs:date` became `xs:dateTime`, `xs:int` became `xs:decimal`.

**Why it matters.** Values are written and read in another way. Even where every old value is still valid,
generated code has another type there, and readers may expect more than you send.

**Example.** `<geboortedatum>` was an `xs:date` and is an `xs:dateTime`.

**What to do.** Write the value as the new type asks. The type checker shows where generated code changed.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.value_rules import value_change
from generator.compare.rules.xs.words import WHERE, written_type
from generator.findings import Impact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def base_type_changed(pair: Pair) -> Iterator[Change]:
    """Compare the built-in types of the parts that belong together."""
    for value in pair.values:
        for old, new in value.differing:
            if old.builtin != new.builtin:
                before, after = written_type(old.builtin), written_type(new.builtin)
                yield value_change(
                    "XS080",
                    pair,
                    value,
                    new,
                    f"The type of {WHERE} is {after} now; it was {before}.",
                    facts=(before, after),
                    facets=("type", "whiteSpace"),
                    mend=f"Write it as {after}.",
                    otherwise=f"Expect {after}.",
                    impact=Impact.COMPILE,
                )
