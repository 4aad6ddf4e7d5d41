"""Where libcst's nodes stand in the bytes of a file."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

import libcst as cst
from libcst.metadata import ByteSpanPositionProvider, MetadataWrapper

from generator.sync.code import Span

if TYPE_CHECKING:
    from generator.sync.code import SourceFile


class Places:
    """The nodes of one file."""

    def __init__(self, file: SourceFile, wrapper: MetadataWrapper) -> None:
        """`wrapper` holds the very tree that `file.data` was read as."""
        self.file = file
        self.module = wrapper.module
        self._bytes = wrapper.resolve(ByteSpanPositionProvider)
        self._ends = [found.start() for found in re.finditer(b"\n", file.data)]

    def span(self, node: cst.CSTNode) -> Span:
        """Where a node stands, without its decorators and the comments in front."""
        place = self._bytes[node]
        return Span(place.start, place.start + place.length, bisect_left(self._ends, place.start) + 1)

    def text(self, node: cst.CSTNode) -> str:
        """The source text of a node."""
        span = self.span(node)
        return self.between(span.start, span.end)

    def between(self, start: int, end: int) -> str:
        """The source text of a stretch of bytes."""
        return self.file.data[start:end].decode()

    def line_start(self, at: int) -> int:
        """Where the line begins that holds byte `at`."""
        return self.file.data.rfind(b"\n", 0, at) + 1


def leading(text: str) -> str:
    """The white space a line begins with."""
    return text[: len(text) - len(text.lstrip(" \t"))]


def last_name(node: cst.CSTNode) -> str:
    """`c` of `a.b.c`, or of `c`; empty for what is no name."""
    return node.attr.value if isinstance(node, cst.Attribute) else node.value if isinstance(node, cst.Name) else ""


def first_name(node: cst.CSTNode) -> str:
    """`a` of `a.b["c"].d()`; empty where it begins with something else."""
    while isinstance(node, (cst.Attribute, cst.Subscript, cst.Call)):
        node = node.func if isinstance(node, cst.Call) else node.value
    return node.value if isinstance(node, cst.Name) else ""


def has_docstring(body: Sequence[cst.CSTNode]) -> bool:
    """Whether the first statement of a body is a text."""
    first = body[0] if body else None
    if isinstance(first, cst.SimpleStatementLine):
        first = first.body[0]
    return isinstance(first, cst.Expr) and isinstance(first.value, (cst.SimpleString, cst.ConcatenatedString))


def blocks(statement: cst.CSTNode) -> list[cst.BaseSuite]:
    """The bodies of a compound statement that are run where it stands: `if` with `else`, `try` with all its parts."""
    if isinstance(statement, (cst.If, cst.For, cst.While)):
        return [statement.body, *(blocks(statement.orelse) if statement.orelse else [])]
    if isinstance(statement, (cst.Try, cst.TryStar)):
        parts = [*statement.handlers, statement.orelse, statement.finalbody]
        return [statement.body, *(part.body for part in parts if part is not None)]
    return [statement.body] if isinstance(statement, (cst.With, cst.Else)) else []
