"""What the page of a report shows: plain texts, which the template escapes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.emit.report_page.trees import Row


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a message, and whether it belongs to the refused place."""

    text: str
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Exhibit:
    """A whole message to look at; `title` says what it shows."""

    title: str
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """Something known of a finding; `code`: it is a path, a value or a place in a file."""

    name: str
    value: str
    code: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """A finding. `anchor` is unique on the page; `old` and `new` are None where there is none.

    `impact` and `severity` are what the filters look for; `shown_impact` and `shown_severity` are those in words.
    """

    anchor: str
    rule: str
    name: str
    severity: str
    shown_severity: str
    impact: str
    shown_impact: str
    about: str
    concept: str
    message: str
    action: str
    old: str | None
    new: str | None
    facts: tuple[Fact, ...] = ()
    echoes: tuple[str, ...] = ()
    exhibit: Exhibit | None = None
    accepted: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Findings that do the same to messages; `folded`: closed until it is opened."""

    key: str
    title: str
    explained: str
    cards: tuple[Card, ...]
    folded: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A report. `mood` colours the verdict (`bad`, `unsure`, `good`), `words` are the page's own texts by key.

    `rows` show two versions side by side; empty where nothing was compared. `bilingual` is a message valid under both.
    """

    language: str
    title: str
    old: str
    new: str
    mood: str
    verdict: str
    sentence: str
    notes: tuple[str, ...]
    parts: tuple[Part, ...]
    words: Mapping[str, str]
    rows: tuple[Row, ...] = ()
    bilingual: Exhibit | None = None

    @property
    def cards(self) -> Iterator[Card]:
        """Every finding, in the order of the page."""
        return (card for part in self.parts for card in part.cards)

    @property
    def rules(self) -> dict[str, str]:
        """The rules that fired, with their names."""
        return dict(sorted((card.rule, card.name) for card in self.cards))

    @property
    def severities(self) -> dict[str, str]:
        """The severities there are, with their words."""
        return {card.severity: card.shown_severity for card in self.cards}

    @property
    def impacts(self) -> dict[str, str]:
        """The impacts there are, with their words."""
        return {card.impact: card.shown_impact for card in self.cards}
