"""From a regular expression of XML Schema Part 2 (appendix F) to its parsed form."""

from __future__ import annotations

import re

from generator.compare.inclusion.text.charset import ANY, CharSet, between, chars
from generator.compare.inclusion.text.expression import Again, Either, Expression, One, Row
from generator.compare.inclusion.text.named_sets import escaped_set, property_set

_CONTROLS = {"n": "\n", "r": "\r", "t": "\t"}
_PLAIN = "\\|.?*+(){}-[]^"
_NAMED = "sSiIcCdDwW"
_COUNTED = re.compile(r"\{([0-9]+)(,([0-9]*))?\}")
_TIMES: dict[str, tuple[int, int | None]] = {"?": (0, 1), "*": (0, None), "+": (1, None)}
_DOT = ANY - chars("\n\r")
_MOST_DEEP = 100
_LONGEST = 20_000


class PatternError(ValueError):
    """A text that is no regular expression, or one too large to look at; its message is for people."""


def parsed(pattern: str) -> Expression:
    """The parsed form. PatternError for what is no such expression, or is too long or nested too deep."""
    if len(pattern) > _LONGEST:
        raise PatternError(f"a pattern of more than {_LONGEST} characters")
    reader = _Reader(pattern)
    found = reader.either(0)
    if reader.at != len(pattern):
        raise PatternError(f"the pattern {pattern!r} cannot be read")
    return found


class _Reader:
    def __init__(self, pattern: str) -> None:
        self._text = pattern
        self.at = 0

    def either(self, depth: int) -> Expression:
        if depth > _MOST_DEEP:
            raise PatternError("a pattern that is nested too deep")
        branches = [self._row(depth)]
        while self._next() == "|":
            self.at += 1
            branches.append(self._row(depth))
        return branches[0] if len(branches) == 1 else Either(tuple(branches))

    def _row(self, depth: int) -> Expression:
        parts: list[Expression] = []
        while self._next() not in ("", "|", ")"):
            parts.append(self._counted(self._atom(depth)))
        return parts[0] if len(parts) == 1 else Row(tuple(parts))

    def _next(self) -> str:
        return self._text[self.at : self.at + 1]

    def _take(self) -> str:
        character = self._next()
        if not character:
            raise PatternError(f"the pattern {self._text!r} breaks off")
        self.at += 1
        return character

    def _expect(self, character: str) -> None:
        if self._next() != character:
            raise PatternError(f"the pattern {self._text!r} lacks a {character!r}")
        self.at += 1

    def _atom(self, depth: int) -> Expression:
        character = self._take()
        if character == "(":
            found = self.either(depth + 1)
            self._expect(")")
            return found
        if character == "[":
            return One(self._class(depth))
        if character == ".":
            return One(_DOT)
        if character == "\\":
            return One(self._escaped())
        if character in "?*+{}]":
            raise PatternError(f"the pattern {self._text!r} has a {character!r} where nothing stands to repeat")
        return One(chars(character))

    def _counted(self, part: Expression) -> Expression:
        character = self._next()
        if character in ("?", "*", "+"):
            self.at += 1
            return Again(part, *_TIMES[character])
        if character != "{":
            return part
        found = _COUNTED.match(self._text, self.at)
        if found is None:
            raise PatternError(f"the pattern {self._text!r} has braces without numbers")
        self.at = found.end()
        least = int(found[1])
        most = least if found[2] is None else int(found[3]) if found[3] else None
        return Row(()) if most == 0 else Again(part, least, most)

    def _escaped(self) -> CharSet:
        character = self._take()
        if character in _CONTROLS:
            return chars(_CONTROLS[character])
        if character in _PLAIN:
            return chars(character)
        if character in _NAMED:
            return escaped_set(character)
        if character in "pP":
            return self._property(character)
        raise PatternError(f"the pattern {self._text!r} has an unknown escape '\\{character}'")

    def _property(self, letter: str) -> CharSet:
        self._expect("{")
        end = self._text.find("}", self.at)
        name, self.at = self._text[self.at : end], end + 1
        try:
            found = property_set(name)
        except ValueError as error:
            raise PatternError(f"the pattern {self._text!r} names a class {name!r} that is not known") from error
        return found if letter == "p" else ~found

    def _class(self, depth: int) -> CharSet:
        """A character class behind its opening bracket, and what is subtracted from it."""
        if depth > _MOST_DEEP:
            raise PatternError("a pattern that is nested too deep")
        negated = self._next() == "^"
        self.at += negated
        intervals: list[tuple[int, int]] = []
        first = True
        while self._next() != "]" and not (self._text.startswith("-[", self.at) and not first):
            intervals.extend(self._range().intervals)
            first = False
        found = CharSet(intervals)
        if negated:
            found = ~found
        if self._next() == "-":
            self.at += 2
            found = found - self._class(depth + 1)
        self._expect("]")
        return found

    def _range(self) -> CharSet:
        """One character, one class that goes by a name, or the characters from one to another."""
        single = self._member()
        follows = self._text[self.at + 1 : self.at + 2]
        if self._next() != "-" or follows in ("]", "[", ""):
            return single
        if len(single.intervals) != 1 or single.intervals[0][0] != single.intervals[0][1]:
            return single
        self.at += 1
        last = self._member()
        low, high = single.intervals[0][0], last.intervals[-1][1] if last else -1
        if len(last.intervals) != 1 or last.intervals[0][0] != high or low > high:
            raise PatternError(f"the pattern {self._text!r} has a range that runs backwards")
        return between(chr(low), chr(high))

    def _member(self) -> CharSet:
        character = self._take()
        return self._escaped() if character == "\\" else chars(character)
