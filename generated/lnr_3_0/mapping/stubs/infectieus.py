"""Infectieus, InfectieusProbleem: where their values come from."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date as Date
from datetime import datetime as DateTime

from xsdata.models.datatype import XmlDate, XmlDateTime

from .release import NotMapped, Null, Row, codes, contract, records


class Infectieus(contract.InfectieusMapping[Row]):
    """Infectieus (Infectious), at most once."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        """Infectieuze problemen aanwezig? (Infectious problems present?). Type: boolean; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "91087",
            "Infectieuze problemen aanwezig?",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:infectieus/lnr:problemen_aanwezigq",
        )

    def probleem(self, source: Row) -> Iterable[Row]:
        """Infectieus probleem (Infectious problem), as often as needed."""
        raise NotMapped(
            "90401", "Infectieus probleem", "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:infectieus/lnr:probleem"
        )

    def antibiotica_eerste_3_dagenq(self, source: Row) -> bool | Null | None:
        """Antibiotica in de eerste 3 dagen? (Antibiotics in the first 3 days?). Type: boolean; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "91045",
            "Antibiotica in de eerste 3 dagen?",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:infectieus/lnr:antibiotica_eerste_3_dagenq",
        )


class InfectieusProbleem(contract.InfectieusProbleemMapping[Row]):
    """Infectieus probleem (Infectious problem), as often as needed."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamInfectieus | None:
        """Naam van het infectieuze probleem (Name of the infectious problem). Type: code; occurs: at most once;
        conformance: required if known.
        """
        raise NotMapped(
            "90405",
            "Naam van het infectieuze probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:infectieus/lnr:probleem/lnr:probleem_naam",
        )

    def probleem_begin_datum(self, source: Row) -> XmlDateTime | XmlDate | DateTime | Date | Null | None:
        """Begindatum van het infectieuze probleem (Start date of the infectious problem). Type: datetime; occurs: at
        most once; conformance: required if known.
        """
        raise NotMapped(
            "90406",
            "Begindatum van het infectieuze probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:infectieus/lnr:probleem/lnr:probleem_begin_datum",
        )

    def probleem_eind_datum(self, source: Row) -> XmlDateTime | XmlDate | DateTime | Date | Null | None:
        """Einddatum van het infectieuze probleem (End date of the infectious problem). Type: datetime; occurs: at most
        once; conformance: required if known.
        """
        raise NotMapped(
            "90407",
            "Einddatum van het infectieuze probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:infectieus/lnr:probleem/lnr:probleem_eind_datum",
        )

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus | None:
        """Verificatiestatus van het infectieuze probleem (Certainty of the infectious problem). Type: code; occurs: at
        most once; conformance: conditional.
        """
        raise NotMapped(
            "90409",
            "Verificatiestatus van het infectieuze probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:infectieus/lnr:probleem/lnr:verificatie_status",
        )

    def aanvang(self, source: Row) -> codes.Aanvang | None:
        """Plaats van ontstaan van het infectieuze probleem (Place of onset of the infectious problem). Type: code;
        occurs: at most once; conformance: conditional.
        """
        raise NotMapped(
            "90830",
            "Plaats van ontstaan van het infectieuze probleem",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:infectieus/lnr:probleem/lnr:aanvang",
        )

    def microorganisme_sepsis_meningitis(
        self, source: Row
    ) -> Iterable[codes.MicroorganismeSepsisMeningitisCode | records.MicroorganismeSepsisMeningitis]:
        """Micro-organisme bij sepsis of meningitis (Organism in sepsis or meningitis). Type: code; occurs: as often as
        needed; conformance: conditional.
        """
        raise NotMapped(
            "91043",
            "Micro-organisme bij sepsis of meningitis",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:infectieus/lnr:probleem/lnr:microorganisme_sepsis_meningitis",
        )

    def microorganisme_congenitale_infectie(
        self, source: Row
    ) -> codes.MicroorganismeCongenitaleInfectieCode | records.MicroorganismeCongenitaleInfectie | None:
        """Micro-organisme bij congenitale infectie (Organism in congenital infection). Type: code; occurs: at most
        once; conformance: conditional.
        """
        raise NotMapped(
            "91365",
            "Micro-organisme bij congenitale infectie",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:infectieus/lnr:probleem/lnr:microorganisme_congenitale_infectie",
        )

    def lijnsepsisq(self, source: Row) -> bool | Null | None:
        """Lijnsepsis? (Central line-associated sepsis?). Type: boolean; occurs: at most once; conformance:
        conditional.
        """
        raise NotMapped(
            "91265",
            "Lijnsepsis?",
            "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:infectieus/lnr:probleem/lnr:lijnsepsisq",
        )

    def onset(self, source: Row) -> codes.Onset | None:
        """Onset. Type: code; occurs: at most once; conformance: conditional."""
        raise NotMapped(
            "91088", "Onset", "/lnr:lnr/lnr:kind/lnr:problematiek_kind/lnr:infectieus/lnr:probleem/lnr:onset"
        )
