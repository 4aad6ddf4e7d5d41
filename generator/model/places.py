"""The places a message has: an element below its parent, as deep as the schema goes without turning in circles."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.complex_type import Attribute, ComplexType, Content
from generator.model.dataset import Cardinality
from generator.model.item_facts import ItemFacts, item_facts
from generator.model.occurrence import occurrences
from generator.model.particle import Element, elements_of
from generator.model.qname import QName, local_name

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from generator.model.schema import Schema

MOST_PLACES_BELOW = 20_000
Child = tuple[Element, str]
"""An element and the key of the complex type that owns it."""
_VALUE_ATTRIBUTES = ("value", "code", "extension")


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the message: the elements from the root to it, and the complex type that owns the last one."""

    elements: tuple[Element, ...]
    owner: str

    @property
    def element(self) -> Element:
        """The element that stands there."""
        return self.elements[-1]

    @property
    def steps(self) -> tuple[QName, ...]:
        """The names of the elements on the way, the root's first."""
        return tuple(element.name for element in self.elements)

    def then(self, element: Element, owner: str) -> Place:
        """The place of an element right below this one."""
        return Place((*self.elements, element), owner)


@dataclass(slots=True)
class Places:
    """Looks up places in one schema, and remembers what it found."""

    schema: Schema
    _children: dict[str, dict[QName, Child]] = field(default_factory=dict)
    _below: dict[str, tuple[Place, ...]] = field(default_factory=dict)
    _occurrences: dict[str, dict[QName, Cardinality]] = field(default_factory=dict)
    _facts: dict[tuple[str, QName | None], ItemFacts] = field(default_factory=dict)

    def complex_type(self, element: Element) -> ComplexType | None:
        """The element's type if that is complex."""
        return self.schema.complex_types.get(element.type)

    def children(self, key: str) -> Collection[Child]:
        """The elements a complex type holds, each with the type that owns it; hidden ones left out.

        Members of a substitution group follow their head; for an abstract type the children of the types derived from
        it.
        """
        return self._by_name(key).values()

    def below(self, key: str) -> tuple[Place, ...]:
        """Every place below an element of that type, nearest first, each type entered once."""
        if key not in self._below:
            self._below[key] = tuple(self._find_below(key))
        return self._below[key]

    def way(self, start: Place, names: Iterable[QName]) -> tuple[Place, ...] | None:
        """The places on the way down from `start`, which comes first; None where the schema has no such way."""
        way = [start]
        for name in names:
            child = self._by_name(way[-1].element.type).get(name)
            if child is None:
                return None
            way.append(way[-1].then(*child))
        return tuple(way)

    def cardinality(self, place: Place) -> Cardinality:
        """How often the element may stand in its parent."""
        if place.owner not in self._occurrences:
            self._occurrences[place.owner] = occurrences(self.schema, self.schema.complex_types[place.owner])
        return self._occurrences[place.owner].get(place.element.name, Cardinality())

    def facts(self, element: Element, value: QName | None) -> ItemFacts:
        """What the schema says of the element's value (see `item_facts`)."""
        key = (element.type, value)
        if key not in self._facts:
            self._facts[key] = item_facts(self.schema, element, value)
        return self._facts[key]

    def under(self, place: Place) -> Iterator[Place]:
        """The places right below a place."""
        for element, owner in self.children(place.element.type):
            yield place.then(element, owner)

    def attributes(self, place: Place) -> tuple[Attribute, ...]:
        """The attributes of the element at a place."""
        found = self.complex_type(place.element)
        return found.attributes if found else ()

    def _by_name(self, key: str) -> dict[QName, Child]:
        if key not in self._children:
            self._children[key] = self._find_children(key)
        return self._children[key]

    def _find_children(self, key: str) -> dict[QName, Child]:
        found = self.schema.complex_types.get(key)
        children: dict[QName, Child] = {}
        derived = self.schema.derived.get(key, ()) if found and found.abstract else ()
        for owner in (key, *derived):
            for element in self._elements(owner):
                if element.name not in children and not self._is_hidden(element):
                    children[element.name] = element, owner
        return children

    def _elements(self, key: str) -> Iterator[Element]:
        owner = self.schema.complex_types.get(key)
        for element in elements_of(owner.particle if owner else None):
            if not element.abstract:
                yield element
            yield from self.schema.substitutions.get(element.name, ()) if element.is_global else ()

    def _find_below(self, key: str) -> Iterator[Place]:
        queue: deque[tuple[tuple[Element, ...], str]] = deque([((), key)])
        entered = {key}
        count = 0
        while queue and count < MOST_PLACES_BELOW:
            path, owner_key = queue.popleft()
            for element, owner in self.children(owner_key):
                place = Place((*path, element), owner)
                count += 1
                yield place
                if element.type not in entered:
                    entered.add(element.type)
                    queue.append((place.elements, element.type))

    def _is_hidden(self, element: Element) -> bool:
        """Whether a schema says the element is for its own tools: ADA's `<x-start>` carry `hidden` fixed to true."""
        found = self.complex_type(element)
        return found is not None and any(
            local_name(attribute.name) == "hidden" and attribute.fixed == "true" for attribute in found.attributes
        )

    def value_attribute(self, element: Element) -> QName | None:
        """The attribute that carries an item's value (ADA: `value`); None when its text does, or nothing does."""
        found = self.complex_type(element)
        if found is None or found.content in (Content.SIMPLE, Content.MIXED):
            return None
        by_name = {local_name(attribute.name): attribute.name for attribute in found.attributes}
        return next((by_name[name] for name in _VALUE_ATTRIBUTES if name in by_name), None)
