"""Zwangerschapsgegevens, ComplicatiesTijdensZwangerschap, ComplicatiesTijdensZwangerschapProbleem: where their values
come from.
"""

from __future__ import annotations

from collections.abc import Iterable

from .release import NotMapped, Null, Row, codes, contract


class Zwangerschapsgegevens(contract.ZwangerschapsgegevensMapping[Row]):
    """Zwangerschapsgegevens (Pregnancy details), at most once."""

    def graviditeit(self, source: Row) -> int | Null | None:
        """Graviditeit (Gravidity). Type: count; unit: {count}; range: 1 to 75; decimals: 0; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped("91117", "Graviditeit", "/lnr:lnr/lnr:zwangerschapsgegevens/lnr:graviditeit")

    def pariteit_voor_deze_zwangerschap(self, source: Row) -> int | Null | None:
        """Pariteit (vóór deze zwangerschap) (Parity (before this pregnancy)). Type: count; unit: {count}; range: 0 to
        30; decimals: 0; occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "91118",
            "Pariteit (vóór deze zwangerschap)",
            "/lnr:lnr/lnr:zwangerschapsgegevens/lnr:pariteit_voor_deze_zwangerschap",
        )


class ComplicatiesTijdensZwangerschap(contract.ComplicatiesTijdensZwangerschapMapping[Row]):
    """Complicaties tijdens zwangerschap (Pregnancy complications), at most once."""

    def complicaties_zwangerschapq(self, source: Row) -> bool | Null | None:
        """Complicaties zwangerschap? (Complications in pregnancy?). Type: boolean; occurs: at most once; conformance:
        required if known.
        """
        raise NotMapped(
            "91089",
            "Complicaties zwangerschap?",
            "/lnr:lnr/lnr:zwangerschapsgegevens/lnr:complicaties_tijdens_zwangerschap/lnr:complicaties_zwangerschapq",
        )

    def probleem(self, source: Row) -> Iterable[Row]:
        """Zwangerschapscomplicatie (Pregnancy complication), as often as needed."""
        raise NotMapped(
            "90119",
            "Zwangerschapscomplicatie",
            "/lnr:lnr/lnr:zwangerschapsgegevens/lnr:complicaties_tijdens_zwangerschap/lnr:probleem",
        )

    def magnesiumsulfaat(self, source: Row) -> bool | Null | None:
        """Magnesiumsulfaat (Magnesium sulphate). Type: boolean; occurs: at most once; conformance: conditional."""
        raise NotMapped(
            "90702",
            "Magnesiumsulfaat",
            "/lnr:lnr/lnr:zwangerschapsgegevens/lnr:complicaties_tijdens_zwangerschap/lnr:magnesiumsulfaat",
        )

    def antenatale_steroiden_gegevenq(self, source: Row) -> bool | Null | None:
        """Antenatale steroïden gegeven? (Antenatal steroids given?). Type: boolean; occurs: at most once; conformance:
        conditional.
        """
        raise NotMapped(
            "91428",
            "Antenatale steroïden gegeven?",
            "/lnr:lnr/lnr:zwangerschapsgegevens/lnr:complicaties_tijdens_zwangerschap/lnr:antenatale_steroiden_gegevenq",
        )

    def antenatale_steroiden(self, source: Row) -> codes.AntenataleSteroiden | None:
        """Antenatale steroïden (Antenatal steroid course). Type: code; occurs: at most once; conformance: conditional.
        """
        raise NotMapped(
            "90701",
            "Antenatale steroïden",
            "/lnr:lnr/lnr:zwangerschapsgegevens/lnr:complicaties_tijdens_zwangerschap/lnr:antenatale_steroiden",
        )


class ComplicatiesTijdensZwangerschapProbleem(contract.ComplicatiesTijdensZwangerschapProbleemMapping[Row]):
    """Zwangerschapscomplicatie (Pregnancy complication), as often as needed."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamZwangerschap:
        """Naam van de zwangerschapscomplicatie (Name of the pregnancy complication). Type: code; occurs: exactly once;
        conformance: required if known.
        """
        raise NotMapped(
            "90123",
            "Naam van de zwangerschapscomplicatie",
            "/lnr:lnr/lnr:zwangerschapsgegevens/lnr:complicaties_tijdens_zwangerschap/lnr:probleem/lnr:probleem_naam",
        )

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus | None:
        """Verificatiestatus van de zwangerschapscomplicatie (Certainty of the pregnancy complication). Type: code;
        occurs: at most once; conformance: conditional.
        """
        raise NotMapped(
            "90127",
            "Verificatiestatus van de zwangerschapscomplicatie",
            "/lnr:lnr/lnr:zwangerschapsgegevens/lnr:complicaties_tijdens_zwangerschap/lnr:probleem/lnr:verificatie_status",
        )
