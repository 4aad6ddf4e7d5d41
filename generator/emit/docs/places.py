"""Where a concept stands in the schema's files and in the generated code."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from generator.emit.shape import Shapes
from generator.findings import Location
from generator.model.annotation import Source
from generator.model.complex_type import ComplexType
from generator.model.particle import Element, ElementParticle, GroupParticle, Particle
from generator.model.schema import Schema
from generator.model.specification import Link, Specification


class Places:
    """Looks up the source line and the Python name of a linked concept; it remembers the elements of each type."""

    def __init__(self, specification: Specification, shapes: Shapes) -> None:
        """`shapes` gives the names; a place that has none is said as an empty string."""
        self._specification = specification
        self._schema: Schema = specification.schema
        self._shapes = shapes
        self._children: dict[str, dict[str, Element]] = {}

    def in_schema(self, link: Link) -> str:
        """`lnr.xsd:120`: the line of the element's declaration; its type's line where the element has none."""
        element = self._element(link)
        type_ = self._schema.complex_types.get(link.type) or self._schema.simple_types.get(link.type)
        source = (element.source if element else None) or (type_.source if type_ else None)
        return _written(source)

    def in_code(self, link: Link) -> str:
        """`ApgarScoreNa1Min.apgar_score_totaal`: the field; the class itself for the root element."""
        owner = self._shapes.records.get(link.owner)
        if len(link.steps) > 1 and owner is not None:
            names = [field.name for field in owner.fields if field.qname == link.steps[-1]]
            return f"{owner.name}.{names[0]}" if names else ""
        record = self._shapes.records.get(link.type)
        return record.name if record else ""

    def code_list_class(self, link: Link) -> str:
        """Name the enum that holds the concept's codes: of the element's text, or of the attribute with the value."""
        shape = self._shapes.code_lists.get(self._value_type(link))
        return shape.name if shape else ""

    def _value_type(self, link: Link) -> str:
        type_ = self._schema.complex_types.get(link.type)
        if type_ is None:
            return link.type
        if link.value is None:
            return type_.simple or ""
        return next((attribute.type for attribute in type_.attributes if attribute.name == link.value), "")

    def _element(self, link: Link) -> Element | None:
        if len(link.steps) < 2:  # noqa: PLR2004  the root element has no owner
            return self._specification.root
        if link.owner not in self._children:
            owner = self._schema.complex_types.get(link.owner)
            self._children[link.owner] = {element.name: element for element in _elements(owner)}
        name = link.steps[-1]
        return self._children[link.owner].get(name) or self._schema.elements.get(name)


def location(place: Location | None) -> str:
    """`dataset.yaml:12`: the file's own name and the line, the same in whatever folder the specification stands."""
    if place is None:
        return ""
    name = PurePosixPath(place.file.replace("\\", "/")).name
    return f"{name}:{place.line}" if place.line else name


def _written(source: Source | None) -> str:
    return f"{source.file}:{source.line}" if source else ""


def _elements(owner: ComplexType | None) -> Iterator[Element]:
    stack: list[Particle] = [owner.particle] if owner and owner.particle else []
    while stack:
        particle = stack.pop()
        if isinstance(particle, ElementParticle):
            yield particle.element
        elif isinstance(particle, GroupParticle):
            stack.extend(particle.particles)
