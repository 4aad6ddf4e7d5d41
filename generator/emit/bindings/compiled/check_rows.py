"""What `check` asks of each record, as `bindings/facets.py` writes it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.emit.bindings.compiled.simple_rows import SimpleRows
from generator.emit.bindings.tables import Tables, field_key, source
from generator.emit.bindings.words import Words
from generator.emit.shape import FieldShape, RecordShape, Shapes
from generator.emit.shapes.alternatives import Naming
from generator.emit.shapes.content import field_id, leaves
from generator.emit.shapes.usage import ANY_TYPE
from generator.model.complex_type import ComplexType
from generator.model.particle import Element, ElementParticle, Wildcard
from generator.model.schema import Schema
from generator.model.simple_type import SimpleType

Row = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class ElementCheck:
    """What is asked of an element: the check of its value, or of its record (class); neither where anything may stand.

    `fixed` is the text that a record with this element is fixed to; of a value the check knows it itself. `own` is the
    element as reading has it, where its field is one of the base that takes anything.
    """

    name: str
    record: str | None
    value: int | None
    nillable: bool
    fixed: str | None
    is_fixed: bool
    block: tuple[str, ...]
    abstract: bool
    own: Row | None = None

    @property
    def row(self) -> Row:
        """As the tables have it."""
        return (self.value, self.fixed, self.is_fixed, self.block, self.abstract, self.own)


@dataclass(frozen=True, slots=True)
class RecordCheck:
    """What is asked of a record.

    `attributes` are (name, check); `value` checks its text; `elements` are by field, one entry for each that may stand
    there; `any_attribute` and `any_element` are the processContents of wildcards. `base` and `derivation` say what it
    derives from and how, `block` how nothing may derive from it.
    """

    name: str
    base: str | None
    derivation: str | None
    block: tuple[str, ...]
    attributes: tuple[tuple[str, int], ...]
    any_attribute: str | None
    value: int | None
    elements: dict[str, tuple[ElementCheck, ...]]
    any_element: str | None

    @property
    def row(self) -> Row:
        """As the tables have it, the elements left out."""
        head = (self.base, self.derivation, self.block, self.attributes, self.any_attribute, self.value)
        return (*head, self.any_element)


FREE: tuple[Row, ...] = ((None, None, False, (), False, None),)
"""The rows of a field with one element of which nothing is asked but what its record asks: most of them."""


class CheckRows:
    """Makes the rows for one schema."""

    def __init__(self, schema: Schema, shapes: Shapes, tables: Tables) -> None:
        """`shapes` are those of the schema, `tables` what else the bindings know of them."""
        self._schema = schema
        self._shapes = shapes
        self._tables = tables
        self._words = Words(schema, shapes.code_lists)
        names = {key: one.name for key, one in shapes.records.items()}
        lists = {key: one.name for key, one in shapes.code_lists.items()}
        self._naming = Naming(schema, names, lists)
        self._numbers: dict[tuple[object, int, str | None], int] = {}
        self.simple = SimpleRows(schema)
        self.value_types: list[tuple[str, str, str | None]] = []
        self.values: list[Row] = []

    def value(self, key: str, held_as: str | None = None, fixed: str | None = None) -> int:
        """The number of a value check; `held_as` is the type whose values the field holds, if not the same."""
        row = (self._words.of(held_as or key), self.simple.number(key), fixed)
        found = self._numbers.get(row)
        if found is None:
            found = self._numbers[row] = len(self.values)
            self.values.append(row)
            self.value_types.append((key, held_as or key, fixed))
        return found

    def record(self, shape: RecordShape) -> RecordCheck:
        """What is asked of one record."""
        one = self._schema.complex_types[shape.type]
        types = {field_key(field): type_ for field, type_ in self._tables.first_types(shape)}
        fields = {field_key(field): field for field in shape.fields}
        base = self._shapes.records.get(one.base or "")
        wildcards = [leaf for leaf in leaves(one.particle) if isinstance(leaf, Wildcard)] if one.particle else []
        return RecordCheck(
            name=shape.name,
            base=base.name if base is not None else None,
            derivation=one.derivation.value if one.derivation is not None else None,
            block=one.block,
            attributes=tuple(
                (str(item.name), self.value(item.type, types.get(f"@{item.name}"), item.fixed))
                for item in one.attributes
            ),
            any_attribute=one.wildcard.process_contents if one.wildcard is not None else None,
            value=self.value(one.simple, types.get("#value")) if one.simple is not None else None,
            elements=dict(self._elements(one, fields, types)),
            any_element=_laxest(wildcards),
        )

    def _elements(
        self, one: ComplexType, fields: dict[str, FieldShape], types: dict[str, str | None]
    ) -> Iterator[tuple[str, tuple[ElementCheck, ...]]]:
        """By field; a name that occurs in several places is declared the same in all (section 3.8.6)."""
        seen: set[str] = set()
        for leaf in leaves(one.particle) if one.particle is not None else ():
            key = field_id(leaf)
            if isinstance(leaf, ElementParticle) and key not in seen and leaf.maximum != 0:
                seen.add(key)
                field = fields.get(key)
                held = types.get(key)
                yield (
                    field.name if field is not None else key,
                    tuple(
                        self.element(other.element, held if other.element is leaf.element else None)
                        for other in self._naming.alternatives(leaf.element)
                    ),
                )

    def element(self, element: Element, held_as: str | None = None) -> ElementCheck:
        """What is asked of an element; `held_as` as in `value`."""
        wanted = held_as or element.type
        anything = wanted == ANY_TYPE
        is_record = not anything and wanted not in self._schema.simple_types
        own = element.type if element.type in self._schema.simple_types else wanted
        value = None if is_record or anything else self.value(own, wanted, element.fixed)
        return ElementCheck(
            name=str(element.name),
            record=self._naming.records.get(element.type) if is_record else None,
            value=value,
            nillable=element.nillable,
            fixed=element.fixed if is_record else None,
            is_fixed=element.fixed is not None,
            block=element.block,
            abstract=element.abstract,
            own=self._tables.element(element) if anything and element.type != ANY_TYPE else None,
        )

    def globals(self) -> Iterator[tuple[str, Row]]:
        """The global elements that a wildcard may meet."""
        for element in self._schema.elements.values():
            if not element.abstract:
                yield str(element.name), (self._tables.element(element), self.element(element).row)

    def global_attributes(self) -> Iterator[tuple[str, int]]:
        """The global attributes that a wildcard may meet."""
        for attribute in self._schema.attributes.values():
            yield str(attribute.name), self.value(attribute.type, None, attribute.fixed)

    def named_types(self) -> Iterator[tuple[str, Row]]:
        """The named simple types, for xsi:type: the check of a value, and the types each derives from."""
        for key, one in self._schema.simple_types.items():
            if one.name is not None:
                yield str(one.name), (self.value(key), tuple(self._line(one)))

    def _line(self, one: SimpleType) -> Iterator[int]:
        """The type itself and those it derives from, by their number."""
        at: SimpleType | None = one
        while at is not None:
            yield self.simple.number(at.key)
            at = self._schema.simple_types.get(at.base or "")


def _laxest(wildcards: list[Wildcard]) -> str | None:
    """The processContents of the wildcards of one record, which share a field: the one that asks least."""
    found = {wildcard.process_contents for wildcard in wildcards}
    return next((kind for kind in ("skip", "lax", "strict") if kind in found), None)


def facets_context(rows: CheckRows, records: Iterable[RecordCheck]) -> dict[str, object]:
    """The variables of the template `facets.py.jinja`."""
    asked = [(one.name, source(one.row), [_fields(*pair) for pair in sorted(one.elements.items())]) for one in records]
    elements = [(name, source(row)) for name, row in sorted(rows.globals())]
    attributes = sorted(rows.global_attributes())
    types = [(name, source(row)) for name, row in sorted(rows.named_types())]
    return {
        "records": asked,
        "elements": elements,
        "attributes": attributes,
        "types": types,
        "values": [source(row) for row in rows.values],
        "free": source(FREE),
        "simple": [source(row) for row in rows.simple.rows],
    }


def _fields(field: str, elements: tuple[ElementCheck, ...]) -> str:
    rows = tuple(one.row for one in elements)
    return f"{source(field)}: {'_FREE' if rows == FREE else source(rows)}"
