"""Dates, times and durations (XML Schema Part 2, sections 3.2.6 to 3.2.14)."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.model.simple_type import Facets
    from generator.sample.dice import Dice

_START = datetime(2020, 1, 1)  # noqa: DTZ001  a clock on the wall; the zone is written apart
_MINUTES = 6 * 365 * 24 * 60
_FORMS = {
    "dateTime": "%Y-%m-%dT%H:%M:%S",
    "dateTimeStamp": "%Y-%m-%dT%H:%M:%S",
    "date": "%Y-%m-%d",
    "time": "%H:%M:%S",
    "gYear": "%Y",
    "gYearMonth": "%Y-%m",
    "gMonth": "--%m",
    "gMonthDay": "--%m-%d",
    "gDay": "---%d",
}
_BOUNDED = ("dateTime", "dateTimeStamp", "date", "gYear", "gYearMonth")
_ZONES = ("Z", "+01:00", "+02:00", "-05:00")


def moment_text(kind: str, facets: Facets, dice: Dice) -> str:
    """A moment of the built-in type `kind`; between its bounds where they are dates that Python knows."""
    form = _FORMS[kind]
    start, minutes = _window(facets) if kind in _BOUNDED else (_START, _MINUTES)
    try:
        at = start + timedelta(minutes=dice.number(0, minutes))
    except OverflowError:
        at = start
    zone = dice.pick(_ZONES) if kind == "dateTimeStamp" or _zoned(facets, dice) else ""
    return (
        f"{at.year:04d}{at.strftime(form.removeprefix('%Y'))}{zone}"
        if form.startswith("%Y")
        else (at.strftime(form) + zone)
    )


def _zoned(facets: Facets, dice: Dice) -> bool:
    if facets.explicit_timezone == "required":
        return True
    return facets.explicit_timezone != "prohibited" and dice.chance(25)


def _window(facets: Facets) -> tuple[datetime, int]:
    low = _parsed(facets.min_inclusive or facets.min_exclusive)
    high = _parsed(facets.max_inclusive or facets.max_exclusive)
    end = _START + timedelta(minutes=_MINUTES)
    start = _START if low is None else max(low, _START) if high is None or high > _START else low
    if low is not None and low > end:
        start, end = low, low + timedelta(days=366)
    if high is not None:
        end = min(end, high) if high > start else high
        start = min(start, max(high - timedelta(days=366), low or datetime(1, 1, 1)))  # noqa: DTZ001
    return start, max(int((end - start).total_seconds()) // 60, 0)


def _parsed(text: str | None) -> datetime | None:
    try:
        return datetime.strptime((text or "").strip()[:10].ljust(4, "x"), "%Y-%m-%d")  # noqa: DTZ007
    except ValueError:
        return _parsed_year(text)


def _parsed_year(text: str | None) -> datetime | None:
    try:
        return datetime(int((text or "")[:4]), 1, 1)  # noqa: DTZ001
    except ValueError:
        return None


def duration_text(kind: str, _facets: Facets, dice: Dice) -> str:
    """A duration of the built-in type `kind`."""
    days, hours = dice.number(0, 30), dice.number(1, 23)
    months = f"P{dice.number(0, 3)}Y{dice.number(1, 11)}M"
    daily = f"P{days}DT{hours}H"
    forms = {"yearMonthDuration": (months,), "dayTimeDuration": (daily,)}
    return dice.pick(forms.get(kind, (daily, months, f"P{days}D", f"PT{hours}H30M")))


MOMENTS: dict[str, Callable[[str, Facets, Dice], str]] = {
    **dict.fromkeys(_FORMS, moment_text),
    **dict.fromkeys(("duration", "yearMonthDuration", "dayTimeDuration"), duration_text),
}
"""Makers by the local name of the built-in type."""
