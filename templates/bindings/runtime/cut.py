"""A message cut out of a stream, as a text that can be read by itself."""

from __future__ import annotations

import re
from typing import NamedTuple

from .errors import MessageError
from .escape import declaration
from .frame import Scope

_NAME = re.compile(rb"<[^\s/>]+")


class Start(NamedTuple):
    """Where a message starts: its number, and line and column, all counted from 1."""

    number: int
    line: int
    column: int


class CutMessage:
    """A message with what stands around it in the stream: its encoding and the prefixes in scope."""

    __slots__ = ("_before", "_inserted", "data", "start")

    def __init__(self, text: bytes, start: Start, encoding: str, declared: Scope) -> None:
        """`text` begins and ends with the root element; `declared` are the prefixes that the elements around declare.

        LookupError or UnicodeError if the encoding is not known, or not that of the text.
        """
        if encoding.startswith("utf-16"):
            text, encoding = text.decode(encoding).encode(), "UTF-8"
        head = f'<?xml version="1.0" encoding="{encoding}"?>'.encode("ascii")
        news = "".join(declaration(*pair) for pair in declared.items()).encode("ascii", "xmlcharrefreplace")
        found = _NAME.match(text)
        name = found.end() if found is not None else 0
        self.data = b"".join((head, text[:name], news, text[name:]))
        self.start = start
        self._before = len(head)
        self._inserted = len(news)

    def placed(self, error: MessageError) -> MessageError:
        """An error in the message, with its place in the stream."""
        line, column = error.line, error.column
        if line == 1:
            column -= self._before
            column = max(column - self._inserted if column > 1 else column, 1) + self.start.column - 1
        return MessageError(
            error.reason,
            xpath=error.xpath,
            concept=error.concept,
            line=line + self.start.line - 1 if line else 0,
            column=column if line else 0,
            number=self.start.number,
        )
