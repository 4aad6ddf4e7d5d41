r"""The classes of characters that go by a name: \i, \c, \p{L} and the like (XML Schema Part 2, appendix F.1.1)."""

from __future__ import annotations

from functools import cache

from generator.compare.inclusion.text.charset import ANY, CharSet, Interval, chars

_START: tuple[Interval, ...] = (
    (0x3A, 0x3A),
    (0x41, 0x5A),
    (0x5F, 0x5F),
    (0x61, 0x7A),
    (0xC0, 0xD6),
    (0xD8, 0xF6),
    (0xF8, 0x2FF),
    (0x370, 0x37D),
    (0x37F, 0x1FFF),
    (0x200C, 0x200D),
    (0x2070, 0x218F),
    (0x2C00, 0x2FEF),
    (0x3001, 0xD7FF),
    (0xF900, 0xFDCF),
    (0xFDF0, 0xFFFD),
    (0x10000, 0xEFFFF),
)
"""NameStartChar, of XML 1.0 (fifth edition) section 2.3."""
_LATER: tuple[Interval, ...] = ((0x2D, 0x2E), (0x30, 0x39), (0xB7, 0xB7), (0x300, 0x36F), (0x203F, 0x2040))
"""What NameChar has besides."""


@cache
def escaped_set(letter: str) -> CharSet:
    r"""The class of \s, \i, \c, \d, \w, or of the capital, which is all other characters. KeyError for another one."""
    if letter.isupper():
        return ~escaped_set(letter.lower())
    return {"s": _space, "i": _initial, "c": _name, "d": _digit, "w": _word}[letter]()


@cache
def property_set(name: str) -> CharSet:
    r"""The class of \p{name}: a category (`Lu`), or a block (`IsGreek`). ValueError for a name that Unicode has not."""
    from elementpath.regex import RegexError, unicode_subset  # noqa: PLC0415  few patterns need it, and it is slow

    try:
        found = unicode_subset(name)
    except RegexError as error:
        raise ValueError(f"Unicode knows no class {name!r}.") from error
    return CharSet((one, one) if isinstance(one, int) else (one[0], one[1] - 1) for one in found.codepoints)


def _space() -> CharSet:
    return chars(" \t\n\r")


def _initial() -> CharSet:
    return CharSet(_START)


def _name() -> CharSet:
    return CharSet((*_START, *_LATER))


def _digit() -> CharSet:
    return property_set("Nd")


def _word() -> CharSet:
    return ANY - (property_set("P") | property_set("Z") | property_set("C"))
