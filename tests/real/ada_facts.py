"""What truly differs between two ADA schemas, read off the files with lxml alone: nothing of our own code is asked.

ADA names each type after its concept id, so a concept is the same one in both files whatever its element is called.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

XS = "{http://www.w3.org/2001/XMLSchema}"
_FACETS = ("minInclusive", "maxInclusive", "minExclusive", "maxExclusive", "totalDigits", "fractionDigits", "pattern",
           "length", "minLength", "maxLength")  # fmt: skip


@dataclass(frozen=True, order=True)
class Fact:
    """One difference: what it is, the concept id of the place, and what it is about (a name, or codes) on each side."""

    kind: str
    concept: str
    old: str = ""
    new: str = ""


@dataclass(frozen=True)
class _Child:
    name: str
    occurs: str
    concept: str


@dataclass
class _Type:
    children: dict[str, _Child]
    order: list[str]
    attributes: dict[str, dict[str, str]]
    codes: dict[str, frozenset[str]]


class Ada:
    """The concepts of one release that a message can hold, by concept id; what has none goes by the type's name."""

    def __init__(self, folder: Path) -> None:
        """`folder` holds the .xsd files."""
        self._nodes: dict[str, etree._Element] = {}
        self._elements: dict[str, etree._Element] = {}
        for path in sorted(folder.glob("*.xsd")):
            root = etree.parse(str(path)).getroot()
            self._nodes |= {
                one.get("name", ""): one for one in root.iterchildren(f"{XS}complexType", f"{XS}simpleType")
            }
            self._elements |= {one.get("name", ""): one for one in root.iterchildren(f"{XS}element")}
        self.types: dict[str, _Type] = {}
        self._visit(self._elements["adaxml"])

    def _visit(self, element: etree._Element) -> str:
        """Take in the type of an element, and what is below; its concept id."""
        node = self._type_node(element)
        key = _concept(node) if node is not None else ""
        key = key or (element.get("type") or element.get("name", "")).rpartition(":")[2]
        key += "#start" * element.get("name", "").endswith("-start")
        if node is None or key in self.types or node.tag == f"{XS}simpleType":
            return key
        made = self.types[key] = _Type({}, [], _attributes(node), {})
        for use in node.iterchildren(f"{XS}attribute"):
            made.codes[use.get("name", "")] = frozenset(self._codes(use))
        for child in self._children(node):
            concept = self._visit(child)
            name = child.get("name") or child.get("ref", "")
            made.children[concept] = _Child(
                name, f"{child.get('minOccurs', '1')}..{child.get('maxOccurs', '1')}", concept
            )
            made.order.append(concept)
        return key

    def _type_node(self, element: etree._Element) -> etree._Element | None:
        if element.get("ref"):
            element = self._elements[element.get("ref", "").rpartition(":")[2]]
        if element.get("type"):
            return self._nodes.get(element.get("type", "").rpartition(":")[2])
        return next(element.iterchildren(f"{XS}complexType", f"{XS}simpleType"), None)

    def _children(self, node: etree._Element) -> Iterator[etree._Element]:
        for group in node.iterchildren(f"{XS}sequence", f"{XS}choice", f"{XS}all"):
            yield from group.iterchildren(f"{XS}element")
            yield from self._children(group)

    def _codes(self, use: etree._Element) -> Iterator[str]:
        """The codes and facets of an attribute's own type, or of the simple type that it names."""
        named = self._nodes.get(use.get("type", "").rpartition(":")[2])
        for node in (use, *([named] if named is not None else [])):
            for step in node.iter(f"{XS}enumeration", *(f"{XS}{name}" for name in _FACETS)):
                kind = str(step.tag).removeprefix(XS)
                yield step.get("value", "") if kind == "enumeration" else f"{kind} {step.get('value')}"


def _concept(node: etree._Element) -> str:
    found = (use.get("fixed", "") for use in node.iterchildren(f"{XS}attribute") if use.get("name") == "conceptId")
    return next(found, "")


def _attributes(node: etree._Element) -> dict[str, dict[str, str]]:
    return {use.get("name", ""): {k: v for k, v in use.attrib.items() if k in ("use", "fixed", "default", "type")}
            for use in node.iterchildren(f"{XS}attribute")}  # fmt: skip


def facts(old: Ada, new: Ada) -> set[Fact]:
    """Every difference in a concept that both have; what only one has is told where it hangs.

    The hidden twin before each element (`x-start`) changes as its element does, and is left out.
    """
    found: set[Fact] = set()
    for concept in old.types.keys() & new.types.keys():
        before, after = old.types[concept], new.types[concept]
        found |= set(_of_children(before, after, concept))
        found |= set(_of_attributes(before, after, concept))
    return {one for one in found if "-start" not in f"{one.old} {one.new}" and not one.concept.endswith("#start")}


def _of_children(before: _Type, after: _Type, concept: str) -> Iterator[Fact]:
    come = {after.children[key].name: key for key in after.children.keys() - before.children.keys()}
    for key, child in before.children.items():
        other = after.children.get(key)
        if other is None and child.name in come:
            yield Fact("concept id", concept, f"{child.name} {key}", f"{child.name} {come.pop(child.name)}")
        elif other is None:
            yield Fact("element removed", concept, child.name)
        elif other.name != child.name:
            yield Fact("element renamed", child.concept, child.name, other.name)
        elif other.occurs != child.occurs:
            yield Fact("occurrence", child.concept, f"{child.name} {child.occurs}", f"{other.name} {other.occurs}")
    for name in come:
        yield Fact("element added", concept, "", name)
    kept = [key for key in before.order if key in after.children]
    if kept != [key for key in after.order if key in before.children]:
        yield Fact("order", concept)


def _of_attributes(before: _Type, after: _Type, concept: str) -> Iterator[Fact]:
    for name in before.attributes.keys() | after.attributes.keys():
        old, new = before.attributes.get(name), after.attributes.get(name)
        if new is None:
            yield Fact("attribute removed", concept, name)
        elif old is None:
            yield Fact("attribute added", concept, "", name)
        elif old != new:
            yield Fact("attribute changed", concept, f"{name} {_told(old)}", f"{name} {_told(new)}")
        gone = before.codes.get(name, frozenset()) - after.codes.get(name, frozenset())
        come = after.codes.get(name, frozenset()) - before.codes.get(name, frozenset())
        if old is not None and new is not None and (gone or come):
            yield Fact("values", concept, " | ".join(sorted(gone)), " | ".join(sorted(come)))


def _told(attributes: dict[str, str]) -> str:
    return " ".join(f"{name}={value}" for name, value in sorted(attributes.items()))
