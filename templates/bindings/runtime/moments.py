"""Dates, times and durations as values with a partial order (XML Schema Part 2, sections 3.2.6 to 3.2.14)."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple

_ZONE = r"(Z|[+-](?:(?:0[0-9]|1[0-3]):[0-5][0-9]|14:00))?"
_YEAR = r"(-?(?:[1-9][0-9]{3,}|0[0-9]{3}))"
_CLOCK = r"([0-9]{2}):([0-9]{2}):([0-9]{2}(?:\.[0-9]+)?)"
_FORMS = {
    "dateTime": (f"{_YEAR}-([0-9]{{2}})-([0-9]{{2}})T{_CLOCK}{_ZONE}", "ymdHMSz"),
    "date": (f"{_YEAR}-([0-9]{{2}})-([0-9]{{2}}){_ZONE}", "ymdz"),
    "time": (f"{_CLOCK}{_ZONE}", "HMSz"),
    "gYear": (f"{_YEAR}{_ZONE}", "yz"),
    "gYearMonth": (f"{_YEAR}-([0-9]{{2}}){_ZONE}", "ymz"),
    "gMonth": (f"--([0-9]{{2}}){_ZONE}", "mz"),
    "gMonthDay": (f"--([0-9]{{2}})-([0-9]{{2}}){_ZONE}", "mdz"),
    "gDay": (f"---([0-9]{{2}}){_ZONE}", "dz"),
}
_READY = {name: (re.compile(form, re.ASCII), parts) for name, (form, parts) in _FORMS.items()}
KINDS = tuple(_FORMS)
"""The built-in types that are moments."""
_USUAL = {"y": "1972", "m": "12", "d": "01", "H": "00", "M": "00", "S": "00", "z": None}
"""What stands in for the parts that a type leaves out: a leap year, a month of 31 days."""
_DURATION = re.compile(
    r"(-)?P(?=[0-9T])(?:([0-9]+)Y)?(?:([0-9]+)M)?(?:([0-9]+)D)?"
    r"(?:T(?=[0-9.])(?:([0-9]+)H)?(?:([0-9]+)M)?(?:([0-9]+(?:\.[0-9]*)?|\.[0-9]+)S)?)?",
    re.ASCII,
)
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_DAY, _HOUR, _MINUTE = 86_400, 3_600, 60
_WIDEST = 14 * _HOUR
_REFERENCES = ((1696, 9), (1697, 2), (1903, 3), (1903, 7))
"""The months from whose first day durations are compared (Part 2, section 3.2.6.2)."""
_LONGEST = 1_000


class Moment(NamedTuple):
    """A point in time: seconds on the clock there, and how far that clock is ahead of UTC; None if nobody said."""

    clock: Fraction
    ahead: int | None


class Duration(NamedTuple):
    """Months and seconds, both negative in a negative duration."""

    months: int
    seconds: Fraction


def moment(kind: str, text: str) -> Moment:
    """The value of a text of the built-in type `kind`, without white space around it; ValueError if it is none."""
    form, names = _READY[kind]
    found = form.fullmatch(text)
    if found is None or len(text) > _LONGEST:
        raise ValueError
    parts = {**_USUAL, **dict(zip(names, found.groups(), strict=True))}
    year, month, day, hour, minute = (int(parts[name] or "0") for name in "ymdHM")
    second = Fraction(parts["S"] or "0")
    if not year or not 1 <= month <= 12 or not 1 <= day <= _days_in(year, month):  # noqa: PLR2004  months
        raise ValueError
    midnight = hour == 24 and not minute and not second  # noqa: PLR2004  the hour that ends a day
    if (hour > 23 and not midnight) or minute > 59 or second >= _MINUTE:  # noqa: PLR2004  hours, minutes
        raise ValueError
    clock = days_before(year, month) * _DAY + (day - 1) * _DAY + hour * _HOUR + minute * _MINUTE + second
    return Moment(clock, _ahead(parts["z"]))


def _ahead(zone: str | None) -> int | None:
    if zone is None:
        return None
    if zone == "Z":
        return 0
    size = int(zone[1:3]) * _HOUR + int(zone[4:]) * _MINUTE
    return -size if zone[0] == "-" else size


def _days_in(year: int, month: int) -> int:
    leap = month == 2 and year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)  # noqa: PLR2004  February
    return _DAYS[month - 1] + leap


def days_before(year: int, month: int) -> int:
    """Days from the first day of year 1 to the first of a month (proleptic Gregorian calendar)."""
    last = year - 1
    whole = last * 365 + last // 4 - last // 100 + last // 400
    return whole + sum(_days_in(year, one) for one in range(1, month))


def compare_moments(one: Moment, other: Moment) -> int | None:
    """-1, 0 or 1; None where that depends on a zone that is not given (Part 2, section 3.2.7.4)."""
    if (one.ahead is None) == (other.ahead is None):
        return _sign(one.clock - (one.ahead or 0), other.clock - (other.ahead or 0))
    if one.ahead is None:
        turned = compare_moments(other, one)
        return None if turned is None else -turned
    point = one.clock - one.ahead
    if point < other.clock - _WIDEST:
        return -1
    return 1 if point > other.clock + _WIDEST else None


def duration(text: str) -> Duration:
    """The value of a duration, without white space around it; ValueError if it is none."""
    found = _DURATION.fullmatch(text)
    if found is None or len(text) > _LONGEST:
        raise ValueError
    years, months, days, hours, minutes = (int(part or "0") for part in found.groups()[1:6])
    seconds = days * _DAY + hours * _HOUR + minutes * _MINUTE + Fraction((found[7] or "0").rstrip("."))
    sign = -1 if found[1] else 1
    return Duration(sign * (12 * years + months), sign * seconds)


def compare_durations(one: Duration, other: Duration) -> int | None:
    """-1, 0 or 1; None where that depends on the month (Part 2, section 3.2.6.2)."""
    found = {_sign(_from(reference, one), _from(reference, other)) for reference in _REFERENCES}
    return found.pop() if len(found) == 1 else None


def _from(reference: tuple[int, int], length: Duration) -> Fraction:
    month = reference[0] * 12 + reference[1] - 1 + length.months
    return days_before(month // 12, month % 12 + 1) * _DAY + length.seconds


def _sign(one: Fraction, other: Fraction) -> int:
    return (one > other) - (one < other)
