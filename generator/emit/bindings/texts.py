"""Text of a specification in docstrings and comments, without surprises (DESIGN 9)."""

from __future__ import annotations

import re
import textwrap
import unicodedata

_WIDTH = 112
_QUOTE_BEFORE_QUOTE = re.compile(r'"(?="|\Z)')


def visible(text: str) -> str:
    """Text for people: no control, bidirectional, private or unassigned characters, white space as one space."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    kept = "".join(" " if c.isspace() else c for c in text if c.isspace() or unicodedata.category(c)[0] != "C")
    return " ".join(kept.split())


def comment(text: str) -> str:
    """One line for a comment."""
    return visible(text)[:200]


def paragraph(text: str) -> str:
    """Wrapped lines of visible text; lines stay apart where the text has them apart by an empty line."""
    blocks = [visible(block) for block in text.replace("\r\n", "\n").split("\n\n")]
    return "\n\n".join(
        textwrap.fill(block, _WIDTH, break_long_words=False, break_on_hyphens=False) for block in blocks if block
    )


def docstring(text: str, indent: int = 4) -> str:
    """A docstring in place: safe inside triple quotes whatever it says."""
    safe = _QUOTE_BEFORE_QUOTE.sub(r'\\"', text.replace("\\", "\\\\"))
    lines = safe.split("\n")
    if len(lines) == 1:
        return f'"""{safe}"""'
    pad = " " * indent
    return "\n".join([f'"""{lines[0]}', *(pad + line if line else "" for line in lines[1:]), f'{pad}"""'])
