"""A copy of a message under the knife: the element to edit, and what was declared for it."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from lxml import etree

from generator.model.complex_type import ComplexType, Content
from generator.validate.declared import Declarations

if TYPE_CHECKING:
    from generator.model.particle import Element
    from generator.model.simple_type import SimpleType
    from generator.sample.dice import Dice
    from generator.sample.grow.builder import Soil


class Ward:
    """A valid message, and what was declared for each of its elements."""

    def __init__(self, root: etree._Element, soil: Soil) -> None:
        """`root` is left as it is."""
        self.soil = soil
        self.root = root
        self._declarations = Declarations(soil.spec)
        self.nodes: list[etree._Element] = list(root.iter(etree.Element))
        self._elements: dict[int, Element | None] = {}

    def element(self, number: int) -> Element | None:
        """The declaration of the element with that number in document order; None for one that is foreign."""
        if number not in self._elements:
            self._elements[number] = self._declarations.element(self.nodes[number])
        return self._elements[number]

    def record(self, number: int) -> ComplexType | None:
        """Its complex type in force, if it has one."""
        kind = self._declarations.type_of(self.nodes[number], self.element(number))
        return kind if isinstance(kind, ComplexType) else None

    def simple(self, number: int, attribute: str | None = None) -> SimpleType | None:
        """The simple type of its text or of one of its attributes."""
        return self._declarations.simple_type(self.nodes[number], attribute)

    def patient(self, number: int, dice: Dice) -> Patient:
        """A copy of the message, with the element of that number to be edited."""
        root = copy.deepcopy(self.root)
        return Patient(self, root, list(root.iter(etree.Element))[number], number, dice)


class Patient:
    """A copy of a message; `node` is the element to edit."""

    def __init__(self, ward: Ward, root: etree._Element, node: etree._Element, number: int, dice: Dice) -> None:
        """`number` is the element's place in document order."""
        self.ward, self.root, self.node, self.number, self.dice = ward, root, node, number, dice

    @property
    def parent(self) -> etree._Element | None:
        """The element above, None for the root."""
        return self.node.getparent()

    @property
    def element(self) -> Element | None:
        """What was declared for the element."""
        return self.ward.element(self.number)

    @property
    def record(self) -> ComplexType | None:
        """Its complex type."""
        return self.ward.record(self.number)

    @property
    def content(self) -> Content | None:
        """The content its type allows; simple content for an element of simple type; None for a foreign element."""
        if self.element is None:
            return None
        return self.record.content if self.record is not None else Content.SIMPLE

    @property
    def kind(self) -> SimpleType | None:
        """The simple type of its text."""
        return self.ward.simple(self.number)

    def children(self) -> list[etree._Element]:
        """The elements below, comments and instructions left out."""
        return list(self.node.iterchildren(etree.Element))

    def attributes(self) -> list[str]:
        """The names of its attributes, in order."""
        return sorted(str(name) for name in self.node.attrib)

    def own_attributes(self) -> list[str]:
        """Those that are not XML Schema's own (xsi:...)."""
        return [
            name for name in self.attributes() if not name.startswith("{http://www.w3.org/2001/XMLSchema-instance}")
        ]
