"""# XS090 union-member-added

**What.** A value may be of one more type: the union has a member more.

**Why it matters.** What you send stays valid. A reader that works by OLD refuses the new values.

**Example.** `<gewicht>` may be a number or, now, empty.

**What to do.** Use it where it fits; ask what it means.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.value_rules import described, value_change
from generator.compare.rules.xs.words import WHERE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def union_member_added(pair: Pair) -> Iterator[Change]:
    """Tell of the parts that have no counterpart."""
    for value in pair.values:
        for part in value.added if value.facts_differ else ():
            said = described(part)
            yield value_change(
                "XS090",
                pair,
                value,
                part,
                f"{WHERE} may be {said} now.",
                facts=(None, said),
                facets=("member", "enumeration"),
                tighter=False,
                mend="Do not send such values until the other side has moved to NEW.",
                gone=False,
            )
