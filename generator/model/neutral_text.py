"""Text in spreadsheets: what a program would take for a formula gets an apostrophe in front, and comes back without."""

from __future__ import annotations

import re

_STARTS_FORMULA = re.compile(r"'*[=+\-@\t\r]")
_NEUTRAL = re.compile(r"'+[=+\-@\t\r]")


def neutral(text: str) -> str:
    """The text as a cell may hold it: `=1+1` becomes `'=1+1`; `plain` takes it back, whatever the text."""
    return f"'{text}" if _STARTS_FORMULA.match(text) else text


def plain(cell: str) -> str:
    """The text that a cell stands for."""
    return cell[1:] if _NEUTRAL.match(cell) else cell
