"""How large content becomes once references to groups, bases, substitutes and union members are written out.

Ten groups that each refer four times to the next are forty lines of XSD and a million particles. This is counted on
the XML, by local names, before a reader tries to build it.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.findings import Location
from generator.model.qname import xsd
from generator.read.xml import line_of

if TYPE_CHECKING:
    from lxml import etree

    from generator.read.xsd.documents import Closure, SchemaDocument

_ELEMENT, _ANY, _GROUP, _UNION = xsd("element"), xsd("any"), xsd("group"), xsd("union")
_COMPLEX, _SIMPLE, _SCHEMA = xsd("complexType"), xsd("simpleType"), xsd("schema")
_EXTENSION, _RESTRICTION = xsd("extension"), xsd("restriction")
_HOLDERS: dict[str, str] = {_COMPLEX: "type", _GROUP: "group", _SIMPLE: "simple type"}


@dataclass(slots=True)
class Expansion:
    """What each type, group and head of substitution holds: its own particles, and references by kind and name."""

    parts: dict[str, Counter[str]] = field(default_factory=dict)
    places: dict[str, Location] = field(default_factory=dict)
    _unnamed: dict[etree._Element, str] = field(default_factory=dict)

    @classmethod
    def of(cls, closure: Closure) -> Expansion:
        """Count all documents of a closure."""
        expansion = cls()
        for document in closure.documents:
            for element in document.tree.iter(_ELEMENT, _ANY, _GROUP, _UNION, _EXTENSION, _RESTRICTION):
                expansion._count(element, document)
        return expansion

    def largest(self, limit: int) -> tuple[int, str, Location | None]:
        """The size of the largest content (at most `limit` + 1), what has it, and where that is."""
        sizes: dict[str, int] = {}
        for name in self.parts:
            self._measure(name, sizes, limit)
        if not sizes:
            return 0, "", None
        name = max(sorted(sizes), key=lambda candidate: sizes[candidate])
        return sizes[name], "this type" if name.startswith("this") else name, self.places.get(name)

    def _count(self, element: etree._Element, document: SchemaDocument) -> None:
        if element.tag == _ELEMENT:
            for head in element.get("substitutionGroup", "").split():
                self._add(f"element '{_local(head)}'", f"element '{element.get('name', '')}'")
        holder = _holder(element)
        if holder is None:
            return
        name = self._name_of(holder)
        self.places.setdefault(name, Location(document.shown, line_of(holder)))
        for part in _parts(element, holder):
            self._add(name, part)

    def _add(self, name: str, part: str) -> None:
        self.parts.setdefault(name, Counter())[part] += 1

    def _measure(self, start: str, sizes: dict[str, int], limit: int) -> None:
        """The size of one content, bounded; a circle counts once (it is an error found later)."""
        path = {start: iter(self.parts[start])}
        while path:
            name = next(reversed(path))
            waiting = next((p for p in path[name] if p in self.parts and p not in sizes and p not in path), None)
            if waiting is not None:
                path[waiting] = iter(self.parts[waiting])
                continue
            own = name.startswith("element")  # a head may stand for itself
            total = own + sum(count * sizes.get(part, 1) for part, count in self.parts[name].items())
            sizes[name] = min(total, limit + 1)
            del path[name]

    def _name_of(self, holder: etree._Element) -> str:
        kind = _HOLDERS[str(holder.tag)]
        name = holder.get("name")
        return f"{kind} '{name}'" if name else self._unnamed.setdefault(holder, f"this {kind} {len(self._unnamed):07}")


def _parts(element: etree._Element, holder: etree._Element) -> list[str]:
    """What an element adds to the content of its holder: what it refers to, or only itself, which has no name."""
    kind = _HOLDERS[str(holder.tag)]
    if element.tag == _UNION:
        return [f"{kind} '{_local(member)}'" for member in element.get("memberTypes", "").split()]
    if element.tag in (_EXTENSION, _RESTRICTION):
        repeats = element.tag == _RESTRICTION and holder.tag == _COMPLEX  # what it keeps it writes out
        return [] if repeats else [f"{kind} '{_local(element.get('base', ''))}'"]
    if element.get("ref") is not None:
        return [f"{'group' if element.tag == _GROUP else 'element'} '{_local(element.get('ref', ''))}'"]
    return [] if element.tag == _GROUP else [""]


def _holder(element: etree._Element) -> etree._Element | None:
    """The type or group whose content an element is part of; None for a global one."""
    parent = element.getparent()
    while parent is not None and parent.tag not in _HOLDERS:
        if parent.tag in (_SCHEMA, _ELEMENT):
            return None
        parent = parent.getparent()
    return parent


def _local(name: str) -> str:
    return name.rpartition(":")[2]
