"""A regular expression in parsed form."""

from __future__ import annotations

from dataclasses import dataclass

from elementpath.regex import CharacterClass


@dataclass(frozen=True, slots=True)
class Chars:
    """One character out of a class; `likely` holds some of the class, the plainest first, never empty."""

    members: CharacterClass
    likely: str


@dataclass(frozen=True, slots=True)
class Row:
    """One part after the other."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Either:
    """One of the parts."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Again:
    """A part, at least `least` and at most `most` times (None: as often as wanted)."""

    part: Node
    least: int
    most: int | None


Node = Chars | Row | Either | Again
