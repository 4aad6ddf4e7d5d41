"""Writing `mapping.yaml` (read by `generator.read.mapping`): what people wrote in it, comments too, stays as it is."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING, Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from generator.read.dataset.round_trip import dump_round_trip, parse_round_trip
from generator.read.mapping.format import SCHEMA_FILE

if TYPE_CHECKING:
    from generator.model.mapping import MappingEntry, MappingGroup, MappingLedger

_HEAD = f"""\
# yaml-language-server: $schema={SCHEMA_FILE}
# How far your mapping is, concept by concept. `lnrgen sync` keeps it in step with the code and the specification.
# Yours to write: state `ignored` with its reason, reviewer, date, comment. `lnrgen coverage` adds it all up.
format: 1
specification: ""
concepts: []
groups: []
"""


def schema_text() -> str:
    """The JSON Schema of the file, for editors."""
    return files("generator.read.mapping").joinpath(SCHEMA_FILE).read_text(encoding="utf-8")


def ledger_text(ledger: MappingLedger, before: str | None) -> str:
    """The text of `mapping.yaml`; `before` is what it holds now, read without error, None where there is none.

    The very same text where nothing changed.
    """
    data = parse_round_trip(before or _HEAD)
    changed = _put(data, "specification", DoubleQuotedScalarString(ledger.specification))
    changed |= _merge(data, "concepts", [(entry.key, _concept(entry)) for entry in ledger.concepts])
    changed |= _merge(data, "groups", [(group.key, _group(group)) for group in ledger.groups])
    return dump_round_trip(data) if changed or before is None else before


def _merge(data: CommentedMap, key: str, wanted: list[tuple[str, dict[str, Any]]]) -> bool:
    """Bring a list in step: each entry where it stands, new ones behind the one they follow, and those gone away."""
    rows = data[key]
    if not isinstance(rows, CommentedSeq) or not rows:
        rows = data[key] = CommentedSeq()
    changed = False
    names = {name for name, _ in wanted}
    for number in reversed(range(len(rows))):
        if str(rows[number]["id"]) not in names:
            del rows[number]
            changed = True
    at = 0
    for name, values in wanted:
        place = next((number for number, row in enumerate(rows) if str(row["id"]) == name), None)
        if place is None:
            rows.insert(at, CommentedMap())
            place = at
        at = place + 1
        for each, value in values.items():
            changed |= _put(rows[place], each, value)
    return changed


def _put(row: CommentedMap, key: str, value: Any) -> bool:  # noqa: ANN401  YAML holds what it holds
    there = row.get(key)
    if (value in (None, "") and not there) or (there is not None and str(there) == str(value)):
        return False
    row[key] = value
    return True


def _concept(entry: MappingEntry) -> dict[str, Any]:
    return {
        "id": DoubleQuotedScalarString(entry.key),
        "label": entry.label,
        "method": f"{entry.contract}.{entry.method}",
        "state": str(entry.state),
        "reason": entry.reason,
        "reviewer": entry.reviewer,
        "date": DoubleQuotedScalarString(entry.date) if entry.date else "",
        "comment": entry.comment,
        "fingerprint": DoubleQuotedScalarString(entry.fingerprint) if entry.fingerprint else "",
        "stub": DoubleQuotedScalarString(entry.stub) if entry.stub else "",
    }


def _group(group: MappingGroup) -> dict[str, Any]:
    return {
        "id": DoubleQuotedScalarString(group.key),
        "label": group.label,
        "contract": group.contract,
        "attribute": group.attribute,
        "method": f"{group.parent}.{group.method}" if group.method else "",
        "code": group.code,
    }
