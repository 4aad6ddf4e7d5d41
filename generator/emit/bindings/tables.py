"""The tables that drive reading and writing: for each record its attributes and content, as constants."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.emit.bindings.words import Words
from generator.emit.literals import literal
from generator.emit.shape import FieldKind, FieldShape, RecordShape, Shapes
from generator.emit.shapes.alternatives import Alternative, Naming
from generator.emit.shapes.content import WILDCARD, field_id, leaves
from generator.emit.shapes.usage import ANY_TYPE
from generator.model.complex_type import Attribute, Content
from generator.model.particle import Compositor, Element, ElementParticle, GroupParticle, Particle, Wildcard
from generator.model.schema import Schema

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class RecordRow:
    """A record's row: source lines of its parts."""

    name: str
    head: str
    attributes: tuple[str, ...]
    any_attribute: str
    particle: str


@dataclass(frozen=True, slots=True)
class RecordData:
    """What is known of a record: (xsi:type name, content, abstract, value type), and rows as the tables have them.

    Attributes with a fixed value come first: they are written together.
    """

    shape: RecordShape
    head: Row
    attributes: tuple[Row, ...]
    any_attribute: Row | None
    particle: Row | None


class Tables:
    """Makes the rows for one schema."""

    def __init__(self, schema: Schema, shapes: Shapes) -> None:
        """`shapes` are those of the schema."""
        self._schema = schema
        self._shapes = shapes
        self._words = Words(schema, shapes.code_lists)
        names = {key: one.name for key, one in shapes.records.items()}
        lists = {key: one.name for key, one in shapes.code_lists.items()}
        self._naming = Naming(schema, names, lists)
        self._made: dict[str, RecordData] = {}

    def record(self, shape: RecordShape) -> RecordRow:
        """The row of one record."""
        data = self.data(shape)
        attributes = tuple(source(row) for row in data.attributes)
        return RecordRow(
            shape.name, source(data.head)[1:-1], attributes, source(data.any_attribute), tree(data.particle, 8)
        )

    def data(self, shape: RecordShape) -> RecordData:
        """What the row of one record holds; made once."""
        found = self._made.get(shape.type)
        if found is None:
            found = self._made[shape.type] = self._data(shape)
        return found

    def _data(self, shape: RecordShape) -> RecordData:
        one = self._schema.complex_types[shape.type]
        fields = {
            field_key(field): field if field.type == type_ else replace(field, type=type_)
            for field, type_ in self.first_types(shape)
        }
        held = fields.get("#value")
        value = self._words.of(held.type) if one.simple is not None and held is not None and held.type else None
        particle = self._particle(one.particle, fields) if one.content in (Content.ELEMENTS, Content.MIXED) else None
        head = (None if one.name is None else str(one.name), one.content.value, one.abstract, value)
        in_order = sorted(one.attributes, key=lambda attribute: attribute.fixed is None)
        attributes = tuple(self._attribute(attribute, fields) for attribute in in_order)
        return RecordData(shape, head, attributes, _allowed(one.wildcard), particle)

    def first_types(self, shape: RecordShape) -> Iterator[tuple[FieldShape, str | None]]:
        """The fields with the type each has in the first class of the line that has it: its values are of that type."""
        first: dict[str, str | None] = {}
        at: RecordShape | None = shape
        while at is not None:
            first.update({field.name: field.type for field in at.fields})
            at = self._shapes.records.get(at.base or "")
        for field in shape.fields:
            yield field, first[field.name]

    def element(self, element: Element) -> Row:
        """The row of a global element: (record, value type, nillable, default, wrapped)."""
        return self._alternative(self._naming.plain(element))[1:]

    def _attribute(self, attribute: Attribute, fields: dict[str, FieldShape]) -> Row:
        field = fields[f"@{attribute.name}"]
        word = self._words.of(field.type or attribute.type)
        row = (str(attribute.name), field.name, word, attribute.required, field.default)
        return row if attribute.fixed is None else (*row, attribute.fixed)

    def _particle(self, particle: Particle | None, fields: dict[str, FieldShape]) -> Row | None:
        if particle is None:
            return None
        if isinstance(particle, GroupParticle):
            below = [self._particle(child, fields) for child in particle.particles if _occurs(child)]
            if particle.compositor is Compositor.CHOICE and any(map(_is_nothing, particle.particles)):
                below.append(("sequence", 1, 1, ()))
            return (particle.compositor.value, particle.minimum, particle.maximum, tuple(below))
        if isinstance(particle, Wildcard):
            field = fields.get(WILDCARD)
            name, many = (field.name, field.many) if field is not None else (WILDCARD, True)
            return ("any", particle.minimum, particle.maximum, name, many, _allowed(particle))
        return self._element(particle, fields.get(field_id(particle)))

    def _element(self, particle: ElementParticle, field: FieldShape | None) -> Row:
        kind = particle.element.type if field is None or field.type is None else field.type
        rows = tuple(
            self._alternative(one, kind if one.element is particle.element else None)
            for one in self._naming.alternatives(particle.element)
        )
        name, many = (field.name, field.many) if field is not None else (str(particle.element.name), True)
        return ("element", particle.minimum, particle.maximum, name, many, rows)

    def _alternative(self, one: Alternative, kind: str | None = None) -> Row:
        """`kind` is the type whose values the field holds, where that is not the element's own."""
        element, wanted = one.element, kind or one.element.type
        record = None if wanted == ANY_TYPE or wanted in self._schema.simple_types else one.record
        word = None if record is not None or wanted == ANY_TYPE else self._words.of(wanted)
        text = element.default if element.fixed is None else element.fixed
        row = (str(element.name), record, word, element.nillable, text, one.wrapped)
        limits = (*(("fixed",) if element.fixed is not None else ()), *(("abstract",) if element.abstract else ()))
        return (*row, *limits)


def _allowed(wildcard: Wildcard | None) -> Row | None:
    """Which names a wildcard takes: namespaces, target namespace, namespaces and names left out, processContents."""
    if wildcard is None:
        return None
    names = (wildcard.namespaces, wildcard.target, wildcard.not_namespaces, wildcard.not_names)
    return (*names, wildcard.process_contents)


def _occurs(particle: Particle) -> bool:
    return particle.maximum != 0 and (not isinstance(particle, GroupParticle) or any(True for _ in leaves(particle)))


def _is_nothing(particle: Particle) -> bool:
    """Whether it is a branch that may be chosen and holds nothing."""
    return (
        isinstance(particle, GroupParticle)
        and particle.maximum != 0
        and not any(True for _ in leaves(particle))
        and (particle.minimum == 0 or particle.compositor is not Compositor.CHOICE)
    )


def field_key(field: FieldShape) -> str:
    """How tables find a field: by element, by `@` attribute, or by what it is."""
    if field.kind is FieldKind.WILDCARD:
        return WILDCARD
    if field.qname is None:
        return f"#{field.name}"
    return f"@{field.qname}" if field.kind is FieldKind.ATTRIBUTE else str(field.qname)


def source(value: object) -> str:
    """A constant as Python source."""
    if isinstance(value, str):
        return literal(value)
    if isinstance(value, tuple):
        inner = ", ".join([source(one) for one in value])
        return f"({inner},)" if len(value) == 1 else f"({inner})"
    return repr(value)


def tree(node: Row | None, indent: int) -> str:
    """A content model as Python source, a line for each element."""
    if node is None or node[0] not in ("sequence", "choice", "all"):
        return source(node)
    below, pad = node[3], " " * indent
    if not isinstance(below, tuple) or not below:
        return source(node)
    lines = "".join(f"{pad}    {tree(child, indent + 4)},\n" for child in below)
    return f"({source(node[:3])[1:-1]}, (\n{lines}{pad}))"
