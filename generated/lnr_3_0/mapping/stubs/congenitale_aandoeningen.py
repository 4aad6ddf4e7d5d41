"""CongenitaleAandoeningen, AangeborenAnatomischeAfwijkingenMajorsyndromen,
AangeborenAnatomischeAfwijkingenMajorsyndromenProbleem and what belongs to it: where their values come from.
"""

from __future__ import annotations

from collections.abc import Iterable

from .release import NotMapped, Null, Row, codes, contract


class CongenitaleAandoeningen(contract.CongenitaleAandoeningenMapping[Row]):
    """Congenitale aandoeningen (Congenital disorders), at most once."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        """Congenitale aandoeningen aanwezig? (Congenital disorders present?). Type: boolean; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "91101",
            "Congenitale aandoeningen aanwezig?",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:congenitale_aandoeningen/lnr:problemen_aanwezigq",
        )

    def chirurgische_ingrepen(self, source: Row) -> Iterable[Row]:
        """Chirurgische ingrepen (Surgical operations), as often as needed."""
        raise NotMapped(
            "90513",
            "Chirurgische ingrepen",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:congenitale_aandoeningen/lnr:chirurgische_ingrepen",
        )


class AangeborenAnatomischeAfwijkingenMajorsyndromen(contract.AangeborenAnatomischeAfwijkingenMajorsyndromenMapping[Row]):
    """Aangeboren anatomische afwijkingen (major) en syndromen (Major congenital anomalies and syndromes), at most
    once.
    """

    def probleem(self, source: Row) -> Iterable[Row]:
        """Aangeboren afwijking (Congenital anomaly), as often as needed."""
        raise NotMapped(
            "90820",
            "Aangeboren afwijking",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:congenitale_aandoeningen/lnr:aangeboren_anatomische_afwijkingen_majorsyndromen/lnr:probleem",
        )


class AangeborenAnatomischeAfwijkingenMajorsyndromenProbleem(contract.AangeborenAnatomischeAfwijkingenMajorsyndromenProbleemMapping[Row]):
    """Aangeboren afwijking (Congenital anomaly), as often as needed."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamAangeborenAfwijkingen | None:
        """Naam van de aangeboren afwijking (Name of the congenital anomaly). Type: code; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "90824",
            "Naam van de aangeboren afwijking",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:congenitale_aandoeningen/lnr:aangeboren_anatomische_afwijkingen_majorsyndromen/lnr:probleem/lnr:probleem_naam",
        )

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus | None:
        """Verificatiestatus van de aangeboren afwijking (Certainty of the congenital anomaly). Type: code; occurs: at
        most once; conformance: required if known.
        """
        raise NotMapped(
            "90828",
            "Verificatiestatus van de aangeboren afwijking",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:congenitale_aandoeningen/lnr:aangeboren_anatomische_afwijkingen_majorsyndromen/lnr:probleem/lnr:verificatie_status",
        )


class Stofwisselingsziekten(contract.StofwisselingsziektenMapping[Row]):
    """Stofwisselingsziekten (Inborn errors of metabolism), at most once."""

    def probleem(self, source: Row) -> Iterable[Row]:
        """Stofwisselingsziekte (Inborn error of metabolism), as often as needed."""
        raise NotMapped(
            "90800",
            "Stofwisselingsziekte",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:congenitale_aandoeningen/lnr:stofwisselingsziekten/lnr:probleem",
        )


class StofwisselingsziektenProbleem(contract.StofwisselingsziektenProbleemMapping[Row]):
    """Stofwisselingsziekte (Inborn error of metabolism), as often as needed."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamStofwisselingsziekten | None:
        """Naam van de stofwisselingsziekte (Name of the inborn error of metabolism). Type: code; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "90804",
            "Naam van de stofwisselingsziekte",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:congenitale_aandoeningen/lnr:stofwisselingsziekten/lnr:probleem/lnr:probleem_naam",
        )

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus | None:
        """Verificatiestatus van de stofwisselingsziekte (Certainty of the inborn error of metabolism). Type: code;
        occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "90808",
            "Verificatiestatus van de stofwisselingsziekte",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:congenitale_aandoeningen/lnr:stofwisselingsziekten/lnr:probleem/lnr:verificatie_status",
        )


class ChirurgischeIngrepen(contract.ChirurgischeIngrepenMapping[Row]):
    """Chirurgische ingrepen (Surgical operations), as often as needed."""

    def verrichting(self, source: Row) -> Iterable[Row]:
        """Chirurgische verrichting (Surgical procedure), as often as needed."""
        raise NotMapped(
            "90783",
            "Chirurgische verrichting",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:congenitale_aandoeningen/lnr:chirurgische_ingrepen/lnr:verrichting",
        )


class ChirurgischeIngrepenVerrichting(contract.ChirurgischeIngrepenVerrichtingMapping[Row]):
    """Chirurgische verrichting (Surgical procedure), as often as needed."""

    def verrichting_type(self, source: Row) -> codes.VerrichtingTypeChirurgischeIngrepen | None:
        """Type chirurgische verrichting (Type of surgical procedure). Type: code; occurs: at most once; conformance:
        required if known.
        """
        raise NotMapped(
            "90790",
            "Type chirurgische verrichting",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:congenitale_aandoeningen/lnr:chirurgische_ingrepen/lnr:verrichting/lnr:verrichting_type",
        )
