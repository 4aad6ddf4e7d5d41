"""Sets of characters, as sorted intervals of code points; only characters that XML allows are ever in one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

Interval = tuple[int, int]
"""First and last code point, both in it."""


class CharSet:
    """A set of characters; two of the same characters are equal, whatever they were made from."""

    __slots__ = ("_hash", "_starts", "intervals")

    def __init__(self, intervals: Iterable[Interval] = ()) -> None:
        """`intervals` may overlap and stand in any order; the parts that XML does not allow are left out."""
        self.intervals = _clipped(_merged(intervals))
        self._starts = [low for low, _ in self.intervals]
        self._hash = hash(self.intervals)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CharSet) and self.intervals == other.intervals

    def __hash__(self) -> int:
        return self._hash

    def __bool__(self) -> bool:
        return bool(self.intervals)

    def __contains__(self, code: int) -> bool:
        place = bisect_right(self._starts, code) - 1
        return place >= 0 and code <= self.intervals[place][1]

    def __or__(self, other: CharSet) -> CharSet:
        return CharSet((*self.intervals, *other.intervals))

    def __sub__(self, other: CharSet) -> CharSet:
        return ~(~self | other)

    def __and__(self, other: CharSet) -> CharSet:
        return ~(~self | ~other)

    def __invert__(self) -> CharSet:
        gaps, start = [], 0
        for low, high in self.intervals:
            gaps.append((start, low - 1))
            start = high + 1
        gaps.append((start, _LAST))
        return CharSet(gap for gap in gaps if gap[0] <= gap[1])

    def __repr__(self) -> str:
        return f"CharSet({self.intervals!r})"


_LAST = 0x10FFFF
_LEGAL: tuple[Interval, ...] = ((0x9, 0xA), (0xD, 0xD), (0x20, 0xD7FF), (0xE000, 0xFFFD), (0x10000, _LAST))
"""Char, of XML 1.0 section 2.2."""


def _merged(intervals: Iterable[Interval]) -> list[Interval]:
    found: list[Interval] = []
    for low, high in sorted(intervals):
        if found and low <= found[-1][1] + 1:
            if high > found[-1][1]:
                found[-1] = found[-1][0], high
        else:
            found.append((low, high))
    return found


def _clipped(intervals: list[Interval]) -> tuple[Interval, ...]:
    found: list[Interval] = []
    place = 0
    for low, high in intervals:
        while place and _LEGAL[place - 1][1] >= low:
            place -= 1
        while place < len(_LEGAL) and _LEGAL[place][0] <= high:
            first, last = max(low, _LEGAL[place][0]), min(high, _LEGAL[place][1])
            if first <= last:
                found.append((first, last))
            place += 1
    return tuple(found)


def chars(text: str) -> CharSet:
    """The characters of a text."""
    return CharSet((ord(character), ord(character)) for character in text)


def between(first: str, last: str) -> CharSet:
    """The characters from one to another, both included."""
    return CharSet([(ord(first), ord(last))])


ANY = CharSet(_LEGAL)
SPACE = chars(" ")
BLANKS = chars("\t\n\r")
"""What white space there is besides the space."""
DIGITS = between("0", "9")
