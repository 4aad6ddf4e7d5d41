"""SNOMED CT's semantic tags: what stands in brackets behind a fully specified name (SNOMED CT Editorial Guide)."""

from __future__ import annotations

import re

_DUTCH = {
    "body structure": "lichaamsstructuur",
    "disorder": "aandoening",
    "environment": "omgeving",
    "event": "gebeurtenis",
    "finding": "bevinding",
    "observable entity": "waarneembare entiteit",
    "organism": "organisme",
    "person": "persoon",
    "procedure": "verrichting",
    "qualifier value": "kwalificatiewaarde",
    "regime/therapy": "regime/therapie",
    "situation": "situatie",
    "substance": "substantie",
}
_TAGS = {**{dutch: dutch for dutch in _DUTCH.values()}, **_DUTCH}
_TAGGED = re.compile(r"^(?P<term>.*\S)\s*\((?P<tag>[^()]+)\)$", re.DOTALL)


def split_tag(display: str) -> tuple[str, str | None]:
    """The term, and its tag in Dutch; None where there is no tag."""
    found = _TAGGED.match(display.strip())
    tag = _TAGS.get(found["tag"].strip().casefold()) if found else None
    return (found["term"], tag) if found and tag else (display, None)


def same_tag(one: str, other: str) -> bool:
    """Whether the tags are no other: the same in either language, or missing on one side."""
    tags = {split_tag(display)[1] for display in (one, other)} - {None}
    return len(tags) < 2  # noqa: PLR2004  one tag at most
