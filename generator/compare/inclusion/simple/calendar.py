"""Bounds on dates, as far as the calendar decides them: near the bound it takes the time of day and the zone."""

from __future__ import annotations

import re
from datetime import date, timedelta

from generator.compare.inclusion.simple.value import compare, value_of
from generator.compare.inclusion.text.automaton import Automaton
from generator.compare.inclusion.text.charset import DIGITS, chars
from generator.compare.inclusion.text.formula import Formula, Known, Leaf

_CUTS = {"date": (10, 1), "dateTime": (10, 2), "gYearMonth": (7, 0), "gYear": (4, 0)}
"""Where the date ends in the text, and how many days away a zone may still matter."""
_USUAL_BOUND = re.compile(r"[0-9]{4}(?![0-9])")
_YEAR = 4


_Key = str | tuple[int | None, int]


class _Dates(Automaton[_Key]):
    """Accepts the dates that compare to a bound in one of some ways; near the bound it may not know."""

    def __init__(self, kind: str, bound: str, orders: tuple[int, ...]) -> None:
        cut, away = _CUTS[kind]
        self._kind, self._bound, self._orders = kind, bound, orders
        self._day = bound[:cut]
        self._near = frozenset(_days_around(self._day, away))
        self._begun = frozenset(day[:size] for day in self._near for size in range(cut + 1))
        used = {character for day in self._near for character in day}
        splits = [chars(one) for one in used] + [chars("".join(_below(one))) for one in used]
        super().__init__((DIGITS, chars("-"), *splits))

    def initial(self) -> _Key:
        """The text while it may become a day near the bound, then how it compares (None: open)."""
        return ""

    def follow(self, key: _Key, code: int) -> _Key | None:
        """Compare digit by digit: dates of years of four digits are in the order of their texts."""
        character = chr(code)
        if isinstance(key, tuple):
            return self._far(key, character)
        if key in self._near:
            return None, 0
        text = key + character
        if text in self._begun:
            return text
        if text == "-":
            return -1, 0
        order = 1 if text > self._day else -1
        return order, len(text) if len(text) <= _YEAR else 0

    def _far(self, key: tuple[int | None, int], character: str) -> _Key:
        """Behind the point where it differs: a fifth digit makes the year a later one."""
        order, digits = key
        if not digits:
            return key
        if not character.isdigit():
            return order, 0
        return (1, 0) if digits == _YEAR else (order, digits + 1)

    def ends(self, key: _Key) -> bool | None:
        """Whether it compares as it should."""
        if isinstance(key, tuple):
            return None if key[0] is None else key[0] in self._orders
        if key not in self._near or self._kind == "dateTime":
            return False
        one, other = value_of(self._kind, str(key)), value_of(self._kind, self._bound)
        return one is not None and compare(self._kind, one, other) in self._orders


def _below(character: str) -> list[str]:
    return [chr(code) for code in range(ord("0"), ord(character) + 1)] or [character]


def _days_around(day: str, away: int) -> list[str]:
    if not away:
        return [day]
    middle = date.fromisoformat(day)
    return [(middle + timedelta(days=step)).isoformat() for step in range(-away, away + 1)]


def date_bound(kind: str, bound: str, orders: tuple[int, ...]) -> Formula:
    """The texts that compare to the bound in one of the orders (-1, 0, 1); unknown for a bound out of the ordinary."""
    if kind not in _CUTS or _USUAL_BOUND.match(bound) is None:
        return Known(answer=None)
    try:
        return Leaf(_Dates(kind, bound, orders))
    except (ValueError, OverflowError):
        return Known(answer=None)
