"""What a schema says about an item's value: its type, codes, range, unit.

Read off the XSD for deriving and for comparing.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dataset import Code, ConceptType, Range, Text
from generator.model.qname import QName, local_name, xsd
from generator.model.simple_type import EnumerationValue, Facets, SimpleType, Variety

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.annotation import Annotation
    from generator.model.complex_type import Attribute, ComplexType
    from generator.model.particle import Element
    from generator.model.schema import Schema

_DECLARED = {
    "string": ConceptType.STRING,
    "text": ConceptType.STRING,
    "time": ConceptType.STRING,
    "blob": ConceptType.STRING,
    "code": ConceptType.CODE,
    "ordinal": ConceptType.CODE,
    "identifier": ConceptType.IDENTIFIER,
    "date": ConceptType.DATE,
    "datetime": ConceptType.DATETIME,
    "quantity": ConceptType.QUANTITY,
    "duration": ConceptType.QUANTITY,
    "decimal": ConceptType.QUANTITY,
    "boolean": ConceptType.BOOLEAN,
    "count": ConceptType.COUNT,
    "reference": ConceptType.REFERENCE,
}
_INTEGERS = frozenset(
    xsd(name)
    for name in (
        "integer", "nonPositiveInteger", "negativeInteger", "long", "int", "short", "byte", "nonNegativeInteger",
        "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte", "positiveInteger",
    )
)  # fmt: skip
_URN = "urn:oid:"
_BUILTINS = {
    xsd("boolean"): ConceptType.BOOLEAN,
    xsd("date"): ConceptType.DATE,
    xsd("dateTime"): ConceptType.DATETIME,
    xsd("dateTimeStamp"): ConceptType.DATETIME,
    xsd("decimal"): ConceptType.QUANTITY,
    xsd("float"): ConceptType.QUANTITY,
    xsd("double"): ConceptType.QUANTITY,
    xsd("ID"): ConceptType.IDENTIFIER,
    xsd("IDREF"): ConceptType.REFERENCE,
    xsd("IDREFS"): ConceptType.REFERENCE,
    **dict.fromkeys(_INTEGERS, ConceptType.COUNT),
}


@dataclass(frozen=True, slots=True)
class ItemFacts:
    """What the schema says of one item's value.

    `type` is the kind of value; `declared` whether the schema names it itself (ADA's `datatype`) rather than it being
    concluded. `codes` is None when any value will do; `open` when codes are given and other values are allowed too;
    `list_name` is the name of the type that lists them. `units` are the UCUM units allowed, empty for any. `range` and
    `precision` are as in `Concept`.
    """

    type: ConceptType
    declared: bool = False
    codes: tuple[Code, ...] | None = None
    open: bool = False
    list_name: str | None = None
    range: Range | None = None
    precision: int | None = None
    units: tuple[str, ...] = ()
    has_unit: bool = False


def item_facts(schema: Schema, element: Element, value: QName | None) -> ItemFacts:
    """The facts of the value that stands in `element`: in its attribute `value`, or in its text when that is None."""
    record = schema.complex_types.get(element.type)
    attributes = {local_name(attribute.name): attribute for attribute in record.attributes} if record else {}
    simple = _simple_type(schema, element, record, value)
    is_main = value is None or local_name(value) == "value"
    declared = _declared(attributes.get("datatype")) if is_main else None
    leaves = tuple(_leaves(schema, simple)) if simple else ()
    values = _enumeration(leaves)
    kind = declared or _concluded(leaves, values)
    coded = kind is ConceptType.CODE and values
    units = attributes.get("unit") if is_main else None
    return ItemFacts(
        type=kind,
        declared=declared is not None,
        codes=tuple(_code(item) for item in values) if coded else None,
        open=bool(coded) and any(leaf.facets.enumeration is None and not _is_empty(leaf) for leaf in leaves),
        list_name=local_name(simple.name) if simple and simple.name else None,
        range=_range(leaves) if kind in (ConceptType.QUANTITY, ConceptType.COUNT) else None,
        precision=_precision(leaves, kind),
        units=tuple(_units(schema, units)),
        has_unit=units is not None,
    )


def _simple_type(
    schema: Schema, element: Element, record: ComplexType | None, value: QName | None
) -> SimpleType | None:
    if record is None:
        return schema.simple_types.get(element.type)
    if value is None:
        return schema.simple_types.get(record.simple or "")
    return next((schema.simple_types.get(item.type) for item in record.attributes if item.name == value), None)


def _declared(attribute: Attribute | None) -> ConceptType | None:
    return _DECLARED.get(attribute.fixed or "") if attribute else None


def _leaves(schema: Schema, simple: SimpleType, depth: int = 0) -> Iterator[SimpleType]:
    """The atomic types a value may be of: the members of unions and the items of lists."""
    parts = simple.members if simple.variety is Variety.UNION else (simple.item,) if simple.item else ()
    if not parts or depth > len(schema.simple_types) or simple.facets.enumeration is not None:
        yield simple
        return
    for key in parts:
        part = schema.simple_types.get(key)
        if part is not None:
            yield from _leaves(schema, part, depth + 1)


def _is_empty(simple: SimpleType) -> bool:
    """Whether only the empty text is of this type: ADA lets a value be empty that way."""
    facets = simple.facets
    only_empty = facets.enumeration is not None and all(not item.value for item in facets.enumeration)
    return only_empty or 0 in (facets.max_length, facets.length)


def _enumeration(leaves: tuple[SimpleType, ...]) -> tuple[EnumerationValue, ...]:
    found: dict[str, EnumerationValue] = {}
    for leaf in leaves:
        for item in leaf.facets.enumeration or ():
            if item.value:
                found.setdefault(item.value, item)
    return tuple(found.values())


def _concluded(leaves: tuple[SimpleType, ...], values: tuple[EnumerationValue, ...]) -> ConceptType:
    kinds = {_BUILTINS.get(leaf.builtin or xsd("string"), ConceptType.STRING) for leaf in leaves if not _is_empty(leaf)}
    if values and ConceptType.BOOLEAN not in kinds:
        words = {item.value for item in values}
        return ConceptType.BOOLEAN if words == {"true", "false"} else ConceptType.CODE
    if ConceptType.DATETIME in kinds and kinds <= {ConceptType.DATETIME, ConceptType.DATE, ConceptType.STRING}:
        return ConceptType.DATETIME
    if kinds == {ConceptType.DATE, ConceptType.STRING}:
        return ConceptType.DATE
    if kinds == {ConceptType.QUANTITY, ConceptType.COUNT}:
        return ConceptType.QUANTITY
    return kinds.pop() if len(kinds) == 1 else ConceptType.STRING


def _code(item: EnumerationValue) -> Code:
    return Code(
        value=item.value,
        display=_display(item.annotation, item.value),
        code=annotated(item.annotation, "code") or oid_coded(item.annotation)[1],
        system=annotated(item.annotation, "codeSystem", "system") or oid_coded(item.annotation)[0],
    )


def oid_coded(annotation: Annotation) -> tuple[str | None, str | None]:
    """System and code of an appinfo whose source is `urn:oid:<system>` and whose text is the code."""
    for info in annotation.appinfo:
        if (info.source or "").startswith(_URN) and info.text.strip():
            return (info.source or "").removeprefix(_URN), info.text.strip()
    return None, None


def _display(annotation: Annotation, otherwise: str) -> Text:
    text = bilingual(annotation)
    return text if str(text) else Text(annotated(annotation, "displayName", "display", "label") or otherwise)


def bilingual(annotation: Annotation) -> Text:
    """The documentation in Dutch (or without language) and in English."""
    english = " ".join(item.text for item in annotation.documentation if _language(item.language) == "en")
    others = [item for item in annotation.documentation if _language(item.language) != "en"]
    dutch = [item.text for item in others if _language(item.language) in ("nl", "")] or [item.text for item in others]
    return Text(" ".join(" ".join(dutch).split()), " ".join(english.split()))


def _language(language: str | None) -> str:
    return (language or "").lower()[:2]


def annotated(annotation: Annotation, *names: str) -> str | None:
    """The value of the first attribute with one of these names in the appinfo."""
    for info in annotation.appinfo:
        for name in names:
            if info.attributes.get(name):
                return info.attributes[name]
    return None


def _range(leaves: tuple[SimpleType, ...]) -> Range | None:
    for leaf in leaves:
        if leaf.builtin in _BUILTINS and leaf.key != leaf.builtin:
            low, high = _low(leaf.facets, leaf.builtin), _high(leaf.facets, leaf.builtin)
            if low is not None or high is not None:
                return Range(low, high)
    return None


def _low(facets: Facets, builtin: QName | None) -> str | None:
    if facets.min_inclusive is None and facets.min_exclusive is not None and builtin in _INTEGERS:
        return str(int(facets.min_exclusive) + 1)
    return facets.min_inclusive


def _high(facets: Facets, builtin: QName | None) -> str | None:
    if facets.max_inclusive is None and facets.max_exclusive is not None and builtin in _INTEGERS:
        return str(int(facets.max_exclusive) - 1)
    return facets.max_inclusive


def _precision(leaves: tuple[SimpleType, ...], kind: ConceptType) -> int | None:
    if kind is not ConceptType.QUANTITY:
        return None
    return next((leaf.facets.fraction_digits for leaf in leaves if leaf.facets.fraction_digits is not None), None)


def _units(schema: Schema, attribute: Attribute | None) -> Iterator[str]:
    if attribute is None:
        return
    if attribute.fixed:
        yield attribute.fixed
        return
    simple = schema.simple_types.get(attribute.type)
    for leaf in _leaves(schema, simple) if simple else ():
        yield from (item.value for item in leaf.facets.enumeration or () if item.value)
