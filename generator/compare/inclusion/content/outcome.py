"""What comparing two content models gives."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.compare.inclusion.decision import BreakKind

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.compare.inclusion.content.words import Word
    from generator.compare.inclusion.side import Slot
    from generator.model.qname import QName

    Told = Callable[[], tuple[Word, int]]


@dataclass(frozen=True, slots=True)
class ContentBreak:
    """A word of the given content model that the taking one refuses, and why.

    `told` gives the word and the place in it that is refused (the length of the word: its end). `kind`, `subject` and
    `expected` are as in `Break`.
    """

    kind: BreakKind
    subject: QName | None
    expected: tuple[QName, ...]
    told: Told


@dataclass(frozen=True, slots=True)
class Match:
    """A child element of the given content model and the one of the taking model that a message puts in its place."""

    given: Slot
    taking: Slot
    told: Told


@dataclass(slots=True)
class Outcome:
    """All breaks and matches of two content models; `why` says what kept it from being decided."""

    breaks: list[ContentBreak] = field(default_factory=list)
    matches: dict[tuple[str, str], Match] = field(default_factory=dict)
    why: str | None = None

    def match(self, given: Slot, taking: Slot, told: Told) -> None:
        """Note two elements at the same place; the first way to them counts."""
        self.matches.setdefault((given.key, taking.key), Match(given, taking, told))

    def refuse(self, name: QName, expected: tuple[QName, ...], told: Told) -> None:
        """Note an element that is refused."""
        self.breaks.append(ContentBreak(BreakKind.ELEMENT, name, expected, told))

    def lacking(self, expected: tuple[QName, ...], told: Told) -> None:
        """Note that something is missing."""
        self.breaks.append(ContentBreak(BreakKind.INCOMPLETE, None, expected, told))

    def take_over(self, other: Outcome) -> None:
        """Add what another comparison found."""
        self.breaks += other.breaks
        for key, match in other.matches.items():
            self.matches.setdefault(key, match)
        self.why = self.why or other.why
