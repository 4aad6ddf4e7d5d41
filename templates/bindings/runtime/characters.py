"""Sets of characters in patterns (XML Schema Part 2, appendix F.1): ranges, categories, names, and what is left out."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from typing import Any

from .xml_names import NAME_CHARACTER, NAME_START

_MOST = 5_000
"""How many characters a set remembers."""


class Characters:
    """A set of characters; `in` answers from memory after the first time."""

    __slots__ = ("_known", "_minus", "_negated", "_parts")

    def __init__(self, row: tuple[Any, ...]) -> None:
        """`row` is ("c", negated, parts, set left out or None); a part is a range of two characters, or a class."""
        self._negated: bool = row[1]
        self._parts = tuple(_part(part) for part in row[2])
        self._minus = None if row[3] is None else Characters(row[3])
        self._known: dict[str, bool] = {}

    def __contains__(self, character: str) -> bool:
        found = self._known.get(character)
        if found is None:
            if len(self._known) >= _MOST:
                self._known.clear()
            found = self._known[character] = self._holds(character)
        return found

    def _holds(self, character: str) -> bool:
        if any(part(character) for part in self._parts) is self._negated:
            return False
        return self._minus is None or character not in self._minus


def _part(part: str | tuple[str, str]) -> Callable[[str], bool]:
    if isinstance(part, str):
        low, high = part[0], part[1]
        return lambda character: low <= character <= high
    kind, name = part
    if kind in "bB":
        pairs = [name[at : at + 2] for at in range(0, len(name), 2)]
        return lambda character: any(pair[0] <= character <= pair[1] for pair in pairs) is (kind == "b")
    test = _CLASSES.get(kind.lower()) or (lambda character: unicodedata.category(character).startswith(name))
    return test if kind.islower() else lambda character: not test(character)


def _is_word(character: str) -> bool:
    return unicodedata.category(character)[0] not in "PZC"


_CLASSES: dict[str, Callable[[str], bool]] = {
    "i": lambda character: NAME_START.match(character) is not None,
    "c": lambda character: NAME_CHARACTER.match(character) is not None,
    "s": lambda character: character in " \t\n\r",
    "w": _is_word,
}
"""`p` stands for a category, which its name tells, `b` for ranges; a capital for all characters but these."""
