"""Characters that some automata cannot tell apart, taken together: the letters that they read."""

from __future__ import annotations

import string
from bisect import bisect_right
from collections.abc import Iterable
from functools import lru_cache

from generator.compare.inclusion.text.charset import ANY, CharSet

_PLAIN = (
    string.ascii_lowercase
    + "123456789"
    + "0"
    + string.ascii_uppercase
    + "-.:,_/@+()=;#!?$%*|~^'\"`[]{}\\"
    + "&<>"
    + " "
)
_RANKS = {ord(character): rank for rank, character in enumerate(_PLAIN)}
_UNUSUAL = len(_PLAIN)
_HIDDEN = 0x200000
_LAST = ((0x0, 0x1F), (0x7F, 0xA0), (0xAD, 0xAD), (0x200B, 0x200F), (0x2028, 0x202F), (0xFEFF, 0xFEFF))
"""Control characters and other ones that nobody sees."""


def rank(code: int) -> int:
    """How plain a character is: the lower, the better to read in an example."""
    found = _RANKS.get(code)
    if found is not None:
        return found
    hidden = any(low <= code <= high for low, high in _LAST)
    return _UNUSUAL + code + (_HIDDEN if hidden else 0)


def plainness(text: str) -> str:
    """What to sort by, so that of texts of the same length the plainest comes first, letter by letter."""
    return text.translate(_PLAINNESS)


class _Plainness(dict[int, str]):
    """For each character one that sorts by its rank; two where ranks go beyond what there are characters for."""

    def __missing__(self, code: int) -> str:
        place = rank(code)
        self[code] = found = chr(place) if place < _BEYOND else chr(_BEYOND) + chr(code)
        return found


_BEYOND = 0x10FF00
_PLAINNESS = _Plainness()


class Alphabet:
    """A partition of the characters that XML allows into classes, numbered from 0, the plainest first."""

    __slots__ = ("_classes", "_starts", "plainest")

    def __init__(self, sets: Iterable[CharSet]) -> None:
        """Characters that are in the same ones of `sets` are in the same class. `plainest` has one of each class."""
        starts, marks = _cut((ANY, *sets))
        best: dict[int, int] = {}
        for place, mark in enumerate(marks):
            if not mark & 1:
                continue
            last = starts[place + 1] - 1 if place + 1 < len(starts) else 0x10FFFF
            found = _plainest(starts[place], last)
            if mark not in best or rank(found) < rank(best[mark]):
                best[mark] = found
        order = sorted(best, key=lambda mark: rank(best[mark]))
        numbers = {mark: number for number, mark in enumerate(order)}
        self.plainest: tuple[int, ...] = tuple(best[mark] for mark in order)
        self._starts = starts
        self._classes = [numbers.get(mark, -1) for mark in marks]

    def class_of(self, code: int) -> int:
        """The class of a character; -1 for one that XML does not allow."""
        place = bisect_right(self._starts, code) - 1
        return self._classes[place] if place >= 0 else -1


def _cut(sets: tuple[CharSet, ...]) -> tuple[list[int], list[int]]:
    """Where the intervals begin between which nothing changes, and which sets each is in, as bits."""
    changes: dict[int, int] = {}
    for number, one in enumerate(sets):
        for low, high in one.intervals:
            changes[low] = changes.get(low, 0) ^ (1 << number)
            changes[high + 1] = changes.get(high + 1, 0) ^ (1 << number)
    starts = sorted(changes)
    marks, mark = [], 0
    for start in starts:
        mark ^= changes[start]
        marks.append(mark)
    return starts, marks


_BY_RANK = sorted(_RANKS, key=lambda code: _RANKS[code])
_SORTED = sorted(_RANKS)


def _plainest(low: int, high: int) -> int:
    if low > _SORTED[-1] or high < _SORTED[0]:
        return next((code for code in range(low, min(high, low + 0x30) + 1) if rank(code) < _HIDDEN), low)
    return next((code for code in _BY_RANK if low <= code <= high), low)


@lru_cache(maxsize=512)
def alphabet_of(sets: frozenset[CharSet]) -> Alphabet:
    """The coarsest alphabet that can tell these sets apart."""
    return Alphabet(sorted(sets, key=lambda one: one.intervals))
