"""Dates, times and durations as values with a partial order (XML Schema Part 2, sections 3.2.6 to 3.2.14)."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

_ZONE = r"(Z|[+-][0-9]{2}:[0-9]{2})?"
_YEAR = r"(-?[0-9]{4,})"
_CLOCK = r"([0-9]{2}):([0-9]{2}):([0-9]{2}(?:\.[0-9]+)?)"
_READY = {
    name: (re.compile(form, re.ASCII), parts)
    for name, form, parts in (
        ("dateTime", f"{_YEAR}-([0-9]{{2}})-([0-9]{{2}})T{_CLOCK}{_ZONE}", "ymdHMSz"),
        ("date", f"{_YEAR}-([0-9]{{2}})-([0-9]{{2}}){_ZONE}", "ymdz"),
        ("time", f"{_CLOCK}{_ZONE}", "HMSz"),
        ("gYear", f"{_YEAR}{_ZONE}", "yz"),
        ("gYearMonth", f"{_YEAR}-([0-9]{{2}}){_ZONE}", "ymz"),
        ("gMonth", f"--([0-9]{{2}}){_ZONE}", "mz"),
        ("gMonthDay", f"--([0-9]{{2}})-([0-9]{{2}}){_ZONE}", "mdz"),
        ("gDay", f"---([0-9]{{2}}){_ZONE}", "dz"),
    )
}
KINDS = frozenset(_READY)
"""The built-in types that are moments."""
_USUAL = {"y": "1972", "m": "12", "d": "01", "H": "00", "M": "00", "S": "00", "z": None}
"""What stands in for the parts that a type leaves out: a leap year, a month of 31 days."""
_DURATION = re.compile(
    r"(-)?P(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?"
    r"(?:T(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+(?:\.[0-9]*)?|\.[0-9]+)S)?)?",
    re.ASCII,
)
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
DAY, HOUR, MINUTE = 86_400, 3_600, 60
_WIDEST = 14 * HOUR
_REFERENCES = ((1696, 9), (1697, 2), (1903, 3), (1903, 7))
"""The months from whose first day durations are compared (section 3.2.6.2)."""


class Moment(NamedTuple):
    """A point in time in seconds: by UTC if `zoned`, else by a clock whose zone is not said."""

    point: Fraction
    zoned: bool


class Duration(NamedTuple):
    """Months and seconds, both negative in a negative duration."""

    months: int
    seconds: Fraction


def moment(kind: str, text: str) -> Moment:
    """The value of a text that is of the built-in type `kind` by its form; ValueError for another one."""
    form, names = _READY[kind]
    found = form.fullmatch(text)
    if found is None:
        raise ValueError
    parts = {**_USUAL, **dict(zip(names, found.groups(), strict=True))}
    year, month, day, hour, minute = (int(parts[name] or "0") for name in "ymdHM")
    days = days_before(year, month) + day - 1
    clock = days * DAY + hour * HOUR + minute * MINUTE + Fraction(parts["S"] or "0")
    zone = parts["z"]
    return Moment(clock - _ahead(zone), zone is not None)


def _ahead(zone: str | None) -> int:
    if zone is None or zone == "Z":
        return 0
    size = int(zone[1:3]) * HOUR + int(zone[4:]) * MINUTE
    return -size if zone[0] == "-" else size


def days_before(year: int, month: int) -> int:
    """Days from the first day of year 1 to the first of a month (proleptic Gregorian calendar)."""
    last = year - 1
    whole = last * 365 + last // 4 - last // 100 + last // 400
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return whole + sum(_LENGTHS[: month - 1]) + (leap and month > 2)  # noqa: PLR2004  February


def compare_moments(one: Moment, other: Moment) -> int | None:
    """-1, 0 or 1; None where that depends on a zone that is not given (section 3.2.7.4)."""
    if one.zoned == other.zoned:
        return (one.point > other.point) - (one.point < other.point)
    if abs(one.point - other.point) <= _WIDEST:
        return None
    return 1 if one.point > other.point else -1


def duration(text: str) -> Duration:
    """The value of a text that is a duration by its form; ValueError for another one."""
    found = _DURATION.fullmatch(text)
    if found is None:
        raise ValueError
    years, months, days, hours, minutes = (int(part or "0") for part in found.groups()[1:6])
    seconds = days * DAY + hours * HOUR + minutes * MINUTE + Fraction((found[7] or "0").rstrip("."))
    sign = -1 if found[1] else 1
    return Duration(sign * (12 * years + months), sign * seconds)


def compare_durations(one: Duration, other: Duration) -> int | None:
    """-1, 0 or 1; None where that depends on the month (section 3.2.6.2)."""
    apart = [_from(reference, one) - _from(reference, other) for reference in _REFERENCES]
    if all(gap < 0 for gap in apart):
        return -1
    if all(gap > 0 for gap in apart):
        return 1
    return 0 if not any(apart) else None


def _from(reference: tuple[int, int], length: Duration) -> Fraction:
    month = reference[0] * 12 + reference[1] - 1 + length.months
    return days_before(month // 12, month % 12 + 1) * DAY + length.seconds
