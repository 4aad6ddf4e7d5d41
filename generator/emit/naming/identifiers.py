"""Class, field and member names from any text; every result is an ASCII identifier that is free to use."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.emit.naming.reserved import CLASSES, FIELDS, MEMBERS
from generator.emit.naming.words import separated, shortened, words

_SNAKE = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*", re.ASCII)
_MEMBER = re.compile(r"[A-Za-z][A-Za-z0-9_]*", re.ASCII)
_UNLUCKY = re.compile(r"[^A-Za-z0-9]+", re.ASCII)


@lru_cache(maxsize=8192)
def camel(text: str) -> str:
    """CamelCase without a check on what is reserved.

    `apgar_score_na_1_min` gives `ApgarScoreNa1Min`; empty if no word is left.
    """
    return "".join(word[0].upper() + word[1:] for word in separated(text))


@lru_cache(maxsize=8192)
def class_name(text: str) -> str:
    """A name for a class."""
    name = camel(text)
    if not name or name[0].isdigit():
        name = f"Type{name}"
    name = shortened(name, text)
    return f"{name}_" if name in CLASSES else name


@lru_cache(maxsize=8192)
def field_name(text: str) -> str:
    """A name for a field: what already is good snake_case stays as it is."""
    name = text if _SNAKE.fullmatch(text) else "_".join(word.lower() for word in words(text))
    if not name or name[0].isdigit():
        name = f"field_{name}".rstrip("_")
    name = shortened(name, text)
    return f"{name}_" if name in FIELDS else name


def member_name(code: str) -> str:
    """A name for a code: a fine identifier stays (`M`, `UN`), anything else becomes `CODE_...`."""
    if _MEMBER.fullmatch(code) and code not in MEMBERS and not code.startswith("CODE_") and "__" not in code:
        return shortened(code, code)
    tail = "_".join(separated(code)) or "_".join(f"u{ord(character):x}" for character in code) or "EMPTY"
    return shortened(f"CODE_{tail}", code)


def keeps_everything(code: str) -> bool:
    """Whether a member's name tells its code apart from every other: nothing was dropped or replaced on the way."""
    return bool(code) and _UNLUCKY.search(code) is None
