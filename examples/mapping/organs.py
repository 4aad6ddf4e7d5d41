"""What the organ systems of a problem list have in common in this EPD: the question, the diagnoses, the procedures."""

from __future__ import annotations

from examples.epd.rows import Row
from examples.mapping import code_tables
from generated.lnr_3_0.bindings import codes
from generated.lnr_3_0.mapping import Null


def asked(source: Row, organ: str) -> bool | Null | None:
    """The answer to 'were there problems?': None if the form was not used, null if it was left open."""
    query = "SELECT problemen FROM orgaansysteem WHERE opname_id = ? AND orgaan = ?"
    row = source.row(query, source.number("opname_id"), organ)
    if row is None:
        return None
    answer = row.yes_no("problemen")
    return Null("UNK") if answer is None else answer


def diagnoses(source: Row, organ: str) -> list[Row]:
    """The diagnoses of an organ system: rows of diagnose."""
    return source.rows(
        "SELECT * FROM diagnose WHERE opname_id = ? AND orgaan = ? ORDER BY id", source.number("opname_id"), organ
    )


def procedures(source: Row, organ: str) -> list[Row]:
    """The procedures of an organ system: rows of verrichting."""
    query = "SELECT * FROM verrichting WHERE opname_id = ? AND orgaan = ? ORDER BY id"
    return source.rows(query, source.number("opname_id"), organ)


def certainty(source: Row) -> codes.VerificatieStatus:
    """How sure a diagnosis is."""
    return code_tables.ZEKERHEID[source.known("zekerheid")]


def began(source: Row) -> codes.Aanvang | None:
    """Where a problem began; not asked of what was ruled out."""
    here = source.yes_no("hier_begonnen")
    if here is None or source.text("zekerheid") == "uitgesloten":
        return None
    return code_tables.BEGONNEN["hier" if here else "elders"]


def problem_id(source: Row) -> str:
    """The id of a diagnosis in the message."""
    return f"probleem-{source.number('id')}"


def indication(source: Row) -> str | None:
    """The id of the diagnosis for which a procedure was done."""
    number = source.number("diagnose_id")
    return None if number is None else f"probleem-{number}"
