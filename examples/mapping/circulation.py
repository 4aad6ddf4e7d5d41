"""Heart and circulation, blood, birth injuries: diagnoses and procedures as they are."""

from __future__ import annotations

from collections.abc import Iterable

from examples.epd.rows import Row
from examples.mapping import code_tables, organs
from generated.lnr_3_0.bindings import codes
from generated.lnr_3_0.mapping import Null, contract


class Geboortetrauma(contract.GeboortetraumaMapping[Row]):
    """Birth injuries."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        return organs.asked(source, "geboortetrauma")

    def probleem(self, source: Row) -> Iterable[Row]:
        return organs.diagnoses(source, "geboortetrauma")


class GeboortetraumaProbleem(contract.GeboortetraumaProbleemMapping[Row]):
    """One birth injury."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamGeboortetrauma:
        return code_tables.GEBOORTETRAUMA[source.known("code")]

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus:
        return organs.certainty(source)


class Circulatoir(contract.CirculatoirMapping[Row]):
    """Problems of heart and circulation."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        return organs.asked(source, "circulatoir")

    def probleem(self, source: Row) -> Iterable[Row]:
        return organs.diagnoses(source, "circulatoir")

    def verrichting(self, source: Row) -> Iterable[Row]:
        return organs.procedures(source, "circulatoir")


class CirculatoirProbleem(contract.CirculatoirProbleemMapping[Row]):
    """One diagnosis."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamCirculatoir:
        return code_tables.CIRCULATOIR[source.known("code")]

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus:
        return organs.certainty(source)


class CirculatoirVerrichting(contract.CirculatoirVerrichtingMapping[Row]):
    """One procedure."""

    def verrichting_type(self, source: Row) -> codes.VerrichtingTypeCirculatoir:
        return code_tables.CIRCULATOIR_VERRICHTING[source.known("code")]


class Hematologisch(contract.HematologischMapping[Row]):
    """Problems of the blood."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        return organs.asked(source, "hematologisch")

    def probleem(self, source: Row) -> Iterable[Row]:
        return organs.diagnoses(source, "hematologisch")


class HematologischProbleem(contract.HematologischProbleemMapping[Row]):
    """One diagnosis."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamHematologisch:
        return code_tables.BLOED[source.known("code")]

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus:
        return organs.certainty(source)
