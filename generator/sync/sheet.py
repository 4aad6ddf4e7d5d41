"""The mapping as a sheet: one row a concept; five columns are people's, the others say what it is about."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from generator.model.mapping import MappingEntry, MappingState
from generator.model.meaning import meaning_fingerprint
from generator.model.sheet import Column, Sheet, cell_text
from generator.sync.coverage import UNSTATED, conformance_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.emit.mapping.vendor import VendorContract
    from generator.model.specification import Specification
    from generator.sync.plan import SyncPlan

TITLE = "mapping"
COLUMNS = (
    Column("label", 34),
    Column("group", 26),
    Column("conformance", 13),
    Column("type", 11),
    Column("unit", 8),
    Column("definition", 60),
    Column("state", 13, yours=True, choices=tuple(MappingState)),
    Column("reason", 30, yours=True),
    Column("reviewer", 16, yours=True),
    Column("date", 12, yours=True),
    Column("comment", 40, yours=True),
    Column("method", 40),
    Column("where", 60),
    Column("id", 10, hidden=True),
    Column("fingerprint", 18, hidden=True),
    Column("exported", 36, hidden=True),
)
NAMES = tuple(column.name for column in COLUMNS)
YOURS = tuple(column.name for column in COLUMNS if column.yours)
TOLD = tuple(column.name for column in COLUMNS if not column.yours and not column.hidden)


def sheet_of(plan: SyncPlan, contract: VendorContract, specification: Specification) -> Sheet:
    """Every concept of the mapping, in the order of the message, orphans last."""
    rows = rows_of(plan, contract, specification).values()
    return Sheet(TITLE, COLUMNS, tuple(tuple(row[name] for name in NAMES) for row in rows))


def rows_of(plan: SyncPlan, contract: VendorContract, specification: Specification) -> dict[str, dict[str, str]]:
    """By key: the text of each column, as a cell can hold it."""
    concepts = {concept.id: concept for concept in specification.dataset.walk()}
    members = {
        member.key: (group.label, member) for group in contract.groups for member in group.members if member.stub
    }
    rows = {}
    for entry in plan.ledger.concepts:
        concept = concepts.get(entry.key)
        group, member = members.get(entry.key, ("", None))
        conformance = conformance_of(member) if member else UNSTATED
        row = {
            "label": entry.label,
            "group": group,
            "conformance": "" if conformance == UNSTATED else conformance,
            "type": str(concept.type) if concept else "",
            "unit": (concept.unit or "") if concept else "",
            "definition": str(concept.definition) if concept else "",
            **people_said(entry),
            "method": f"{entry.contract}.{entry.method}",
            "where": member.where if member else "",
            "id": entry.key,
            "fingerprint": meaning_fingerprint(concept, specification.dataset) if concept else "",
        }
        row = {name: cell_text(text) for name, text in row.items()}
        rows[entry.key] = row | {"exported": exported(row)}
    return rows


def people_said(entry: MappingEntry) -> dict[str, str]:
    """The columns that are people's."""
    return {
        "state": str(entry.state),
        "reason": entry.reason,
        "reviewer": entry.reviewer,
        "date": entry.date,
        "comment": entry.comment,
    }


def exported(row: Mapping[str, str]) -> str:
    """What a row was when it was written, so that it shows what was changed in it: the told columns, then people's."""
    return f"{_digest(row.get(name, '') for name in TOLD)}-{_digest(row.get(name, '') for name in YOURS)}"


def _digest(texts: Iterable[str]) -> str:
    return hashlib.sha256("\x1f".join(texts).encode()).hexdigest()[:16]
