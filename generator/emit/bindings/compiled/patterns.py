"""Patterns of a schema as the tables write them (XML Schema Part 2, appendix F); `runtime/pattern.py` follows them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NoReturn

from elementpath.regex import RegexError
from elementpath.regex.unicode_subsets import unicode_subset

Row = tuple[object, ...]

_ONE = {"n": "\n", "r": "\r", "t": "\t", **{one: one for one in "\\|.?*+(){}[]-^$/"}}
_MANY = {"d": ("p", "Nd"), **{one: (one, "") for one in "swic"}}
_MINOR = {"L": "ultmo", "M": "nce", "N": "dlo", "P": "cdseifo", "Z": "slp", "S": "mcko", "C": "cfon"}
_CATEGORIES = frozenset(major + minor for major, minors in _MINOR.items() for minor in ("", *minors))
_QUANTITY = re.compile(r"\{([0-9]+)(?:(,)([0-9]*))?\}")
_DEEPEST = 50


class PatternError(ValueError):
    """A pattern that is not one, or that goes past what is followed."""


def pattern_row(pattern: str) -> Row:
    """The pattern as nested constants: ("c", negated, parts, left out), ("s", ..), ("a", ..), ("r", part, least, most).

    A part of a set is a range of two characters, or (class, name): `p` a category, `b` ranges one after another, `s`,
    `w`, `i` and `c` as behind a backslash, a capital for all but these. PatternError says that it is no pattern.
    """
    reader = _Reader(pattern)
    found = reader.alternatives(0)
    if reader.at < len(pattern):
        reader.fail()
    return found


class _Reader:
    """Reads one pattern from left to right."""

    def __init__(self, pattern: str) -> None:
        self._text = pattern
        self.at = 0

    def fail(self) -> NoReturn:
        message = f"no pattern of XML Schema: character {self.at + 1}"
        raise PatternError(message)

    def _peek(self) -> str:
        return self._text[self.at : self.at + 1]

    def _next(self) -> str:
        found = self._peek()
        if not found:
            self.fail()
        self.at += 1
        return found

    def _take(self, text: str) -> bool:
        taken = self._text.startswith(text, self.at)
        self.at += len(text) if taken else 0
        return taken

    # expressions

    def alternatives(self, depth: int) -> Row:
        """A regExp: branches with `|` between them."""
        if depth > _DEEPEST:
            self.fail()
        branches = [self._branch(depth)]
        while self._take("|"):
            branches.append(self._branch(depth))
        return branches[0] if len(branches) == 1 else ("a", tuple(branches))

    def _branch(self, depth: int) -> Row:
        pieces = []
        while self._peek() and self._peek() not in "|)":
            pieces.append(self._quantified(self._atom(depth)))
        return pieces[0] if len(pieces) == 1 else ("s", tuple(pieces))

    def _atom(self, depth: int) -> Row:
        if self._take("("):
            inner = self.alternatives(depth + 1)
            if not self._take(")"):
                self.fail()
            return inner
        if self._take("["):
            return self._set(depth)
        if self._take("."):
            return ("c", True, ("\n\n", "\r\r"), None)
        if self._take("\\"):
            return ("c", False, self._escape(), None)
        character = self._next()
        if character in "?*+{}]":
            self.at -= 1
            self.fail()
        return ("c", False, (character * 2,), None)

    def _quantified(self, atom: Row) -> Row:
        for sign, least, most in (("?", 0, 1), ("*", 0, None), ("+", 1, None)):
            if self._take(sign):
                return ("r", atom, least, most)
        if self._peek() != "{":
            return atom
        found = _QUANTITY.match(self._text, self.at)
        if found is None or max(len(found[1]), len(found[3] or "")) > 6:  # noqa: PLR2004  past any text
            self.fail()
        self.at = found.end()
        least = int(found[1])
        most = least if not found[2] else int(found[3]) if found[3] else None
        if most is not None and most < least:
            self.fail()
        return ("r", atom, least, most)

    # characters

    def _escape(self) -> tuple[object, ...]:
        """The parts that a backslash stands for."""
        character = self._next()
        if character in _ONE:
            return (_ONE[character] * 2,)
        if character in "pP":
            return (self._property(negated=character == "P"),)
        if character.lower() not in _MANY:
            self.at -= 1
            self.fail()
        kind, name = _MANY[character.lower()]
        return ((kind if character.islower() else kind.upper(), name),)

    def _property(self, *, negated: bool) -> object:
        """A category, or a block as ranges."""
        start = self.at
        end = self._text.find("}", start)
        if not self._take("{") or end < 0:
            self.fail()
        name = self._text[start + 1 : end]
        self.at = end + 1
        if name in _CATEGORIES:
            return ("P" if negated else "p", name)
        if not name.startswith("Is"):
            self.fail()
        return ("B" if negated else "b", _block(name, self.fail))

    def _set(self, depth: int) -> Row:
        """A charClassExpr, behind its `[`."""
        if depth > _DEEPEST:
            self.fail()
        negated = self._take("^")
        parts: list[object] = []
        minus: Row | None = None
        while not self._take("]"):
            if parts and self._take("-["):
                minus = self._set(depth + 1)
                if not self._take("]"):
                    self.fail()
                break
            parts += self._parts()
        if not parts:
            self.fail()
        return ("c", negated, tuple(parts), minus)

    def _parts(self) -> tuple[object, ...]:
        """A range, a character or an escape; a hyphen that makes no range stands for itself."""
        low = self._single()
        if not isinstance(low, str):
            return low
        if self._peek() != "-" or self._text[self.at + 1 : self.at + 2] in ("]", "["):
            return (low * 2,)
        self.at += 1
        high = self._single()
        if not isinstance(high, str) or high < low:
            self.fail()
        return (low + high,)

    def _single(self) -> str | tuple[object, ...]:
        if self._take("\\"):
            parts = self._escape()
            one = parts[0]
            return one[0] if len(parts) == 1 and isinstance(one, str) else parts
        character = self._next()
        if character == "[":
            self.at -= 1
            self.fail()
        return character


def _block(name: str, fail: Callable[[], NoReturn]) -> str:
    """The ranges of a Unicode block, two characters each."""
    try:
        points = unicode_subset(name).codepoints
    except (RegexError, KeyError):
        fail()
    pairs = [(one, one + 1) if isinstance(one, int) else one for one in points]
    return "".join(chr(low) + chr(high - 1) for low, high in pairs)
