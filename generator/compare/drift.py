"""Two versions of a specification compared: what the reports show."""

from __future__ import annotations

from dataclasses import dataclass

from generator.compare.inclusion.decision import Verdict
from generator.compare.role import Role
from generator.findings import Finding

__all__ = ["Drift", "Role", "Side"]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two specifications, as the user knows it: `shown` is the path that was given."""

    id: str
    version: str
    shown: str
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Drift:
    """The outcome: the verdict first, then every finding, gravest first, echoes folded.

    `bilingual` is a message valid under both, None where there is none or (`bilingual_known` false) none could be
    found. `undecided` counts the places that could not be decided.
    """

    old: Side
    new: Side
    role: Role
    verdict: Verdict
    findings: tuple[Finding, ...]
    bilingual: str | None = None
    bilingual_known: bool = True
    undecided: int = 0


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding that the user has accepted: why, and until which day (ISO 8601, empty for ever)."""

    finding: Finding
    reason: str
    until: str = ""
