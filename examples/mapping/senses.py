"""Eyes and ears, during the admission and after it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from examples.epd.rows import Row
from examples.mapping import code_tables, organs
from examples.mapping.child import is_dead
from generated.lnr_3_0.bindings import codes
from generated.lnr_3_0.mapping import Null, contract

ADMISSION = "opname"
FOLLOW_UP = "follow_up"


def screened(source: Row, phase: str, column: str) -> bool | None:
    """A yes or no of the screening form."""
    row = screening(source, phase)
    return None if row is None else row.yes_no(column)


def screening(source: Row, phase: str) -> Row | None:
    """The screening form of the admission or of the follow-up."""
    return source.row("SELECT * FROM screening WHERE opname_id = ? AND fase = ?", source.number("opname_id"), phase)


class Zintuigen(contract.ProblematiekKindZintuigenMapping[Row]):
    """Eyes and ears during the admission."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        return organs.asked(source, "zintuigen")

    def probleem(self, source: Row) -> Iterable[Row]:
        return organs.diagnoses(source, "zintuigen")

    def verrichting(self, source: Row) -> Iterable[Row]:
        return organs.procedures(source, "zintuigen")

    def rop_screening_verrichtq(self, source: Row) -> bool | None:
        return screened(source, ADMISSION, "rop_verricht")

    def rop_screening_afgeslotenq(self, source: Row) -> bool | None:
        return screened(source, ADMISSION, "rop_afgesloten")

    def aabr_verrichtq(self, source: Row) -> bool | None:
        return screened(source, ADMISSION, "aabr_verricht")

    def aabr_afwijkendq(self, source: Row) -> bool | None:
        return screened(source, ADMISSION, "aabr_afwijkend")

    def bera_verrichtq(self, source: Row) -> bool | None:
        return screened(source, ADMISSION, "bera_verricht")

    def bera(self, source: Row) -> Row | None:
        return bera_of(source, ADMISSION)


def bera_of(source: Row, phase: str) -> Row | None:
    """The screening form, if a BERA was done."""
    return screening(source, phase) if screened(source, phase, "bera_verricht") else None


class ZintuigenProbleem(contract.ProblematiekKindZintuigenProbleemMapping[Row]):
    """One diagnosis of eye or ear."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamZintuigen:
        return code_tables.ZINTUIGEN[source.known("code")]

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus:
        return organs.certainty(source)


class ZintuigenVerrichting(contract.ProblematiekKindZintuigenVerrichtingMapping[Row]):
    """One treatment of the eye."""

    def verrichting_type(self, source: Row) -> Iterator[codes.VerrichtingTypeZintuigen]:
        yield code_tables.ZINTUIGEN_VERRICHTING[source.known("code")]


class Bera(contract.ProblematiekKindZintuigenBeraMapping[Row]):
    """The BERA: a row of screening."""

    def bera_afwijkendq(self, source: Row) -> bool | None:
        return source.yes_no("bera_afwijkend")

    def bera_lateraliteit(self, source: Row) -> codes.BeraLateraliteit | None:
        return code_tables.KANT.get(source.text("bera_kant") or "")


class NaOntslagZintuigen(contract.NaOntslagZintuigenMapping[Row]):
    """Eyes and ears after discharge."""

    def problemen_aanwezigq(self, source: Row) -> bool | Null | None:
        return organs.asked(source, "zintuigen_na_ontslag")

    def probleem(self, source: Row) -> Iterable[Row]:
        return organs.diagnoses(source, "zintuigen_na_ontslag")

    def verrichting(self, source: Row) -> Iterable[Row]:
        return organs.procedures(source, "zintuigen_na_ontslag")

    def rop_screening_verrichtq(self, source: Row) -> bool | None:
        """Due where the screening was not finished at discharge; no follow-up yet means not done yet."""
        answer = screened(source, FOLLOW_UP, "rop_verricht")
        due = screened(source, ADMISSION, "rop_afgesloten") is False
        return False if answer is None and due else answer

    def rop_screening_afgeslotenq(self, source: Row) -> bool | None:
        return screened(source, FOLLOW_UP, "rop_afgesloten")

    def aabr_verrichtq(self, source: Row) -> bool | None:
        """Due where it was not done during the admission; no follow-up yet means not done yet."""
        answer = screened(source, FOLLOW_UP, "aabr_verricht")
        due = screened(source, ADMISSION, "aabr_verricht") is False and not is_dead(source)
        return False if answer is None and due else answer

    def aabr_afwijkendq(self, source: Row) -> bool | None:
        return screened(source, FOLLOW_UP, "aabr_afwijkend")

    def bera_verrichtq(self, source: Row) -> bool | None:
        return screened(source, FOLLOW_UP, "bera_verricht")

    def bera(self, source: Row) -> Row | None:
        return bera_of(source, FOLLOW_UP)


class NaOntslagProbleem(contract.NaOntslagZintuigenProbleemMapping[Row]):
    """One diagnosis of eye or ear after discharge."""

    def probleem_naam(self, source: Row) -> codes.ProbleemNaamZintuigen:
        return code_tables.ZINTUIGEN[source.known("code")]

    def verificatie_status(self, source: Row) -> codes.VerificatieStatus:
        return organs.certainty(source)


class NaOntslagVerrichting(contract.NaOntslagZintuigenVerrichtingMapping[Row]):
    """One treatment of the eye after discharge."""

    def verrichting_type(self, source: Row) -> codes.VerrichtingTypeZintuigen:
        return code_tables.ZINTUIGEN_VERRICHTING[source.known("code")]


class NaOntslagBera(contract.NaOntslagZintuigenBeraMapping[Row]):
    """The BERA after discharge: a row of screening."""

    def bera_afwijkendq(self, source: Row) -> bool | None:
        return source.yes_no("bera_afwijkend")

    def bera_lateraliteit(self, source: Row) -> codes.BeraLateraliteit | None:
        return code_tables.KANT.get(source.text("bera_kant") or "")
