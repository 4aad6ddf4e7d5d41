"""Infections, their germs, and central lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from examples.epd.rows import Row
from examples.mapping import code_tables, organs
from generated.lnr_3_0.bindings import codes, records
from generated.lnr_3_0.mapping import Null, contract

SEPSIS = "SEPSIS"
CONGENITAL = "CONGENITALE_INFECTIE"


class Infectieus(contract.InfectieusMapping[Row]):
    """Infections."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        return organs.asked(source, "infectieus")

    def probleem(self, source: Row) -> Iterable[Row]:
        return organs.diagnoses(source, "infectieus")

    def antibiotica_eerste_3_dagenq(self, source: Row) -> bool | None:
        return source.yes_no("antibiotica_eerste_3_dagen")


class InfectieusProbleem(contract.InfectieusProbleemMapping[Row]):
    """One infection. The dataset has no name for sepsis: its onset and germs tell."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamInfectieus | None:
        code = source.known("code")
        return None if code == SEPSIS else code_tables.INFECTIE[code]

    def probleem_begin_datum(self, source: Row) -> datetime | date | None:
        return source.moment("begin_op")

    def probleem_eind_datum(self, source: Row) -> datetime | date | None:
        return source.moment("eind_op")

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus:
        return organs.certainty(source)

    def aanvang(self, source: Row) -> codes.Aanvang | None:
        return organs.began(source)

    def microorganisme_sepsis_meningitis(
        self, source: Row
    ) -> Iterator[codes.MicroorganismeSepsisMeningitisCode | records.MicroorganismeSepsisMeningitis]:
        if source.text("code") != SEPSIS:
            return
        for culture in cultures(source):
            germ = code_tables.KIEM[culture.known("kiem")]
            words = culture.text("omschrijving")
            yield records.MicroorganismeSepsisMeningitis(value=germ, original_text=words) if words else germ

    def microorganisme_congenitale_infectie(self, source: Row) -> codes.MicroorganismeCongenitaleInfectieCode | None:
        germs = cultures(source) if source.text("code") == CONGENITAL else []
        return code_tables.KIEM_CONGENITAAL[germs[0].known("kiem")] if germs else None

    def lijnsepsisq(self, source: Row) -> bool | None:
        return source.yes_no("lijnsepsis")

    def onset(self, source: Row) -> codes.Onset | None:
        early = source.yes_no("vroeg")
        return None if early is None else code_tables.ONSET["vroeg" if early else "laat"]


def cultures(source: Row) -> list[Row]:
    """The cultures with growth of a diagnosis."""
    return source.rows("SELECT * FROM kweek WHERE diagnose_id = ? ORDER BY id", source.number("id"))


class ProblematiekKind(contract.ProblematiekKindMapping[Row]):
    """All problems of the child; of these groups only the lines repeat."""

    def infuus(self, source: Row) -> Iterable[Row]:
        return source.rows(
            "SELECT * FROM lijn WHERE opname_id = ? ORDER BY ingebracht_op, id", source.number("opname_id")
        )


class MedischHulpmiddel(contract.MedischHulpmiddelMapping[Row]):
    """A central line: a row of lijn."""

    def begin_datum(self, source: Row) -> datetime | date | None:
        return source.moment("ingebracht_op")

    def einddatum(self, source: Row) -> datetime | date | Null:
        return source.moment("verwijderd_op") or Null("UNK")
