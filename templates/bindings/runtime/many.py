"""Reading files of many messages, one at a time: inside elements around them, or one document after another."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Any, Protocol

from .cut import CutMessage
from .errors import MessageError
from .lenient import Lenient
from .splitter import Splitter

CHUNK = 65_536


class Readable(Protocol):
    """A file opened in binary mode, or anything else that gives bytes."""

    def read(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end."""
        ...


def cut(stream: Readable, roots: Collection[str]) -> Iterator[CutMessage]:
    """The messages of a stream as texts of their own; `roots` are the names of the elements they start with."""
    splitter = Splitter(roots)
    try:
        chunk = b"-"
        while chunk:
            chunk = _bytes(stream.read(CHUNK))
            try:
                splitter.feed(chunk)
            except MessageError:
                yield from splitter.taken()
                raise
            yield from splitter.taken()
    finally:
        splitter.release()


def _bytes(chunk: object) -> bytes:
    if not isinstance(chunk, bytes):
        message = "iter_xml reads bytes: open the file in binary mode"
        raise TypeError(message)
    return chunk


def each(stream: Readable, roots: Collection[str], read: Callable[[bytes], Any]) -> Iterator[Any]:
    """What `read` makes of each message; its errors say where in the stream, and which message."""
    for message in cut(stream, roots):
        try:
            found = read(message.data)
        except MessageError as error:
            raise message.placed(error) from None
        if isinstance(found, Lenient):
            found = Lenient(found.root, [message.placed(error) for error in found.noticed])
        yield found
