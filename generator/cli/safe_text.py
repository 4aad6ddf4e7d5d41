"""Texts of others on our terminal: nothing in them may steer it."""

from __future__ import annotations

import re

_STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufeff\ufff9-\ufffb]"
)


def safe(text: str) -> str:
    r"""The text with control, direction and invisible characters written out (`\x1b`); tabs and line ends stay."""
    return _STEERING.sub(lambda found: ascii(found.group())[1:-1], text)


def shortened(text: str, most: int = 160) -> str:
    """The text, or its beginning with an ellipsis where it is longer than that."""
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def one_line(text: str) -> str:
    """The safe text on one line, never one that the log of a CI would take for a command (`::error`, `##[error]`)."""
    line = " ".join(safe(text).split())
    line = line.replace("##[", "#\\x23[")
    return f"\\x3a{line[1:]}" if line.startswith("::") else line
