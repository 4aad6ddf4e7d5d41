"""Onderzoek, ApgarScoreNa1Min: where their values come from."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from .release import NotMapped, Null, Row, codes, contract


class Onderzoek(contract.OnderzoekMapping[Row]):
    """Onderzoek (Examination), exactly once."""

    def geslacht(self, source: Row) -> codes.Geslacht:
        """Geslacht (Sex): code, exactly once, mandatory: always there, never null."""
        raise NotMapped('90257', 'Geslacht', '/apgar:onderzoek/apgar:geslacht')

    def geboortegewicht(self, source: Row) -> Iterable[Decimal]:
        """Geboortegewicht (Birth weight): quantity, in kg, at least 0.1, as often as needed, required if known."""
        raise NotMapped('90286', 'Geboortegewicht', '/apgar:onderzoek/apgar:geboortegewicht')


class ApgarScoreNa1Min(contract.ApgarScoreNa1MinMapping[Row]):
    """Apgarscore na 1 minuut (Apgar score at 1 minute), at most once."""

    def apgar_score_totaal(self, source: Row) -> int | Null | None:
        """Apgarscore totaal (Total Apgar score): count, 0 to 10, at most once, conditional."""
        raise NotMapped('90112', 'Apgarscore totaal', '/apgar:onderzoek/apgar:apgar_score_na_1_min/apgar:apgar_score_totaal')
