"""Simple types as Python types (XML Schema Part 2; xsdata's types for dates, times and durations)."""

from __future__ import annotations

from generator.model.qname import XSD_NAMESPACE, local_name, namespace_of
from generator.model.schema import Schema
from generator.model.simple_type import SimpleType, Variety

_HINTS = {
    "boolean": "bool",
    "decimal": "Decimal",
    "float": "float",
    "double": "float",
    "date": "XmlDate",
    "dateTime": "XmlDateTime",
    "dateTimeStamp": "XmlDateTime",
    "time": "XmlTime",
    "duration": "XmlDuration",
    "dayTimeDuration": "XmlDuration",
    "yearMonthDuration": "XmlDuration",
    "hexBinary": "bytes",
    "base64Binary": "bytes",
    "QName": "QName",
    "NOTATION": "QName",
}
_HINTS |= dict.fromkeys(("gYear", "gYearMonth", "gMonth", "gMonthDay", "gDay"), "XmlPeriod")
INTEGERS = frozenset(
    {"integer", "nonNegativeInteger", "nonPositiveInteger", "negativeInteger", "positiveInteger", "long", "int",
     "short", "byte", "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte"}
)  # fmt: skip
_LISTS = frozenset({"NMTOKENS", "IDREFS", "ENTITIES"})


def builtin_hint(builtin: str | None) -> str:
    """The Python type of an atomic built-in; `str` for text of any kind."""
    name = local_name(builtin or "")
    return "int" if name in INTEGERS else _HINTS.get(name, "str")


def is_list(schema: Schema, key: str) -> bool:
    """Whether one value of a simple type is a list."""
    one = schema.simple_types.get(key)
    return is_builtin_list(key) or (one is not None and one.variety is Variety.LIST)


def is_builtin_list(key: str) -> bool:
    """Whether a type is NMTOKENS, IDREFS or ENTITIES."""
    return namespace_of(key) == XSD_NAMESPACE and local_name(key) in _LISTS


def is_coded(one: SimpleType) -> bool:
    """Whether a simple type becomes a code list: it enumerates its values and one value is not a list."""
    if not one.facets.enumeration or one.variety is Variety.LIST:
        return False
    return local_name(one.builtin or "") not in ("boolean", "QName", "NOTATION") and not is_builtin_list(
        one.builtin or ""
    )


def value_hint(schema: Schema, key: str, code_lists: dict[str, str]) -> str:
    """The Python type of one value of a simple type; `code_lists` gives the class of each enumerated type."""
    if key in code_lists:
        return code_lists[key]
    if is_builtin_list(key):
        return "list[str]"
    one = schema.simple_types.get(key)
    if one is None:
        return builtin_hint(key)
    if one.variety is Variety.LIST:
        return f"list[{value_hint(schema, one.item or '', code_lists)}]"
    if one.variety is Variety.UNION:
        return (
            " | ".join(dict.fromkeys(part for member in one.members for part in _split(schema, member, code_lists)))
            or "str"
        )
    return builtin_hint(one.builtin)


def _split(schema: Schema, key: str, code_lists: dict[str, str]) -> list[str]:
    return value_hint(schema, key, code_lists).split(" | ")


def parts(schema: Schema, key: str) -> list[str]:
    """A simple type and what it is made of: items of lists, members of unions."""
    one = schema.simple_types.get(key)
    if one is None or is_coded(one):
        return [key]
    below = [*one.members, *([one.item] if one.item else [])]
    return [key, *(deep for part in below for deep in parts(schema, part))]
