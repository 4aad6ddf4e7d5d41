"""A concept that left one place and came to another is one change: it moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Claimed
from generator.compare.rules.xs.xs014_element_moved import element_moved

if TYPE_CHECKING:
    from generator.compare.pairing import Pairing
    from generator.compare.rules.xs.change import Change
    from generator.model.qname import QName

GONE = frozenset({"XS012", "XS062"})
COME = frozenset({"XS010", "XS011", "XS061"})


def with_moves(claimed: list[Claimed], pairing: Pairing) -> list[Claimed]:
    """Put what went and what came of one concept together; the breaks of both are the move's."""
    moved = {pair.old.link.steps: pair.new.link.steps for pair in pairing.moves() if pair.old.link and pair.new.link}
    came = {_steps(item.change): item for item in claimed if item.change.rule in COME}
    taken: set[int] = set()
    made: list[Claimed] = []
    for item in claimed:
        other = came.get(moved.get(_steps(item.change), ())) if item.change.rule in GONE else None
        if other is None or id(other) in taken:
            made.append(item)
            continue
        taken.add(id(other))
        breaks = item.first.breaks + other.first.breaks
        questions = item.first.undecided + other.first.undecided
        is_shadowed = (item.shadowed or other.shadowed) and not breaks
        made.append(Claimed(element_moved(item.change, other.change), breaks, questions, is_shadowed))
    return [item for item in made if id(item) not in taken]


def _steps(change: Change) -> tuple[QName, ...]:
    path = change.pair.old.path if change.gone else change.pair.new.path
    return (*path, change.child) if change.child else ()
