"""From a regular expression of XML Schema Part 2 (appendix F) to its parsed form."""

from __future__ import annotations

import re
from functools import lru_cache

from elementpath.regex import CharacterClass, RegexError

from generator.sample.errors import SampleError
from generator.sample.text.characters import any_but_line_ends, chars, one
from generator.sample.text.nodes import Again, Chars, Either, Node, Row

_ESCAPED = {"n": "\n", "r": "\r", "t": "\t"}
_CLASSES = "sSiIcCdDwW"
_COUNTED = re.compile(r"\{(\d+)(,(\d*))?\}", re.ASCII)
_MOST_DEEP = 60


@lru_cache(maxsize=4096)
def parsed(pattern: str) -> Node:
    """The parsed form. SampleError for what is no such expression, or is nested too deep."""
    reader = _Reader(pattern)
    node = reader.either(0)
    if reader.at != len(pattern):
        raise SampleError(f"The pattern {pattern!r} cannot be read.")
    return node


class _Reader:
    def __init__(self, pattern: str) -> None:
        self._text = pattern
        self.at = 0

    def either(self, depth: int) -> Node:
        if depth > _MOST_DEEP:
            raise SampleError(f"The pattern {self._text!r} is nested too deep.")
        branches = [self._row(depth)]
        while self._next() == "|":
            self.at += 1
            branches.append(self._row(depth))
        return branches[0] if len(branches) == 1 else Either(tuple(branches))

    def _row(self, depth: int) -> Node:
        parts: list[Node] = []
        while self._next() not in ("", "|", ")"):
            parts.append(self._counted(self._atom(depth)))
        return parts[0] if len(parts) == 1 else Row(tuple(parts))

    def _next(self) -> str:
        return self._text[self.at : self.at + 1]

    def _take(self) -> str:
        character = self._next()
        if not character:
            raise SampleError(f"The pattern {self._text!r} breaks off.")
        self.at += 1
        return character

    def _atom(self, depth: int) -> Node:
        character = self._take()
        if character == "(":
            node = self.either(depth + 1)
            if self._take() != ")":
                raise SampleError(f"The pattern {self._text!r} lacks a closing parenthesis.")
            return node
        if character == "[":
            self.at -= 1
            return chars(self._class())
        if character == ".":
            return any_but_line_ends()
        return self._escape() if character == "\\" else one(character)

    def _escape(self) -> Chars:
        character = self._take()
        if character in "pP":
            end = self._text.find("}", self.at)
            name, self.at = self._text[self.at : end + 1], end + 1
            return chars(_members(f"\\{character}{name}"))
        if character in _CLASSES:
            return chars(_members(f"\\{character}"))
        return one(_ESCAPED.get(character, character))

    def _class(self) -> CharacterClass:
        """A class expression with its brackets, and what is subtracted from it."""
        start = self.at = self.at + 1
        negated = self._next() == "^"
        start = self.at = self.at + negated
        while self._next() not in ("]", "") and not self._text.startswith("-[", self.at):
            self.at += 2 if self._next() == "\\" else 1
        members = _members(self._text[start : self.at])
        if negated:
            members.complement()
        if self._next() == "-":
            self.at += 1
            members -= self._class()
        if self._take() != "]":
            raise SampleError(f"The pattern {self._text!r} lacks a closing bracket.")
        return members

    def _counted(self, node: Node) -> Node:
        simple = {"?": (0, 1), "*": (0, None), "+": (1, None)}
        character = self._next()
        if character in simple and character:
            self.at += 1
            return Again(node, *simple[character])
        match = _COUNTED.match(self._text, self.at)
        if match is None:
            return node
        self.at = match.end()
        least = int(match[1])
        return Again(node, least, least if match[2] is None else int(match[3]) if match[3] else None)


def _members(inside: str) -> CharacterClass:
    try:
        return CharacterClass(inside)
    except (RegexError, ValueError) as error:
        raise SampleError(f"The character class {inside!r} cannot be read.") from error
