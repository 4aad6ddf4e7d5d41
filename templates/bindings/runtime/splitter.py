"""Finds the messages in a stream: where each begins and ends, and what is declared around it."""

from __future__ import annotations

import re
from collections.abc import Collection
from xml.parsers import expat

from .cut import CutMessage, Start
from .errors import MessageError
from .frame import SPACE, Scope
from .namespaces import split
from .reader import MAX_BYTES, MAX_DEPTH
from .wording import any_of

_TAG = r"""<(?:[^>"']++|"[^"]*+"|'[^']*+')*+>"""
_NARROW_TAG, _WIDE_TAG = re.compile(_TAG.encode("ascii")), re.compile(_TAG)
_WIDE = {b"\xff\xfe": "utf-16-le", b"<\x00": "utf-16-le", b"\xfe\xff": "utf-16-be", b"\x00<": "utf-16-be"}


class Splitter:
    """Takes the bytes of a stream, piece by piece.

    A message is an element of one of the names asked for, wherever it stands; around messages there may be other
    elements, which hold nothing else. The stream may hold several documents.
    """

    def __init__(self, roots: Collection[str]) -> None:
        """`roots` are expanded names."""
        self._roots = frozenset(roots)
        self._ready: list[CutMessage] = []
        self._count = 0
        self._line, self._column = 1, 1  # where the document begins
        self._begin()

    def _begin(self) -> None:
        """A new document begins."""
        self._buffer = bytearray()
        self._base = 0  # the place in the document of the first byte in the buffer
        self._seen = 0  # the place of the last thing that expat told of
        self._encoding = ""
        self._around: list[_Around] = []
        self._declared: Scope = {}
        self._depth = 0  # in a message
        self._first = 0  # the place where it starts
        self._start = Start(0, 0, 0)
        self._scope: Scope = {}  # what it inherits
        self._is_over = False
        self._parser = parser = expat.ParserCreate(namespace_separator="}")
        parser.XmlDeclHandler = self._xml_declaration
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EndElementHandler = self._close
        self._listen()

    def _listen(self) -> None:
        """Outside a message everything counts."""
        parser = self._parser
        parser.StartElementHandler = self._open
        parser.StartNamespaceDeclHandler = self._declare
        parser.CharacterDataHandler = self._text

    def release(self) -> None:
        """Let go of the handlers: they and the parser hold each other."""
        parser = self._parser
        parser.XmlDeclHandler = parser.StartDoctypeDeclHandler = parser.StartElementHandler = None
        parser.EndElementHandler = parser.StartNamespaceDeclHandler = parser.CharacterDataHandler = None

    def taken(self) -> list[CutMessage]:
        """The messages found since the last time."""
        ready, self._ready = self._ready, []
        return ready

    def feed(self, data: bytes) -> None:
        """The next bytes; none at the end. MessageError for what is wrong around messages, or not well-formed."""
        rest: bytes | None = data
        while rest is not None:
            rest = self._parse(rest, last=not data)

    def _parse(self, data: bytes, *, last: bool) -> bytes | None:
        """Gives the bytes behind the document, if another one begins there."""
        self._buffer += data
        if not self._encoding and not self._base:
            self._encoding = _WIDE.get(bytes(self._buffer[:2]), "")
        try:
            self._parser.Parse(data, last)
        except expat.ExpatError as error:
            return self._next(error)
        except MessageError:
            raise
        except (LookupError, ValueError):
            raise self._error(
                "the encoding that the XML declaration names is not known, or not that of the text"
            ) from None
        self._forget()
        return None

    def _next(self, error: expat.ExpatError) -> bytes:
        """What comes behind the end of a document is the next one."""
        line, column = self._at(error.lineno, error.offset)
        if not self._is_over:
            reason = f"not well-formed XML: {expat.ErrorString(error.code)}"
            raise MessageError(reason, line=line, column=column, number=self._count + 1 if self._depth else 0) from None
        rest = bytes(self._buffer[self._parser.ErrorByteIndex - self._base :])
        self.release()
        self._line, self._column = line, column
        self._begin()
        return rest

    def _forget(self) -> None:
        """Only the message that is being read has to be at hand, and what expat has not yet told of."""
        self._seen = max(self._seen, self._parser.CurrentByteIndex)
        needed = self._first if self._depth else self._seen
        del self._buffer[: needed - self._base]
        self._base = needed
        if len(self._buffer) > MAX_BYTES:
            raise self._error(f"the message is longer than {MAX_BYTES} bytes")

    # what expat tells

    def _xml_declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        self._encoding = self._encoding or encoding or ""

    def _doctype(self, *_: object) -> None:
        raise self._error("a message must not have a DOCTYPE")

    def _declare(self, prefix: str | None, uri: str | None) -> None:
        self._declared[prefix or ""] = uri or ""

    def _text(self, data: str) -> None:
        if data.strip(SPACE):
            raise self._error("text stands around the messages")

    def _open(self, tag: str, _attributes: dict[str, str]) -> None:
        name = f"{{{tag}" if "}" in tag else tag
        parser, around = self._parser, self._around
        self._seen = parser.CurrentByteIndex
        declared, self._declared = self._declared, {}
        outer = around[-1].scope if around else {}
        position = self._at(parser.CurrentLineNumber, parser.CurrentColumnNumber)
        if name not in self._roots:
            around.append(_Around(split(name)[1], {**outer, **declared}, *position))
            if len(around) > MAX_DEPTH:
                raise self._error("the messages are nested too deeply")
            return
        self._depth, self._first = 1, self._seen
        self._start = Start(self._count + 1, *position)
        self._scope = {prefix: uri for prefix, uri in outer.items() if prefix not in declared}
        parser.StartElementHandler = self._deeper
        parser.StartNamespaceDeclHandler = parser.CharacterDataHandler = None

    def _deeper(self, _tag: str, _attributes: dict[str, str]) -> None:
        self._depth += 1

    def _close(self, _tag: str) -> None:
        if self._depth > 1:
            self._depth -= 1
            return
        self._seen = self._parser.CurrentByteIndex
        if self._depth:
            self._cut()
        else:
            one = self._around.pop()
            if self._around and not one.full:
                names = any_of(sorted(split(name)[1] for name in self._roots))
                reason = f"{one.name} is no message and holds none: {names} is expected"
                raise MessageError(reason, line=one.line, column=one.column)
        self._is_over = not self._around

    def _cut(self) -> None:
        """A message has ended."""
        self._depth = 0
        self._count += 1
        for one in self._around:
            one.full = True
        text = bytes(self._buffer[self._first - self._base : self._end()])
        try:
            message = CutMessage(text, self._start, self._encoding or "UTF-8", self._scope)
        except MessageError:
            raise
        except (LookupError, ValueError):
            raise self._error("the message is not in the encoding that is declared") from None
        self._ready.append(message)
        self._listen()

    def _end(self) -> int:
        """The place in the buffer behind the tag that ends a message: of `<a/>`, the only one."""
        size, is_empty = self._tag(self._first)
        if is_empty:
            return self._first - self._base + size
        return self._seen - self._base + self._tag(self._seen)[0]

    def _tag(self, place: int) -> tuple[int, bool]:
        """How many bytes a tag takes up, and whether it is that of an empty element."""
        start = place - self._base
        if not self._encoding.startswith("utf-16"):
            found = _NARROW_TAG.match(self._buffer, start)
            return (0, False) if found is None else (found.end() - start, found[0].endswith(b"/>"))
        text = bytes(self._buffer[start:]).decode(self._encoding, "ignore")
        tag = _WIDE_TAG.match(text)
        return (0, False) if tag is None else (len(tag[0].encode(self._encoding)), tag[0].endswith("/>"))

    def _at(self, line: int, offset: int) -> tuple[int, int]:
        """Line and column in the stream, from 1, of a place in the document."""
        return self._line + line - 1, offset + (self._column if line == 1 else 1)

    def _error(self, reason: str) -> MessageError:
        line, column = self._at(self._parser.CurrentLineNumber, self._parser.CurrentColumnNumber)
        path = "".join(f"/{one.name}" for one in self._around)
        return MessageError(reason, xpath=path, line=line, column=column, number=self._count + 1 if self._depth else 0)


class _Around:
    """An element around messages. `full`: it holds one."""

    __slots__ = ("column", "full", "line", "name", "scope")

    def __init__(self, name: str, scope: Scope, line: int, column: int) -> None:
        self.name = name
        self.scope = scope
        self.line = line
        self.column = column
        self.full = False
