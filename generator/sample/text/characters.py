"""Character classes of XML Schema's regular expressions, and which of their characters to write."""

from __future__ import annotations

import string
from functools import cache

from elementpath.regex import CharacterClass

from generator.sample.errors import SampleError
from generator.sample.text.nodes import Chars

_PLAIN = string.ascii_letters + string.digits + " -_.,:/@+()'=;#!?$%&*[]{}^~|<>\"`\\"
_BLANK = "\t\n\r"
_BEYOND = (*range(0xA0, 0x250), *range(0x370, 0x400), *range(0x400, 0x460), 0x20AC, 0x4E2D, 0x1F476)
_LEGAL = ((0x20, 0xD7FF), (0xE000, 0xFFFD), (0x10000, 0x10FFFF))
_ENOUGH = 64


@cache
def any_but_line_ends() -> Chars:
    """The dot: every character but line feed and carriage return (Part 2, appendix F)."""
    members = CharacterClass("\n\r")
    members.complement()
    return Chars(members, _likely(members))


@cache
def one(character: str) -> Chars:
    """Just this character."""
    members = CharacterClass()
    members.positive.update([ord(character)])
    return Chars(members, character)


def chars(members: CharacterClass) -> Chars:
    """The class with what is likely of it. SampleError for an empty one."""
    likely = _likely(members)
    if not likely:
        raise SampleError("A pattern has a character class that holds no character XML allows.")
    return Chars(members, likely)


def _likely(members: CharacterClass) -> str:
    plain = "".join(character for character in _PLAIN if ord(character) in members)
    if len(plain) >= _ENOUGH // 2:
        return plain
    found = plain + "".join(chr(code) for code in _BEYOND if code in members)
    return found or "".join(character for character in _BLANK if ord(character) in members) or _searched(members)


def _searched(members: CharacterClass) -> str:
    found: list[str] = []
    for low, high in _LEGAL:
        for code in range(low, high + 1):
            if code in members:
                found.append(chr(code))
                if len(found) == _ENOUGH:
                    return "".join(found)
    return "".join(found)
