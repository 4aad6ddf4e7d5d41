"""Breathing: support, problems, procedures, medication."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from examples.epd.rows import Row
from examples.mapping import code_tables, organs
from generated.lnr_3_0.bindings import codes
from generated.lnr_3_0.mapping import Null, contract


class Ademhalingsondersteuning(contract.AdemhalingsondersteuningMapping[Row]):
    """Respiratory support."""

    def ademhalingsondersteuningq(self, source: Row) -> bool:
        return bool(organs.procedures(source, "ademhaling"))

    def verrichting(self, source: Row) -> Iterable[Row]:
        return organs.procedures(source, "ademhaling")

    def o2_op_dag_28q(self, source: Row) -> bool | None:
        return source.yes_no("o2_dag_28")


class AdemhalingsondersteuningVerrichting(contract.AdemhalingsondersteuningVerrichtingMapping[Row]):
    """One period of support."""

    def verrichting_start_datum(self, source: Row) -> datetime | date | None:
        return source.moment("begin_op")

    def verrichting_eind_datum(self, source: Row) -> datetime | date | None:
        return source.moment("eind_op")

    def verrichting_type(self, source: Row) -> codes.VerrichtingTypeAdemhalingsondersteuning:
        return code_tables.ADEMHALING[source.known("code")]


class Respiratoir(contract.RespiratoirMapping[Row]):
    """Respiratory problems."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        return organs.asked(source, "respiratoir")

    def probleem(self, source: Row) -> Iterable[Row]:
        return organs.diagnoses(source, "respiratoir")

    def verrichting(self, source: Row) -> Iterable[Row]:
        return organs.procedures(source, "respiratoir")

    def medicatie(self, source: Row) -> Iterable[Row]:
        """One occurrence that holds all respiratory medication."""
        yield source


class RespiratoirProbleem(contract.RespiratoirProbleemMapping[Row]):
    """One respiratory diagnosis."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamRespiratoir:
        return code_tables.RESPIRATOIR[source.known("code")]

    def probleem_begin_datum(self, source: Row) -> datetime | date | None:
        return source.moment("begin_op")

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus:
        return organs.certainty(source)

    def aanvang(self, source: Row) -> codes.Aanvang | None:
        return organs.began(source)


class RespiratoirVerrichting(contract.RespiratoirVerrichtingMapping[Row]):
    """One respiratory procedure."""

    def verrichting_type(self, source: Row) -> codes.VerrichtingTypeRespiratoir:
        return code_tables.RESPIRATOIR_VERRICHTING[source.known("code")]


class Medicatie(contract.MedicatieMapping[Row]):
    """Respiratory medication."""

    def stimulatie_ademhaling(self, source: Row) -> Iterable[codes.StimulatieAdemhaling]:
        return [code_tables.STIMULATIE[drug] for drug in drugs(source) if drug in code_tables.STIMULATIE]

    def surfactant(self, source: Row) -> codes.Surfactant | None:
        return next((code_tables.SURFACTANT[drug] for drug in drugs(source) if drug in code_tables.SURFACTANT), None)

    def systemische_steroiden(self, source: Row) -> codes.SystemischeSteroiden | None:
        return next(
            (code_tables.STEROIDEN_KIND[drug] for drug in drugs(source) if drug in code_tables.STEROIDEN_KIND), None
        )


def drugs(source: Row) -> list[str]:
    """The EPD's codes of the drugs that were given."""
    rows = source.rows("SELECT middel FROM medicatie WHERE opname_id = ? ORDER BY id", source.number("opname_id"))
    return [row.known("middel") for row in rows]
