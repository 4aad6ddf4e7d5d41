"""Bounds on dates and times, as far as their texts decide: near the bound, another zone than its own stays open."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.compare.inclusion.simple.value import compare, value_of
from generator.compare.inclusion.text.automaton import Automaton
from generator.compare.inclusion.text.charset import DIGITS, chars
from generator.compare.inclusion.text.formula import Formula, Known, Leaf

_FORM = re.compile(
    r"(?P<day>[0-9-]*?)T?(?P<clock>[0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]+)?)?(?P<zone>Z|[+-][0-9]{2}:[0-9]{2})?"
)
_AWAY = {"date": 1, "dateTime": 2, "gMonthDay": 1, "gDay": 1, "gYearMonth": 0, "gYear": 0, "gMonth": 0, "time": 0}
"""How many days away a zone may still matter."""
_FRAMES = {"gMonthDay": ("1972-", "--"), "gDay": ("1972-12-", "---")}
"""Where days are counted that have no year (a leap year, a month of 31 days), and the marks in place of it."""
_DATED = frozenset({"date", "dateTime", "gYear", "gYearMonth"})
_CLOCKS = frozenset({"time", "dateTime"})
_YEAR = 4
_HOUR = 2
_SECONDS = 8
_ZONE = ("+-Z", "01", "0123456789", ":", "012345", "0123456789")
"""What may stand where in a zone."""
_UTC = frozenset({"Z", "+00:00", "-00:00"})
_NO_ORDER = 2
_Key = tuple[str, str, int, int | None]
"""The phase, what has been read in it, a place or count, and how it compares so far (None: open)."""


class Dates(Automaton[_Key]):
    """Accepts the moments of a kind that compare to a bound in one of some ways.

    The day is held against the days around the bound, then the clock against the bound's clock, then the zone. Beyond
    those days the order of the days decides; without a zone, or with the zone of the bound, the clocks do.
    """

    def __init__(self, kind: str, bound: str, orders: tuple[int, ...]) -> None:
        """ValueError for a bound out of the ordinary."""
        found = _FORM.fullmatch(bound)
        if found is None or (kind in _DATED and re.match("[0-9]{4}(-|[^0-9]|$)", bound) is None) or "24:" in bound:
            raise ValueError(bound)
        self._kind, self._bound, self._orders = kind, bound, orders
        self._day, self._zone = found["day"], found["zone"] or ""
        clock: str = found["clock"] or ""
        self._clock, _, self._fraction = clock.partition(".")
        self._near = frozenset(_around(kind, self._day, _AWAY[kind]))
        self._begun = frozenset(day[:size] for day in self._near for size in range(len(day) + 1))
        used = sorted({*"".join(self._near), *self._clock, *self._fraction, *"0123456789+-:.TZ"})
        super().__init__((DIGITS, *(chars(one) for one in used)))

    def initial(self) -> _Key:
        """A day is still to come, if the kind has one."""
        return ("clock", "", 0, 0) if self._kind == "time" else ("day", "", 0, 0)

    def follow(self, key: _Key, code: int) -> _Key | None:
        """Phase by phase; refused as soon as the order is settled, and is none of those wanted."""
        after = _PHASES[key[0]](self, key, chr(code))
        settled = after is not None and after[0] == "over" and after[3] is not None
        return None if settled and after is not None and after[3] not in self._orders else after

    def _in_day(self, key: _Key, character: str) -> _Key | None:
        text = key[1]
        if self._kind in _DATED and len(text) == _YEAR and character.isdigit():
            return "over", "", 0, 1
        if text in self._near:
            order = (text > self._day) - (text < self._day)
            if self._kind == "dateTime":
                return "clock", "", 0, order
            return self._with_zone(text + character, character, order) if character in _ZONE[0] else None
        text += character
        if text in self._begun:
            return "day", text, 0, 0
        if text == "-" and self._kind in _DATED:
            return "over", "", 0, -1
        return "far", "", len(text) if self._kind in _DATED and len(text) <= _YEAR else 0, 1 if text > self._day else -1

    def _far_off(self, key: _Key, character: str) -> _Key:
        """Behind the point where it differs: a fifth digit makes the year a later one."""
        _, _, digits, order = key
        if not digits or not character.isdigit():
            return "over", "", 0, order
        return ("over", "", 0, 1) if digits == _YEAR else ("far", "", digits + 1, order)

    def _over(self, key: _Key, _: str) -> _Key:
        return key

    def _in_clock(self, key: _Key, character: str) -> _Key:
        """`place` counts the characters; on the very day they are held against the bound's."""
        _, text, place, order = key
        if character in "Z+-":
            return self._with_zone(character, character, order)
        if place < _HOUR and (text + character) == "24":
            return "over", "", 0, None
        other = self._clock[place : place + 1] if place < _SECONDS else "."
        if order == 0 and other:
            order = (character > other) - (character < other) if character != "." else 0
        if character == ".":
            return "fraction", "", 0, order
        return "clock", character if place == 0 else "", place + 1, order

    def _in_fraction(self, key: _Key, character: str) -> _Key:
        _, _, place, order = key
        if character in "Z+-":
            return self._with_zone(character, character, self._fraction_order(place, order))
        if order == 0:
            other = self._fraction[place : place + 1] or "0"
            order = (character > other) - (character < other)
        return "fraction", "", min(place + 1, len(self._fraction)), order

    def _fraction_order(self, place: int, order: int | None) -> int | None:
        rest = self._fraction[place:].strip("0")
        return -1 if order == 0 and rest else order

    def _in_zone(self, key: _Key, character: str) -> _Key | None:
        text = key[1] + character
        zone = text if self._kind in _CLOCKS else text[len(self._day) :]
        legal = len(zone) <= len(_ZONE) and zone[:1] != "Z" and character in _ZONE[len(zone) - 1]
        return self._with_zone(text, zone, key[3]) if legal else None

    def _with_zone(self, text: str, zone: str, order: int | None) -> _Key:
        """Once the zone is all there, only the outcome is of interest."""
        if zone != "Z" and len(zone) < len(_ZONE):
            return "zone", text, 0, order
        if self._kind not in _CLOCKS:
            return "over", "", 0, self._order_of(text)
        return "over", "", 0, order if self._alike(zone) else None

    def ends(self, key: _Key) -> bool | None:
        """Whether it compares as it should."""
        phase, text, place, order = key
        if phase in ("far", "over"):
            return None if order is None else order in self._orders
        if phase == "zone":
            return False
        if self._kind not in _CLOCKS:
            return self._order_of(text) in self._orders
        if phase == "day":
            return False
        order = self._fraction_order(place if phase == "fraction" else 0, order)
        return order in self._orders if self._alike("") and order is not None else None

    def _order_of(self, text: str) -> int:
        """Of a moment without a clock near the bound the whole text is known."""
        value = value_of(self._kind, text)
        order = None if value is None else compare(self._kind, value, value_of(self._kind, self._bound))
        return _NO_ORDER if order is None else order

    def _alike(self, zone: str) -> bool:
        return zone == self._zone or {zone, self._zone} <= _UTC


_PHASES = {
    "day": Dates._in_day,  # noqa: SLF001  its own
    "far": Dates._far_off,  # noqa: SLF001
    "over": Dates._over,  # noqa: SLF001
    "clock": Dates._in_clock,  # noqa: SLF001
    "fraction": Dates._in_fraction,  # noqa: SLF001
    "zone": Dates._in_zone,  # noqa: SLF001
}


def _around(kind: str, day: str, away: int) -> list[str]:
    """The texts of the days around a day, in the order of the calendar."""
    if not away:
        return [day]
    before, marks = _FRAMES.get(kind, ("", ""))
    middle = date.fromisoformat(before + day.removeprefix(marks))
    days = ((middle + timedelta(days=step)).isoformat() for step in range(-away, away + 1))
    return [marks + one.removeprefix(before) for one in days if one.startswith(before)]


def date_bound(kind: str, bound: str, orders: tuple[int, ...]) -> Formula:
    """The texts that compare to the bound in one of the orders (-1, 0, 1); unknown for a bound out of the ordinary."""
    try:
        return Leaf(Dates(kind, bound, orders))
    except (ValueError, OverflowError):
        return Known(answer=None)
