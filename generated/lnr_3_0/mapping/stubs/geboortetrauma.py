"""Geboortetrauma, GeboortetraumaProbleem: where their values come from."""

from __future__ import annotations

from collections.abc import Iterable

from .release import NotMapped, Null, Row, codes, contract


class Geboortetrauma(contract.GeboortetraumaMapping[Row]):
    """Geboortetrauma (Birth injury), at most once."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        """Geboortetrauma aanwezig? (Birth injury present?). Type: boolean; occurs: at most once; conformance: required
        if known.
        """
        raise NotMapped(
            "91093",
            "Geboortetrauma aanwezig?",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:geboortetrauma/lnr:problemen_aanwezigq",
        )

    def probleem(self, source: Row) -> Iterable[Row]:
        """Geboortetrauma: probleem (Birth injury: problem), as often as needed."""
        raise NotMapped(
            "90262",
            "Geboortetrauma: probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:geboortetrauma/lnr:probleem",
        )


class GeboortetraumaProbleem(contract.GeboortetraumaProbleemMapping[Row]):
    """Geboortetrauma: probleem (Birth injury: problem), as often as needed."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamGeboortetrauma | None:
        """Naam van het geboortetrauma (Name of the birth injury). Type: code; occurs: at most once; conformance:
        conditional.
        """
        raise NotMapped(
            "90266",
            "Naam van het geboortetrauma",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:geboortetrauma/lnr:probleem/lnr:probleem_naam",
        )

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus | None:
        """Verificatiestatus van het geboortetrauma (Certainty of the birth injury). Type: code; occurs: at most once;
        conformance: conditional.
        """
        raise NotMapped(
            "90270",
            "Verificatiestatus van het geboortetrauma",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:geboortetrauma/lnr:probleem/lnr:verificatie_status",
        )
