"""A message that both schemas allow, if there is one."""

from __future__ import annotations

from dataclasses import replace
from heapq import heappop, heappush
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from generator.compare.inclusion.attributes import values_of
from generator.compare.inclusion.content.automaton import State, accepts, moves, start
from generator.compare.inclusion.content.build import nothing
from generator.compare.inclusion.content.node import Node
from generator.compare.inclusion.content.product import Pairing, open_names, slot_of
from generator.compare.inclusion.made import Made, Text
from generator.compare.inclusion.minimal import Minimal
from generator.compare.inclusion.simple import UndecidedError, allows
from generator.compare.inclusion.text_values import PLAIN, any_text, common_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.inclusion.content.automaton import Moves
    from generator.compare.inclusion.side import Slot
    from generator.compare.inclusion.simple.verdict import Values
    from generator.model.qname import QName

MOST = 20_000
"""How many pairs of states are looked at in one content model."""


class TooMuchError(Exception):
    """There may be a common message, but finding it goes past what is looked at."""


class Child(NamedTuple):
    """A child element of the message to be, and how either side validates it."""

    name: QName
    one: Slot
    other: Slot


Found = tuple[float, "Choice | None"]


class Choice(NamedTuple):
    """How an element can be made so that both allow it: its types, its children or its text."""

    one: str
    other: str
    children: tuple[Child, ...] = ()
    text: str | None = None
    nil: bool = False


class Common:
    """Finds the smallest elements that both sides allow."""

    def __init__(self, one: Minimal, other: Minimal) -> None:
        """The two sides."""
        self._one = one
        self._other = other
        self._known: dict[tuple[str, str], Found] = {}
        self._under_way: set[tuple[str, str]] = set()
        self._was_cut = False
        self._opened: dict[tuple[int, int], tuple[QName, ...]] = {}

    def message(self, one: Slot, other: Slot) -> Made | None:
        """A smallest message; None where there is none. TooMuchError or UndecidedError where that is not known."""
        while True:
            before = sum(cost < inf for cost, _ in self._known.values())
            self._was_cut = False
            cost = self._cost(one, other)
            if cost < inf:
                return self._made(one.element.name, one, other)
            if not self._was_cut:
                return None
            self._known = {key: found for key, found in self._known.items() if found[0] < inf}
            if len(self._known) <= before:
                return None

    def _cost(self, one: Slot, other: Slot) -> float:
        key = (one.key, other.key)
        if key in self._known:
            return self._known[key][0]
        if key in self._under_way:
            self._was_cut = True
            return inf
        self._under_way.add(key)
        found = self._best(one, other)
        self._under_way.discard(key)
        self._known[key] = found
        return found[0]

    def _best(self, one: Slot, other: Slot) -> Found:
        if self._one.cost(one) == inf or self._other.cost(other) == inf:
            return inf, None
        if one.skipped or one.is_lax or other.skipped or other.is_lax:
            return self._open(one, other)
        options = [self._typed(one, other, *pair) for pair in self._types(one, other)]
        return min(options, key=lambda option: option[0], default=(inf, None))

    def _open(self, one: Slot, other: Slot) -> Found:
        """One side lets anything pass: the smallest element of the other will do."""
        if one.skipped or one.is_lax:
            return self._other.cost(other), Choice(one.element.type, other.element.type)
        return self._one.cost(one), Choice(one.element.type, other.element.type)

    def _types(self, one: Slot, other: Slot) -> Iterator[tuple[str, str]]:
        first, second = self._one.side, self._other.side
        if not first.is_abstract(one.element.type) and not second.is_abstract(other.element.type):
            yield one.element.type, other.element.type
        for key in first.variants(one):
            if second.may_be(other.element, key):
                yield key, key

    def _typed(self, one: Slot, other: Slot, key: str, second: str) -> Found:
        """The smallest element with these types."""
        price = self._attributes(key, second)
        if price == inf:
            return inf, None
        first_text, second_text = self._one.side.text(one, key), self._other.side.text(other, second)
        if first_text is not None or second_text is not None:
            mixed = one.element.fixed if second_text is not None else other.element.fixed
            cost, text = self._text(first_text, key, second_text, second, mixed)
            return (cost + price, Choice(key, second, text=text)) if cost < inf else self._nil(one, other, key, second)
        ours, theirs = self._one.content(key) or nothing(), self._other.content(second) or nothing()
        cost, children = self._children(ours, theirs)
        if children and (one.element.fixed or other.element.fixed) is not None:
            return inf, None  # no elements beside a fixed value
        return (cost + price + 1, Choice(key, second, children)) if cost < inf else self._nil(one, other, key, second)

    def _nil(self, one: Slot, other: Slot, key: str, second: str) -> Found:
        """An empty element with xsi:nil, where both sides allow it (a fixed value forbids it)."""
        allowed = all(slot.element.nillable and slot.element.fixed is None for slot in (one, other))
        return (1.6, Choice(key, second, nil=True)) if allowed else (inf, None)

    def _text(
        self, one: Values | None, key: str, other: Values | None, second: str, mixed: str | None
    ) -> tuple[float, str]:
        """A text that both allow; where one side has element content, it must do without children.

        `mixed` is the fixed value of mixed content.
        """
        if one is not None and other is not None:
            found = common_of(one, other)
            return (1.0, found) if found is not None else (inf, "")
        values = one if one is not None else other
        side, type_key = (self._other, second) if one is not None else (self._one, key)
        content = side.content(type_key)
        if values is None or (content is not None and not content.nullable):
            return inf, ""
        if side.side.has_text(type_key):
            found = common_of(values, replace(any_text(), fixed=mixed, or_empty=mixed is not None))
            return (1.0, found) if found is not None else (inf, "")
        return (1.0, "") if allows(values, "") else (inf, "")

    def _attributes(self, key: str, second: str) -> float:
        """What the attributes cost that one of the two asks for; infinite where the other refuses one."""
        return inf if any(value is None for _, value in self._wanted(key, second)) else 0.1

    def _wanted(self, key: str, second: str) -> Iterator[tuple[QName, Text | None]]:
        one, other = self._one.side, self._other.side
        here, there = one.attributes(key), other.attributes(second)
        required = [name for name, use in here.items() if use.required]
        required += [name for name, use in there.items() if use.required and name not in required]
        for name in required:
            first, then = values_of(one, key, name), values_of(other, second, name)
            text = _plain_text(first, then) if first is not None and then is not None else None
            yield name, None if text is None or first is None else Text(text)

    def _children(self, ours: Node, theirs: Node) -> tuple[float, tuple[Child, ...]]:
        """The cheapest word of both content models."""
        first = (start((ours,)), start((theirs,)))
        waiting: list[tuple[float, int, tuple[State, State], tuple[Child, ...]]] = [(0.0, 0, first, ())]
        best = {first: 0.0}
        number = 0
        while waiting:
            cost, _, at, word = heappop(waiting)
            if accepts(at[0]) and accepts(at[1]):
                return cost, word
            if cost > best[at]:
                continue
            for child, after in self._ahead(at, ours, theirs):
                price = cost + self._cost(child.one, child.other)
                if price < best.get(after, inf):
                    best[after] = price
                    number += 1
                    heappush(waiting, (price, number, after, (*word, child)))
            if number > MOST:
                raise TooMuchError
        return inf, ()

    def _ahead(self, at: tuple[State, State], ours: Node, theirs: Node) -> Iterator[tuple[Child, tuple[State, State]]]:
        one, other = moves(at[0]), moves(at[1])
        for name in dict.fromkeys((*one.names, *other.names)):
            yield from self._by(name, one, other)
        if one.wild and other.wild:
            for name in self._open_names(ours, theirs):
                found = list(self._by(name, one, other))
                yield from found
                if found and (found[0][0].one.is_lax or found[0][0].other.is_lax):
                    return  # nothing is smaller than what is declared nowhere

    def _open_names(self, ours: Node, theirs: Node) -> tuple[QName, ...]:
        key = (id(ours), id(theirs))
        if key not in self._opened:
            pairing = Pairing(self._one.side, self._other.side, self._one.words, {})
            self._opened[key] = open_names(pairing, (ours,), (theirs,))
        return self._opened[key]

    def _by(self, name: QName, one: Moves, other: Moves) -> Iterator[tuple[Child, tuple[State, State]]]:
        step, then = one.by(name), other.by(name)
        if step is not None and then is not None:
            slots = slot_of(self._one.side, step[0], name), slot_of(self._other.side, then[0], name)
            if slots[0] is not None and slots[1] is not None:
                yield Child(name, slots[0], slots[1]), (step[1], then[1])

    def _made(self, name: QName, one: Slot, other: Slot) -> Made:
        choice = self._known[one.key, other.key][1]
        if choice is None or one.skipped or one.is_lax:
            return replace(self._other.element(other), name=name)
        if other.skipped or other.is_lax:
            return replace(self._one.element(one), name=name)
        attributes = tuple(
            (wanted, text) for wanted, text in self._wanted(choice.one, choice.other) if text is not None
        )
        children = tuple(self._made(child.name, child.one, child.other) for child in choice.children)
        text = None if choice.text is None else Text(choice.text)
        return Made(name, attributes, children, text, self._one.type_name(one, choice.one), choice.nil)


def _plain_text(one: Values, other: Values) -> str | None:
    """A text both allow, empty only where nothing else will do."""
    found = common_of(one, other)
    if found != "":
        return found
    return next((text for text in PLAIN if allows(one, text) and allows(other, text)), found)


__all__ = ["Common", "TooMuchError", "UndecidedError"]
