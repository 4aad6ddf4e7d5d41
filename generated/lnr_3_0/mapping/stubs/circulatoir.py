"""Circulatoir, CirculatoirProbleem, CirculatoirVerrichting: where their values come from."""

from __future__ import annotations

from collections.abc import Iterable

from .release import NotMapped, Null, Row, codes, contract


class Circulatoir(contract.CirculatoirMapping[Row]):
    """Circulatoir (Circulatory), at most once."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        """Circulatoire problemen aanwezig? (Circulatory problems present?). Type: boolean; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "91095",
            "Circulatoire problemen aanwezig?",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:circulatoir/lnr:problemen_aanwezigq",
        )

    def probleem(self, source: Row) -> Iterable[Row]:
        """Circulatoir probleem (Circulatory problem), as often as needed."""
        raise NotMapped(
            "90391", "Circulatoir probleem", "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:circulatoir/lnr:probleem"
        )

    def verrichting(self, source: Row) -> Iterable[Row]:
        """Circulatoire verrichting (Circulatory procedure), as often as needed."""
        raise NotMapped(
            "90374",
            "Circulatoire verrichting",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:circulatoir/lnr:verrichting",
        )


class CirculatoirProbleem(contract.CirculatoirProbleemMapping[Row]):
    """Circulatoir probleem (Circulatory problem), as often as needed."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamCirculatoir | None:
        """Naam van het circulatoire probleem (Name of the circulatory problem). Type: code; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "90395",
            "Naam van het circulatoire probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:circulatoir/lnr:probleem/lnr:probleem_naam",
        )

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus | None:
        """Verificatiestatus van het circulatoire probleem (Certainty of the circulatory problem). Type: code; occurs:
        at most once; conformance: required if known.
        """
        raise NotMapped(
            "90399",
            "Verificatiestatus van het circulatoire probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:circulatoir/lnr:probleem/lnr:verificatie_status",
        )


class CirculatoirVerrichting(contract.CirculatoirVerrichtingMapping[Row]):
    """Circulatoire verrichting (Circulatory procedure), as often as needed."""

    def verrichting_type(self, source: Row) -> codes.VerrichtingTypeCirculatoir | None:
        """Type circulatoire verrichting (Type of circulatory procedure). Type: code; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "90381",
            "Type circulatoire verrichting",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:circulatoir/lnr:verrichting/lnr:verrichting_type",
        )
