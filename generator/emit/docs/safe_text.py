"""Texts of a specification made fit to show: an untrusted text may neither hide, reorder nor compute anything."""

from __future__ import annotations

import re
from typing import Final

from generator.model.dataset import Text

_HIDDEN: Final = re.compile(
    "["
    "\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f"  # control characters
    "\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff"  # bidirectional controls, invisible characters
    "\ud800-\udfff\ufff9-\ufffb\ufffe\uffff"  # lone surrogates, annotation marks, no characters
    "\U000e0000-\U000e0fff"  # tags and variation selectors
    "]"
)
_LINE_ENDS: Final = re.compile("\r\n?|[\u0085\u2028\u2029]")
_FORMULA: Final = re.compile(r"[=+@-](?![\d.,]*\Z)")
REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"


def clean(text: str) -> str:
    """Give LF line ends, no outer white space, and a visible mark for every character that hides or reorders."""
    return _HIDDEN.sub(REPLACEMENT, _LINE_ENDS.sub("\n", text)).strip()


def line(text: str) -> str:
    """Clean a text and put it on one line."""
    return " ".join(clean(text).split())


def cell(text: str) -> str:
    """One line for a table cell; an apostrophe stands before what a spreadsheet would compute after copy and paste."""
    shown = line(text)
    return f"'{shown}" if _FORMULA.match(shown) else shown


def paragraphs(text: str) -> tuple[str, ...]:
    """Split a longer text at its empty lines; each paragraph is on one line."""
    parts = (" ".join(part.split()) for part in re.split(r"\n\s*\n", clean(text)))
    return tuple(part for part in parts if part)


def line_text(text: Text) -> Text:
    """Both languages, each on one line; English is dropped where it says the same as Dutch."""
    return _paired(line(text.nl), line(text.en))


def cell_text(text: Text) -> Text:
    """Both languages as table cells."""
    return _paired(cell(text.nl), cell(text.en))


def clean_text(text: Text) -> Text:
    """Both languages, paragraphs kept, parted by one empty line."""
    return _paired("\n\n".join(paragraphs(text.nl)), "\n\n".join(paragraphs(text.en)))


def _paired(nl: str, en: str) -> Text:
    return Text(nl, "" if en == nl else en)
