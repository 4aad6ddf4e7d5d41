"""A draft that can be edited concept by concept, as far as the schema allows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.complex_type import Attribute, ComplexType
from generator.model.dataset import Cardinality, ConceptType
from generator.model.occurrence import occurrences
from generator.model.particle import Element, elements_of
from generator.model.qname import XSI_NAMESPACE, local_name, qname
from generator.sample.clinic.fill import Filler
from generator.sample.errors import SampleError
from generator.sample.grow.builder import Builder
from generator.sample.grow.policy import Minimal
from generator.validate.place import steps_to
from generator.validate.rules.message_view import NULL_FLAVOR, MessageView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from generator.model.dataset import Concept
    from generator.sample.clinic.story import Story
    from generator.sample.dice import Dice
    from generator.sample.grow.builder import Soil
    from generator.sample.grow.draft import Draft, Slot

XSI_NIL = qname(XSI_NAMESPACE, "nil")
_NEW = 200


class Scene:
    """One message being edited. `frozen` are the ids of concepts whose occurrences stay as they are.

    `kept` are values that stay as long as there is another way.
    """

    def __init__(self, soil: Soil, draft: Draft, story: Story, dice: Dice) -> None:
        """`draft` is changed in place."""
        self.soil, self.draft, self.dice = soil, draft, dice
        self.frozen: frozenset[str] = frozenset()
        self.kept = set(draft.chosen)
        self.filler = Filler(soil, story, dice)
        self.view = MessageView(draft.root, soil.lookup)
        self._cards: dict[str, dict[str, Cardinality]] = {}

    def changed(self) -> None:
        """Forget what was worked out of the message before its last change."""
        self.view = MessageView(self.draft.root, self.soil.lookup)

    def concept(self, concept: str) -> Concept:
        """The concept with that id."""
        return self.soil.lookup.concepts[concept]

    def slot(self, concept: str, element: etree._Element) -> Slot:
        """Where an occurrence keeps its value."""
        return element, self.view.link(concept).value

    def value_type(self, concept: str, element: etree._Element) -> str | None:
        """The key of the simple type of an occurrence's value; None where it can have none."""
        return self._slot_type(self.slot(concept, element))

    def uses(self, element: etree._Element) -> tuple[Attribute, ...]:
        """The attributes the schema knows for an element."""
        record = self._record(element)
        return record.attributes if record else ()

    # edits

    def write(self, concept: str, element: etree._Element, text: str) -> bool:
        """Give an occurrence a value; False if it is frozen, or its type does not take it."""
        if concept in self.frozen:
            return False
        slot = self.slot(concept, element)
        key = self._slot_type(slot)
        if slot in self.kept or key is None or not self.soil.values.checker.fits(key, text):
            return False
        element.attrib.pop(XSI_NIL, "")
        for name in [name for name in element.attrib if local_name(str(name)) == NULL_FLAVOR]:
            del element.attrib[name]
            self.draft.values.pop((element, str(name)), None)
        self.draft.put(slot, text)
        self.draft.values[slot] = key
        self.changed()
        return True

    def likely(self, concept: str, element: etree._Element) -> str | None:
        """A likely value for an occurrence; None where none was found."""
        key = self.value_type(concept, element)
        return self.filler.likely(concept, element, key) if key is not None else None

    def codes(self, concept: str) -> list[str]:
        """The codes of the concept's list; empty without one."""
        name = self.concept(concept).code_list
        return [code.value for one in self.soil.spec.dataset.code_lists if one.id == name for code in one.codes]

    def renew(self, concept: str, element: etree._Element) -> bool:
        """Give an occurrence another likely value."""
        text = self.likely(concept, element)
        return text is not None and self.write(concept, element, text)

    def remove(self, element: etree._Element) -> bool:
        """Take an element away, or what holds it where the schema demands it; False where that cannot be."""
        parent = element.getparent()
        if parent is None or self._is_held(element):
            return False
        card = self._cardinalities(parent).get(str(element.tag), Cardinality(0, None))
        if len(list(parent.iterchildren(element.tag))) <= card.minimum:
            return self.remove(parent)
        self.draft.forget(element)
        parent.remove(element)
        self.changed()
        return True

    def clear(self, concept: str, element: etree._Element) -> bool:
        """Take an occurrence away: its element, or the attribute that carries it on its group."""
        name = self.view.link(concept).value
        if name is None or concept not in self.soil.lookup.on_group:
            return self.remove(element)
        record = self._record(element)
        required = record is not None and any(use.required for use in record.attributes if use.name == name)
        if required or concept in self.frozen or name not in element.attrib:
            return False
        del element.attrib[name]
        self.draft.values.pop((element, name), None)
        self.changed()
        return True

    def add(self, concept: str, place: etree._Element, *, another: bool = False) -> etree._Element | None:
        """An occurrence with a value as seen from `place`: one that was empty, or a new one; None where that cannot be.

        `another` asks for a new one in any case.
        """
        if concept in self.frozen:
            return None
        found = [] if another else self.view.occurrences(concept, place)
        element = found[0] if found else self._made(concept, place)
        if element is None:
            return None
        if self.concept(concept).is_group or self.view.present(concept, element) or self.renew(concept, element):
            return element
        return None

    def answer(self, concept: str, place: etree._Element) -> bool:
        """An occurrence that is nil and says why; False where the schema has no place for that."""
        if concept in self.frozen:
            return False
        found = self.view.occurrences(concept, place)
        element = found[0] if found else self._made(concept, place)
        declared = self.draft.elements.get(element) if element is not None else None
        if element is None or declared is None or not declared[0].nillable or self._is_held(element):
            if element is not None and not found:
                self.remove(element)
            return False
        for child in list(element):
            self.draft.forget(child)
            element.remove(child)
        element.text = None
        self.draft.values.pop((element, None), None)
        element.set(XSI_NIL, "true")
        self.filler.fill(self.draft, element)
        self.changed()
        return any(self.view.answered(concept, one) for one in self.view.occurrences(concept, place))

    def write_attribute(self, element: etree._Element, use: Attribute) -> bool:
        """Write an attribute with a value that fits; False where none was found."""
        builder = Builder(self.soil, Minimal(self.dice), _NEW)
        builder.resume(self.draft)
        try:
            builder.attribute(element, use)
        except SampleError:
            return False
        self.changed()
        return True

    def put_attribute(self, element: etree._Element, use: Attribute, text: str) -> bool:
        """Write an attribute with this value, or with one that fits where the type does not take it."""
        if use.fixed is not None or not self.soil.values.checker.fits(use.type, text):
            return self.write_attribute(element, use)
        element.set(use.name, text)
        self.draft.values[element, use.name] = use.type
        self.changed()
        return True

    def drop_attribute(self, element: etree._Element, name: str) -> None:
        """Take an attribute away."""
        del element.attrib[name]
        self.draft.values.pop((element, name), None)
        self.changed()

    def child(self, parent: etree._Element, element: Element) -> etree._Element:
        """A new child at the place the schema has for it, with the least content."""
        builder = Builder(self.soil, Minimal(self.dice), _NEW)
        builder.resume(self.draft)
        node = builder.child(parent, element, 0)
        order = {str(one.name): place for place, one in reversed(list(enumerate(self._elements(parent))))}
        own = order.get(str(element.name), len(order))
        before = sum(1 for other in parent if other is not node and order.get(str(other.tag), -1) <= own)
        parent.insert(before, node)
        self.filler.fill(self.draft, node)
        self.changed()
        return node

    # what the schema says

    def _made(self, concept: str, place: etree._Element) -> etree._Element | None:
        steps = self.view.link(concept).steps
        here = self.view.scope(concept, place)
        if here is None:
            here = self.draft.root
        left = steps[len(steps_to(here)) :]
        for number, step in enumerate(left):
            known = None if number == len(left) - 1 else next(self._open(here, step), None)
            made = known if known is not None else self._new(here, step)
            if made is None:
                return None
            here = made
        return here

    def _open(self, parent: etree._Element, step: str) -> Iterator[etree._Element]:
        return (child for child in parent.iterchildren(step) if (child.get(XSI_NIL) or "").strip() not in ("true", "1"))

    def _new(self, parent: etree._Element, step: str) -> etree._Element | None:
        declared = next((one for one in self._elements(parent) if one.name == step), None)
        if declared is None or parent.get(XSI_NIL) is not None:
            return None
        card = self._cardinalities(parent).get(step, Cardinality(0, 0))
        if card.maximum is not None and len(list(parent.iterchildren(step))) >= card.maximum:
            return None
        try:
            return self.child(parent, declared)
        except SampleError:
            return None

    def _record(self, element: etree._Element) -> ComplexType | None:
        found = self.draft.elements.get(element)
        return self.soil.schema.complex_types.get(found[1]) if found else None

    def _elements(self, parent: etree._Element) -> list[Element]:
        record = self._record(parent)
        return list(elements_of(record.particle)) if record else []

    def _cardinalities(self, parent: etree._Element) -> dict[str, Cardinality]:
        record = self._record(parent)
        if record is None:
            return {}
        if record.key not in self._cards:
            self._cards[record.key] = {str(name): one for name, one in occurrences(self.soil.schema, record).items()}
        return self._cards[record.key]

    def _slot_type(self, slot: Slot) -> str | None:
        element, name = slot
        if slot in self.draft.values:
            return self.draft.values[slot]
        found = self.draft.elements.get(element)
        record = self._record(element)
        if found is None:
            return None
        if record is None:
            return found[1] if name is None else None
        if name is None:
            return record.simple
        return next((use.type for use in record.attributes if use.name == name and use.fixed is None), None)

    def _is_held(self, element: etree._Element) -> bool:
        if not self.frozen and not self.kept:
            return False
        inside = set(element.iter())
        if any(slot[0] in inside for slot in self.kept):
            return True
        return any(one in inside for concept in self.frozen for one in self.view.occurrences(concept))


def is_moment(concept: Concept) -> bool:
    """Whether its values are dates or times."""
    return concept.type in (ConceptType.DATE, ConceptType.DATETIME)
