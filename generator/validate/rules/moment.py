"""Dates and times of a message, whole or partial, and their order (XML Schema Part 2, sections 3.2.7 to 3.2.11)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

_FORM = re.compile(
    r"(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?)?)?)?(Z|[+-]\d\d:\d\d)?", re.ASCII
)
_DAY = 3
_WIDEST = timedelta(hours=14)
_HOURS = 24


@dataclass(frozen=True, slots=True)
class Moment:
    """A point in time as written: `precision` counts the parts given (year, month, day, minute: 5, second: 6).

    `wall` is the clock on the wall there; `offset` its distance from UTC, None if the zone is not given.
    """

    wall: datetime
    fraction: Decimal
    precision: int
    offset: timedelta | None


def moment(text: str) -> Moment | None:
    """A gYear, gYearMonth, date or dateTime (with or without seconds) of the years 1 to 9999; else None."""
    match = _FORM.fullmatch(text)
    if match is None:
        return None
    parts = [int(part) for part in match.groups()[:6] if part is not None]
    year, month, day, hour, minute, second = (*parts, *(0, 1, 1, 0, 0, 0)[len(parts) :])
    extra = timedelta(days=1) if hour == _HOURS and not (minute or second) else timedelta(0)
    try:
        wall = datetime(year, month, day, 0 if extra else hour, minute, second) + extra  # noqa: DTZ001 - the zone is `offset`
        offset = _offset(match.group(8))
    except (ValueError, OverflowError):
        return None
    return Moment(wall, Decimal(match.group(7) or "0"), len(parts), offset)


def compare_moments(one: Moment, other: Moment) -> int | None:
    """-1, 0 or 1 at the coarser of the two precisions; None where the order depends on a zone that is not given.

    Days and coarser are compared as written: a calendar day is that of the place. Times in two given zones are compared
    as instants. If only one zone is given, there is an order only if it holds for every zone (Part 2, section 3.2.7.4).
    """
    precision = min(one.precision, other.precision)
    if precision <= _DAY:
        return _sign(_parts(one)[:precision], _parts(other)[:precision])
    if one.offset is None and other.offset is None:
        return _sign(_parts(one)[:precision], _parts(other)[:precision])
    try:
        if one.offset is not None and other.offset is not None:
            return _sign(_instant(one, one.offset)[:precision], _instant(other, other.offset)[:precision])
        if one.offset is not None:
            turned = _within(other, one, precision)
            return None if turned is None else -turned
        return _within(one, other, precision)
    except OverflowError:
        return _sign(_parts(one)[:precision], _parts(other)[:precision])


def _within(local: Moment, zoned: Moment, precision: int) -> int | None:
    """How a moment without a zone compares with one that has it, if all zones agree."""
    wanted = _instant(zoned, zoned.offset or timedelta(0))[:precision]
    earliest = _sign(_instant(local, _WIDEST)[:precision], wanted)
    latest = _sign(_instant(local, -_WIDEST)[:precision], wanted)
    return earliest if earliest == latest else None


def _instant(moment: Moment, offset: timedelta) -> tuple[Decimal, ...]:
    return _numbers(moment.wall - offset, moment.fraction)


def _parts(moment: Moment) -> tuple[Decimal, ...]:
    return _numbers(moment.wall, moment.fraction)


def _numbers(wall: datetime, fraction: Decimal) -> tuple[Decimal, ...]:
    whole = (wall.year, wall.month, wall.day, wall.hour, wall.minute)
    return (*(Decimal(number) for number in whole), wall.second + fraction)


def _offset(text: str | None) -> timedelta | None:
    if text is None:
        return None
    if text == "Z":
        return timedelta(0)
    hours, minutes = int(text[1:3]), int(text[4:])
    size = timedelta(hours=hours, minutes=minutes)
    if minutes > 59 or size > _WIDEST:  # noqa: PLR2004 - minutes of an hour
        raise ValueError(text)
    return -size if text.startswith("-") else size


def _sign(one: tuple[Decimal, ...], other: tuple[Decimal, ...]) -> int:
    return (one > other) - (one < other)
