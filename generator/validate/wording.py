"""Kinds of findings about a message, in Dutch and in English; no text here ever holds a patient's value."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from generator.findings import Finding, Location, Severity

if TYPE_CHECKING:
    from generator.model.dataset import Text

Language = Literal["nl", "en"]


def say(text: Text, language: Language, **words: str) -> str:
    """The text in `language`, or in the other one where it is missing, with `{name}` filled in from `words`."""
    return plain(text, language).format(**words)


def plain(text: Text, language: Language) -> str:
    """The text in `language`, or in the other one where it is missing, as it stands."""
    first, second = (text.en, text.nl) if language == "en" else (text.nl, text.en)
    return first or second


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a finding stands: file and line, XPath, and the concept there with its label, if one is linked."""

    location: Location | None = None
    xpath: str | None = None
    concept: str | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of finding: its id for life, its readable name, and its two texts with `{name}` where words go."""

    rule: str
    name: str
    message: Text
    action: Text
    severity: Severity = Severity.ERROR

    def at(self, spot: Spot, language: Language, **words: str) -> Finding:
        """The finding at a place; `words` come from the specification or are names of elements and attributes."""
        return Finding(
            rule=self.rule,
            name=self.name,
            severity=self.severity,
            message=say(self.message, language, **words),
            action=say(self.action, language, **words),
            location=spot.location,
            concept=spot.concept,
            label=spot.label,
            xpath=spot.xpath,
        )
