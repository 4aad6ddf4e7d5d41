"""Text of a specification in docstrings and comments: it says what was written, and nothing of it runs."""

from __future__ import annotations

import re
import textwrap
import unicodedata

_WIDTH = 116
_QUOTE_BEFORE_QUOTE = re.compile(r'"(?="|\Z)')


def visible(text: str) -> str:
    """One line for people: white space as one space, characters that cannot be seen or steer by their number."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return " ".join("".join(map(_shown, text)).split())


def reflowed(text: str) -> str:
    """Visible text without its line ends, but for the empty lines between paragraphs."""
    blocks = (visible(block) for block in text.replace("\r\n", "\n").split("\n\n"))
    return "\n\n".join(block for block in blocks if block)


def docstring(text: str, indent: int = 4) -> str:
    """A docstring in a place indented by `indent` spaces, without the indent of its first line.

    Lines of `text` stay apart and are wrapped; a line that is empty parts paragraphs.
    """
    lines = [part for line in text.split("\n") for part in _wrapped(visible(line), _WIDTH - indent)]
    margin = " " * indent
    body = "\n".join([lines[0], *(margin + line if line else "" for line in lines[1:])])
    safe = _QUOTE_BEFORE_QUOTE.sub(r'\\"', body.replace("\\", "\\\\"))
    if len(lines) == 1 and indent + len(safe) <= _WIDTH - 2:
        return f'"""{safe}"""'
    return f'"""{safe}\n{margin}"""'


def _wrapped(line: str, width: int) -> list[str]:
    return [line] if len(line) <= width else textwrap.wrap(line, width, break_long_words=False, break_on_hyphens=False)


def _shown(character: str) -> str:
    if character.isspace():
        return " "
    hidden = unicodedata.category(character)[0] == "C"
    return f"U+{ord(character):04X}" if hidden else character
