"""ProblematiekKindZintuigen, ProblematiekKindZintuigenProbleem, ProblematiekKindZintuigenVerrichting and what belongs
to it: where their values come from.
"""

from __future__ import annotations

from collections.abc import Iterable

from .release import NotMapped, Null, Row, codes, contract


class ProblematiekKindZintuigen(contract.ProblematiekKindZintuigenMapping[Row]):
    """Zintuigen (Senses), at most once."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        """Zintuigproblemen aanwezig? (Sensory problems present?). Type: boolean; occurs: at most once; conformance:
        required if known.
        """
        raise NotMapped(
            "91100",
            "Zintuigproblemen aanwezig?",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:zintuigen/lnr:problemen_aanwezigq",
        )

    def probleem(self, source: Row) -> Iterable[Row]:
        """Zintuigprobleem (Sensory problem), 0 to 2 times."""
        raise NotMapped(
            "90725", "Zintuigprobleem", "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:zintuigen/lnr:probleem"
        )

    def verrichting(self, source: Row) -> Iterable[Row]:
        """Oogheelkundige verrichting (Ophthalmic procedure), as often as needed."""
        raise NotMapped(
            "90735",
            "Oogheelkundige verrichting",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:zintuigen/lnr:verrichting",
        )

    def rop_screening_verrichtq(self, source: Row) -> bool | Null | None:
        """ROP-screening verricht? (ROP screening done?). Type: boolean; occurs: at most once; conformance:
        conditional.
        """
        raise NotMapped(
            "91000",
            "ROP-screening verricht?",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:zintuigen/lnr:rop_screening_verrichtq",
        )

    def rop_screening_afgeslotenq(self, source: Row) -> bool | Null | None:
        """ROP-screening afgesloten? (ROP screening completed?). Type: boolean; occurs: at most once; conformance:
        conditional.
        """
        raise NotMapped(
            "90752",
            "ROP-screening afgesloten?",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:zintuigen/lnr:rop_screening_afgeslotenq",
        )

    def aabr_verrichtq(self, source: Row) -> bool | Null | None:
        """AABR verricht? (AABR done?). Type: boolean; occurs: at most once; conformance: conditional."""
        raise NotMapped(
            "91122", "AABR verricht?", "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:zintuigen/lnr:aabr_verrichtq"
        )

    def aabr_afwijkendq(self, source: Row) -> bool | Null | None:
        """AABR afwijkend? (AABR abnormal?). Type: boolean; occurs: at most once; conformance: conditional."""
        raise NotMapped(
            "90851", "AABR afwijkend?", "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:zintuigen/lnr:aabr_afwijkendq"
        )

    def bera_verrichtq(self, source: Row) -> bool | Null | None:
        """BERA verricht? (Diagnostic BERA done?). Type: boolean; occurs: at most once; conformance: conditional."""
        raise NotMapped(
            "91123", "BERA verricht?", "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:zintuigen/lnr:bera_verrichtq"
        )


class ProblematiekKindZintuigenProbleem(contract.ProblematiekKindZintuigenProbleemMapping[Row]):
    """Zintuigprobleem (Sensory problem), 0 to 2 times."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamZintuigen | None:
        """Naam van het zintuigprobleem (Name of the sensory problem). Type: code; occurs: at most once; conformance:
        required if known.
        """
        raise NotMapped(
            "90729",
            "Naam van het zintuigprobleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:zintuigen/lnr:probleem/lnr:probleem_naam",
        )

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus | None:
        """Verificatiestatus van het zintuigprobleem (Certainty of the sensory problem). Type: code; occurs: at most
        once; conformance: required if known.
        """
        raise NotMapped(
            "90733",
            "Verificatiestatus van het zintuigprobleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:zintuigen/lnr:probleem/lnr:verificatie_status",
        )


class ProblematiekKindZintuigenVerrichting(contract.ProblematiekKindZintuigenVerrichtingMapping[Row]):
    """Oogheelkundige verrichting (Ophthalmic procedure), as often as needed."""

    def verrichting_type(self, source: Row) -> Iterable[codes.VerrichtingTypeZintuigen]:
        """Type oogheelkundige verrichting (Type of ophthalmic procedure). Type: code; occurs: as often as needed;
        conformance: required if known.
        """
        raise NotMapped(
            "90742",
            "Type oogheelkundige verrichting",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:zintuigen/lnr:verrichting/lnr:verrichting_type",
        )


class ProblematiekKindZintuigenBera(contract.ProblematiekKindZintuigenBeraMapping[Row]):
    """BERA (Diagnostic BERA result), at most once."""

    def bera_afwijkendq(self, source: Row) -> bool | Null | None:
        """BERA afwijkend? (BERA abnormal?). Type: boolean; occurs: exactly once; conformance: required if known."""
        raise NotMapped(
            "90754",
            "BERA afwijkend?",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:zintuigen/lnr:bera/lnr:bera_afwijkendq",
        )

    def bera_lateraliteit(self, source: Row) -> codes.BeraLateraliteit | None:
        """Lateraliteit van de BERA (Side of abnormal BERA). Type: code; occurs: at most once; conformance:
        conditional.
        """
        raise NotMapped(
            "90755",
            "Lateraliteit van de BERA",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:zintuigen/lnr:bera/lnr:bera_lateraliteit",
        )
