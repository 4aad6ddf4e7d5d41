"""Gut, metabolism, brain: their procedures refer to the diagnosis for which they were done."""

from __future__ import annotations

from collections.abc import Iterable

from examples.epd.rows import Row
from examples.mapping import code_tables, organs
from generated.lnr_3_0.bindings import codes
from generated.lnr_3_0.mapping import Null, contract


class Gastrointestinaal(contract.GastrointestinaalMapping[Row]):
    """Problems of the gut."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        return organs.asked(source, "gastrointestinaal")

    def probleem(self, source: Row) -> Iterable[Row]:
        return organs.diagnoses(source, "gastrointestinaal")

    def verrichting(self, source: Row) -> Iterable[Row]:
        return organs.procedures(source, "gastrointestinaal")


class GastrointestinaalProbleem(contract.GastrointestinaalProbleemMapping[Row]):
    """One diagnosis."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamGastrointestinaal:
        return code_tables.MAAG_DARM[source.known("code")]

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus:
        return organs.certainty(source)

    def id(self, source: Row) -> str:
        return organs.problem_id(source)


class GastrointestinaalVerrichting(contract.GastrointestinaalVerrichtingMapping[Row]):
    """One procedure."""

    def verrichting_type(self, source: Row) -> codes.VerrichtingTypeGastrointestinaal:
        return code_tables.MAAG_DARM_VERRICHTING[source.known("code")]


class GastrointestinaalVerrichtingIndicatie(contract.GastrointestinaalVerrichtingIndicatieMapping[Row]):
    """Why it was done."""

    def probleem(self, source: Row) -> str | None:
        return organs.indication(source)


class MetaboolEnEndocrien(contract.MetaboolEnEndocrienMapping[Row]):
    """Metabolic and endocrine problems."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        return organs.asked(source, "metabool")

    def probleem(self, source: Row) -> Iterable[Row]:
        return organs.diagnoses(source, "metabool")

    def verrichting(self, source: Row) -> Iterable[Row]:
        return organs.procedures(source, "metabool")


class MetaboolEnEndocrienProbleem(contract.MetaboolEnEndocrienProbleemMapping[Row]):
    """One diagnosis."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamMetaboolEnEndocrien:
        return code_tables.METABOOL[source.known("code")]

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus:
        return organs.certainty(source)

    def id(self, source: Row) -> str:
        return organs.problem_id(source)


class MetaboolEnEndocrienVerrichting(contract.MetaboolEnEndocrienVerrichtingMapping[Row]):
    """One procedure."""

    def verrichting_type(self, source: Row) -> codes.VerrichtingTypeMetaboolEnEndocrien:
        return code_tables.METABOOL_VERRICHTING[source.known("code")]


class MetaboolEnEndocrienVerrichtingIndicatie(contract.MetaboolEnEndocrienVerrichtingIndicatieMapping[Row]):
    """Why it was done."""

    def probleem(self, source: Row) -> str | None:
        return organs.indication(source)


class Neurologisch(contract.NeurologischMapping[Row]):
    """Neurological problems."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        return organs.asked(source, "neurologisch")

    def probleem(self, source: Row) -> Iterable[Row]:
        return organs.diagnoses(source, "neurologisch")

    def verrichting(self, source: Row) -> Iterable[Row]:
        return organs.procedures(source, "neurologisch")


class NeurologischProbleem(contract.NeurologischProbleemMapping[Row]):
    """One diagnosis."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamNeurologisch:
        return code_tables.HERSENEN[source.known("code")]

    def ernst_encefalopathie(self, source: Row) -> codes.ErnstEncefalopathie | None:
        return code_tables.ERNST.get(source.text("ernst") or "")

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus:
        return organs.certainty(source)

    def id(self, source: Row) -> str:
        return organs.problem_id(source)


class NeurologischVerrichting(contract.NeurologischVerrichtingMapping[Row]):
    """One procedure."""

    def verrichting_type(self, source: Row) -> codes.VerrichtingTypeNeurologisch:
        return code_tables.HERSENEN_VERRICHTING[source.known("code")]


class NeurologischVerrichtingIndicatie(contract.NeurologischVerrichtingIndicatieMapping[Row]):
    """Why it was done."""

    def probleem(self, source: Row) -> str | None:
        return organs.indication(source)
