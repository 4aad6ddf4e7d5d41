"""Values as the dataset means them: 1.0 equals 1, a date can be held against a time, a text only equals itself."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

_NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d{1,6})?", re.ASCII)
_MOMENT = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?)?)?)?(Z|[+-]\d\d:\d\d)?", re.ASCII
)
_TRUTH = {"true": True, "1": True, "false": False, "0": False}
_SPACE = " \t\r\n"
_DAY, _HOURS, _MINUTES = 3, 24, 60
_WIDEST = timedelta(hours=14)


class Moment(NamedTuple):
    """A point in time as written: `precision` counts the parts given, year, month, day, minute (5), second (6).

    `wall` is the clock there, `fraction` what follows its seconds; `offset` its distance from UTC, None if not given.
    """

    wall: datetime
    fraction: Decimal
    precision: int
    offset: timedelta | None


Parts = tuple[int | Decimal, ...]
"""Year, month, day, hour, minute and second."""
Value = bool | Decimal | Moment | str


def value_of(text: str, kind: str) -> Value | None:
    """What a text stands for in a concept of that type; None if it is no such value."""
    text = text.strip(_SPACE)
    if kind == "boolean":
        return _TRUTH.get(text)
    if kind in ("quantity", "count"):
        return _number(text)
    if kind in ("date", "datetime"):
        return _moment(text)
    return text


def _number(text: str) -> Decimal | None:
    try:
        return Decimal(text) if _NUMBER.fullmatch(text) else None
    except InvalidOperation:
        return None


def _moment(text: str) -> Moment | None:
    """A gYear, gYearMonth, date or dateTime (with or without seconds) of the years 1 to 9999."""
    found = _MOMENT.fullmatch(text)
    if found is None:
        return None
    parts = [int(part) for part in found.groups()[:6] if part is not None]
    year, month, day, hour, minute, second = (*parts, *(0, 1, 1, 0, 0, 0)[len(parts) :])
    ends_day = hour == _HOURS and not (minute or second)
    try:
        wall = datetime(year, month, day, 0 if ends_day else hour, minute, second)  # noqa: DTZ001  the zone is apart
        wall += timedelta(days=1 if ends_day else 0)
        return Moment(wall, Decimal(found[7] or "0"), len(parts), _offset(found[8]))
    except (ValueError, OverflowError):
        return None


def _offset(text: str | None) -> timedelta | None:
    if text is None:
        return None
    if text == "Z":
        return timedelta(0)
    size = timedelta(hours=int(text[1:3]), minutes=int(text[4:]))
    if int(text[4:]) >= _MINUTES or size > _WIDEST:
        raise ValueError
    return -size if text.startswith("-") else size


def compare(one: Value | None, other: Value | None) -> int | None:
    """-1, 0 or 1; None where there is no order between the two. Texts and truth values only know equal."""
    if isinstance(one, Moment) and isinstance(other, Moment):
        return _compare_moments(one, other)
    if isinstance(one, Decimal) and isinstance(other, Decimal):
        return (one > other) - (one < other)
    return 0 if one is not None and type(one) is type(other) and one == other else None


def within(value: Value | None, minimum: Value | None, maximum: Value | None) -> bool:
    """Whether a value is not surely outside the bounds (included); no bound or an unclear order passes."""
    return compare(value, minimum) != -1 and compare(value, maximum) != 1


def _compare_moments(one: Moment, other: Moment) -> int | None:
    """At the coarser precision; days and coarser as written, times in given zones as instants.

    If only one zone is given there is an order only if it holds for every zone (XML Schema Part 2, section 3.2.7.4).
    """
    precision = min(one.precision, other.precision)
    if one.precision == other.precision and (precision <= _DAY or one.offset == other.offset):
        left, right = (one.wall, one.fraction), (other.wall, other.fraction)
        return (left > right) - (left < right)
    as_written = _sign(_parts(one, None), _parts(other, None), precision)
    if precision <= _DAY or (one.offset is None and other.offset is None):
        return as_written
    try:
        if one.offset is not None and other.offset is not None:
            return _sign(_parts(one, one.offset), _parts(other, other.offset), precision)
        if one.offset is not None:
            turned = _within(other, one, precision)
            return None if turned is None else -turned
        return _within(one, other, precision)
    except OverflowError:
        return as_written


def _within(local: Moment, zoned: Moment, precision: int) -> int | None:
    """How a moment without a zone compares with one that has it, if all zones agree."""
    wanted = _parts(zoned, zoned.offset)
    found = {_sign(_parts(local, offset), wanted, precision) for offset in (_WIDEST, -_WIDEST)}
    return found.pop() if len(found) == 1 else None


def _parts(moment: Moment, offset: timedelta | None) -> Parts:
    wall = moment.wall if offset is None else moment.wall - offset
    return (wall.year, wall.month, wall.day, wall.hour, wall.minute, wall.second + moment.fraction)


def _sign(one: Parts, other: Parts, precision: int) -> int:
    left, right = one[:precision], other[:precision]
    return (left > right) - (left < right)
