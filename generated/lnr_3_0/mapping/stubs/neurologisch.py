"""Neurologisch, NeurologischProbleem, NeurologischVerrichting and what belongs to it: where their values come from."""

from __future__ import annotations

from collections.abc import Iterable

from .release import NotMapped, Null, Row, codes, contract


class Neurologisch(contract.NeurologischMapping[Row]):
    """Neurologisch (Neurological), at most once."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        """Neurologische problemen aanwezig? (Neurological problems present?). Type: boolean; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "91099",
            "Neurologische problemen aanwezig?",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:neurologisch/lnr:problemen_aanwezigq",
        )

    def probleem(self, source: Row) -> Iterable[Row]:
        """Neurologisch probleem (Neurological problem), as often as needed."""
        raise NotMapped(
            "90690", "Neurologisch probleem", "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:neurologisch/lnr:probleem"
        )

    def verrichting(self, source: Row) -> Iterable[Row]:
        """Neurologische verrichting (Neurological procedure), as often as needed."""
        raise NotMapped(
            "91010",
            "Neurologische verrichting",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:neurologisch/lnr:verrichting",
        )


class NeurologischProbleem(contract.NeurologischProbleemMapping[Row]):
    """Neurologisch probleem (Neurological problem), as often as needed."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamNeurologisch | None:
        """Naam van het neurologische probleem (Name of the neurological problem). Type: code; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "90694",
            "Naam van het neurologische probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:neurologisch/lnr:probleem/lnr:probleem_naam",
        )

    def ernst_encefalopathie(self, source: Row) -> codes.ErnstEncefalopathie | None:
        """Ernst van de encefalopathie (Severity of encephalopathy). Type: code; occurs: at most once; conformance:
        conditional.
        """
        raise NotMapped(
            "90724",
            "Ernst van de encefalopathie",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:neurologisch/lnr:probleem/lnr:ernst_encefalopathie",
        )

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus | None:
        """Verificatiestatus van het neurologische probleem (Certainty of the neurological problem). Type: code;
        occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "90698",
            "Verificatiestatus van het neurologische probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:neurologisch/lnr:probleem/lnr:verificatie_status",
        )


class NeurologischVerrichting(contract.NeurologischVerrichtingMapping[Row]):
    """Neurologische verrichting (Neurological procedure), as often as needed."""

    def verrichting_type(self, source: Row) -> codes.VerrichtingTypeNeurologisch | None:
        """Type neurologische verrichting (Type of neurological procedure). Type: code; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "91337",
            "Type neurologische verrichting",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:neurologisch/lnr:verrichting/lnr:verrichting_type",
        )


class NeurologischVerrichtingIndicatie(contract.NeurologischVerrichtingIndicatieMapping[Row]):
    """Indicatie voor de neurologische verrichting (Indication for the neurological procedure), at most once."""

    def probleem(self, source: Row) -> str | Null | None:
        """Probleem als indicatie (neurologisch) (Problem as indication (neurological)). Type: reference; occurs: at
        most once; conformance: required if known.
        """
        raise NotMapped(
            "91336",
            "Probleem als indicatie (neurologisch)",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:neurologisch/lnr:verrichting/lnr:indicatie/lnr:probleem",
        )
