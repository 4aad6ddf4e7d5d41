"""A second opinion on simple types, written apart from the decision procedure: one text, one type, the plain way."""

from __future__ import annotations

import base64
import binascii
import re
import struct
from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from generator.model.qname import local_name
from generator.model.simple_type import Facets, SimpleType, Variety

_SUBTRACTED = {"[a-z-[b]]*": "[ac-z]*", r"[\i-[:]][\c-[:]]*": r"[A-Za-z_][A-Za-z0-9_.\-]*",
               r"\c+": r"[A-Za-z0-9_.:\-]+",
               r"\i\c*": r"[A-Za-z_:][A-Za-z0-9_.:\-]*"}  # fmt: skip
_WHOLE = {
    "integer": (None, None),
    "nonNegativeInteger": (0, None),
    "positiveInteger": (1, None),
    "negativeInteger": (None, -1),
    "nonPositiveInteger": (None, 0),
    "byte": (-128, 127),
    "unsignedByte": (0, 255),
    "int": (-(2**31), 2**31 - 1),
}
_STRINGS = {"string": ".*", "normalizedString": ".*", "token": ".*", "NMTOKEN": r"[A-Za-z0-9_.:\-]+",
            "NCName": r"[A-Za-z_][A-Za-z0-9_.\-]*", "language": "[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*"}  # fmt: skip
_INHERITED = {"NMTOKEN": 1, "NCName": 2, "language": 1}
"""How many of the patterns come with the built-in type."""
_ZONE = r"(?P<z>Z|[+-](?:0\d|1[0-3]):[0-5]\d|[+-]14:00)?"
_DATED = {
    "date": r"(?P<y>-?(?:[1-9]\d{4,}|\d{4}))-(?P<m>\d\d)-(?P<d>\d\d)" + _ZONE,
    "dateTime": r"(?P<y>-?(?:[1-9]\d{4,}|\d{4}))-(?P<m>\d\d)-(?P<d>\d\d)T(?P<H>\d\d):(?P<M>\d\d):(?P<S>\d\d(?:\.\d+)?)"
    + _ZONE,
    "time": r"(?P<H>\d\d):(?P<M>\d\d):(?P<S>\d\d(?:\.\d+)?)" + _ZONE,
    "gYear": r"(?P<y>-?(?:[1-9]\d{4,}|\d{4}))" + _ZONE,
    "gYearMonth": r"(?P<y>-?(?:[1-9]\d{4,}|\d{4}))-(?P<m>\d\d)" + _ZONE,
    "gMonthDay": r"--(?P<m>\d\d)-(?P<d>\d\d)" + _ZONE,
    "gMonth": r"--(?P<m>\d\d)" + _ZONE,
    "gDay": r"---(?P<d>\d\d)" + _ZONE,
}
_LASTING = re.compile(
    r"(-)?P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?"
)
_STARTS = (datetime(1696, 9, 1), datetime(1697, 2, 1), datetime(1903, 3, 1), datetime(1903, 7, 1))  # noqa: DTZ001


@dataclass(frozen=True)
class Opinion:
    """What a type makes of a text: the facets that refuse it, its value, and the text without needless white space."""

    refusing: frozenset[str]
    value: Any
    text: str


def normal(space: str | None, text: str) -> str:
    if space == "collapse":
        return re.sub("[ \t\n\r]+", " ", text).strip(" ")
    return re.sub("[\t\n\r]", " ", text) if space == "replace" else text


class Oracle:
    """Judges texts by the types of a table."""

    def __init__(self, types: dict[str, SimpleType]) -> None:
        self._types = types
        self._values: dict[str, list[Any]] = {}

    def allows(self, key: str, text: str) -> bool:
        return not self.opinion(key, text).refusing

    def opinion(self, key: str, text: str, *, bare: bool = False) -> Opinion:
        """`bare` leaves the facets of the type itself out of account."""
        kind = self._types[key]
        if kind.variety is Variety.UNION:
            taken = next((one for one in (self.opinion(m, text) for m in kind.members) if not one.refusing), None)
            if taken is None:
                return Opinion(frozenset({"member"}), None, text)
            text, value, refusing, size = taken.text, taken.value, set[str](), None
        elif kind.variety is Variety.LIST:
            text = normal("collapse", text)
            items = [self.opinion(kind.item or "", word) for word in text.split()]
            refusing = {"item"} if any(item.refusing for item in items) else set()
            value, size = tuple(atom for item in items for atom in item.value or ()), len(items)
        else:
            text = normal(kind.facets.white_space, text)
            found = _value(local_name(kind.builtin or ""), text)
            refusing = {"type"} if found is None else set()
            value, size = found and (found,), _size(found)
        if not bare:
            refusing |= self._facets(key, kind, text, None if refusing else value, size)
        return Opinion(frozenset(refusing), None if refusing & {"type", "item"} else value, text)

    def _facets(self, key: str, kind: SimpleType, text: str, value: Any, size: int | None) -> set[str]:
        facets, found = kind.facets, set()
        for step in facets.patterns[_INHERITED.get(local_name(kind.builtin or ""), 0) :]:
            if not any(re.fullmatch(_python(one), text, re.ASCII | re.DOTALL) for one in step):
                found.add("pattern")
        if size is not None:
            found |= _lengths(facets, size)
        if value is None:
            return found
        if facets.enumeration is not None and value not in self._enumerated(key, kind):
            found.add("enumeration")
        if len(value) == 1 and kind.variety is Variety.ATOMIC:
            found |= _bounds(kind, value[0], text)
        return found

    def _enumerated(self, key: str, kind: SimpleType) -> list[Any]:
        if key not in self._values:
            written = [one.value for one in kind.facets.enumeration or ()]
            if local_name(kind.builtin or "") in _STRINGS:
                space = self._types[kind.builtin or ""].facets.white_space  # they are values of the base
                self._values[key] = [(("string", normal(space, one)),) for one in written]
                return self._values[key]
            opinions = [self.opinion(key, one, bare=True) for one in written]
            self._values[key] = [one.value for one in opinions if not one.refusing]
        return self._values[key]


def _python(pattern: str) -> str:
    plain = _SUBTRACTED.get(pattern, pattern)
    return plain.replace(".*", "[^\n\r]*").replace(".{", "[^\n\r]{")


def _lengths(facets: Facets, size: int) -> set[str]:
    found = set()
    if facets.length is not None and size != facets.length:
        found.add("length")
    if facets.min_length is not None and size < facets.min_length:
        found.add("minLength")
    if facets.max_length is not None and size > facets.max_length:
        found.add("maxLength")
    return found


def _size(value: Any) -> int | None:
    if value is None or value[0] not in ("string", "hexBinary", "base64Binary"):
        return None
    return len(value[1])


def _bounds(kind: SimpleType, value: Any, text: str) -> set[str]:
    facets, found = kind.facets, set()
    name = local_name(kind.builtin or "")
    for facet, bound, orders in (
        ("minInclusive", facets.min_inclusive, (0, 1)),
        ("minExclusive", facets.min_exclusive, (1,)),
        ("maxInclusive", facets.max_inclusive, (0, -1)),
        ("maxExclusive", facets.max_exclusive, (-1,)),
    ):
        if (
            bound is not None
            and _order(value, _value("decimal" if value[0] == "decimal" else name, bound)) not in orders
        ):
            found.add(facet)
    if value[0] == "decimal":
        digits = value[1].normalize().as_tuple()
        behind = max(0, -digits.exponent)
        total = max(len(digits.digits) + max(0, digits.exponent), behind) if value[1] else 0
        if facets.total_digits is not None and total > facets.total_digits:
            found.add("totalDigits")
        if facets.fraction_digits is not None and value[1] and behind > facets.fraction_digits:
            found.add("fractionDigits")
    zoned = re.search(r"(Z|[+-]\d\d:\d\d)$", text) is not None
    if facets.explicit_timezone == ("prohibited" if zoned else "required"):
        found.add("explicitTimezone")
    return found


def _value(name: str, text: str) -> Any:
    """The primitive type and the value; None for a text that is none."""
    if name in _STRINGS:
        return ("string", text) if re.fullmatch(_STRINGS[name], text, re.DOTALL) else None
    if name in _DATED:
        return _moment(name, text)
    return {"decimal": _decimal, "boolean": _boolean, "hexBinary": _hex, "base64Binary": _base64, "float": _float,
            "double": _float, "duration": _lasting}.get(name, _whole)(text, name)  # fmt: skip


def _decimal(text: str, _: str) -> Any:
    return ("decimal", Decimal(text)) if re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)", text, re.ASCII) else None


def _whole(text: str, name: str) -> Any:
    low, high = _WHOLE[name]
    if not re.fullmatch(r"[+-]?\d+", text, re.ASCII):
        return None
    number = int(text)
    outside = (low is not None and number < low) or (high is not None and number > high)
    return None if outside else ("decimal", Decimal(number))


def _boolean(text: str, _: str) -> Any:
    known = {"true": True, "1": True, "false": False, "0": False}
    return ("boolean", known[text]) if text in known else None


def _hex(text: str, _: str) -> Any:
    try:
        return "hexBinary", binascii.unhexlify(text)
    except ValueError:
        return None


def _base64(text: str, _: str) -> Any:
    plain = text.replace(" ", "")
    try:
        found = base64.b64decode(plain, validate=True)
    except ValueError:
        return None
    return ("base64Binary", found) if base64.b64encode(found).decode() == plain else None


def _float(text: str, name: str) -> Any:
    if text in ("INF", "-INF"):
        return name, float(text)
    if text == "NaN":
        return name, "NaN"
    if not re.fullmatch(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", text, re.ASCII):
        return None
    number = float(text)
    if name == "double":
        return name, number
    try:
        return name, struct.unpack("<f", struct.pack("<f", number))[0]
    except OverflowError:
        return name, float("inf") if number > 0 else float("-inf")


def _moment(name: str, text: str) -> Any:
    found = re.fullmatch(_DATED[name], text, re.ASCII)
    if found is None:
        return None
    parts = found.groupdict()
    year, month, day = int(parts.get("y", 1972)), int(parts.get("m", 12)), int(parts.get("d", 1))
    seconds = Decimal(parts.get("S") or 0)
    hour, minute = int(parts.get("H", 0)), int(parts.get("M", 0))
    day_ends = (hour, minute, seconds) == (24, 0, 0)
    ages, turned = divmod(year - 2000, 400)  # the calendar comes round every 400 years
    if not 1 <= month <= 12 or not year or not 1 <= day <= monthrange(2000 + turned, month)[1]:
        return None
    if not day_ends and (hour > 23 or minute > 59 or seconds >= 60):
        return None
    days = (datetime(2000 + turned, month, day) - datetime(1, 1, 1)).days + 146_097 * ages  # noqa: DTZ001
    clock = Decimal(days * 86400 + hour * 3600 + minute * 60) + seconds
    zone = parts["z"]
    if zone is None:
        return name, (clock, False)
    ahead = 0 if zone == "Z" else int(zone[0] + "1") * (int(zone[1:3]) * 3600 + int(zone[4:]) * 60)
    return name, (clock - ahead, True)


def _lasting(text: str, _: str) -> Any:
    found = _LASTING.fullmatch(text)
    if found is None:
        return None
    sign = -1 if found[1] else 1
    years, months, days, hours, minutes = (int(found[number] or 0) for number in range(2, 7))
    seconds = Decimal(found[7] or 0) + days * 86400 + hours * 3600 + minutes * 60
    return "duration", (sign * (years * 12 + months), sign * seconds)


def _order(one: Any, other: Any) -> int | None:
    if one[0] == "duration":
        return _lasting_order(one[1], other[1])
    if isinstance(one[1], tuple):
        gap = one[1][0] - other[1][0]
        if one[1][1] != other[1][1] and abs(gap) <= 14 * 3600:
            return None
        return (gap > 0) - (gap < 0)
    if "NaN" in (one[1], other[1]):
        return 0 if one[1] == other[1] else None
    return (one[1] > other[1]) - (one[1] < other[1])


def _lasting_order(one: Any, other: Any) -> int | None:
    gaps = {_sign(_moved(start, one), _moved(start, other)) for start in _STARTS}
    return gaps.pop() if len(gaps) == 1 else None


def _moved(start: datetime, by: Any) -> tuple[timedelta, Decimal]:
    months = start.year * 12 + start.month - 1 + by[0]
    return datetime(months // 12, months % 12 + 1, 1) - _STARTS[0], by[1]  # noqa: DTZ001


def _sign(one: tuple[timedelta, Decimal], other: tuple[timedelta, Decimal]) -> int:
    gap = Decimal((one[0] - other[0]).days) * 86400 + one[1] - other[1]
    return (gap > 0) - (gap < 0)
