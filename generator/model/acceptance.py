"""What the user has said about a finding: it is known, it may stay so, for this reason and until that day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.findings import Location


@dataclass(frozen=True, slots=True)
class Acceptance:
    """An entry of `accepted.yaml`.

    `rule` and `fingerprint` say which finding, whatever its wording or line. `until` is the last day it holds (ISO
    8601, empty: for ever), `by` who said so. `places` is how often the change was met when it was accepted, its echoes
    counted; None for any number.
    """

    rule: str
    fingerprint: str
    reason: str = ""
    until: str = ""
    by: str = ""
    places: int | None = None
    location: Location | None = None


def is_date(text: str) -> bool:
    """Whether a text is a day of the calendar, as ISO 8601 writes it."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
