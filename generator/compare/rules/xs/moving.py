"""A concept that left one place and came to another is one change: it moved."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Claimed
from generator.compare.rules.xs.wrapping import Part, element_unwrapped, element_wrapped
from generator.compare.rules.xs.xs014_element_moved import element_moved

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from generator.compare.pairing import Pairing
    from generator.compare.pairing.placed import Side as PlacedSide
    from generator.compare.rules.xs.change import Change
    from generator.compare.rules.xs.pair import Side, Version
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
    if not moved:
        return claimed
    gone = {_steps(item.change): item for item in claimed if item.change.rule in GONE}
    came = {_steps(item.change): item for item in claimed if item.change.rule in COME}
    back = {new: old for old, new in moved.items()}
    moves = _Moves(_Way(moved, came, _known(pairing.old)), _Way(back, gone, _known(pairing.new)))
    made = {id(item): moves.of(item) for item in claimed}
    told = [made.get(id(item)) or item for item in claimed]
    return [item for item in told if id(item) not in moves.taken]


@dataclass(frozen=True, slots=True, eq=False)
class _Way:
    """Where the concepts of one side stand on the other, the changes that tell of it there, and all their places."""

    moved: Mapping[Steps, Steps]
    there: Mapping[Steps, Claimed]
    known: AbstractSet[Steps]


@dataclass(slots=True, eq=False)
class _Moves:
    """What moved, out of its old place and into its new one; `taken` are the changes that are told otherwise."""

    out: _Way
    into: _Way
    taken: set[int] = field(default_factory=set)

    def of(self, item: Claimed) -> Claimed | None:
        """The move that begins with this change; None where there is none."""
        if id(item) in self.taken:
            return None
        steps = _steps(item.change)
        if self.into.there.get(steps) is item:
            other = self.out.there.get(self.out.moved.get(steps, ()))
            if other is not None and id(other) not in self.taken:
                return self._taking(item, [other], element_moved(item.change, other.change))
            return self._wrapping(item, item.change.pair.old, self.out, element_unwrapped)
        if self.out.there.get(steps) is item:
            return self._wrapping(item, item.change.pair.new, self.into, element_wrapped)
        return None

    def _wrapping(
        self, item: Claimed, side: Side, way: _Way, tell: Callable[[Change, list[Part]], Change]
    ) -> Claimed | None:
        """The change of an element and of all that stands in it; None where not all of that moved."""
        child = item.change.child
        found = _within(side.version, side.content.elements[child].type, _steps(item.change), way) if child else None
        if not found or any(id(other) in self.taken for _, other in found):
            return None
        parts = [Part(steps, other.change) for steps, other in found]
        return self._taking(item, [other for _, other in found], tell(item.change, parts))

    def _taking(self, item: Claimed, others: Sequence[Claimed], change: Change) -> Claimed:
        self.taken |= {id(other) for other in others}
        every = [one.first for one in (item, *others)]
        breaks = [found for one in every for found in one.breaks]
        questions = [found for one in every for found in one.undecided]
        is_shadowed = any(one.shadowed for one in (item, *others)) and not breaks
        return Claimed(change, breaks, questions, is_shadowed)


def _within(version: Version, key: str, steps: Steps, way: _Way) -> list[tuple[Steps, Claimed]] | None:
    """The changes that tell of every concept that stands in a type, each with its place; None where one has none."""
    every: list[tuple[Steps, Claimed]] = []
    for name, element in version.content(key).elements.items():
        here = (*steps, name)
        one = way.there.get(way.moved.get(here, ()))
        if one is not None:
            every.append((here, one))
        elif here in way.known:
            below = _within(version, element.type, here, way)
            if not below:
                return None
            every += below
    return every


def _known(side: PlacedSide) -> set[Steps]:
    """The places of the concepts, and of what stands above them."""
    steps = {placed.link.steps for placed in side.placed if placed.link}
    return {one[:end] for one in steps for end in range(1, len(one) + 1)}


def _steps(change: Change) -> Steps:
    path = change.pair.old.path if change.gone else change.pair.new.path
    return (*path, change.child) if change.child else ()
