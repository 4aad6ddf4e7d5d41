"""Line and column of every start tag, counted by expat: libxml2 keeps a line only, and that of the tag's end."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

if TYPE_CHECKING:
    from lxml import etree


class Positions:
    """Where the elements of one message begin. The message is read when the first place is asked for, and once."""

    def __init__(self, message: bytes) -> None:
        """`message` is what the elements were parsed from; it has no DTD."""
        self._message = message
        self._known: dict[etree._Element, tuple[int, int]] | None = None

    def of(self, element: etree._Element) -> tuple[int, int]:
        """Line and column of the element's `<`, counted from 1; column 0 where expat does not know the encoding."""
        if self._known is None:
            elements = list(element.getroottree().iter("*"))
            places = _start_tags(self._message)
            self._known = dict(zip(elements, places, strict=True)) if len(places) == len(elements) else {}
        line: int | None = element.sourceline  # type: ignore[assignment]
        return self._known.get(element, (line or 0, 0))


def _start_tags(message: bytes) -> list[tuple[int, int]]:
    """The places of all start tags in the order of the document; none where expat cannot read the message."""
    found: list[tuple[int, int]] = []
    parser = expat.ParserCreate()

    def start(_name: str, _attributes: dict[str, str]) -> None:
        found.append((parser.CurrentLineNumber, parser.CurrentColumnNumber + 1))

    parser.StartElementHandler = start
    try:
        parser.Parse(message, True)  # noqa: FBT003  expat takes it by place
    except (expat.ExpatError, LookupError, ValueError):
        return []
    return found
