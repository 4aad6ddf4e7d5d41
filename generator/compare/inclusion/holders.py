"""Elements that can be named by an xs:ID, and the shortest way from any element down to one."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from heapq import heappop, heappush
from math import inf
from typing import TYPE_CHECKING, NamedTuple

from generator.compare.inclusion.content.automaton import State, accepts, moves, start
from generator.compare.inclusion.content.product import slot_of
from generator.compare.inclusion.content.words import Letter
from generator.compare.inclusion.made import Made, Text
from generator.compare.inclusion.text_values import Role, example_of, role_of
from generator.model.particle import lets_in
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from generator.compare.inclusion.content.node import Node
    from generator.compare.inclusion.minimal import Minimal
    from generator.compare.inclusion.side import Slot
    from generator.compare.inclusion.simple.verdict import Values
    from generator.model.qname import QName

_MOST = 3_000
"""How many steps are looked at to put an element between others."""


_At = tuple[State, int, bool]
"""A state of a content model, how many of the names are behind it, and whether the target is."""
_Word = tuple[Letter | None, ...]


class Spot(NamedTuple):
    """An element with a type."""

    slot: Slot
    key: str


class Step(NamedTuple):
    """From an element to a child."""

    leaf: Node
    letter: Letter
    child: Spot


class Holders:
    """What can hold an ID, as far as messages of one side reach."""

    def __init__(self, makes: Minimal) -> None:
        """`makes` knows the smallest elements."""
        self._makes = makes
        self._side = makes.side
        self._ways: dict[Spot, tuple[int, Step | None]] | None = None

    def are_there(self) -> bool:
        """Whether any message can hold an ID."""
        return bool(self._known())

    def own(self, key: str) -> list[tuple[QName | None, Values]]:
        """The attributes of a type, or (None) its text, that can be an ID, with their values."""
        side, schema = self._side, self._side.schema
        found: list[tuple[QName | None, Values]] = [
            (name, self._makes.attribute_values(use))
            for name, use in side.attributes(key).items()
            if role_of(schema, use.type) is Role.ID
        ]
        record = side.complex(key)
        wildcard = record.wildcard if record is not None else None
        if not found and wildcard is not None and wildcard.process_contents != "skip":
            named = (use for name, use in schema.attributes.items() if lets_in(wildcard, name))
            found += [
                (use.name, self._makes.attribute_values(use))
                for use in named
                if role_of(schema, use.type) is Role.ID and use.name not in side.attributes(key)
            ]
        return [(name, values) for name, values in found if example_of(values) is not None]

    def steps(self, key: str) -> list[tuple[int, Step]]:
        """The children in an element of a type by which one comes to an ID, and how far it is; the nearest first."""
        known = self._known()
        found = ((known[step.child][0], step) for step in self._steps(key) if step.child in known)
        return sorted(found, key=lambda one: one[0])

    def _known(self) -> dict[Spot, tuple[int, Step | None]]:
        if self._ways is None:
            self._ways = self._measured()
        return self._ways

    def _measured(self) -> dict[Spot, tuple[int, Step | None]]:
        """All elements with a type that messages can hold, by how far it is from there to an ID."""
        above: dict[Spot, list[tuple[Spot, Step]]] = {}
        waiting = deque(spot for root in self._side.roots() for spot in self._spots(self._side.slot(root)))
        above.update({spot: [] for spot in waiting})
        while waiting:
            spot = waiting.popleft()
            for step in self._steps(spot.key):
                if step.child not in above:
                    above[step.child] = []
                    waiting.append(step.child)
                above[step.child].append((spot, step))
        found: dict[Spot, tuple[int, Step | None]] = {
            spot: (0, None) for spot in above if self.own(spot.key) or self._is_text(spot)
        }
        back = deque(found)
        while back:
            spot = back.popleft()
            for parent, step in above[spot]:
                if parent not in found:
                    found[parent] = (found[spot][0] + 1, step)
                    back.append(parent)
        return found

    def _is_text(self, spot: Spot) -> bool:
        text = self._side.text(spot.slot, spot.key)
        return text is not None and role_of(self._side.schema, text.type) is Role.ID and example_of(text) is not None

    def _steps(self, key: str) -> Iterator[Step]:
        content = self._makes.content(key)
        for leaf in content.leaves() if content is not None else ():
            for letter in self._letters(leaf):
                for spot in self._spots(letter.slot):
                    yield Step(leaf, letter, spot)

    def _letters(self, leaf: Node) -> list[Letter]:
        wildcard = leaf.wildcard
        found = [Letter(name, self._side.slot(element)) for name, element in leaf.takes.items()]
        if wildcard is not None and wildcard.process_contents != "skip":
            declared = (name for name in self._side.schema.elements if lets_in(wildcard, name))
            slots = ((name, slot_of(self._side, leaf, name)) for name in declared)
            found += [Letter(name, slot) for name, slot in slots if slot is not None]
        return found

    def _spots(self, slot: Slot) -> list[Spot]:
        if slot.skipped or slot.is_lax or not self._makes.can_be(slot):
            return []
        own = [] if self._side.is_abstract(slot.element.type) else [slot.element.type]
        return [Spot(slot, key) for key in (*own, *self._side.variants(slot))]

    # making

    def grown(self, step: Step) -> Made:
        """A smallest child that has an ID, or has one below it."""
        spot, name = step.child, step.letter.name
        below = self._known()[spot][1]
        if below is None:
            return replace(self._named(self._makes.element(*spot), spot), name=name)
        words = self._makes.words
        word, index = words.around(below.leaf, words.within(below.leaf, below.letter), 0)
        children = self._makes.children(word)
        inner = (*children[:index], self.grown(below), *children[index + 1 :])
        return replace(self._makes.shell(*spot), name=name, children=inner)

    def _named(self, made: Made, spot: Spot) -> Made:
        """The element with an ID, whichever."""
        present = {name for name, _ in made.attributes}
        options = [(name, values) for name, values in self.own(spot.key) if name is not None]
        if self._is_text(spot) or any(name in present for name, _ in options):
            return made
        name, values = options[0]
        return replace(made, attributes=(*made.attributes, (name, Text(example_of(values) or ""))))

    def with_child(self, made: Made, key: str, step: Step) -> Made | None:
        """An element of a type with one more child, and what else must come with it; None where it has no place."""
        found = self._with(made, key, step.letter, lambda: self.grown(step))
        return found[0] if found is not None else None

    def with_named(self, made: Made, key: str, local: str) -> tuple[Made, int] | None:
        """The same with a smallest child of a local name, and where that one stands."""
        step = next((one for one in self._steps(key) if local_name(one.letter.name) == local), None)
        return self._with(made, key, step.letter, lambda: self._child(step.letter)) if step is not None else None

    def _with(self, made: Made, key: str, target: Letter, make: Callable[[], Made]) -> tuple[Made, int] | None:
        content = self._makes.content(key)
        if content is None or made.nil:
            return None
        word = self._superword(content, [child.name for child in made.children], target)
        if word is None:
            return None
        kept, fresh = iter(made.children), make()
        children = (
            next(kept) if letter is None else fresh if letter is target else self._child(letter) for letter in word
        )
        at = next(place for place, letter in enumerate(word) if letter is target)
        return replace(made, children=tuple(children)), at

    def _child(self, letter: Letter) -> Made:
        return replace(self._makes.element(letter.slot), name=letter.name)

    def _superword(self, content: Node, names: list[QName], target: Letter) -> _Word | None:
        """The cheapest word that holds the names in their order (None for each) and the target among them."""
        first: _At = (start((content,)), 0, False)
        waiting: list[tuple[float, int, _At, _Word]] = [(0.0, 0, first, ())]
        best, number = {first: 0.0}, 0
        while waiting and number < _MOST:
            cost, _, at, word = heappop(waiting)
            if at[1] == len(names) and at[2] and accepts(at[0]):
                return word
            for price, letter, after in self._onward(at, names, target):
                if cost + price < best.get(after, inf):
                    best[after] = cost + price
                    number += 1
                    heappush(waiting, (cost + price, number, after, (*word, letter)))
        return None

    def _onward(self, at: _At, names: list[QName], target: Letter) -> Iterator[tuple[float, Letter | None, _At]]:
        state, place, done = at
        ahead = moves(state)
        step = ahead.by(names[place]) if place < len(names) else None
        if step is not None:
            yield 0.0, None, (step[1], place + 1, done)
        for name in dict.fromkeys((*ahead.names, target.name)):
            taken = ahead.by(name)
            slot = slot_of(self._side, taken[0], name) if taken is not None else None
            if taken is None or slot is None:
                continue
            price = self._makes.cost(slot)
            if name == target.name and not done:
                yield price, target, (taken[1], place, True)
            if price < inf:
                yield price, Letter(name, slot), (taken[1], place, done)
