"""Keys for types and elements, the same on every machine: given once, in a fixed order, never by chance."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.annotation import Source
from generator.model.qname import local_name
from generator.read.xsd.builtin_types import is_builtin

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element as Tree

    from generator.findings import Finding
    from generator.model.particle import Element
    from generator.read.xsd.build import BuiltSchema
    from generator.read.xsd.foreign import Component


@dataclass(slots=True)
class Registry:
    """What has been met so far. xmlschema's components are known by identity; `built` keeps them alive."""

    built: BuiltSchema
    todo: deque[tuple[str, Component]] = field(default_factory=deque)
    elements: dict[int, Element] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    _keys: dict[int, str] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)

    def type_key(self, component: Component, holder: str, step: str) -> str:
        """The key of a type; `holder` and `step` say where it was met, which names it if it has no name of its own."""
        if is_builtin(component.name):
            return str(component.name)
        known = self._keys.get(id(component))
        if known is not None:
            return known
        key = self._named(component) if component.name else self.unique(f"{holder}/{step}")
        self._keys[id(component)] = key
        self.todo.append((key, component))
        return key

    def unique(self, wanted: str) -> str:
        """`wanted`, or `wanted#2` and so on where that key is taken."""
        key, number = wanted, 1
        while key in self._taken:
            number += 1
            key = f"{wanted}#{number}"
        self._taken.add(key)
        return key

    def source(self, component: Component) -> Source | None:
        """Where a component of xmlschema is declared."""
        return self.place(component.elem, component.schema)

    def place(self, element: Tree | None, schema: Component) -> Source | None:
        """The file and line of an element in a schema document; None for what xmlschema made up itself."""
        document = self.built.sources.documents.get(schema.source)
        line = self.built.sources.lines.get(element) if element is not None else None
        return Source(document.path, line) if document is not None and line else None

    def _named(self, component: Component) -> str:
        name = str(component.name)
        if name in self.built.maps.types and self.built.maps.types[name] is component:
            return name
        return self.unique(f"{name}#redefined")


def global_holder(name: str) -> str:
    """What holds a global component: its namespace. So the anonymous type of `{ns}adaxml` has the key `{ns}/adaxml`."""
    return name[: len(name) - len(local_name(name))]


def words(value: str | None) -> tuple[str, ...]:
    """A set of words such as block or final, sorted."""
    return (
        tuple(sorted(set((value or "").split()))) if value != "#all" else ("extension", "restriction", "substitution")
    )
