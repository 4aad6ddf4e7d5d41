"""From any text to the words of an identifier: ASCII letters and digits, nothing else."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256

_SPECIAL = str.maketrans(
    {"ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "œ": "oe", "Œ": "OE", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D",
     "þ": "th", "Þ": "Th", "ð": "d", "µ": "u", "μ": "u"},
)  # fmt: skip
_WORD = re.compile(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+[0-9]*|[A-Z]+[0-9]*|[0-9]+", re.ASCII)
_SEPARATED = re.compile(r"[A-Za-z0-9]+", re.ASCII)
_LONGEST = 80


@lru_cache(maxsize=4096)
def transliterate(text: str) -> str:
    """Diacritics off, ligatures apart; any other letter or digit outside ASCII as its code point (`u3b1`)."""
    if text.isascii():
        return text
    plain = unicodedata.normalize("NFKD", text.translate(_SPECIAL))
    out = []
    for character in plain:
        if character.isascii():
            out.append(character)
        elif unicodedata.category(character)[0] in "LN":
            out.append(f"u{ord(character):x}")
        elif unicodedata.category(character) != "Mn":
            out.append(" ")
    return "".join(out)


def separated(text: str) -> list[str]:
    """The runs of letters and digits, as they are: `apgar_score-na.1` gives `apgar`, `score`, `na`, `1`."""
    return _SEPARATED.findall(transliterate(text))


def words(text: str) -> list[str]:
    """The words, also those told apart by capitals only.

    `conceptId` gives `concept`, `Id`; `eAirway.01` gives `e`, `Airway`, `01`.
    """
    return [word for run in separated(text) for word in _WORD.findall(run)]


def short_hash(text: str) -> str:
    """Six hexadecimal digits that depend on the text alone."""
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:6]


def shortened(name: str, original: str) -> str:
    """A name of bearable length; what is cut off is stood for by a hash of the original."""
    return name if len(name) <= _LONGEST else f"{name[: _LONGEST - 7].rstrip('_')}_{short_hash(original)}"
