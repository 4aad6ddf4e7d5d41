"""Who uses which type: the other way round through a schema."""

from __future__ import annotations

from dataclasses import dataclass, field

from generator.model.complex_type import ComplexType
from generator.model.particle import Element, elements_of
from generator.model.qname import QName, xsd
from generator.model.schema import Schema

ANY_TYPE = str(xsd("anyType"))


@dataclass(slots=True)
class Usage:
    """`elements`: by type, its element declarations by their key.

    `owner`: by element, the complex type it is declared in. `attributes`: by simple type, the (complex type,
    attribute) that have it. `contents`: by simple type, complex types whose text it is. `nillable`: types of elements
    that may be nil, and the types derived from them.
    """

    elements: dict[str, dict[str, Element]] = field(default_factory=dict)
    owner: dict[str, str] = field(default_factory=dict)
    attributes: dict[str, list[tuple[str, QName]]] = field(default_factory=dict)
    contents: dict[str, list[str]] = field(default_factory=dict)
    nillable: set[str] = field(default_factory=set)


def find_usage(schema: Schema) -> Usage:
    """Walk all elements, attributes and contents once."""
    usage = Usage()
    for element in schema.elements.values():
        _add(usage, schema, element)
    for key, one in schema.complex_types.items():
        for element in elements_of(one.particle):
            _add(usage, schema, element)
            if not element.is_global and _declares(schema, key, usage.owner.get(element.key), element):
                usage.owner[element.key] = key
        for attribute in one.attributes:
            usage.attributes.setdefault(attribute.type, []).append((key, attribute.name))
        if one.simple is not None:
            usage.contents.setdefault(one.simple, []).append(key)
    return usage


def _add(usage: Usage, schema: Schema, element: Element) -> None:
    usage.elements.setdefault(element.type, {})[element.key] = element
    if element.nillable:
        usage.nillable.update((element.type, *schema.derived.get(element.type, ())))


def _declares(schema: Schema, key: str, known: str | None, element: Element) -> bool:
    """Whether a type is nearer to an element's declaration than the one known: it is inherited by derived types."""
    if known is None or element.key.rpartition("/")[0] == key:
        return True
    return element.key.rpartition("/")[0] != known and (
        known in schema.derived.get(key, ()) or _unrelated(schema, key, known)
    )


def _unrelated(schema: Schema, key: str, known: str) -> bool:
    """Two types that share an element through a named group: the first by key stands for both."""
    return key not in schema.derived.get(known, ()) and key < known


def records_of(schema: Schema) -> dict[str, ComplexType]:
    """The complex types that become records: all but xs:anyType."""
    return {key: one for key, one in schema.complex_types.items() if key != ANY_TYPE}
