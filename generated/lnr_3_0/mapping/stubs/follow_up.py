"""NaOntslag, NaOntslagZintuigen, NaOntslagZintuigenProbleem and what belongs to it: where their values come from."""

from __future__ import annotations

from collections.abc import Iterable

from .release import NotMapped, Null, Row, codes, contract


class NaOntslag(contract.NaOntslagMapping[Row]):
    """Na ontslag (After discharge), at most once."""

    def o2_op_dag_28q(self, source: Row) -> bool | Null | None:
        """Zuurstof op dag 28 (na ontslag) (Oxygen on day 28 (after discharge)). Type: boolean; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "2.16.840.1.113883.2.4.3.11.60.90.77.2.11.713",
            "Zuurstof op dag 28 (na ontslag)",
            "/lnr:lnr/lnr:kind/lnr:follow_up/lnr:na_ontslag/lnr:o2_op_dag_28q",
        )

    def gradatie_bpd(self, source: Row) -> codes.GradatieBpd | None:
        """Gradatie BPD (BPD grade). Type: code; occurs: at most once; conformance: required if known."""
        raise NotMapped("90477", "Gradatie BPD", "/lnr:lnr/lnr:kind/lnr:follow_up/lnr:na_ontslag/lnr:gradatie_bpd")


class NaOntslagZintuigen(contract.NaOntslagZintuigenMapping[Row]):
    """Zintuigen na ontslag (Senses after discharge), at most once."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        """Zintuigproblemen aanwezig na ontslag? (Sensory problems present after discharge?). Type: boolean; occurs: at
        most once; conformance: required if known.
        """
        raise NotMapped(
            "91137",
            "Zintuigproblemen aanwezig na ontslag?",
            "/lnr:lnr/lnr:kind/lnr:follow_up/lnr:na_ontslag/lnr:zintuigen/lnr:problemen_aanwezigq",
        )

    def probleem(self, source: Row) -> Iterable[Row]:
        """Zintuigprobleem na ontslag (Sensory problem after discharge), as often as needed."""
        raise NotMapped(
            "91138",
            "Zintuigprobleem na ontslag",
            "/lnr:lnr/lnr:kind/lnr:follow_up/lnr:na_ontslag/lnr:zintuigen/lnr:probleem",
        )

    def verrichting(self, source: Row) -> Iterable[Row]:
        """Oogheelkundige verrichting na ontslag (Ophthalmic procedure after discharge), as often as needed."""
        raise NotMapped(
            "91148",
            "Oogheelkundige verrichting na ontslag",
            "/lnr:lnr/lnr:kind/lnr:follow_up/lnr:na_ontslag/lnr:zintuigen/lnr:verrichting",
        )

    def rop_screening_verrichtq(self, source: Row) -> bool | Null | None:
        """ROP-screening verricht na ontslag? (ROP screening done after discharge?). Type: boolean; occurs: at most
        once; conformance: conditional.
        """
        raise NotMapped(
            "91165",
            "ROP-screening verricht na ontslag?",
            "/lnr:lnr/lnr:kind/lnr:follow_up/lnr:na_ontslag/lnr:zintuigen/lnr:rop_screening_verrichtq",
        )

    def rop_screening_afgeslotenq(self, source: Row) -> bool | Null | None:
        """ROP-screening afgesloten na ontslag? (ROP screening completed after discharge?). Type: boolean; occurs: at
        most once; conformance: conditional.
        """
        raise NotMapped(
            "91166",
            "ROP-screening afgesloten na ontslag?",
            "/lnr:lnr/lnr:kind/lnr:follow_up/lnr:na_ontslag/lnr:zintuigen/lnr:rop_screening_afgeslotenq",
        )

    def aabr_verrichtq(self, source: Row) -> bool | Null | None:
        """AABR verricht na ontslag? (AABR done after discharge?). Type: boolean; occurs: at most once; conformance:
        conditional.
        """
        raise NotMapped(
            "91167",
            "AABR verricht na ontslag?",
            "/lnr:lnr/lnr:kind/lnr:follow_up/lnr:na_ontslag/lnr:zintuigen/lnr:aabr_verrichtq",
        )

    def aabr_afwijkendq(self, source: Row) -> bool | Null | None:
        """AABR afwijkend na ontslag? (AABR abnormal after discharge?). Type: boolean; occurs: at most once;
        conformance: conditional.
        """
        raise NotMapped(
            "91168",
            "AABR afwijkend na ontslag?",
            "/lnr:lnr/lnr:kind/lnr:follow_up/lnr:na_ontslag/lnr:zintuigen/lnr:aabr_afwijkendq",
        )

    def bera_verrichtq(self, source: Row) -> bool | Null | None:
        """BERA verricht na ontslag? (Diagnostic BERA done after discharge?). Type: boolean; occurs: at most once;
        conformance: conditional.
        """
        raise NotMapped(
            "91170",
            "BERA verricht na ontslag?",
            "/lnr:lnr/lnr:kind/lnr:follow_up/lnr:na_ontslag/lnr:zintuigen/lnr:bera_verrichtq",
        )


class NaOntslagZintuigenProbleem(contract.NaOntslagZintuigenProbleemMapping[Row]):
    """Zintuigprobleem na ontslag (Sensory problem after discharge), as often as needed."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamZintuigen | None:
        """Naam van het zintuigprobleem na ontslag (Name of the sensory problem after discharge). Type: code; occurs:
        at most once; conformance: required if known.
        """
        raise NotMapped(
            "91142",
            "Naam van het zintuigprobleem na ontslag",
            "/lnr:lnr/lnr:kind/lnr:follow_up/lnr:na_ontslag/lnr:zintuigen/lnr:probleem/lnr:probleem_naam",
        )

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus | None:
        """Verificatiestatus van het zintuigprobleem na ontslag (Certainty of the sensory problem after discharge).
        Type: code; occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "91146",
            "Verificatiestatus van het zintuigprobleem na ontslag",
            "/lnr:lnr/lnr:kind/lnr:follow_up/lnr:na_ontslag/lnr:zintuigen/lnr:probleem/lnr:verificatie_status",
        )


class NaOntslagZintuigenVerrichting(contract.NaOntslagZintuigenVerrichtingMapping[Row]):
    """Oogheelkundige verrichting na ontslag (Ophthalmic procedure after discharge), as often as needed."""

    def verrichting_type(self, source: Row) -> codes.VerrichtingTypeZintuigen | None:
        """Type oogheelkundige verrichting na ontslag (Type of ophthalmic procedure after discharge). Type: code;
        occurs: at most once; conformance: required if known.
        """
        raise NotMapped(
            "91155",
            "Type oogheelkundige verrichting na ontslag",
            "/lnr:lnr/lnr:kind/lnr:follow_up/lnr:na_ontslag/lnr:zintuigen/lnr:verrichting/lnr:verrichting_type",
        )


class NaOntslagZintuigenBera(contract.NaOntslagZintuigenBeraMapping[Row]):
    """BERA na ontslag (Diagnostic BERA result after discharge), at most once."""

    def bera_afwijkendq(self, source: Row) -> bool | Null | None:
        """BERA afwijkend na ontslag? (BERA abnormal after discharge?). Type: boolean; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "91172",
            "BERA afwijkend na ontslag?",
            "/lnr:lnr/lnr:kind/lnr:follow_up/lnr:na_ontslag/lnr:zintuigen/lnr:bera/lnr:bera_afwijkendq",
        )

    def bera_lateraliteit(self, source: Row) -> codes.BeraLateraliteit | None:
        """Lateraliteit van de BERA na ontslag (Side of abnormal BERA after discharge). Type: code; occurs: at most
        once; conformance: required if known.
        """
        raise NotMapped(
            "91173",
            "Lateraliteit van de BERA na ontslag",
            "/lnr:lnr/lnr:kind/lnr:follow_up/lnr:na_ontslag/lnr:zintuigen/lnr:bera/lnr:bera_lateraliteit",
        )
