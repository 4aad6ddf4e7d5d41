"""Writing `mapping.yaml` (read by `generator.read.mapping`): what people wrote in it, comments too, stays as it is."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

from generator.read.mapping.format import SCHEMA_FILE
from generator.sync.yaml_list import Row, YamlLists

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
_QUOTED = frozenset({"specification", "id", "date", "fingerprint", "stub", "left_stub"})
_MARK = "\ufeff"


def schema_text() -> str:
    """The JSON Schema of the file, for editors."""
    return files("generator.read.mapping").joinpath(SCHEMA_FILE).read_text(encoding="utf-8")


def ledger_text(ledger: MappingLedger, before: str | None) -> str:
    """The text of `mapping.yaml`; `before` is what it holds now, read without error, None where there is none.

    The very same text where nothing changed. The lines end as they did.
    """
    given = _HEAD if before is None else before
    newline = "\r\n" if "\r\n" in given else "\n"
    mark = _MARK if given.startswith(_MARK) else ""
    lists = YamlLists(given.removeprefix(mark).replace("\r\n", "\n"), _QUOTED)
    lists.put("specification", ledger.specification)
    lists.merge("concepts", [_concept(entry) for entry in ledger.concepts])
    lists.merge("groups", [_group(group) for group in ledger.groups])
    return mark + lists.changed().replace("\n", newline) if lists.edits else given


def _concept(entry: MappingEntry) -> Row:
    return {
        "id": entry.key,
        "label": entry.label,
        "method": f"{entry.contract}.{entry.method}",
        "state": str(entry.state),
        "reason": entry.reason,
        "reviewer": entry.reviewer,
        "date": entry.date,
        "comment": entry.comment,
        "fingerprint": entry.fingerprint,
        "stub": entry.stub,
        "left": entry.left,
        "left_stub": entry.left_stub,
    }


def _group(group: MappingGroup) -> Row:
    return {
        "id": group.key,
        "label": group.label,
        "contract": group.contract,
        "attribute": group.attribute,
        "method": f"{group.parent}.{group.method}" if group.method else "",
        "code": group.code,
        "stub": group.stub,
        "state": "removed" if group.removed else "",
    }
