"""# XS091 union-member-removed

**What.** A value may no longer be of one of its types: the union has a member less.

**Why it matters.** Values of that type are refused: the empty one, for instance.

**Example.** `<gewicht>` could be a number or empty, and must be a number now.

**What to do.** Write a value of one of the types that are left.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.value_rules import described, value_change
from generator.compare.rules.xs.words import WHERE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def union_member_removed(pair: Pair) -> Iterator[Change]:
    """Tell of the parts that have no counterpart."""
    for value in pair.values:
        for part in value.removed if value.facts_differ else ():
            said = described(part)
            yield value_change(
                "XS091",
                pair,
                value,
                part,
                f"{WHERE} may no longer be {said}.",
                facts=(said, None),
                facets=("member", "enumeration"),
                tighter=True,
                mend="Send a value of one of the other types.",
                gone=True,
            )
