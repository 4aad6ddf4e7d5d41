"""Pieces of a message made once and used again: how a value looks in an attribute or an element.

Pieces hold the bytes of UTF-8 as characters up to U+00FF: joined, they are encoded as ISO 8859-1, which Python does by
copying. `as_bytes` makes such a text, `in_utf8` ends it.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from xsdata.models.datatype import XmlDate, XmlDateTime, XmlTime

from .escape import in_attribute, in_text, is_illegal
from .record import Notes
from .values import ValueType

MOST = 2_000
"""How many values are remembered in one place."""
LONGEST = 200
"""The longest piece that is remembered, in bytes."""
_MOMENTS = frozenset[type]({XmlDate, XmlDateTime, XmlTime})


class Unusual(Exception):  # noqa: N818  no error: a signal that a record is left to the general way of writing
    """What compiled code does not write or read itself."""


def as_bytes(text: str) -> str:
    """The bytes of a text in UTF-8, one character each."""
    return text if text.isascii() else text.encode().decode("latin-1")


def in_utf8(text: str) -> bytes:
    """The bytes behind the characters."""
    return text.encode("latin-1")


class Pieces(dict[Any, str]):
    """By value, what is written for it. Unusual for a value of another type, or one that XML cannot carry.

    `pieces[value]` is for a type whose values are texts, or whole numbers, or truth values: the caller has seen to it
    that it is not another type's equal. `typed` is for all others.
    """

    __slots__ = ("_after", "_before", "_empty", "_escape", "_write")

    def __init__(
        self, kind: ValueType, before: str, after: str, empty: str | None, escape: Callable[[str], str]
    ) -> None:
        """`before` and `after` stand around a value; `empty`, if given, in place of all for the empty text."""
        super().__init__()
        self._write = kind.write
        self._before, self._after, self._empty = before, after, empty
        self._escape = escape

    def __missing__(self, value: object) -> str:
        """Make the piece and remember it."""
        piece = self.made(value)
        if len(piece) <= LONGEST and isinstance(value, (str, int)):
            self._remember(value, piece)
        return piece

    def made(self, value: object) -> str:
        """The piece, made afresh."""
        try:
            text = self._write(value, _no_prefix)
        except (TypeError, ValueError):
            raise Unusual from None
        if is_illegal(text):
            raise Unusual
        if not text and self._empty is not None:
            return self._empty
        return f"{self._before}{as_bytes(self._escape(text))}{self._after}"

    def initial(self, value: object) -> str | None:
        """The piece for the value that the schema gives; None if it has none."""
        try:
            return self.made(value)
        except Unusual:
            return None

    def typed(self, value: object) -> str:
        """The piece for a value of one of several types, remembered by its type and what tells it from its equals."""
        kind = type(value)
        if kind is str:
            return self[value]
        key: object
        if kind is Decimal:
            key = kind, str(value)
        elif kind in _MOMENTS and isinstance(value, tuple):
            key = kind, *value
        elif kind is int or kind is bool:
            key = kind, value
        else:
            return self.made(value)
        piece = self.get(key)
        if piece is None:
            piece = self.made(value)
            self._remember(key, piece)
        return piece

    def _remember(self, key: object, piece: str) -> None:
        if len(self) >= MOST:
            self.clear()
        self[key] = piece


def _no_prefix(_: str) -> str:
    raise Unusual


def attribute(name: str, kind: ValueType) -> Pieces:
    """The pieces of an attribute, by its prefixed name."""
    return Pieces(kind, f' {as_bytes(name)}="', '"', None, in_attribute)


def element(name: str, kind: ValueType) -> Pieces:
    """The pieces of an element with a simple type, by its prefixed name."""
    tag = as_bytes(name)
    return Pieces(kind, f"<{tag}>", f"</{tag}>", f"<{tag}/>", in_text)


def content(kind: ValueType) -> Pieces:
    """The pieces of an element's content, from the end of its start tag; the end tag follows unless it is empty."""
    return Pieces(kind, ">", "", "", in_text)


class Said(dict["Notes | None", str]):
    """By a record's notes, what is written of attributes that have the value the schema gives them, after `tag`.

    Of a record that was built, that is all of them; of one that was read, those that were there. Unusual for notes that
    say more than which were absent.
    """

    __slots__ = ("_all", "_pieces", "_tag")

    def __init__(self, tag: str, /, **pieces: str | None) -> None:
        """By field, what is written; None if that cannot be said once and for all."""
        super().__init__()
        self._tag = tag
        self._pieces = {field: piece for field, piece in pieces.items() if piece is not None}
        self._all = len(self._pieces) == len(pieces)
        if self._all:
            self[None] = tag + "".join(self._pieces.values())

    def __missing__(self, notes: Notes | None) -> str:
        """Work it out; notes that many records share are remembered."""
        if notes is None or not notes.only_absent or not self._all:
            raise Unusual
        piece = self._tag + "".join(piece for field, piece in self._pieces.items() if field not in notes.absent)
        if notes.shared and len(self) < MOST:
            self[notes] = piece
        return piece
