"""The built-in types: which texts are theirs, what these mean, and how two of them compare (XML Schema Part 2)."""

from __future__ import annotations

import math
import re
import struct
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import partial
from typing import Any

from . import moments, xml_names
from .uri import is_uri

Resolve = Callable[[str], "str | None"]
"""From a prefix to the namespace it stands for, None if it stands for none."""

_INTEGER = re.compile(r"[+-]?[0-9]+", re.ASCII)
_DECIMAL = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)", re.ASCII)
_FLOAT = re.compile(r"[+-]?([0-9]+(\.[0-9]*)?|\.[0-9]+)([Ee][+-]?[0-9]+)?|-?INF|NaN", re.ASCII)
_HEX = re.compile(r"([0-9A-Fa-f]{2})*", re.ASCII)
_LANGUAGE = re.compile(r"[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*", re.ASCII)


@dataclass(frozen=True, slots=True)
class Datatype:
    """A built-in type.

    `read` gives the value of a text (white space done with) and raises ValueError; of a name it gives the expanded one.
    `order` gives -1, 0, 1, or None where there is none. `length` is what the length facets count, None if they do not
    apply. `family`: values of other families are never equal. `space` is its white space facet.
    """

    read: Callable[[str, Resolve | None], Any]
    family: str
    order: Callable[[Any, Any], int | None]
    length: Callable[[Any], int] | None = None
    space: str = "collapse"


def _equal(one: object, other: object) -> int | None:
    """Values that know no order."""
    return 0 if one == other else None


def _numbers(one: Any, other: Any) -> int | None:  # noqa: ANN401  Decimals, or floats
    if one == other or (one != one and other != other):  # noqa: PLR0124  not a number
        return 0
    return -1 if one < other else 1 if one > other else None


def _matching(form: re.Pattern[str], text: str) -> str:
    if form.fullmatch(text) is None:
        raise ValueError
    return text


def _whole(low: int | None, high: int | None) -> Callable[[str, Resolve | None], Decimal]:
    def read(text: str, _: Resolve | None) -> Decimal:
        number = Decimal(_matching(_INTEGER, text))
        if (low is not None and number < low) or (high is not None and number > high):
            raise ValueError
        return number

    return read


def _double(text: str, _: Resolve | None) -> float:
    return float(_matching(_FLOAT, text))


def _single(text: str, resolve: Resolve | None) -> float:
    """Rounded to what 32 bits hold (IEEE 754)."""
    number = _double(text, resolve)
    try:
        rounded: float = struct.unpack("<f", struct.pack("<f", number))[0]
    except OverflowError:
        return math.copysign(math.inf, number)
    return rounded


def _boolean(text: str, _: Resolve | None) -> bool:
    if text not in ("true", "false", "1", "0"):
        raise ValueError
    return text in ("true", "1")


def _base64(text: str, _: Resolve | None) -> bytes:
    """The unused bits of the last character have to be zero (Part 2, section 3.2.16)."""
    plain = text.replace(" ", "")
    found = b64decode(plain, validate=True)
    if b64encode(found).decode("ascii") != plain:
        raise ValueError
    return found


def _name(text: str, resolve: Resolve | None) -> str:
    """An expanded name; without `resolve` it is one already, `{namespace}local`."""
    if resolve is None:
        namespace, _, local = text.rpartition("}")
        _matching(xml_names.NCNAME, local)
        return f"{namespace}}}{local}" if namespace else local
    prefix, colon, local = text.rpartition(":")
    _matching(xml_names.NCNAME, local)
    if colon:
        _matching(xml_names.NCNAME, prefix)
    found = resolve(prefix)
    if found is None:
        raise ValueError
    return f"{{{found}}}{local}" if found else local


def _uri(text: str, _: Resolve | None) -> str:
    if not is_uri(text):
        raise ValueError
    return text


def _entity(_text: str, _resolve: Resolve | None) -> str:
    """Entities are declared in a document type definition, which no message has."""
    raise ValueError


def _text(form: re.Pattern[str] | None = None, space: str = "collapse") -> Datatype:
    def read(text: str, _: Resolve | None) -> str:
        return text if form is None else _matching(form, text)

    return Datatype(read, "string", _equal, len, space)


def _time(kind: str) -> Datatype:
    return Datatype(lambda text, _: moments.moment(kind, text), kind, moments.compare_moments)


def _dated(text: str, _: Resolve | None) -> moments.Moment:
    found = moments.moment("dateTime", text)
    if found.ahead is None:
        raise ValueError
    return found


def _lasting(form: str, text: str, _: Resolve | None) -> moments.Duration:
    _matching(re.compile(form), text)
    return moments.duration(text)


_NAMES = Datatype(_name, "QName", _equal)
_DURATION = Datatype(partial(_lasting, ".*"), "duration", moments.compare_durations)
_RANGES: dict[str, tuple[int | None, int | None]] = {
    "integer": (None, None),
    "nonPositiveInteger": (None, 0),
    "negativeInteger": (None, -1),
    "nonNegativeInteger": (0, None),
    "positiveInteger": (1, None),
    **{name: (-(2**bits), 2**bits - 1) for name, bits in (("long", 63), ("int", 31), ("short", 15), ("byte", 7))},
    **{f"unsigned{name}": (0, 2**bits - 1) for name, bits in (("Long", 64), ("Int", 32), ("Short", 16), ("Byte", 8))},
}
DATATYPES: dict[str, Datatype] = {
    **dict.fromkeys(("string", "anySimpleType", "anyAtomicType"), _text(space="preserve")),
    "normalizedString": _text(space="replace"),
    "token": _text(),
    "untypedAtomic": _text(),
    "language": _text(_LANGUAGE),
    "Name": _text(xml_names.NAME),
    "NMTOKEN": _text(xml_names.NMTOKEN),
    **dict.fromkeys(("NCName", "ID", "IDREF"), _text(xml_names.NCNAME)),
    "ENTITY": Datatype(_entity, "string", _equal, len),
    "boolean": Datatype(_boolean, "boolean", _equal),
    "decimal": Datatype(lambda text, _: Decimal(_matching(_DECIMAL, text)), "decimal", _numbers),
    **{name: Datatype(_whole(*bounds), "decimal", _numbers) for name, bounds in _RANGES.items()},
    "float": Datatype(_single, "float", _numbers),
    "double": Datatype(_double, "double", _numbers),
    **{
        name: _time(name) for name in ("dateTime", "date", "time", "gYear", "gYearMonth", "gMonth", "gMonthDay", "gDay")
    },
    "dateTimeStamp": Datatype(_dated, "dateTime", moments.compare_moments),
    "duration": _DURATION,
    "yearMonthDuration": Datatype(partial(_lasting, "[^DT]*"), "duration", moments.compare_durations),
    "dayTimeDuration": Datatype(partial(_lasting, "[^YM]*(T.*)?"), "duration", moments.compare_durations),
    "hexBinary": Datatype(lambda text, _: bytes.fromhex(_matching(_HEX, text)), "hexBinary", _equal, len),
    "base64Binary": Datatype(_base64, "base64Binary", _equal, len),
    "anyURI": Datatype(_uri, "anyURI", _equal, len),
    "QName": _NAMES,
    "NOTATION": _NAMES,
}
"""By local name."""
