"""Text of a specification as Python: docstrings that say what was written, and nothing that runs."""

from __future__ import annotations

import textwrap
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_WIDTH = 116


def docstring(paragraphs: Iterable[str], indent: int) -> str:
    """A docstring literal for a place indented by `indent` spaces, wrapped, without the indent of its first line."""
    margin = " " * indent
    wrapped = [
        line
        for paragraph in paragraphs
        if paragraph
        for line in ("", *_wrapped(paragraph, _WIDTH - indent))
    ][1:]  # fmt: skip
    if len(wrapped) == 1 and len(wrapped[0]) < _WIDTH - indent - 4 and not wrapped[0].startswith('"'):
        text = wrapped[0].removesuffix('"')
        return f'"""{_quoted(text)}{chr(92) + chr(34) if text != wrapped[0] else ""}"""'
    body = "\n".join((margin + line if line and number else line) for number, line in enumerate(wrapped))
    return f'"""{_quoted(body)}\n{margin}"""'


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('""', '\\"\\"')


def _wrapped(paragraph: str, width: int) -> list[str]:
    lines: list[str] = []
    for line in paragraph.split("\n"):
        clean = " ".join("".join(map(_visible, line)).split())
        lines += textwrap.wrap(clean, width, break_long_words=False, break_on_hyphens=False) or [""]
    return lines


def harmless(text: str) -> str:
    """One line of text for a docstring or comment: nothing in it that Python, or a reader, could trip over."""
    return " ".join("".join(map(_visible, text)).split()).replace("\\", "\\\\").replace('"', '\\"')


def _visible(character: str) -> str:
    if character.isspace():
        return " "
    if unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}:
        return f"U+{ord(character):04X}"
    return character
