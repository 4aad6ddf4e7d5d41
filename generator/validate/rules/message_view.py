"""A message seen through the links: which elements hold a concept, as seen from a place, and what they say."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from generator.model.qname import XSI_NAMESPACE, local_name, qname
from generator.validate.place import Steps, steps_to
from generator.validate.rules.value import Value, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from generator.model.specification import Link
    from generator.validate.lookup import Lookup

NULL_FLAVOR = "nullFlavor"
XSI_NIL = qname(XSI_NAMESPACE, "nil")


class MessageView:
    """One message, read by concept id. An element that is xsi:nil, or an item without a value, counts as absent."""

    def __init__(self, root: etree._Element, lookup: Lookup) -> None:
        """`root` is the message's first element."""
        self.root = root
        self.concepts = lookup.concepts
        self.linked = lookup.linked
        self._links = lookup.links
        self._on_group = lookup.on_group
        self._values: dict[tuple[str, etree._Element | None], tuple[Value, ...]] = {}

    def link(self, concept: str) -> Link:
        """The concept's link; KeyError if it has none."""
        return self._links[concept]

    def at(self, steps: Steps, under: etree._Element | None = None) -> list[etree._Element]:
        """Every element at the end of `steps`, counted from the root; or only those under one element on the way."""
        if under is None:
            here, left = ([self.root] if steps[:1] == (self.root.tag,) else []), steps[1:]
        else:
            here, left = [under], steps[len(steps_to(under)) :]
        for step in left:
            here = [child for element in here for child in element.iterchildren(step)]
        return here

    def occurrences(self, concept: str, seen_from: etree._Element | None = None) -> list[etree._Element]:
        """The concept's elements, present or not; as seen from an element, those in its `scope`."""
        scope = None if seen_from is None else self.scope(concept, seen_from)
        return self.at(self.link(concept).steps, scope)

    def scope(self, concept: str, seen_from: etree._Element) -> etree._Element | None:
        """The nearest element that holds `seen_from` and could hold the concept; None where there is none."""
        group = self.group_steps(concept)
        for holder in (seen_from, *seen_from.iterancestors()):
            above = steps_to(holder)
            if group[: len(above)] == above:
                return holder
        return None

    def group_steps(self, concept: str) -> Steps:
        """The steps to what holds the concept: its parent element, or its own if it is an attribute of its group."""
        steps = self.link(concept).steps
        return steps if concept in self._on_group else steps[:-1]

    def group_of(self, concept: str, element: etree._Element) -> etree._Element:
        """The element that holds this occurrence of the concept; the root element holds itself."""
        parent = element.getparent()
        return element if parent is None or concept in self._on_group else parent

    def present(self, concept: str, element: etree._Element) -> bool:
        """Whether the element holds something: a group that is there, or an item with a value."""
        if is_nil(element):
            return False
        return self.concepts[concept].is_group or self.text(concept, element) != ""

    def answered(self, concept: str, element: etree._Element) -> bool:
        """Whether the element holds something, or says why it does not (HL7's nullFlavor)."""
        said_why = any(local_name(str(name)) == NULL_FLAVOR for name in element.attrib)
        return said_why or self.present(concept, element)

    def text(self, concept: str, element: etree._Element) -> str:
        """The item's value as it stands in the message, without outer white space; empty if there is none."""
        carrier = self.link(concept).value
        text = "".join(_texts(element)) if carrier is None else element.get(carrier) or ""
        return text.strip(" \t\r\n")

    def value(self, concept: str, element: etree._Element) -> Value | None:
        """The item's value as its type means it; None if absent or not of that type."""
        if not self.present(concept, element) or self.concepts[concept].is_group:
            return None
        return value_of(self.text(concept, element), self.concepts[concept].type)

    def values(self, concept: str, seen_from: etree._Element) -> tuple[Value, ...]:
        """The values of a concept as seen from a place, each once."""
        key = (concept, self.scope(concept, seen_from))
        if key not in self._values:
            found = (self.value(concept, element) for element in self.at(self.link(concept).steps, key[1]))
            self._values[key] = tuple(dict.fromkeys(value for value in found if value is not None))
        return self._values[key]

    def parents(self, concept: str) -> list[etree._Element]:
        """Every element that could hold the concept directly."""
        return self.at(self.group_steps(concept) or self.link(concept).steps)

    def contexts(self, concepts: tuple[str, ...]) -> list[etree._Element]:
        """The elements of the nearest group that holds all these concepts."""
        return self.at(self.common(concepts))

    def common(self, concepts: tuple[str, ...]) -> Steps:
        """The steps to the nearest group that holds all these concepts; the root element at least."""
        paths = [self.group_steps(concept) for concept in concepts]
        shared = takewhile(lambda names: len(set(names)) == 1, zip(*paths, strict=False))
        return tuple(names[0] for names in shared) or self.link(concepts[0]).steps[:1]


def is_nil(element: etree._Element) -> bool:
    """Whether xsi:nil is true (XML Schema Part 1, section 2.6.2)."""
    return (element.get(XSI_NIL) or "").strip() in ("true", "1")


def _texts(element: etree._Element) -> Iterator[str]:
    """The element's own text, with comments and processing instructions stepped over."""
    yield element.text or ""
    for child in element:
        yield child.tail or ""
