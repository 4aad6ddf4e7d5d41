"""What the schema declares for a place in a message (XML Schema Part 1, sections 3.3 and 3.4)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from generator.model.complex_type import Attribute, ComplexType
from generator.model.particle import Element, ElementParticle, Wildcard, leaves
from generator.model.qname import XSI_NAMESPACE, QName, qname

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from generator.model.schema import Schema
    from generator.model.simple_type import SimpleType
    from generator.model.specification import Specification

XSI_TYPE = qname(XSI_NAMESPACE, "type")


class Declarations:
    """Finds declarations by going down from the root element; None where the schema knows nothing of the place."""

    def __init__(self, spec: Specification) -> None:
        """`spec` is the specification the message is judged by."""
        self._schema = spec.schema
        self._root = spec.root
        self._children: dict[str, dict[str, Element]] = {}

    def element(self, element: etree._Element) -> Element | None:
        """The declaration of an element of the message."""
        path = [*reversed(list(element.iterancestors())), element]
        declared = self._root if path[0].tag == self._root.name else self._schema.elements.get(QName(str(path[0].tag)))
        for parent, child in pairwise(path):
            kind = self.type_of(parent, declared)
            if not isinstance(kind, ComplexType):
                return None
            declared = self._child(kind, str(child.tag))
        return declared

    def simple_type(self, element: etree._Element, attribute: str | None = None) -> SimpleType | None:
        """The simple type of the element's text, or of one of its attributes."""
        kind = self.type_of(element, self.element(element))
        if attribute:
            declared = self.attribute(element, attribute)
            return self._schema.simple_types.get(declared.type) if declared else None
        if isinstance(kind, ComplexType):
            return self._schema.simple_types.get(kind.simple) if kind.simple else None
        return kind

    def attribute(self, element: etree._Element, name: str) -> Attribute | None:
        """The declaration of one of the element's attributes."""
        kind = self.type_of(element, self.element(element))
        if not isinstance(kind, ComplexType):
            return None
        return next((attribute for attribute in kind.attributes if attribute.name == name), None)

    def type_of(self, element: etree._Element, declared: Element | None) -> SimpleType | ComplexType | None:
        """The type in force: what xsi:type names, else the declared one."""
        prefix, _, local = (element.get(XSI_TYPE) or "").strip().rpartition(":")
        for key in (
            qname(element.nsmap.get(prefix or None), local) if local else "",
            declared.type if declared else "",
        ):
            if key in self._schema.complex_types or key in self._schema.simple_types:
                return self._schema.type(key)
        return None

    def _child(self, kind: ComplexType, tag: str) -> Element | None:
        if kind.key not in self._children:
            self._children[kind.key] = dict(_declared(kind, self._schema))
        return self._children[kind.key].get(tag)


def _declared(kind: ComplexType, schema: Schema) -> Iterator[tuple[str, Element]]:
    """Names with their elements; what is declared here comes last, so that it wins over what a wildcard lets in."""
    found = list(leaves(kind.particle))
    if any(isinstance(leaf, Wildcard) for leaf in found):
        yield from schema.elements.items()
    for leaf in found:
        if isinstance(leaf, ElementParticle):
            yield from ((other.name, other) for other in schema.substitutions.get(leaf.element.name, ()))
            yield leaf.element.name, leaf.element
