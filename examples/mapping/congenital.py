"""Anomalies the child was born with, metabolic diseases, operations."""

from __future__ import annotations

from collections.abc import Iterable

from examples.epd.rows import Row
from examples.mapping import code_tables, organs
from generated.lnr_3_0.bindings import codes
from generated.lnr_3_0.mapping import Null, contract


class CongenitaleAandoeningen(contract.CongenitaleAandoeningenMapping[Row]):
    """What the child was born with."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        return organs.asked(source, "congenitaal")

    def chirurgische_ingrepen(self, source: Row) -> Iterable[Row]:
        """The sessions: procedures of one session share its number."""
        query = (
            "SELECT DISTINCT opname_id, ingreep FROM verrichting WHERE opname_id = ? AND ingreep > 0 ORDER BY ingreep"
        )
        return source.rows(query, source.number("opname_id"))


class Afwijkingen(contract.AangeborenAnatomischeAfwijkingenMajorsyndromenMapping[Row]):
    """Anatomical anomalies and syndromes."""

    def probleem(self, source: Row) -> Iterable[Row]:
        return organs.diagnoses(source, "congenitaal")


class Afwijking(contract.AangeborenAnatomischeAfwijkingenMajorsyndromenProbleemMapping[Row]):
    """One anomaly."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamAangeborenAfwijkingen:
        return code_tables.CONGENITAAL[source.known("code")]

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus:
        return organs.certainty(source)


class Stofwisselingsziekten(contract.StofwisselingsziektenMapping[Row]):
    """Metabolic diseases."""

    def probleem(self, source: Row) -> Iterable[Row]:
        return organs.diagnoses(source, "stofwisseling")


class Stofwisselingsziekte(contract.StofwisselingsziektenProbleemMapping[Row]):
    """One metabolic disease."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamStofwisselingsziekten:
        return code_tables.STOFWISSELING[source.known("code")]

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus:
        return organs.certainty(source)


class ChirurgischeIngrepen(contract.ChirurgischeIngrepenMapping[Row]):
    """One session in the operating room."""

    def verrichting(self, source: Row) -> Iterable[Row]:
        query = "SELECT * FROM verrichting WHERE opname_id = ? AND ingreep = ? ORDER BY id"
        return source.rows(query, source.number("opname_id"), source.number("ingreep"))


class ChirurgischeIngrepenVerrichting(contract.ChirurgischeIngrepenVerrichtingMapping[Row]):
    """One operation."""

    def verrichting_type(self, source: Row) -> codes.VerrichtingTypeChirurgischeIngrepen:
        return code_tables.OPERATIE[source.known("code")]
