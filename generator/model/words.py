"""The words of a text: what is left of it when white space, capitals, accents and punctuation do not count."""

from __future__ import annotations

import re
import unicodedata

_TOKENS = re.compile(
    r"(?<![\w])[-\u2212](?=\d)|\d+(?:[.,]\d+)*(?:-(?=\d))?|[^\W\d_]+|[<>\u2264\u2265=\u00b1+%/\u00b0&|~^*]"
)


def words_of(text: str) -> list[str]:
    """Words, numbers and signs (<, %, a minus), in their order."""
    plain = (c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return _TOKENS.findall("".join(plain).casefold())
