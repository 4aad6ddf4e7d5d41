"""Whether two texts say something else, or the same in other letters."""

from __future__ import annotations

from enum import Enum, auto
from typing import TYPE_CHECKING

from generator.compare.rules.ds.semantic_tags import same_tag, split_tag
from generator.model.words import words_of

if TYPE_CHECKING:
    from generator.model.dataset import Text


class TextChange(Enum):
    """How a text changed."""

    NONE = auto()
    WRITING = auto()
    """White space, capitals, accents, punctuation or the translation alone."""
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


def display_change(old: Text, new: Text) -> TextChange:
    """Compare what two codes mean in words: one text of either language being the same is enough.

    The semantic tag of a SNOMED CT name may be translated, or left out. A change of the translation alone is none.
    """
    if str(old) == str(new):
        return TextChange.NONE
    change = text_change(old, new)
    before, after = ([text for text in (display.nl, display.en) if text] for display in (old, new))
    if change is TextChange.WORDS and any(same_display(one, other) for one in before for other in after):
        return TextChange.WRITING
    return change


def same_display(one: str, other: str) -> bool:
    """Whether two displays say the same: the words, and the semantic tag as far as both have one."""
    return same_tag(one, other) and same_words(split_tag(one)[0], split_tag(other)[0])


def same_words(one: str, other: str) -> bool:
    """Whether words, numbers and signs (<, %, a minus) are the same, whatever stands between them."""
    return words_of(one) == words_of(other)


def same_letters(one: str, other: str) -> bool:
    """The same, but that words may be joined or parted as well: `e-mail` is `email`."""
    terms = split_tag(one)[0], split_tag(other)[0]
    letters, signs = (
        {"".join(found for found in words_of(term) if found[0].isalpha() is alphabetic) for term in terms}
        for alphabetic in (True, False)
    )
    return same_tag(one, other) and len(letters) == len(signs) == 1
