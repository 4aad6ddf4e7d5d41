"""How a side validates each element of a message that was made up."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from generator.compare.inclusion.content.automaton import State, accepts, moves, start
from generator.compare.inclusion.content.build import nothing
from generator.compare.inclusion.content.product import slot_of
from generator.compare.inclusion.side import ANY_TYPE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.inclusion.made import Made
    from generator.compare.inclusion.side import Side, Slot
    from generator.model.qname import QName

Place = tuple[int, ...]
"""The way to an element from the root: which child, and which child of that."""


class Standing(NamedTuple):
    """An element where it stands: its declaration, and the key of the type in force (None: it is not validated)."""

    place: Place
    made: Made
    slot: Slot
    key: str | None

    @property
    def is_open(self) -> bool:
        """Whether it may hold anything at all, or nobody looks."""
        return self.key is None or self.key == ANY_TYPE


def standings(side: Side, root: Made) -> Iterator[Standing]:
    """All elements of a message in document order; what stands where the side does not allow it is left out."""
    found = next((one for one in side.roots() if one.name == root.name), None)
    if found is not None:
        yield from _below(side, root, side.slot(found), ())


def _below(side: Side, made: Made, slot: Slot, place: Place) -> Iterator[Standing]:
    standing = Standing(place, made, slot, key_of(side, made, slot))
    yield standing
    for at, (child, inner) in enumerate(zip(made.children, child_slots(side, standing), strict=True)):
        if inner is not None:
            yield from _below(side, child, inner, (*place, at))


def key_of(side: Side, made: Made, slot: Slot) -> str | None:
    """The key of the type of an element; None where nobody looks, or xsi:type names what may not be."""
    if slot.skipped:
        return None
    if made.type is None:
        return slot.element.type
    return str(made.type) if slot.is_lax or side.may_be(slot.element, str(made.type)) else None


def child_slots(side: Side, standing: Standing) -> list[Slot | None]:
    """How the children are validated, None for one that may not stand where it stands; those behind it as well."""
    names = [child.name for child in standing.made.children]
    if standing.key is None or standing.slot.is_lax or standing.key == ANY_TYPE:
        process = "skip" if standing.slot.skipped else "lax"
        return [side.any_slot(name, process) for name in names]
    found, _ = walked(side, standing.key, tuple(names))
    return [*found, *[None] * (len(names) - len(found))]


def walked(side: Side, key: str, names: tuple[QName, ...]) -> tuple[tuple[Slot, ...], bool]:
    """As many of the children as may stand there in that order, and whether the element may end behind them."""
    known = side.walks.get((key, names))
    if known is None:
        known = side.walks[key, names] = _walked(side, key, names)
    return known


def _walked(side: Side, key: str, names: tuple[QName, ...]) -> tuple[tuple[Slot, ...], bool]:
    state: State = start((side.content(key) or nothing(),))
    found: list[Slot] = []
    for name in names:
        step = moves(state).by(name)
        slot = slot_of(side, step[0], name) if step is not None else None
        if step is None or slot is None:
            return tuple(found), False
        found.append(slot)
        state = step[1]
    return tuple(found), accepts(state)


def changed(root: Made, place: Place, made: Made) -> Made:
    """The message with another element in a place."""
    if not place:
        return made
    at = place[0]
    children = (*root.children[:at], changed(root.children[at], place[1:], made), *root.children[at + 1 :])
    return replace(root, children=children)
