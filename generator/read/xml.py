"""The one XML parser for files from outside: no network, no DTD, no entities, bounded in size and depth."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, cast

from lxml import etree

from generator.findings import Finding, Location, Severity, UnreadableError

if TYPE_CHECKING:
    from pathlib import Path

MAX_FILE_BYTES = 20 * 1024 * 1024
MAX_DEPTH = 256

_NAMES = {
    "RX005": "doctype-refused",
    "RX006": "not-well-formed",
    "RX008": "too-large-or-deep",
}
_PROLOG = re.compile(rb"(?:\xef\xbb\xbf)?(?:\s+|<\?.*?\?>|<!--.*?-->)*", re.DOTALL)
_LIMIT_WORDS = ("depth", "huge", "too long", "Memory allocation", "amplification")


def refusal(rule: str, message: str, action: str, location: Location | None) -> Finding:
    """An error of the family RX about an XML file as such."""
    return Finding(rule, _NAMES[rule], Severity.ERROR, message, action, location)


def line_of(element: etree._Element) -> int:
    """The line an element starts in, from 1; 0 if it is unknown."""
    return cast("int | None", element.sourceline) or 0


def read_bytes(path: Path, shown: str, limit: int = MAX_FILE_BYTES) -> bytes:
    """The bytes of a file of at most `limit` bytes; `shown` is how the user knows it.

    Raises UnreadableError (RX008) and OSError.
    """
    with path.open("rb") as stream:
        data = stream.read(limit + 1)
    if len(data) > limit:
        message = f"The file is larger than {limit // (1024 * 1024) or 1} MiB."
        action = (
            "Split it, or leave out what does not belong in it: files of this size are refused to keep memory bounded."
        )
        raise UnreadableError((refusal("RX008", message, action, Location(shown)),))
    return data


def parse_xml(data: bytes, shown: str, *, max_depth: int = MAX_DEPTH) -> etree._Element:
    """The root element of an XML document.

    `shown` is the file name for messages. Raises UnreadableError with RX005 (a DOCTYPE), RX006 (not well-formed) or
    RX008 (deeper than `max_depth`, or past libxml2's own limits). Comments and processing instructions stay in the
    tree.
    """
    start = doctype_offset(data)
    if start is not None:
        raise UnreadableError((_doctype(Location(shown, data.count(b"\n", 0, start) + 1)),))
    try:
        root = etree.fromstring(data, safe_parser())
    except etree.XMLSyntaxError as error:
        raise UnreadableError((_syntax_error(error, shown),)) from None
    except ValueError as error:
        message = f"The file is not well-formed XML: {error}."
        raise UnreadableError((refusal("RX006", message, "Correct the file.", Location(shown)),)) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableError((_doctype(Location(shown, 1)),))
    _check_depth(root, shown, max_depth)
    return root


def safe_parser() -> etree.XMLParser:
    """A fresh lxml parser that fetches nothing and expands nothing."""
    return etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        attribute_defaults=False,
        huge_tree=False,
    )


def doctype_offset(data: bytes) -> int | None:
    """Where the DOCTYPE begins in the bytes of a document in an ASCII-compatible encoding; None if it has none."""
    prolog = _PROLOG.match(data)
    end = prolog.end() if prolog else 0
    return end if data[end : end + 9].upper() == b"<!DOCTYPE" else None


def _doctype(location: Location) -> Finding:
    message = "The file has a DOCTYPE. It could define entities or name other files, so it is refused."
    return refusal("RX005", message, "Remove the <!DOCTYPE ...> from the file.", location)


def _syntax_error(error: etree.XMLSyntaxError, shown: str) -> Finding:
    line, column = error.position
    location = Location(shown, line or 0, max(column or 0, 0))
    text = (error.msg or "no element found").rpartition(", line ")[0] or error.msg or "no element found"
    if any(word in text for word in _LIMIT_WORDS):
        message = f"The file goes past a safety limit: {text}."
        return refusal("RX008", message, "Nest less deeply and keep single values short.", location)
    return refusal("RX006", f"The file is not well-formed XML: {text}.", "Correct the file at this place.", location)


def _check_depth(root: etree._Element, shown: str, limit: int) -> None:
    depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > limit:
            message = f"Elements are nested more than {limit} deep."
            location = Location(shown, line_of(element))
            raise UnreadableError((refusal("RX008", message, "Nest less deeply.", location),))
