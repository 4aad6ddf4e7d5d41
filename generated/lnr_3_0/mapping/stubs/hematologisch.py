"""Hematologisch, HematologischProbleem: where their values come from."""

from __future__ import annotations

from collections.abc import Iterable

from .release import NotMapped, Null, Row, codes, contract


class Hematologisch(contract.HematologischMapping[Row]):
    """Hematologisch (Haematological), at most once."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        """Hematologische problemen aanwezig? (Haematological problems present?). Type: boolean; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "91097",
            "Hematologische problemen aanwezig?",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:hematologisch/lnr:problemen_aanwezigq",
        )

    def probleem(self, source: Row) -> Iterable[Row]:
        """Hematologisch probleem (Haematological problem), as often as needed."""
        raise NotMapped(
            "91366", "Hematologisch probleem", "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:hematologisch/lnr:probleem"
        )


class HematologischProbleem(contract.HematologischProbleemMapping[Row]):
    """Hematologisch probleem (Haematological problem), as often as needed."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamHematologisch | None:
        """Naam van het hematologische probleem (Name of the haematological problem). Type: code; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "91370",
            "Naam van het hematologische probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:hematologisch/lnr:probleem/lnr:probleem_naam",
        )

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus | None:
        """Verificatiestatus van het hematologische probleem (Certainty of the haematological problem). Type: code;
        occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "91374",
            "Verificatiestatus van het hematologische probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:hematologisch/lnr:probleem/lnr:verificatie_status",
        )
