"""Simple types: from text to a Python value and back to the usual form of that text (XML Schema Part 2)."""

from __future__ import annotations

import math
import re
from base64 import b64decode, b64encode
from collections.abc import Callable
from decimal import Decimal
from typing import Any
from xml.etree.ElementTree import QName

from xsdata.models.datatype import XmlDate, XmlDateTime, XmlDuration, XmlPeriod, XmlTime

from .code import Code

Resolve = Callable[[str], "str | None"]
"""From a prefix to the namespace it stands for, None if it stands for none."""
Prefix = Callable[[str], str]
"""From a namespace to a prefix for it, with its colon; empty for no namespace."""


class ValueType:
    """A simple type. `read` raises ValueError on a text it cannot take, `write` TypeError on a value it cannot take.

    `named`: the text may hold prefixes, and means nothing without the namespaces in scope.
    """

    __slots__ = ("named", "read", "write")

    def __init__(
        self, read: Callable[[str, Resolve], Any], write: Callable[[Any, Prefix], str], *, named: bool = False
    ) -> None:
        """`read` gets the text as it stands in the message, white space and all."""
        self.read = read
        self.write = write
        self.named = named


def clark(namespace: str) -> str:
    """What stands before a local name in an expanded name: a prefix that needs no declaration."""
    return f"{{{namespace}}}" if namespace else ""


_SPACE = re.compile(r"[ \t\n\r]+")
_TO_SPACE = str.maketrans("\t\n\r", "   ")
_INTEGER = re.compile(r"[+-]?[0-9]+", re.ASCII)
_DECIMAL = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)", re.ASCII)
_FLOAT = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([Ee][+-]?[0-9]+)?|[+-]?INF|NaN", re.ASCII)
_BOOLEANS = {"true": True, "1": True, "false": False, "0": False}
_HEX = re.compile(r"([0-9A-Fa-f]{2})*", re.ASCII)
_BEYOND_NANOSECONDS = re.compile(r"(?<=:[0-9]{2}\.[0-9]{9})[0-9]+", re.ASCII)
_PREFIXED = re.compile(r"(?:([^\s:{}]+):)?([^\s:{}]+)")


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
    found = _PREFIXED.fullmatch(text.strip(" \t\n\r"))
    if found is None:
        raise ValueError
    namespace = resolve(found[1] or "")
    if namespace is None:
        raise ValueError
    return QName(namespace, found[2]) if namespace else QName(found[2])


def _write_qname(value: object, prefix: Prefix) -> str:
    namespace, _, local = _expect(value, QName).text.rpartition("}")
    return f"{prefix(namespace[1:])}{local}"


def _xsdata(kind: type) -> ValueType:
    from_string: Callable[[str], Any] = getattr(kind, "from_string", kind)

    def read(text: str, _: Resolve) -> Any:  # noqa: ANN401  one of xsdata's types
        return from_string(_BEYOND_NANOSECONDS.sub("", text.strip(" \t\n\r")))

    return ValueType(read, lambda value, _: str(_expect(value, kind)))


def _text(normalise: Callable[[str], str]) -> ValueType:
    return ValueType(lambda text, _: normalise(text), lambda value, _: str(_expect(value, str)))


ATOMIC: dict[str, ValueType] = {
    "preserve": _text(lambda text: text),
    "replace": _text(lambda text: text.translate(_TO_SPACE)),
    "collapse": _text(collapse),
    "boolean": ValueType(_read_boolean, lambda value, _: "true" if _expect(value, bool) else "false"),
    "integer": ValueType(lambda text, _: int(_matching(_INTEGER, text)), lambda value, _: str(_expect(value, int))),
    "decimal": ValueType(lambda text, _: Decimal(_matching(_DECIMAL, text)), _write_decimal),
    "float": ValueType(lambda text, _: float(_matching(_FLOAT, text)), _write_float),
    "date": _xsdata(XmlDate),
    "dateTime": _xsdata(XmlDateTime),
    "time": _xsdata(XmlTime),
    "duration": _xsdata(XmlDuration),
    "period": _xsdata(XmlPeriod),
    "hexBinary": ValueType(
        lambda text, _: bytes.fromhex(_matching(_HEX, text)), lambda value, _: _expect(value, bytes).hex().upper()
    ),
    "base64Binary": ValueType(
        lambda text, _: b64decode(_SPACE.sub("", text), validate=True),
        lambda value, _: b64encode(_expect(value, bytes)).decode("ascii"),
    ),
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

    def read(text: str, resolve: Resolve) -> Code:
        found = by_text.get(text)
        if found is None:
            found = by_text.get(collapse(text))
        if found is not None:
            return found
        value = base.read(text, resolve)
        for member in codes:
            if base.read(member.value, resolve) == value:
                return member
        raise ValueError

    def write(value: object, _: Prefix) -> str:
        text = value.value if isinstance(value, Code) else value
        if text not in by_text:
            raise TypeError
        return str(text)

    return ValueType(read, write)
