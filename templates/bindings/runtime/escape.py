"""Characters in XML 1.0: which must be written otherwise, and which cannot be written at all (sections 2.2 and 2.4)."""

from __future__ import annotations

import re

_TEXT = re.compile(r"[&<>\r]")
_ATTRIBUTE = re.compile(r'[&<>"\t\n\r]')
_ILLEGAL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


def is_illegal(text: str) -> bool:
    """Whether a text holds a character that XML does not allow."""
    return _ILLEGAL.search(text) is not None


def in_text(text: str) -> str:
    """A text between tags."""
    return _TEXT.sub(lambda found: _ESCAPES[found[0]], text) if _TEXT.search(text) else text


def in_attribute(text: str) -> str:
    """A text between double quotes; white space is kept from being normalised."""
    return _ATTRIBUTE.sub(lambda found: _ESCAPES[found[0]], text) if _ATTRIBUTE.search(text) else text


def declaration(prefix: str, namespace: str) -> str:
    """A namespace declaration, with a space in front."""
    return f' xmlns:{prefix}="{in_attribute(namespace)}"' if prefix else f' xmlns="{in_attribute(namespace)}"'
