"""Elements that stand elsewhere in the taking schema: what they hold is compared as well."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.compare.inclusion.content.words import Letter
from generator.compare.inclusion.types import Pair
from generator.compare.inclusion.visit import Visit

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from generator.compare.inclusion.content.outcome import Told
    from generator.compare.inclusion.content.words import Word
    from generator.compare.inclusion.minimal import Minimal
    from generator.compare.inclusion.side import Slot
    from generator.model.qname import QName

    Steps = tuple[QName, ...]
    Moved = Mapping[Steps, Steps]  # where an element stands in the given schema, and where in the taking one


@dataclass(frozen=True, slots=True)
class Start:
    """Two elements to go on with, and the way to the given one: it begins at a visit, and goes on by itself."""

    given: Slot
    taking: Slot
    order: tuple[int, ...]
    above: Visit
    told: Told


class Mover:
    """Finds where to go on with an element that has no other at its own place.

    No message that holds it is accepted: so whatever is refused in it beyond that is shown by a message of its own.
    """

    def __init__(self, makes: Minimal, takes: Minimal) -> None:
        """The smallest elements of either schema."""
        self._makes, self._takes = makes, takes

    def start(self, given: Steps, taking: Steps, visits: Sequence[Visit], met: Collection[str]) -> Start | None:
        """The way to an element that was not met, from the nearest one above it that was; `met` are keys of slots.

        None where there is no such way, where it was met after all, or where it was left open whether it would be.
        """
        slots, others = _way(self._makes, given), _way(self._takes, taking)
        by_key = {visit.pair.given.key: visit for visit in reversed(visits) if _is_declared(visit.pair)}
        known = [at for at, slot in enumerate(slots or ()) if slot.key in by_key]
        if slots is None or others is None or not known or slots[-1].key in met:
            return None
        last = known[-1]
        visit = by_key[slots[last].key]
        alike = [one for one in visits if _types_of(one.pair) == _types_of(visit.pair)]
        if slots[last + 1].key in met or any(one.undecided for one in alike):
            return None
        return self._down(visit, slots[last + 1 :], others)

    def _down(self, visit: Visit, slots: list[Slot], others: list[Slot]) -> Start | None:
        """Pretend that all on the way stands where the element has gone to."""
        there, taking = tuple(one.element.name for one in others), others[-1]
        above = replace(visit, taking_path=there[:-1])
        for slot in slots[:-1]:
            pair = Pair(slot, taking, slot.element.type, taking.element.type)
            told, at = self._told(above.pair.given_type, slot)
            path = (*above.path, slot.element.name)
            above = Visit(pair, path, (*above.order, at), above, told, taking_path=there[:-1])
        told, at = self._told(above.pair.given_type, slots[-1])
        return Start(slots[-1], taking, (*above.order, at), above, told)

    def _told(self, key: str, slot: Slot) -> tuple[Told, int]:
        """A smallest word of a type that holds the element, and which of its children that is."""
        name, makes = slot.element.name, self._makes
        content = makes.content(key)
        leaves = list(content.leaves()) if content else []
        at = next(at for at, leaf in enumerate(leaves) if name in leaf.takes)

        def told() -> tuple[Word, int]:
            return makes.words.around(leaves[at], makes.words.within(leaves[at], Letter(name, slot)), 0)

        return told, at


def _way(makes: Minimal, steps: Steps) -> list[Slot] | None:
    """The declared elements on the way; None where there is none, or where there can be no such element."""
    side = makes.side
    root = next((one for one in side.roots() if one.name == steps[0]), None)
    if root is None:
        return None
    found = [side.slot(root)]
    for name in steps[1:]:
        kind = found[-1].element.type
        content = None if side.is_abstract(kind) else makes.content(kind)
        child = next((leaf.takes[name] for leaf in content.leaves() if name in leaf.takes), None) if content else None
        if child is None:
            return None
        found.append(side.slot(child))
    return found


def _is_declared(pair: Pair) -> bool:
    """Whether the types are those that the declarations give."""
    return _types_of(pair) == (pair.given.element.type, pair.taking.element.type)


def _types_of(pair: Pair) -> tuple[str, str]:
    return pair.given_type, pair.taking_type
