"""A concept that left one place and came to another is one change: it moved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Claimed
from generator.compare.rules.xs.xs014_element_moved import element_moved, element_unwrapped, element_wrapped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.compare.pairing import Pairing
    from generator.compare.rules.xs.change import Change
    from generator.compare.rules.xs.pair import Side
    from generator.model.qname import QName

    Steps = tuple[QName, ...]

GONE = frozenset({"XS012", "XS062"})
COME = frozenset({"XS010", "XS011", "XS061"})


def with_moves(claimed: list[Claimed], pairing: Pairing) -> list[Claimed]:
    """Put what went and what came of one concept together; the breaks of both are the move's.

    Where all that stood in an element stands elsewhere and it is gone itself, or the other way round, that is one
    change as well.
    """
    moved = {pair.old.link.steps: pair.new.link.steps for pair in pairing.moves() if pair.old.link and pair.new.link}
    moves = _Moves(
        moved=moved,
        back={new: old for old, new in moved.items()},
        gone={_steps(item.change): item for item in claimed if item.change.rule in GONE},
        came={_steps(item.change): item for item in claimed if item.change.rule in COME},
    )
    made = {id(item): moves.of(item) for item in claimed} if moved else {}
    told = [made.get(id(item)) or item for item in claimed]
    return [item for item in told if id(item) not in moves.taken]


@dataclass(slots=True, eq=False)
class _Moves:
    """What moved, old to new and back, and the changes that tell half of it; `taken` are those told otherwise."""

    moved: Mapping[Steps, Steps]
    back: Mapping[Steps, Steps]
    gone: Mapping[Steps, Claimed]
    came: Mapping[Steps, Claimed]
    taken: set[int] = field(default_factory=set)

    def of(self, item: Claimed) -> Claimed | None:
        """The move that begins with this change; None where there is none."""
        if id(item) in self.taken:
            return None
        steps = _steps(item.change)
        if self.gone.get(steps) is item:
            other = self.came.get(self.moved.get(steps, ()))
            if other is not None and id(other) not in self.taken:
                return self._taking(item, [other], element_moved(item.change, other.change))
            parts = self._parts(item.change, item.change.pair.old, self.moved, self.came)
            return (
                self._taking(item, parts, element_unwrapped(item.change, [one.change for one in parts]))
                if parts
                else None
            )
        if self.came.get(steps) is item:
            parts = self._parts(item.change, item.change.pair.new, self.back, self.gone)
            return (
                self._taking(item, parts, element_wrapped(item.change, [one.change for one in parts]))
                if parts
                else None
            )
        return None

    def _parts(
        self, change: Change, side: Side, ways: Mapping[Steps, Steps], there: Mapping[Steps, Claimed]
    ) -> list[Claimed]:
        """What became of all that stands in the element of a change; nothing where not all of it moved."""
        inner = side.version.content(side.content.elements[change.child].type) if change.child else None
        steps = [(*_steps(change), name) for name in (inner.elements if inner else ())]
        parts = [there.get(ways.get(one, ())) for one in steps]
        found = [one for one in parts if one is not None and id(one) not in self.taken]
        return found if len(found) == len(steps) else []

    def _taking(self, item: Claimed, others: Iterable[Claimed], change: Change) -> Claimed:
        others = list(others)
        self.taken |= {id(other) for other in others}
        every = [one.first for one in (item, *others)]
        breaks = [found for one in every for found in one.breaks]
        questions = [found for one in every for found in one.undecided]
        is_shadowed = any(one.shadowed for one in (item, *others)) and not breaks
        return Claimed(change, breaks, questions, is_shadowed)


def _steps(change: Change) -> Steps:
    path = change.pair.old.path if change.gone else change.pair.new.path
    return (*path, change.child) if change.child else ()
