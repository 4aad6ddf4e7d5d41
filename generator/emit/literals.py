"""Text of a specification as Python source, through repr()."""

from __future__ import annotations


def literal(text: str) -> str:
    """A string literal, in double quotes where that needs no escape; what cannot be seen is escaped."""
    return '"' + repr("'" + text)[2:] if '"' not in text else repr(text)
