"""Shapes as xsdata's code generation models: what xsdata's own analysis would hand to an output plug-in."""

from __future__ import annotations

import sys
from collections.abc import Iterator

from xsdata.codegen.models import Attr, AttrType, Class, Extension, Restrictions
from xsdata.models.enums import Tag

from generator.emit.bindings.docs import annotation_doc, concept_doc
from generator.emit.docstrings import visible
from generator.emit.shape import CodeListShape, FieldKind, FieldShape, RecordShape, Shapes
from generator.emit.shapes.alternatives import Naming
from generator.emit.shapes.concepts import Concepts
from generator.emit.shapes.content import child_fields
from generator.emit.shapes.defaults import default_expression
from generator.emit.shapes.usage import Usage
from generator.emit.shapes.value_types import INTEGERS
from generator.model.particle import Element
from generator.model.qname import XSD_NAMESPACE, local_name, namespace_of
from generator.model.schema import Schema
from generator.model.simple_type import Facets, SimpleType, Variety
from generator.model.specification import Specification

_TAGS = {
    FieldKind.ELEMENT: Tag.ELEMENT,
    FieldKind.ATTRIBUTE: Tag.ATTRIBUTE,
    FieldKind.VALUE: Tag.EXTENSION,
    FieldKind.WILDCARD: Tag.ANY,
    FieldKind.CONTENT: Tag.ANY,
    FieldKind.ANY_ATTRIBUTES: Tag.ANY_ATTRIBUTE,
    FieldKind.ORDER: Tag.GROUP,
}
_NATIVE = {"str": "string", "int": "integer", "bool": "boolean", "float": "double", "Decimal": "decimal",
           "bytes": "hexBinary", "QName": "QName", "XmlDate": "date", "XmlDateTime": "dateTime", "XmlTime": "time",
           "XmlDuration": "duration", "XmlPeriod": "gYear", "object": "anyType"}  # fmt: skip
_BOUNDS = ("length", "min_length", "max_length", "total_digits", "fraction_digits")
_LIMITS = ("min_inclusive", "min_exclusive", "max_inclusive", "max_exclusive")


class ClassBuilder:
    """Builds the models for one specification."""

    def __init__(
        self, specification: Specification, shapes: Shapes, usage: Usage, concepts: Concepts, package: str
    ) -> None:
        """`package` is the generated package's name; `usage` and `concepts` are those of the schema."""
        self._schema: Schema = specification.schema
        self._shapes = shapes
        self._usage = usage
        self._concepts = concepts
        self._package = f"{package}.bindings"
        self._code_lists = dict(shapes.code_lists)
        names = {key: one.name for key, one in shapes.records.items()}
        self._naming = Naming(self._schema, names, {key: one.name for key, one in shapes.code_lists.items()})

    def records(self) -> list[Class]:
        """The records by name, each after its base."""
        return [self._record(shape) for shape in self._in_order()]

    def code_lists(self) -> list[Class]:
        """The code lists by name."""
        return [self._code_list(shape) for shape in sorted(self._shapes.code_lists.values(), key=lambda one: one.name)]

    def _in_order(self) -> Iterator[RecordShape]:
        done: set[str] = set()
        for shape in sorted(self._shapes.records.values(), key=lambda one: one.name):
            line: list[RecordShape] = []
            at: RecordShape | None = shape
            while at is not None and at.type not in done:
                done.add(at.type)
                line.append(at)
                at = self._shapes.records.get(at.base or "")
            yield from reversed(line)

    # records

    def _record(self, shape: RecordShape) -> Class:
        base = self._shapes.records.get(shape.base or "")
        root = shape.element
        return Class(
            qname=shape.name,
            tag=Tag.COMPLEX_TYPE,
            location="",
            package=self._package,
            module="records",
            namespace=namespace_of(root) if root is not None else None,
            meta_name=local_name(root) if root is not None else None,
            help=self._record_doc(shape),
            extensions=[] if base is None else [_extends(base.name)],
            attrs=self._attrs(shape, base),
        )

    def _record_doc(self, shape: RecordShape) -> str:
        concept = self._concepts.of_type.get(shape.type)
        if concept is not None:
            return concept_doc(concept)
        one = self._schema.complex_types[shape.type]
        text = annotation_doc(one.annotation) or annotation_doc(one.leading)
        if text:
            return text
        names = sorted({local_name(element.name) for element in self._usage.elements.get(shape.type, {}).values()})
        if one.name is None and len(names) == 1:
            return f"What stands in an element {visible(names[0])}."
        return f"What the type {visible(local_name(one.name or shape.name))} holds."

    def _attrs(self, shape: RecordShape, base: RecordShape | None) -> list[Attr]:
        inherited = {field.name: field for field in base.fields} if base is not None else {}
        elements = {child.id: child.elements for child in child_fields(self._schema.complex_types[shape.type].particle)}
        return [
            self._attr(shape, field, elements.get(str(field.qname), []))
            for field in shape.fields
            if field.name not in inherited or self._redefines(field, inherited[field.name])
        ]

    def _redefines(self, field: FieldShape, before: FieldShape) -> bool:
        """Whether a class says a default of its own for a field it inherits."""
        return field.default != before.default and self._default(field) is not None

    def _attr(self, shape: RecordShape, field: FieldShape, elements: list[Element]) -> Attr:
        return Attr(
            tag=_TAGS[field.kind],
            name=field.name,
            local_name=local_name(field.qname) if field.qname is not None else field.name,
            namespace=namespace_of(field.qname) if field.qname is not None else None,
            default=self._default(field),
            fixed=field.fixed,
            mixed=field.kind is FieldKind.CONTENT,
            types=_types(field),
            choices=self._choices(elements) if field.kind is FieldKind.ELEMENT else [],
            restrictions=self._restrictions(field),
            help=self._field_doc(shape, field, elements),
        )

    def _default(self, field: FieldShape) -> str | None:
        """The default as an expression; only elements that must be there take a fixed value by themselves."""
        if field.default is None or field.type is None or field.many:
            return None
        if field.kind is FieldKind.ELEMENT and (not field.fixed or field.optional or field.nillable):
            return None
        wrapped = "DerivedElement[" in field.item_hint
        if field.kind is FieldKind.ELEMENT and (wrapped or field.type not in self._schema.simple_types):
            return None
        return default_expression(self._schema, field.type, field.default, self._code_lists)

    def _choices(self, elements: list[Element]) -> list[Attr]:
        """The members of a substitution group, where their values tell them apart."""
        alternatives = self._naming.alternatives(elements[0]) if elements else []
        if len(alternatives) < 2:  # noqa: PLR2004  one is no choice
            return []
        return [
            Attr(
                tag=Tag.ELEMENT,
                name=local_name(one.element.name),
                namespace=namespace_of(one.element.name),
                types=[AttrType(one.hint)],
                restrictions=Restrictions(nillable=one.element.nillable or None),
                substitution="DerivedElement" if one.wrapped else None,
            )
            for one in alternatives
        ]

    def _restrictions(self, field: FieldShape) -> Restrictions:
        simple = self._schema.simple_types.get(field.type or "")
        found = Restrictions(
            min_occurs=0 if field.optional or field.many else 1,
            max_occurs=sys.maxsize if field.many else 1,
            nillable=field.nillable or self._nil_record(field) or None,
            tokens=_is_tokens(field) or None,
        )
        if simple is not None and field.type not in self._code_lists:
            _constrain(found, simple)
        return found

    def _nil_record(self, field: FieldShape) -> bool:
        """Whether an element may be nil and its record says so by having no value."""
        return field.kind is FieldKind.ELEMENT and field.type in self._usage.nillable

    def _field_doc(self, shape: RecordShape, field: FieldShape, elements: list[Element]) -> str | None:
        concept = self._concepts.of_field.get((shape.type, str(field.qname)))
        if field.kind is FieldKind.ELEMENT and concept is not None and not self._told_by_class(field):
            return concept_doc(concept)
        if concept is not None and field.kind is FieldKind.ELEMENT:
            return None
        if field.kind is FieldKind.ATTRIBUTE:
            found = [one for one in self._schema.complex_types[shape.type].attributes if one.name == field.qname]
            return annotation_doc(found[0].annotation) or None if found else None
        return annotation_doc(elements[0].annotation) or None if elements else None

    def _told_by_class(self, field: FieldShape) -> bool:
        """Whether the record in a field already says which concept it is."""
        return field.type in self._shapes.records and field.type in self._concepts.of_type

    # code lists

    def _code_list(self, shape: CodeListShape) -> Class:
        return Class(
            qname=shape.name,
            tag=Tag.SIMPLE_TYPE,
            location="",
            package=self._package,
            module="codes",
            help=self._code_list_doc(shape),
            attrs=[_member(shape, index) for index in range(len(shape.members))],
        )

    def _code_list_doc(self, shape: CodeListShape) -> str:
        known = self._concepts.lists.get(shape.type)
        if known is not None:
            nl, en = visible(known.label.nl), visible(known.label.en)
            text = f"{nl} ({en})" if nl and en and nl != en else nl or en
            if text:
                return text if text.endswith(".") else f"{text}."
        one: SimpleType = self._schema.simple_types[shape.type]
        return annotation_doc(one.annotation) or f"The values of {visible(local_name(one.name or shape.name))}."


def _extends(name: str) -> Extension:
    return Extension(Tag.EXTENSION, AttrType(name), Restrictions())


def _types(field: FieldShape) -> list[AttrType]:
    hints = [*field.item_hint.split(" | "), *(["Nil"] if field.nillable else [])]
    return [_type(hint.removeprefix("list[").removesuffix("]") if _is_tokens(field) else hint) for hint in hints]


def _is_tokens(field: FieldShape) -> bool:
    """Whether every value is a list: other members of a substitution group may hold something else."""
    hint = field.item_hint
    return field.tokens and hint.startswith("list[") and hint.endswith("]") and "] | " not in hint


def _type(hint: str) -> AttrType:
    if hint in _NATIVE:
        return AttrType(f"{{{XSD_NAMESPACE}}}{_NATIVE[hint]}", native=True)
    return AttrType(hint)


def _member(shape: CodeListShape, index: int) -> Attr:
    member = shape.members[index]
    extra = (member.code, member.system or "", member.display_nl, member.display_en)
    attr = Attr(tag=Tag.ENUMERATION, name=member.name, default=member.value, types=[AttrType(shape.name)])
    attr.choices = (
        [] if not any(extra) else [Attr(tag=Tag.ENUMERATION, name="of", default=text or "") for text in extra]
    )
    return attr


def _constrain(found: Restrictions, one: SimpleType) -> None:
    facets: Facets = one.facets
    if one.variety is not Variety.ATOMIC:
        return
    for name in (*_BOUNDS, *_LIMITS):
        setattr(found, name, getattr(facets, name))
    if local_name(one.builtin or "") in INTEGERS:
        found.fraction_digits = None
    if facets.patterns and len(facets.patterns[-1]) == 1:
        found.pattern = facets.patterns[-1][0]
    builtin = local_name(one.builtin or "")
    found.format = {"hexBinary": "base16", "base64Binary": "base64"}.get(builtin)
