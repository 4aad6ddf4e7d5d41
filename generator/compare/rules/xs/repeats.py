"""Types that stand at many places: the decision procedure tells their breaks once, the rules meet them each time."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.compare.inclusion.decision import BreakKind

if TYPE_CHECKING:
    from generator.compare.rules.xs.change import Change, Claimed
    from generator.compare.rules.xs.pair import Pair

    Types = tuple[str, str]
    Mark = tuple[object, ...]

_OF_DECLARATIONS = frozenset({BreakKind.NIL, BreakKind.ROOT, BreakKind.TYPE})


@dataclass(slots=True, eq=False)
class Repeats:
    """Ties a change at a later pair of the same types to the one that holds the breaks."""

    _first: defaultdict[Types, dict[Mark, Claimed]] = field(default_factory=lambda: defaultdict(dict))

    def tie(self, pair: Pair, claimed: list[Claimed]) -> None:
        """Note the changes of a first pair, or tie those of a later one."""
        known = self._first[pair.old.type, pair.new.type]
        for item in claimed:
            if not _is_of_types(item.change):
                continue
            mark = _mark(item.change)
            if pair.repeats and mark in known:
                item.like = known[mark]
                item.shadowed = item.like.shadowed
            elif mark not in known or item.breaks:
                known[mark] = item


def _is_of_types(change: Change) -> bool:
    """Whether its breaks come of the types; what declarations say of nil and xsi:type is told at each of them."""
    kinds = {kind for claim in change.claims for kind in claim.kinds}
    return not kinds <= _OF_DECLARATIONS


def _mark(change: Change) -> Mark:
    return (change.rule, change.subject, change.old, change.new, change.child, change.attribute)
