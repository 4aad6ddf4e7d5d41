"""Distinct xs:ID values, and references that lead to one of them (XML Schema Part 2, section 3.3.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.sample.errors import SampleError

if TYPE_CHECKING:
    from lxml import etree

    from generator.model.complex_type import Attribute
    from generator.sample.dice import Dice
    from generator.sample.grow.builder import Soil
    from generator.sample.grow.draft import Draft, Slot

_TRIES = 50


def settle_references(draft: Draft, soil: Soil, dice: Dice) -> None:
    """Make all IDs of a message distinct and let each IDREF name one. SampleError where that cannot be."""
    references = _References(draft, soil, dice)
    for slot, key in draft.values.items():
        if references.is_of(key, "ID"):
            references.make_distinct(slot, key)
    for slot, key in list(draft.values.items()):
        if references.is_of(key, "IDREF"):
            references.let_refer(slot, key)


class _References:
    def __init__(self, draft: Draft, soil: Soil, dice: Dice) -> None:
        self._draft, self._soil, self._dice = draft, soil, dice
        self._used: list[str] = []
        self._known: dict[tuple[str, str], bool] = {}

    def is_of(self, key: str, name: str) -> bool:
        if (key, name) not in self._known:
            self._known[key, name] = self._soil.values.is_of(key, name)
        return self._known[key, name]

    def make_distinct(self, slot: Slot, key: str) -> None:
        text, values = self._draft.text(slot), self._soil.values
        for number in range(_TRIES):
            if text not in self._used:
                self._draft.put(slot, text)
                self._used.append(text)
                return
            text = f"id{len(self._used) + number}"
            if not values.checker.fits(key, text):
                text = values.text(key, self._dice)
        raise SampleError(f"Not enough values are allowed for the ids of type {key}.")

    def let_refer(self, slot: Slot, key: str) -> None:
        fitting = [text for text in self._used if self._soil.values.checker.fits(key, text)]
        element, attribute = slot
        if self._draft.text(slot) in fitting:
            return
        if fitting:
            self._draft.put(slot, self._dice.pick(fitting))
        elif self._made():
            self.let_refer(slot, key)
        elif attribute is not None and self._may_go(slot):
            del element.attrib[attribute]
            del self._draft.values[slot]
        else:
            raise SampleError("A reference has nothing to refer to.")

    def _made(self) -> bool:
        """Whether an element was found that could get an id, and got it."""
        for element, (_, key) in self._draft.elements.items():
            record = self._soil.schema.complex_types.get(key)
            for use in record.attributes if record else ():
                if self.is_of(use.type, "ID") and use.name not in element.attrib and self._given(element, use):
                    return True
        return False

    def _given(self, element: etree._Element, use: Attribute) -> bool:
        self._draft.values[element, use.name] = use.type
        element.set(use.name, self._soil.values.text(use.type, self._dice))
        self.make_distinct((element, use.name), use.type)
        return True

    def _may_go(self, slot: Slot) -> bool:
        element, name = slot
        found = self._draft.elements.get(element)
        record = self._soil.schema.complex_types.get(found[1]) if found else None
        return record is None or not any(use.required for use in record.attributes if use.name == name)
