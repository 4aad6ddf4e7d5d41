"""From xmlschema's components to the frozen model, in an order that does not depend on machine, folder or hash seed."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.frozen_map import FrozenMap
from generator.model.schema import Document, Schema
from generator.read.xsd.builtin_types import ANY_TYPE, any_type, builtin_type, is_builtin
from generator.read.xsd.derivations import derived_types, substitutions
from generator.read.xsd.elements import attribute_of, element_of
from generator.read.xsd.particles import group_key, group_of
from generator.read.xsd.registry import Registry
from generator.read.xsd.types import complex_type_of, simple_base, simple_type_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.findings import Finding
    from generator.model.complex_type import Attribute, ComplexType
    from generator.model.particle import Element
    from generator.model.qname import QName
    from generator.model.simple_type import SimpleType
    from generator.read.xsd.build import BuiltSchema
    from generator.read.xsd.documents import Closure
    from generator.read.xsd.foreign import Component


def schema_of(closure: Closure, built: BuiltSchema, version: str) -> tuple[Schema, tuple[Finding, ...]]:
    """The model of a built closure, and what could not be taken over exactly."""
    order = {document.path: number for number, document in enumerate(closure.documents)}
    registry = Registry(built)
    return _Conversion(registry, order).schema(closure, version), tuple(registry.findings)


@dataclass(slots=True)
class _Conversion:
    """One conversion: the registry, the order of the documents, and the types made so far."""

    registry: Registry
    order: dict[str, int]
    simple: dict[str, SimpleType] = field(default_factory=dict)
    complex: dict[str, ComplexType] = field(default_factory=dict)

    def schema(self, closure: Closure, version: str) -> Schema:
        maps = self.registry.built.maps
        self._convert_named_groups()
        for component in self._globals(maps.types):
            self.registry.type_key(component, "", "")
        elements = {e.name: e for c in self._globals(maps.elements) if (e := element_of(c, "", self.registry))}
        attributes = {a.name: a for c in self._globals(maps.attributes) if (a := attribute_of(c, "", self.registry))}
        self._convert_types()
        self._add_builtins(elements, attributes)
        simple, complex_ = self._sorted(self.simple), self._sorted(self.complex)
        derived = derived_types(simple, complex_)
        return Schema(
            documents=tuple(Document(d.path, d.namespace, d.digest) for d in closure.documents if not d.builtin),
            version=version,
            digest=closure.digest,
            elements=FrozenMap(elements),
            attributes=FrozenMap(attributes),
            simple_types=FrozenMap(simple),
            complex_types=FrozenMap(complex_),
            substitutions=substitutions(elements, complex_, simple),
            derived=derived,
            prefixes=FrozenMap(sorted((prefix or "", uri) for prefix, uri in closure.start.tree.nsmap.items())),
        )

    def _globals(self, components: Mapping[str, Component]) -> Iterator[Component]:
        """The components of the closure's own documents, in the order of files and lines."""
        found = []
        for name, component in components.items():
            source = self.registry.source(component)
            if source is not None:
                found.append((self.order[source.file], source.line, name, component))
        yield from (entry[3] for entry in sorted(found, key=lambda entry: entry[:3]))

    def _convert_named_groups(self) -> None:
        """What named groups hold belongs to them, whoever refers to them first."""
        maps = self.registry.built.maps
        for component in self._globals(maps.attribute_groups):
            for name, use in component.items():
                if name is not None and use.parent is component:
                    attribute_of(use, f"{component.name}#attributes", self.registry)
        for component in self._globals(maps.groups):
            group_of(component, group_key(component), self.registry)

    def _convert_types(self) -> None:
        todo = self.registry.todo
        while todo:
            key, component = todo.popleft()
            chain = [(key, component)]
            while (base := self._unconverted_base(*chain[-1])) is not None:
                chain.append(base)
            for entry in reversed(chain):
                self._convert(*entry)

    def _unconverted_base(self, key: str, component: Component) -> tuple[str, Component] | None:
        base = simple_base(component) if component.is_simple() else component.base_type
        if base is None or is_builtin(base.name):
            return None
        base_key = self.registry.type_key(
            base, key, "#base" if component.is_simple() == base.is_simple() else "#content"
        )
        return None if base_key in self.simple or base_key in self.complex else (base_key, base)

    def _convert(self, key: str, component: Component) -> None:
        if key in self.simple or key in self.complex:
            return
        if component.is_simple():
            self.simple[key] = simple_type_of(key, component, self.registry, self.simple.__getitem__)
        else:
            self.complex[key] = complex_type_of(key, component, self.registry)

    def _add_builtins(self, elements: Mapping[QName, Element], attributes: Mapping[QName, Attribute]) -> None:
        used = {element.type for element in (*elements.values(), *self.registry.elements.values())}
        used |= {attribute.type for attribute in attributes.values()}
        for record in self.complex.values():
            used |= {record.simple or "", *(attribute.type for attribute in record.attributes)}
        for value in self.simple.values():
            used |= {value.base or "", value.item or "", *value.members}
        self.complex[ANY_TYPE] = any_type()
        waiting = sorted(name for name in used if is_builtin(name) and name != ANY_TYPE)
        while waiting:
            name = waiting.pop()
            if name not in self.simple:
                self.simple[name] = builtin_type(name)
                waiting.extend(part for part in (self.simple[name].base, self.simple[name].item) if part)

    def _sorted(self, types: Mapping[str, Component]) -> dict[str, Component]:
        """Types in the order of files and lines; what has no place, the built-in types, comes last, by name."""

        def place(entry: tuple[str, Component]) -> tuple[int, int, str]:
            source = entry[1].source
            return (self.order[source.file], source.line, entry[0]) if source else (len(self.order), 0, entry[0])

        return dict(sorted(types.items(), key=place))
