"""Simple types: from text to a Python value and back to the usual form of that text (XML Schema Part 2)."""

from __future__ import annotations

import math
import re
from base64 import b64encode
from collections.abc import Callable
from decimal import Decimal
from typing import Any
from xml.etree.ElementTree import QName

from xsdata.models.datatype import XmlDate, XmlDateTime, XmlDuration, XmlPeriod, XmlTime

from .code import Code
from .datatypes import DATATYPES
from .moments import compare_durations, duration

Resolve = Callable[[str], "str | None"]
"""From a prefix to the namespace it stands for, None if it stands for none."""
Prefix = Callable[[str], str]
"""From a namespace to a prefix for it, with its colon; empty for no namespace."""


class ValueType:
    """A simple type. `read` raises ValueError on a text it cannot take, `write` TypeError on a value it cannot take.

    `named`: the text may hold prefixes, and means nothing without the namespaces in scope. `unique`: no two attributes
    of a message may have the same value (xs:ID).
    """

    __slots__ = ("named", "read", "unique", "write")

    def __init__(
        self,
        read: Callable[[str, Resolve], Any],
        write: Callable[[Any, Prefix], str],
        *,
        named: bool = False,
        unique: bool = False,
    ) -> None:
        """`read` gets the text as it stands in the message, white space and all."""
        self.read = read
        self.write = write
        self.named = named
        self.unique = unique


def clark(namespace: str) -> str:
    """What stands before a local name in an expanded name: a prefix that needs no declaration."""
    return f"{{{namespace}}}" if namespace else ""


_SPACE = re.compile(r"[ \t\n\r]+")
_TO_SPACE = str.maketrans("\t\n\r", "   ")
_INTEGER = re.compile(r"[+-]?[0-9]+", re.ASCII)
_DECIMAL = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)", re.ASCII)
_FLOAT = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([Ee][+-]?[0-9]+)?|-?INF|NaN", re.ASCII)
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
_HEX = re.compile(r"([0-9A-Fa-f]{2})*", re.ASCII)
_ZEROS = re.compile(r"(:[0-9]{2}\.[0-9]*?)0+(?=[Z+-]|$)", re.ASCII)
_BEYOND_NANOSECONDS = re.compile(r"(?<=:[0-9]{2}\.[0-9]{9})[0-9]+", re.ASCII)
_ZONE = "(?:Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?"
_CLOCK = r"[0-9]{2}:[0-9]{2}:[0-9]{2}(?:\.[0-9]{1,9})?"
_USUAL = re.compile(rf"(?:(?!0000)[0-9]{{4}}-[0-9]{{2}}-[0-9]{{2}}(?:T{_CLOCK})?|{_CLOCK}){_ZONE}", re.ASCII)
"""Dates and times of which xsdata's types tell whether they exist; all others are looked at more closely."""


def collapse(text: str) -> str:
    """White space as `whiteSpace="collapse"` wants it."""
    return " ".join(_SPACE.split(text.strip(" \t\n\r")))


def _matching(pattern: re.Pattern[str], text: str) -> str:
    stripped = text.strip(" \t\n\r")
    if not pattern.fullmatch(stripped):
        raise ValueError
    return stripped


def _expect(value: object, *types: type) -> Any:  # noqa: ANN401  the caller knows
    if not isinstance(value, types) or (isinstance(value, bool) and bool not in types):
        raise TypeError
    return value


def _read_boolean(text: str, _: Resolve) -> bool:
    try:
        return _BOOLEANS[text.strip(" \t\n\r")]
    except KeyError:
        raise ValueError from None


def _write_decimal(value: object, _: Prefix) -> str:
    number = Decimal(_expect(value, Decimal, int))
    if not number.is_finite():
        raise TypeError
    return f"{number:f}"


def _write_float(value: object, _: Prefix) -> str:
    number = float(_expect(value, float, int))
    if math.isfinite(number):
        return repr(number).upper().replace("E+", "E")
    return "NaN" if math.isnan(number) else "INF" if number > 0 else "-INF"


def _read_qname(text: str, resolve: Resolve) -> QName:
    return QName(DATATYPES["QName"].read(text.strip(" \t\n\r"), resolve))


def _write_qname(value: object, prefix: Prefix) -> str:
    namespace, _, local = _expect(value, QName).text.rpartition("}")
    return f"{prefix(namespace[1:])}{local}"


def _xsdata(name: str, kind: type) -> ValueType:
    """A built-in type that is one of xsdata's."""
    from_string: Callable[[str], Any] = getattr(kind, "from_string", kind)
    check = DATATYPES[name].read

    def read(text: str, resolve: Resolve) -> Any:  # noqa: ANN401  one of xsdata's types
        stripped = text.strip(" \t\n\r")
        if name == "dateTimeStamp" or _USUAL.fullmatch(stripped) is None:
            check(stripped, resolve)
        return from_string(_BEYOND_NANOSECONDS.sub("", stripped))

    return ValueType(read, lambda value, _: _without_zeros(str(_expect(value, kind))))


def _without_zeros(text: str) -> str:
    """A moment without the zeros at the end of a fraction of a second: the canonical form (Part 2, section 3.2.7.2)."""
    return _ZEROS.sub(lambda found: str(found[1]).removesuffix("."), text) if "." in text else text


def _text(normalise: Callable[[str], str]) -> ValueType:
    return ValueType(lambda text, _: normalise(text), lambda value, _: str(_expect(value, str)))


def _formed(name: str, *, unique: bool = False) -> ValueType:
    """Texts of a certain form."""
    check = DATATYPES[name].read
    return ValueType(
        lambda text, resolve: check(collapse(text), resolve), lambda value, _: str(_expect(value, str)), unique=unique
    )


def _read_base64(text: str, resolve: Resolve) -> bytes:
    found: bytes = DATATYPES["base64Binary"].read(collapse(text), resolve)
    return found


_PERIODS = ("gYear", "gYearMonth", "gMonth", "gMonthDay", "gDay")
_DURATIONS = ("duration", "dayTimeDuration", "yearMonthDuration")
_NAMES = ("language", "Name", "NCName", "NMTOKEN", "ENTITY", "anyURI")
ATOMIC: dict[str, ValueType] = {
    "preserve": _text(lambda text: text),
    "replace": _text(lambda text: text.translate(_TO_SPACE)),
    "collapse": _text(collapse),
    "boolean": ValueType(_read_boolean, lambda value, _: "true" if _expect(value, bool) else "false"),
    "integer": ValueType(lambda text, _: int(_matching(_INTEGER, text)), lambda value, _: str(_expect(value, int))),
    "decimal": ValueType(lambda text, _: Decimal(_matching(_DECIMAL, text)), _write_decimal),
    "float": ValueType(lambda text, _: float(_matching(_FLOAT, text)), _write_float),
    "date": _xsdata("date", XmlDate),
    "dateTime": _xsdata("dateTime", XmlDateTime),
    "dateTimeStamp": _xsdata("dateTimeStamp", XmlDateTime),
    "time": _xsdata("time", XmlTime),
    **{name: _xsdata(name, XmlDuration) for name in _DURATIONS},
    **{name: _xsdata(name, XmlPeriod) for name in _PERIODS},
    "hexBinary": ValueType(
        lambda text, _: bytes.fromhex(_matching(_HEX, text)), lambda value, _: _expect(value, bytes).hex().upper()
    ),
    "base64Binary": ValueType(_read_base64, lambda value, _: b64encode(_expect(value, bytes)).decode("ascii")),
    **{name: _formed(name) for name in _NAMES},
    "ID": _formed("ID", unique=True),
    "QName": ValueType(_read_qname, _write_qname, named=True),
}
"""By the word the tables use: the built-in types, those that differ only in facets taken together."""


def list_of(item: ValueType) -> ValueType:
    """An xs:list: items apart by white space."""
    return ValueType(
        lambda text, resolve: [item.read(part, resolve) for part in _SPACE.split(text.strip(" \t\n\r")) if part],
        lambda value, prefix: " ".join(item.write(part, prefix) for part in _expect(value, list, tuple)),
        named=item.named,
    )


def union_of(members: tuple[ValueType, ...]) -> ValueType:
    """An xs:union: the first member that takes the text, or the value."""

    def read(text: str, resolve: Resolve) -> Any:  # noqa: ANN401  whatever the member gives
        for member in members:
            try:
                return member.read(text, resolve)
            except ValueError:
                continue
        raise ValueError

    def write(value: object, prefix: Prefix) -> str:
        for member in members:
            try:
                return member.write(value, prefix)
            except TypeError:
                continue
        raise TypeError

    return ValueType(read, write, named=any(member.named for member in members))


def code_of(codes: type[Code], base: ValueType) -> ValueType:
    """A code list: the member with that value; for numbers and dates, with an equal one."""
    by_text: dict[str, Code] = {member.value: member for member in codes}
    by_value: list[tuple[object, Code]] = []

    def read(text: str, resolve: Resolve) -> Code:
        found = by_text.get(text)
        if found is not None:
            return found
        if not by_value:
            by_value.extend((base.read(member.value, resolve), member) for member in codes)
        value = base.read(text, resolve)
        for known, member in by_value:
            if same_value(known, value):
                return member
        raise ValueError

    def write(value: object, _: Prefix) -> str:
        text = value.value if isinstance(value, Code) else value
        if text not in by_text:
            raise TypeError
        return str(text)

    return ValueType(read, write)


def is_fixed_value(kind: ValueType, value: object, fixed: str) -> bool:
    """Whether a value is the one that the schema fixes; of a name only its local part can be told."""
    if isinstance(value, QName):
        return value.text.rpartition("}")[2] == fixed.strip(" \t\n\r").rpartition(":")[2]
    if kind.named:
        return True
    try:
        wanted = kind.read(fixed, lambda _: None)
    except ValueError:
        return True
    return same_value(value, wanted)


def same_value(one: Any, other: Any) -> bool:  # noqa: ANN401  any value of a simple type
    """Whether two values are equal as XML Schema sees it: not a number equals itself, P1Y equals P12M."""
    if isinstance(one, XmlDuration) and isinstance(other, XmlDuration):
        return compare_durations(duration(str(one)), duration(str(other))) == 0
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same_value, one, other))
    return bool(one == other or (one != one and other != other))  # noqa: PLR0124  not a number
