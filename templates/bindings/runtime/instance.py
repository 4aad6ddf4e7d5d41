"""What an element says of itself: its type (xsi:type) and whether it is nil (XML Schema Part 1, section 2.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .frame import FALSE, SPACE, TRUE, Attributes, Place, Scope, resolve
from .namespaces import XSI_NIL, XSI_TYPE, split
from .plan import Alternative, Plan
from .values import ValueType, clark
from .xml_names import NCNAME

if TYPE_CHECKING:
    from .reader import Reader

ANY_TYPE = "{http://www.w3.org/2001/XMLSchema}anyType"


class Refused(Exception):  # noqa: N818  a signal to the reader: it was told
    """An element cannot be read as what it is said to be."""


def is_nil(reader: Reader, alternative: Alternative, attributes: Attributes) -> bool:
    """Whether an element says that it has no content."""
    written = attributes.get(XSI_NIL)
    if written is None:
        return False
    name, nil = split(alternative.name)[1], written.strip(SPACE)
    if nil not in TRUE and nil not in FALSE:
        reader.refuse("xsi:nil is neither true nor false")
    elif nil in TRUE and (not alternative.nillable or alternative.fixed):
        reader.refuse(f"{name} must not be nil")
        raise Refused
    elif not alternative.nillable:
        reader.refuse(f"{name} can never be nil, so it has no xsi:nil")
    return nil in TRUE


def type_name(reader: Reader, attributes: Attributes, scope: Scope) -> str | None:
    """The xsi:type as an expanded name."""
    written = attributes.get(XSI_TYPE)
    if written is None:
        return None
    prefix, colon, local = written.strip(SPACE).rpartition(":")
    if not NCNAME.fullmatch(local) or (colon and not NCNAME.fullmatch(prefix)):
        reader.refuse("xsi:type is no name")
        return None
    namespace = resolve(scope, prefix)
    if namespace is None:
        reader.refuse("the prefix in xsi:type is not declared")
        return None
    return f"{clark(namespace)}{local}"


def plan_of(reader: Reader, place: Place, named: str | None) -> Plan | None:
    """The plan of the record that an element is; None for an element with a simple type. `named` is its xsi:type."""
    alternative = place.alternative
    expected = None if alternative.record is None else reader.plans.named(alternative.record)
    found = None if named is None else reader.plans.of_type(named)
    if named is None or (found is None and expected is None):
        plan = expected
    else:
        plan = found if _stands_for(reader, place, found, expected) else expected
    if plan is not None and plan.abstract:
        reader.refuse(f"{plan.cls.__name__} is abstract: xsi:type has to name a type derived from it")
        raise Refused
    return plan


def _stands_for(reader: Reader, place: Place, found: Plan | None, expected: Plan | None) -> bool:
    """Whether the complex type that xsi:type names may stand where another type was declared."""
    if found is None:
        reader.refuse("the xsi:type is no complex type of this specification")
        return False
    if expected is not None and not issubclass(found.cls, expected.cls):
        reason = f"{found.cls.__name__}, named by xsi:type, does not derive from {expected.cls.__name__}"
        reader.refuse(reason)
        return False
    if reader.types is not None and not reader.types.allows(place, found, expected):
        reader.refuse(f"{found.cls.__name__}, named by xsi:type, may not stand here")
        return False
    return True


def simple_kind(reader: Reader, place: Place, named: str | None) -> ValueType | None:
    """The simple type that xsi:type names, where it may; None if it names none, or if that cannot be told."""
    if named is None or reader.types is None:
        return None
    kind = reader.types.simple(named)
    if kind is None:
        reader.refuse("the xsi:type is no simple type of this specification")
    elif not reader.types.derives(place, named):
        reader.refuse("the type that xsi:type names does not derive from the one declared")
        return None
    return kind


def check_type(reader: Reader, attributes: Attributes, scope: Scope) -> None:
    """The type that an element in an open place says to have exists."""
    named = type_name(reader, attributes, scope)
    if named is None or reader.types is None or named == ANY_TYPE or reader.plans.of_type(named) is not None:
        return
    if reader.types.simple(named) is None:
        reader.refuse("the xsi:type is no type of this specification")
