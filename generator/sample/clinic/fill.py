"""Puts likely values at the places of the concepts: those of the story first, then within range and code list."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model.dataset import Concept, ConceptType
from generator.model.qname import XSI_NAMESPACE, QName, local_name, qname
from generator.model.simple_type import Facets
from generator.sample.clinic.identifiers import identifier
from generator.sample.clinic.roles import fact
from generator.sample.clinic.writing import written
from generator.sample.errors import SampleError
from generator.sample.values.numbers import decimal_text
from generator.validate.place import steps_to
from generator.validate.rules.message_view import NULL_FLAVOR
from generator.validate.rules.value import value_of, within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from generator.sample.clinic.story import Story
    from generator.sample.dice import Dice
    from generator.sample.grow.builder import Soil
    from generator.sample.grow.draft import Draft, Slot

XSI_NIL = qname(XSI_NAMESPACE, "nil")
_TRIES = 20
_DAY_ONLY = ("vrouw",)


class Filler:
    """Fills one message with one story."""

    def __init__(self, soil: Soil, story: Story, dice: Dice) -> None:
        """`dice` decides where the story says nothing."""
        self._soil, self._story, self._dice = soil, story, dice
        self._lists = {one.id: one for one in soil.spec.dataset.code_lists}
        self._paths = dict(_paths(soil.spec.dataset.concepts, ()))

    def fill(self, draft: Draft, top: etree._Element) -> None:
        """Give every linked item in and below `top` a likely value, and no reason for its absence beside it."""
        lookup = self._soil.lookup
        slots: dict[etree._Element, list[Slot]] = {}
        for slot in draft.values:
            slots.setdefault(slot[0], []).append(slot)
        for element in list(top.iter("{*}*")):
            steps = steps_to(element)
            self._null_flavor(draft, element)
            for slot in slots.get(element, ()):
                name = slot[1]
                if slot not in draft.values or slot in draft.chosen:
                    continue  # a reason for absence that went, a code that is asked for
                concept = lookup.carried.get((steps, QName(name))) if name else lookup.at.get(steps)
                if concept is None or concept.is_group or lookup.links[concept.id].value != name:
                    continue
                text = self.likely(concept.id, element, draft.values[slot])
                if text is not None:
                    draft.put(slot, text)

    def likely(self, concept: str, element: etree._Element, key: str) -> str | None:
        """A text for an occurrence that its type, range and code list allow; None where none was found."""
        about = self._soil.lookup.concepts[concept]
        if about.type is ConceptType.IDENTIFIER:
            return self._identifier(about, element, key)
        if self._soil.values.is_of(key, "IDREF"):
            return None
        known = fact(self._paths[concept], self._story, self._dice)
        if known is not None:
            text = written(
                known, key, self._soil.values.checker, date_only=any(one in _DAY_ONLY for one in self._paths[concept])
            )
            if text is not None and _in_range(about, text):
                return text
        return self._any(about, key)

    def _any(self, about: Concept, key: str) -> str | None:
        codes = self._lists.get(about.code_list or "")
        if codes is not None:
            fitting = [code.value for code in codes.codes if self._soil.values.checker.fits(key, code.value)]
            return self._dice.pick(fitting) if fitting else None
        if about.range is not None and (text := self._number(about, key)) is not None:
            return text
        for _ in range(_TRIES):
            try:
                text = self._soil.values.text(key, self._dice)
            except SampleError:
                return None
            if text.strip() and _in_range(about, text):
                return text
        return None

    def _number(self, about: Concept, key: str) -> str | None:
        low, high = (about.range.minimum, about.range.maximum) if about.range else (None, None)
        facets = replace(Facets(), min_inclusive=low, max_inclusive=high, fraction_digits=about.precision)
        text = decimal_text(facets, self._dice, whole=about.type is ConceptType.COUNT)
        return text if text is not None and self._soil.values.checker.fits(key, text) else None

    def _identifier(self, about: Concept, element: etree._Element, key: str) -> str | None:
        """Its value; the OID that goes with it is written beside it where there is a place."""
        number = sum(1 for _ in element.itersiblings(element.tag, preceding=True))
        root, text = identifier(about.name, number, self._dice)
        if not self._soil.values.checker.fits(key, text):
            return self._any(about, key)
        name = next((name for name in element.attrib if local_name(str(name)) == "root"), None)
        if name is not None:
            element.set(name, root)
        return text

    def _null_flavor(self, draft: Draft, element: etree._Element) -> None:
        """HL7's nullFlavor stands where the value is missing, and nowhere else."""
        declared = draft.elements.get(element)
        record = self._soil.schema.complex_types.get(declared[1]) if declared else None
        use = next((one for one in record.attributes if local_name(one.name) == NULL_FLAVOR), None) if record else None
        if use is None or use.required or declared is None or not declared[0].nillable:
            return
        if (element.get(XSI_NIL) or "").strip() in ("true", "1"):
            if use.name not in element.attrib:
                element.set(use.name, self._soil.values.text(use.type, self._dice))
                draft.values[element, use.name] = use.type
        elif use.name in element.attrib:
            del element.attrib[use.name]
            draft.values.pop((element, use.name), None)


def _in_range(about: Concept, text: str) -> bool:
    if about.range is None:
        return True
    low, high = (
        None if one is None else value_of(one, about.type) for one in (about.range.minimum, about.range.maximum)
    )
    return within(value_of(text, about.type), low, high)


def _paths(concepts: tuple[Concept, ...], above: tuple[str, ...]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for concept in concepts:
        path = (*above, concept.name)
        yield concept.id, path
        yield from _paths(concept.concepts, path)
