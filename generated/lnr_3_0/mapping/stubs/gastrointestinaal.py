"""Gastrointestinaal, GastrointestinaalProbleem, GastrointestinaalVerrichting and what belongs to it: where their
values come from.
"""

from __future__ import annotations

from collections.abc import Iterable

from .release import NotMapped, Null, Row, codes, contract


class Gastrointestinaal(contract.GastrointestinaalMapping[Row]):
    """Gastro-intestinaal (Gastrointestinal), at most once."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        """Gastro-intestinale problemen aanwezig? (Gastrointestinal problems present?). Type: boolean; occurs: at most
        once; conformance: required if known.
        """
        raise NotMapped(
            "91096",
            "Gastro-intestinale problemen aanwezig?",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:gastrointestinaal/lnr:problemen_aanwezigq",
        )

    def probleem(self, source: Row) -> Iterable[Row]:
        """Gastro-intestinaal probleem (Gastrointestinal problem), as often as needed."""
        raise NotMapped(
            "90446",
            "Gastro-intestinaal probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:gastrointestinaal/lnr:probleem",
        )

    def verrichting(self, source: Row) -> Iterable[Row]:
        """Gastro-intestinale verrichting (Gastrointestinal procedure), as often as needed."""
        raise NotMapped(
            "90456",
            "Gastro-intestinale verrichting",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:gastrointestinaal/lnr:verrichting",
        )


class GastrointestinaalProbleem(contract.GastrointestinaalProbleemMapping[Row]):
    """Gastro-intestinaal probleem (Gastrointestinal problem), as often as needed."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamGastrointestinaal | None:
        """Naam van het gastro-intestinale probleem (Name of the gastrointestinal problem). Type: code; occurs: at most
        once; conformance: required if known.
        """
        raise NotMapped(
            "90450",
            "Naam van het gastro-intestinale probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:gastrointestinaal/lnr:probleem/lnr:probleem_naam",
        )

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus | None:
        """Verificatiestatus van het gastro-intestinale probleem (Certainty of the gastrointestinal problem). Type:
        code; occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "90454",
            "Verificatiestatus van het gastro-intestinale probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:gastrointestinaal/lnr:probleem/lnr:verificatie_status",
        )


class GastrointestinaalVerrichting(contract.GastrointestinaalVerrichtingMapping[Row]):
    """Gastro-intestinale verrichting (Gastrointestinal procedure), as often as needed."""

    def verrichting_type(self, source: Row) -> codes.VerrichtingTypeGastrointestinaal | None:
        """Type gastro-intestinale verrichting (Type of gastrointestinal procedure). Type: code; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "90463",
            "Type gastro-intestinale verrichting",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:gastrointestinaal/lnr:verrichting/lnr:verrichting_type",
        )


class GastrointestinaalVerrichtingIndicatie(contract.GastrointestinaalVerrichtingIndicatieMapping[Row]):
    """Indicatie voor de gastro-intestinale verrichting (Indication for the gastrointestinal procedure), at most once.
    """

    def probleem(self, source: Row) -> str | Null | None:
        """Probleem als indicatie (gastro-intestinaal) (Problem as indication (gastrointestinal)). Type: reference;
        occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "90462",
            "Probleem als indicatie (gastro-intestinaal)",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:gastrointestinaal/lnr:verrichting/lnr:indicatie/lnr:probleem",
        )
