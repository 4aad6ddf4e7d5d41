"""Who may stand in for an element, and which types it may take (XML Schema Part 1, sections 3.3.4 and 3.4.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.complex_type import ComplexType
from generator.model.qname import xsd

if TYPE_CHECKING:
    from generator.model.particle import Element
    from generator.model.schema import Schema
    from generator.model.simple_type import SimpleType

_NEWER = frozenset(
    xsd(name)
    for name in (
        "anyAtomicType", "untypedAtomic", "error", "dateTimeStamp", "yearMonthDuration", "dayTimeDuration", "NOTATION",
        "ENTITY", "ENTITIES",
    )
)  # fmt: skip
"""Types that XSD 1.0 does not know, or that no message can have a value of without a DTD."""


def stand_ins(schema: Schema, element: Element) -> tuple[Element, ...]:
    """The element itself, unless abstract, and the members of its substitution group that are not blocked."""
    own = () if element.abstract else (element,)
    if not element.is_global or "substitution" in element.block:
        return own
    return own + tuple(
        member
        for member in schema.substitutions.get(element.name, ())
        if not member.abstract and _derives(schema, member.type, element.type, _blocked(schema, element))
    )


def usable_types(schema: Schema, element: Element) -> tuple[str, ...]:
    """The keys of the types the element may have: its own first, unless abstract, then those xsi:type may name."""
    declared = element.type
    found = schema.complex_types.get(declared)
    own = () if found is not None and found.abstract else (declared,)
    blocked = _blocked(schema, element)
    return own + tuple(
        key
        for key in schema.derived.get(declared, ())
        if _nameable(schema, key) and _derives(schema, key, declared, blocked)
    )


def _blocked(schema: Schema, element: Element) -> frozenset[str]:
    found = schema.complex_types.get(element.type)
    words = frozenset(element.block) | frozenset(found.block if found else ())
    return words | {"extension", "restriction"} if "#all" in words else words


def _nameable(schema: Schema, key: str) -> bool:
    kind = schema.type(key)
    return kind.name is not None and key not in _NEWER and not (isinstance(kind, ComplexType) and kind.abstract)


def _derives(schema: Schema, key: str, base: str, blocked: frozenset[str]) -> bool:
    """Whether a type comes from another by no step that is blocked."""
    for _ in range(len(schema.complex_types) + len(schema.simple_types)):
        if key == base:
            return True
        kind = _type(schema, key)
        if kind is None or kind.base is None or _step(kind) in blocked:
            return False
        key = kind.base
    return False


def _step(kind: ComplexType | SimpleType) -> str:
    return str(kind.derivation) if isinstance(kind, ComplexType) and kind.derivation else "restriction"


def _type(schema: Schema, key: str) -> ComplexType | SimpleType | None:
    return schema.complex_types.get(key) or schema.simple_types.get(key)
