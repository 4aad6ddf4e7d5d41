"""Some published schemas (the W3C's for XML signatures) have a DOCTYPE that does nothing: blanked, not obeyed."""

from __future__ import annotations

import re

from generator.read.xml import doctype_offset

_LONGEST = 8192
_INTERNAL_ONLY = re.compile(
    rb"<!DOCTYPE\s+[A-Za-z_:][\w:.\-]*\s*(?:\[(?:<!--(?:[^-]|-[^-])*-->|\"[^\"]*\"|'[^']*'|[^\]\"'<]|<(?!!--))*\]\s*)?>"
)
_OUTSIDE = re.compile(rb"SYSTEM|PUBLIC|%[A-Za-z_:]")
_NOT_NEWLINE = re.compile(rb"[^\n]")


def without_harmless_doctype(data: bytes) -> bytes:
    """The document with a DOCTYPE that refers to nothing outside replaced by blanks; else `data` as it is.

    Entities it declares are then undefined, so a document that uses one is refused as not well-formed.
    """
    start = doctype_offset(data)
    if start is None:
        return data
    match = _INTERNAL_ONLY.match(data[start : start + _LONGEST])
    if match is None or _OUTSIDE.search(match[0]):
        return data
    return data[:start] + _NOT_NEWLINE.sub(b" ", match[0]) + data[start + match.end() :]
