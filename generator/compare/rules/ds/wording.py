"""Whether two texts say something else, or the same in other letters."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.model.dataset import Text

_TOKENS = re.compile(
    r"(?<![\w])[-\u2212](?=\d)|\d+(?:[.,]\d+)*(?:-(?=\d))?|[^\W\d_]+|[<>\u2264\u2265=\u00b1+%/\u00b0&|~^*]"
)


class TextChange(Enum):
    """How a text changed."""

    NONE = auto()
    WRITING = auto()
    """White space, capitals, punctuation or the translation alone."""
    GIVEN = auto()
    """It is there now, and was not."""
    DROPPED = auto()
    """It was there, and is not now."""
    WORDS = auto()
    """The words are others: it may mean something else."""


def text_change(old: Text, new: Text) -> TextChange:
    """Compare the Dutch text, which governs; the English one where there is no Dutch."""
    if old == new:
        return TextChange.NONE
    before, after = (old.nl, new.nl) if old.nl or new.nl else (old.en, new.en)
    if not before or not after:
        return TextChange.GIVEN if after else TextChange.DROPPED
    return TextChange.WRITING if same_words(before, after) else TextChange.WORDS


def same_words(one: str, other: str) -> bool:
    """Whether words, numbers and signs (<, %, a minus) are the same, whatever stands between them."""
    return _words(one) == _words(other)


def _words(text: str) -> list[str]:
    return _TOKENS.findall(unicodedata.normalize("NFKC", text).casefold())
