"""The schema's default and fixed values as Python expressions."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Callable
from decimal import Decimal, InvalidOperation

from xsdata.models.datatype import XmlDate, XmlDateTime, XmlDuration, XmlPeriod, XmlTime

from generator.emit.literals import literal
from generator.emit.shape import CodeListShape
from generator.emit.shapes.value_types import builtin_hint, is_list, parts
from generator.model.qname import local_name
from generator.model.schema import Schema
from generator.model.simple_type import SimpleType, Variety

_DATED: dict[str, Callable[[str], object]] = {
    "XmlDate": XmlDate.from_string,
    "XmlDateTime": XmlDateTime.from_string,
    "XmlTime": XmlTime.from_string,
}
_PLAIN = {"XmlDuration": XmlDuration, "XmlPeriod": XmlPeriod}
_BOOLEANS = {"true": "True", "1": "True", "false": "False", "0": "False"}
_SPACE = " \t\n\r"
_TO_SPACE = str.maketrans("\t\n\r", "   ")
_PRESERVING = frozenset({"string", "anySimpleType", "anyAtomicType"})


def default_expression(schema: Schema, key: str, text: str, code_lists: dict[str, CodeListShape]) -> str | None:
    """The expression for a lexical value of a simple type.

    None if there is none that is the same for every user of the schema (a QName, a list) or the text is no value of the
    type. `code_lists` are the enumerated types that have a class.
    """
    if key in code_lists:
        shape = code_lists[key]
        found = next((one.name for one in shape.members if text in (one.value, one.value.strip(_SPACE))), None)
        return None if found is None else f"{shape.name}.{found}"
    one = schema.simple_types.get(key)
    if is_list(schema, key):
        return None
    if one is not None and one.variety is Variety.UNION:
        return _first_of(schema, one.members, text, code_lists)
    try:
        return _atomic(one, key, text)
    except (ValueError, InvalidOperation):
        return None


def _first_of(schema: Schema, members: tuple[str, ...], text: str, code_lists: dict[str, CodeListShape]) -> str | None:
    """By the first member of a union that takes the text; None if one before it might that has no expression."""
    for member in members:
        found = default_expression(schema, member, text, code_lists)
        if found is not None or any(_has_none(schema, part) for part in parts(schema, member)):
            return found
    return None


def _has_none(schema: Schema, key: str) -> bool:
    """Whether the values of a type have no expression at all."""
    one = schema.simple_types.get(key)
    return is_list(schema, key) or builtin_hint(key if one is None else one.builtin) == "QName"


def _normalised(one: SimpleType | None, builtin: str | None, text: str) -> str:
    """A text as the type's white space facet wants it."""
    name = local_name(builtin or "")
    usual = {"normalizedString": "replace"}.get(name, "preserve" if name in _PRESERVING else "collapse")
    wanted = (one.facets.white_space if one is not None else None) or usual
    replaced = text if wanted == "preserve" else text.translate(_TO_SPACE)
    return " ".join(part for part in replaced.split(" ") if part) if wanted == "collapse" else replaced


def _atomic(one: SimpleType | None, key: str, text: str) -> str | None:  # noqa: PLR0911  one line a type
    builtin = one.builtin if one is not None else key
    hint = builtin_hint(builtin)
    stripped = text.strip(_SPACE)
    if hint == "str":
        return literal(_normalised(one, builtin, text))
    if hint == "bool":
        return _BOOLEANS.get(stripped)
    if hint == "int":
        return str(int(stripped)) if "_" not in stripped else None
    if hint == "Decimal":
        return f"Decimal({literal(str(Decimal(stripped)))})"
    if hint == "float":
        return f"float({literal(str(float(stripped)))})"
    if hint in _DATED:
        return f"{hint}.from_string({literal(str(_DATED[hint](stripped)))})"
    if hint in _PLAIN:
        return f"{hint}({literal(str(_PLAIN[hint](stripped)))})"
    if hint == "bytes":
        hexadecimal = local_name(builtin or "") == "hexBinary"
        return repr(bytes.fromhex(stripped) if hexadecimal else b64decode(stripped, validate=True))
    return None
