"""All that can stand in a message, numbered: elements and attributes in their types, types taken, codes of lists."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.particle import ElementParticle, GroupParticle, Particle, Wildcard
from generator.sample.grow.costs import ENDLESS
from generator.sample.grow.stand_ins import stand_ins, usable_types

if TYPE_CHECKING:
    from generator.model.complex_type import ComplexType
    from generator.model.particle import Element
    from generator.sample.grow.builder import Soil
    from generator.sample.grow.draft import Draft

_DEEP = 40  # levels, as good as without end
Item = tuple[str, str, str]
"""`element` or `attribute` with the key of its type's owner and its name; `type`, `code` with the key of a type."""


class Inventory:
    """The items a message of this schema may hold. A set of items is kept as bits of a number."""

    def __init__(self, soil: Soil) -> None:
        """Goes through all types that can be reached from the root element."""
        self._soil = soil
        self.items: list[Item] = []
        self._bits: dict[Item, int] = {}
        self._own: dict[str, int] = {}
        self._uses: dict[str, set[str]] = {}
        self._below: dict[str, int] = {}
        self._near: dict[tuple[str, int], int] = {}
        self._elements_near: dict[tuple[str, str, int], int] = {}
        for element in stand_ins(soil.schema, soil.spec.root):
            for key in self._types(element):
                self._enter(key)
        self._close()

    def size(self, most: int) -> int:
        """How many elements a message has in which each stands once at all its places; `most` if that many or more."""
        counted: dict[str, int] = dict.fromkeys(self._uses, 1)
        for _ in range(_DEEP):
            before = dict(counted)
            for key in self._uses:
                record = self.record(key)
                inside = self._elements(record.particle) if record else []
                counted[key] = min(most, 1 + sum(before.get(element.type, 1) for element in inside))
            if counted == before:
                return max(counted.get(self._soil.spec.root.type, 1), 1)
        return most

    @property
    def everything(self) -> int:
        """All items."""
        return (1 << len(self.items)) - 1

    def bit(self, item: Item) -> int:
        """An item as a number; 0 for one that is unknown."""
        return self._bits.get(item, 0)

    def listed(self, bits: int) -> list[Item]:
        """The items of a number, in order."""
        return [item for place, item in enumerate(self.items) if bits >> place & 1]

    def of_type(self, key: str, levels: int | None = None) -> int:
        """All items in a type and in what it holds: however deep, or so many levels down."""
        if levels is None or levels >= _DEEP:
            return self._below.get(key, 0)
        if levels <= 0:
            return 0
        if (key, levels) not in self._near:
            found = self._own.get(key, 0)
            for other in sorted(self._uses.get(key, ())) if levels > 1 else ():
                found |= self.of_type(other, levels - 1)
            self._near[key, levels] = found
        return self._near[key, levels]

    def of_element(self, owner: str, element: Element, levels: int) -> int:
        """The items of an element in a type, of all who may stand in for it, and those so many levels below them."""
        place = (owner, element.key, levels)
        if place not in self._elements_near:
            found = 0
            for one in stand_ins(self._soil.schema, element):
                found |= self.bit(("element", owner, one.name))
                for key in self._types(one):
                    found |= self.bit(("type", one.name, key)) | self.of_type(key, levels - 1)
            self._elements_near[place] = found
        return self._elements_near[place]

    def of_particle(self, owner: str, particle: Particle, levels: int) -> int:
        """The items of a particle and those so many levels below it."""
        if levels <= 0 or isinstance(particle, Wildcard):
            return 0
        if isinstance(particle, ElementParticle):
            return self.of_element(owner, particle.element, levels)
        found = 0
        for part in particle.particles:
            found |= self.of_particle(owner, part, levels)
        return found

    def of_attributes(self, key: str) -> int:
        """The items of a type's attributes, and the codes they take."""
        record = self.record(key)
        found = 0
        for use in record.attributes if record else ():
            found |= self.bit(("attribute", key, use.name)) | self._codes(use.type)
        return found

    def codes(self, key: str) -> tuple[str, ...]:
        """The codes of a type, in the order of its list."""
        return self._soil.values.codes(key)

    def record(self, key: str) -> ComplexType | None:
        """The complex type with that key, if it is one."""
        return self._soil.schema.complex_types.get(key)

    def used(self, draft: Draft) -> int:
        """The items a message holds."""
        found = 0
        for node, (element, key) in draft.elements.items():
            parent = node.getparent()
            owner = draft.elements[parent][1] if parent in draft.elements else ""
            found |= self.bit(("element", owner, str(node.tag))) | self.bit(("type", element.name, key))
            for name in node.attrib:
                found |= self.bit(("attribute", key, str(name)))
        for slot, key in draft.values.items():
            found |= self.bit(("code", key, draft.text(slot)))
        return found

    # finding them

    def _add(self, *item: str) -> int:
        key: Item = (item[0], item[1], item[2])
        if key not in self._bits:
            self._bits[key] = 1 << len(self.items)
            self.items.append(key)
        return self._bits[key]

    def _types(self, element: Element) -> list[str]:
        found = usable_types(self._soil.schema, element)
        named = [key for key in found if key == element.type or key in self._soil.schema.complex_types]
        return [key for key in named if self._soil.costs.type(key) < ENDLESS - 1]

    def _enter(self, key: str) -> None:
        waiting = [key]
        while waiting:
            here = waiting.pop()
            if here in self._own:
                continue
            record = self._soil.schema.complex_types.get(here)
            self._own[here] = self._codes(here) if record is None else 0
            self._uses[here] = set()
            if record is not None:
                self._record(record)
                waiting += sorted(self._uses[here])

    def _record(self, record: ComplexType) -> None:
        key = record.key
        for use in record.attributes:
            self._own[key] |= self._add("attribute", key, use.name)
            if use.fixed is None:
                self._own[key] |= self._codes(use.type)
        if record.simple is not None:
            self._own[key] |= self._codes(record.simple)
        for element in self._elements(record.particle):
            for one in stand_ins(self._soil.schema, element):
                if self._soil.costs.as_itself(one) < ENDLESS:
                    self._own[key] |= self._add("element", key, one.name)
                    types = self._types(one)
                    for kind in types[1:] if types[:1] == [one.type] else types:
                        self._own[key] |= self._add("type", one.name, kind)
                    self._uses[key].update(types)

    def _elements(self, particle: Particle | None) -> list[Element]:
        """The elements of a content model that can stand there at all."""
        if particle is None or particle.maximum == 0:
            return []
        if isinstance(particle, ElementParticle):
            return [particle.element]
        if isinstance(particle, GroupParticle):
            return [element for part in particle.particles for element in self._elements(part)]
        return []

    def _codes(self, key: str) -> int:
        found = 0
        for code in self._soil.values.codes(key):
            if self._soil.values.checker.fits(key, code):
                found |= self._add("code", key, code)
        return found

    def _close(self) -> None:
        self._below = dict(self._own)
        changed = True
        while changed:
            changed = False
            for key, uses in self._uses.items():
                found = self._below[key]
                for other in uses:
                    found |= self._below.get(other, 0)
                if found != self._below[key]:
                    self._below[key], changed = found, True
