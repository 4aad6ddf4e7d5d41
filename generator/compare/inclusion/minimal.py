"""The smallest elements that a schema allows, and whether it allows any at all."""

from __future__ import annotations

from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING

from generator.compare.inclusion.content.build import nothing, without
from generator.compare.inclusion.content.node import Node
from generator.compare.inclusion.content.words import Words
from generator.compare.inclusion.ids import Ids
from generator.compare.inclusion.made import Made, Text
from generator.compare.inclusion.possible import Possible
from generator.compare.inclusion.simple.verdict import Values
from generator.compare.inclusion.text_values import example_of, must_refer, plain_example
from generator.model.qname import QName

if TYPE_CHECKING:
    from generator.compare.inclusion.content.words import Word
    from generator.compare.inclusion.side import Side, Slot
    from generator.model.complex_type import Attribute
    from generator.model.particle import Element

_CHILD, _ATTRIBUTE, _ODD = 1.0, 0.1, 0.5


class Minimal:
    """Sizes of smallest elements, and the elements themselves."""

    def __init__(self, side: Side, *, can_refer: bool | None = None) -> None:
        """`side` is the schema whose elements are made. `can_refer`: whether there are IDs, if that is known."""
        self.side = side
        self.words = Words(side, self.cost)
        self._costs: dict[str, float] = {}
        self._under_way: set[str] = set()
        self._was_cut = False
        self._contents: dict[str, Node | None] = {}
        self._elements: dict[tuple[str, str | None], Made] = {}
        self._possible = Possible(side.schema)
        self._can_refer = can_refer
        self.ids = Ids(self)

    def can_refer(self) -> bool:
        """Whether a message can hold an ID at all, so that there is something to refer to."""
        if self._can_refer is None:
            self._can_refer = Minimal(self.side, can_refer=True).ids.are_possible()
        return self._can_refer

    def can_be(self, slot: Slot) -> bool:
        """Whether there can be any element of a slot."""
        return slot.skipped or slot.is_lax or self._possible.element(slot.element) or self.cost(slot) < inf

    def cost(self, slot: Slot) -> float:
        """How big the smallest element is; infinite where none is possible."""
        if slot.key in self._costs:
            return self._costs[slot.key]
        if slot.key in self._under_way:
            self._was_cut = True
            return inf
        found = self._work_out(slot)
        if self._under_way or not self._was_cut:
            return found
        while True:  # what was cut short is looked at again until nothing new is possible
            known = sum(cost < inf for cost in self._costs.values())
            self._costs = {key: cost for key, cost in self._costs.items() if cost < inf}
            self._forget()
            self._was_cut = False
            found = self._work_out(slot)
            if sum(cost < inf for cost in self._costs.values()) <= known:
                self._was_cut = False
                return found

    def _work_out(self, slot: Slot) -> float:
        self._under_way.add(slot.key)
        found = _CHILD if slot.skipped or slot.is_lax else min(self._choices(slot), default=(inf, 0))[0] + _CHILD
        self._under_way.discard(slot.key)
        if self._was_cut:
            self._forget()
        self._costs[slot.key] = found
        return found

    def _forget(self) -> None:
        """Costs have changed."""
        self.words.forget()
        self._elements.clear()

    def _choices(self, slot: Slot) -> list[tuple[float, int]]:
        """The ways to make an element, by size: each type it may have, then xsi:nil."""
        keys = [] if self.side.is_abstract(slot.element.type) else [slot.element.type]
        sizes = [(self._type_cost(slot, key), at) for at, key in enumerate(keys)]
        if not sizes or sizes[0][0] == inf:
            variants = self.side.variants(slot)
            sizes += [(self._type_cost(slot, key) + _ODD, len(keys) + at) for at, key in enumerate(variants)]
        return sizes

    def _type_cost(self, slot: Slot, key: str) -> float:
        found = self.side.complex(key)
        text = self.side.text(slot, key)
        own = self._value_cost(text) if text is not None else 0.0
        if found is None or own == inf:
            return own
        required = [one for one in found.attributes if one.required]
        own += sum(self._value_cost(self.attribute_values(one)) for one in required)
        content = self.side.content(key)
        inner = self.words.shortest(content)[0] if content is not None else 0.0
        if inner == inf and slot.element.nillable:
            inner = _ODD
        return own + inner + _ATTRIBUTE * len(required)

    def _value_cost(self, values: Values) -> float:
        """Nothing, as a rule; but what must refer to an ID asks for one."""
        if example_of(values) is None:
            return inf
        if not must_refer(values):
            return 0.0
        return _ODD if self.can_refer() else inf

    def attribute_values(self, attribute: Attribute) -> Values:
        """What may stand in an attribute."""
        from generator.compare.inclusion.simple import Values  # noqa: PLC0415

        return Values(self.side.schema, attribute.type, attribute.fixed)

    def content(self, key: str) -> Node | None:
        """The content model of a type without elements of which there can be none; None for no element content."""
        if key not in self._contents:
            node = self.side.content(key)
            if node is not None and any(self.is_dead(one) for leaf in node.leaves() for one in leaf.takes.values()):
                node = without(node, self.is_dead) or nothing()
            self._contents[key] = node
        return self._contents[key]

    def is_dead(self, element: Element) -> bool:
        """Whether there can be no such element."""
        return not self.can_be(self.side.slot(element))

    def element(self, slot: Slot, key: str | None = None) -> Made:
        """A smallest element, with the type `key` or one of its own choice."""
        if slot.skipped or slot.is_lax:
            return Made(slot.element.name)
        known = self._elements.get((slot.key, key))
        if known is None:
            known = self._element(slot, key or self._best(slot))
            if not self._under_way:
                self._elements[slot.key, key] = known
        return known

    def _element(self, slot: Slot, chosen: str) -> Made:
        made = self.shell(slot, chosen)
        content, text = self.side.content(chosen), self.side.text(slot, chosen)
        if text is not None:
            return replace(made, text=Text(example_of(text) or ""))
        if content is None:
            return made
        cost, word = self.words.shortest(content)
        if cost == inf:
            return replace(made, nil=True)
        return replace(made, children=self.children(word))

    def _best(self, slot: Slot) -> str:
        choices = self._choices(slot)
        own = [] if self.side.is_abstract(slot.element.type) else [slot.element.type]
        return (own + list(self.side.variants(slot)))[min(choices)[1]]

    def shell(self, slot: Slot, key: str) -> Made:
        """An element of a type with the attributes it must have, and nothing in it."""
        found = self.side.complex(key)
        required = [one for one in found.attributes if one.required] if found else []
        attributes = tuple((one.name, self.attribute_text(one)) for one in required)
        return Made(slot.element.name, attributes, type=self.type_name(slot, key))

    def type_name(self, slot: Slot, key: str) -> QName | None:
        """What xsi:type must name for an element to have a type; None where it has it anyhow."""
        return None if key == slot.element.type else self.side.type(key).name

    def attribute_text(self, attribute: Attribute) -> Text:
        """A smallest value for an attribute, empty only where nothing else will do."""
        return Text(plain_example(self.attribute_values(attribute)) or "")

    def children(self, word: Word) -> tuple[Made, ...]:
        """The smallest elements for each letter."""
        return tuple(_named(self.element(letter.slot), letter.name) for letter in word)


def _named(made: Made, name: QName) -> Made:
    return made if made.name == name else replace(made, name=name)
