"""Texts and attribute values: the bridge to the part that decides about simple types."""

from __future__ import annotations

from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from generator.compare.inclusion.simple import UndecidedError, allows, common, example
from generator.compare.inclusion.simple.verdict import Values
from generator.model.frozen_map import FrozenMap
from generator.model.qname import xsd
from generator.model.schema import Schema
from generator.model.simple_type import Facets, SimpleType, Variety

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.inclusion.side import Side

PLAIN = ("nl", "x", "1")
"""Texts to be tried before the empty one."""


class Role(StrEnum):
    """Whether a value names its element, refers to one that is named, or is the name of anything (with a prefix)."""

    PLAIN = "plain"
    ID = "id"
    IDREF = "idref"
    QNAME = "qname"


_URS = (xsd("anySimpleType"), xsd("anyAtomicType"))
_ROLES = {xsd("ID"): Role.ID, xsd("IDREF"): Role.IDREF, xsd("IDREFS"): Role.IDREF,
          xsd("QName"): Role.QNAME, xsd("NOTATION"): Role.QNAME}  # fmt: skip


def example_of(values: Values) -> str | None:
    """A shortest allowed value; None where there is none. What cannot be decided counts as possible: `?`."""
    try:
        return example(values)
    except UndecidedError:
        return "?"


def plain_example(values: Values) -> str | None:
    """As `example_of`, but empty only where nothing else will do."""
    found = example_of(values)
    if found != "":
        return found
    return next((text for text in PLAIN if allows(values, text)), found)


def common_of(one: Values, other: Values) -> str | None:
    """A shortest value that both allow; None where there is none. UndecidedError where that is not known."""
    return common(one, other)


def role_of(schema: Schema, key: str) -> Role:
    """Whether values of a type name an element or refer to one; of a union that is not said."""
    found = schema.simple_types.get(key)
    if found is None:
        return Role.PLAIN
    if found.item is not None:
        return role_of(schema, found.item)
    return _ROLES.get(found.builtin or xsd("string"), Role.PLAIN)


def roles_of(schema: Schema, key: str) -> Iterator[Role]:
    """The roles that values of a type may have."""
    found = schema.simple_types[key]
    for member in found.members:
        yield from roles_of(schema, member)
    if not found.members:
        yield from (role_of(schema, key),) if found.item is None else roles_of(schema, found.item)


def must_refer(values: Values) -> bool:
    """Whether each value refers to an ID."""
    found = values.schema.simple_types[values.type]
    if found.members:
        return all(must_refer(Values(values.schema, member)) for member in found.members)
    return role_of(values.schema, values.type) is Role.IDREF and example_of(values) != ""


def value_space(side: Side, key: str) -> object:
    """What decides when two values of a type are equal: its primitive type, white space, items and members."""
    found = side.schema.simple_types[key]
    if found.item is not None:
        return ("list", value_space(side, found.item))
    if found.members:
        return ("union", *(value_space(side, member) for member in found.members))
    primitive = found
    while primitive.base is not None and primitive.base not in _URS and primitive.base in side.schema.simple_types:
        primitive = side.schema.simple_types[primitive.base]
    return primitive.key, found.facets.white_space


@cache
def any_text() -> Values:
    """Every text there is."""
    key = xsd("string")
    text = SimpleType(key, key, Variety.ATOMIC, builtin=key, facets=Facets(white_space="preserve"))
    empty: FrozenMap[str, SimpleType] = FrozenMap({str(key): text})
    nothing = FrozenMap[str, object]()
    return Values(Schema((), "1.0", "any text", nothing, nothing, empty, nothing), key)  # type: ignore[arg-type]
