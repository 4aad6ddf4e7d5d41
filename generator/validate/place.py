"""Places in a message, for people: XPath with indexes, line, and the concept that is linked there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.findings import Location
from generator.model.qname import QName, local_name, namespace_of
from generator.validate.positions import Positions
from generator.validate.wording import Language, Spot, plain

if TYPE_CHECKING:
    from lxml import etree

    from generator.model.dataset import Concept
    from generator.validate.lookup import Lookup

Steps = tuple[QName, ...]


def steps_to(element: etree._Element) -> Steps:
    """The names from the root element to this one, both included."""
    above = [QName(str(ancestor.tag)) for ancestor in element.iterancestors()]
    return (*reversed(above), QName(str(element.tag)))


class Places:
    """Says where an element of one message stands; `lookup` lends its prefixes, links and labels."""

    def __init__(self, name: str, lookup: Lookup, language: Language, message: bytes = b"") -> None:
        """`name` is the message's file as the user knows it; `message` itself lets columns be told as well."""
        self.name = name
        self.language: Language = language
        self._lookup = lookup
        self._positions = Positions(message)
        self._indexes: dict[etree._Element, dict[etree._Element, str]] = {}

    def spot(self, element: etree._Element, attribute: str | None = None, concept: Concept | None = None) -> Spot:
        """The place of an element or its attribute; `concept` where the finding is about another than its own."""
        about = concept or self.concept(element, attribute)
        label = self.label(about) if about else None
        return Spot(self.location(element), self.xpath(element, attribute), about.id if about else None, label)

    def location(self, element: etree._Element) -> Location:
        """File, line and column of the element's start tag."""
        return Location(self.name, *self._positions.of(element))

    def concept(self, element: etree._Element, attribute: str | None = None) -> Concept | None:
        """The concept linked to the element, or to its attribute if that carries one of its own; else None."""
        steps = steps_to(element)
        own = self._lookup.carried.get((steps, QName(attribute))) if attribute else None
        return own or self._lookup.at.get(steps)

    def child(self, element: etree._Element, name: QName) -> Concept | None:
        """The concept linked to a child of that name, whether the child is there or not."""
        return self._lookup.at.get((*steps_to(element), name))

    def label(self, concept: Concept) -> str:
        """What people call the concept, in the chosen language."""
        return plain(concept.label, self.language) or concept.name

    def called(self, element: etree._Element) -> str:
        """The element in words: its concept's label, else its name."""
        concept = self.concept(element)
        return self.label(concept) if concept else local_name(str(element.tag))

    def xpath(self, element: etree._Element, attribute: str | None = None) -> str:
        """The element's XPath; an index where it has sisters of the same name (XPath 1.0, section 2)."""
        path = [element, *element.iterancestors()]
        steps = [self._step(part) for part in reversed(path)]
        if attribute:
            steps.append("@" + self._name(attribute, element))
        return "/" + "/".join(steps)

    def _step(self, element: etree._Element) -> str:
        parent = element.getparent()
        name = self._name(str(element.tag), element)
        if parent is None:
            return name
        if parent not in self._indexes:
            self._indexes[parent] = _indexes(parent)
        return name + self._indexes[parent][element]

    def _name(self, tag: str, element: etree._Element) -> str:
        uri = namespace_of(tag)
        if not uri:
            return local_name(tag)
        here = sorted(prefix for prefix, bound in element.nsmap.items() if prefix and bound == uri)
        prefix = self._lookup.prefixes.get(uri) or (here[0] if here else "")
        return f"{prefix}:{local_name(tag)}" if prefix else local_name(tag)


def _indexes(parent: etree._Element) -> dict[etree._Element, str]:
    """`[n]` for each child that has sisters of the same name, nothing for the others."""
    sisters: dict[str, list[etree._Element]] = {}
    for child in parent.iterchildren("*"):
        sisters.setdefault(str(child.tag), []).append(child)
    return {
        child: f"[{number}]" if len(group) > 1 else ""
        for group in sisters.values()
        for number, child in enumerate(group, 1)
    }
