"""Onderzoek, ApgarScoreNa1Min: where their values come from."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from .release import NotMapped, Null, Row, codes, contract


class Onderzoek(contract.OnderzoekMapping[Row]):
    """Onderzoek (Examination), exactly once."""

    def geslacht(self, source: Row) -> codes.Geslacht:
        """Geslacht (Sex). Type: code; occurs: exactly once; conformance: mandatory (always there, never null)."""
        raise NotMapped("90257", "Geslacht", "/apgar:onderzoek/apgar:geslacht")

    def geboortegewicht(self, source: Row) -> Iterable[Decimal]:
        """Geboortegewicht (Birth weight). Type: quantity; unit: kg; range: from 0.1; occurs: as often as needed;
        conformance: required if known.
        """
        raise NotMapped("90286", "Geboortegewicht", "/apgar:onderzoek/apgar:geboortegewicht")


class ApgarScoreNa1Min(contract.ApgarScoreNa1MinMapping[Row]):
    """Apgarscore na 1 minuut (Apgar score at 1 minute), at most once."""

    def apgar_score_totaal(self, source: Row) -> int | Null | None:
        """Apgarscore totaal (Total Apgar score). Type: count; range: 0 to 10; occurs: at most once; conformance:
        conditional.
        """
        raise NotMapped(
            "90112", "Apgarscore totaal", "/apgar:onderzoek/apgar:apgar_score_na_1_min/apgar:apgar_score_totaal"
        )
