"""Where things stand in the documentation: anchors in HTML and Markdown, and file names that work on every disk."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Final

_PLAIN: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")
_DOTTED: Final = re.compile(r"[A-Za-z0-9_.-]{1,64}")
_OTHER: Final = re.compile(r"[^A-Za-z0-9_-]+")
_LONGEST: Final = 80
_TAKEN: Final = frozenset(
    ["readme", "rules", "message", "index", "codes", "con", "prn", "aux", "nul"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)


def concept_anchor(concept: str) -> str:
    """`c90112` for concept 90112; an OID keeps its dots."""
    return f"c{concept if _DOTTED.fullmatch(concept) else _plain(concept)}"


def code_list_anchor(code_list: str) -> str:
    """`list-geslacht` for the code list geslacht."""
    return f"list-{_plain(code_list)}"


def code_anchor(code_list: str, value: str) -> str:
    """`list-geslacht.2` for value 2 of that list; the dot parts list and value."""
    return f"{code_list_anchor(code_list)}.{_plain(value)}"


def rule_anchor(rule: str) -> str:
    """`rule-LNR001` for rule LNR001."""
    return f"rule-{rule if _DOTTED.fullmatch(rule) else _plain(rule)}"


def file_names(titles: Mapping[str, str]) -> dict[str, str]:
    """Give each id a file name (no extension) from its title: lower case, ASCII, at most 80 characters, no two alike.

    A name depends on its own id and title alone, save where two would clash: then each gets a digest of its id.
    """
    names = {key: _file_name(key, title) for key, title in titles.items()}
    clashes = _repeated(names.values())
    return {key: f"{name}-{_digest(key)}" if name in clashes else name for key, name in names.items()}


def _file_name(key: str, title: str) -> str:
    name = _slug(title).lower()
    if name and len(name) <= _LONGEST and name not in _TAKEN:
        return name
    return f"{name[: _LONGEST - 9].rstrip('-')}-{_digest(key)}".lstrip("-")


def _plain(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    return f"{_slug(text)[:48]}-{_digest(text)}".lstrip("-")


def _slug(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return _OTHER.sub("-", letters).strip("-")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]


def _repeated(names: Iterable[str]) -> set[str]:
    seen: set[str] = set()
    twice: set[str] = set()
    for name in names:
        (twice if name in seen else seen).add(name)
    return twice
