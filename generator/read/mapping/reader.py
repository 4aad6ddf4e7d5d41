"""`mapping.yaml` as a ledger: all that is wrong with it in one run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.findings import Location
from generator.model.acceptance import is_date
from generator.model.mapping import MappingEntry, MappingGroup, MappingLedger, MappingState
from generator.read.dataset.check import check
from generator.read.dataset.compose import compose
from generator.read.dataset.node import Mapping, Node, Scalar, Sequence
from generator.read.dataset.problems import BAD_VALUE
from generator.read.dataset.report import Report, StopReadingError, shown
from generator.read.dataset.source_text import decode, read_bytes
from generator.read.mapping.format import MAPPING_LEDGER

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def read_mapping_ledger(path: Path) -> MappingLedger:
    """The ledger, in the order of the file. UnreadableError holds every error at once, each with its place."""
    report = Report(path.as_posix())
    try:
        root = compose(decode(read_bytes(path, report), report), report)
    except StopReadingError:
        report.raise_errors()
        raise
    check(root, MAPPING_LEDGER, "", report)
    concepts, groups = list(_entries(root, "concepts")), list(_entries(root, "groups"))
    _check_once(concepts, report)
    _check_once(groups, report)
    _check_dates(concepts, report)
    report.raise_errors()
    return MappingLedger(
        _text(root, "specification") if isinstance(root, Mapping) else "",
        tuple(_concept(entry, report.file) for entry in concepts),
        tuple(_group(entry, report.file) for entry in groups),
    )


def _entries(root: Node, key: str) -> Iterator[Mapping]:
    found = root.get(key) if isinstance(root, Mapping) else None
    for item in found.items if isinstance(found, Sequence) else ():
        if isinstance(item, Mapping):
            yield item


def _check_once(entries: list[Mapping], report: Report) -> None:
    seen: set[str] = set()
    for entry in entries:
        key = _text(entry, "id")
        if key and key in seen:
            report.add(BAD_VALUE, entry, f"`id`: {shown(key)} stands here twice.", "Keep one of the two entries.")
        seen.add(key)


def _check_dates(entries: list[Mapping], report: Report) -> None:
    for entry in entries:
        day = entry.get("date")
        if isinstance(day, Scalar) and day.text and not is_date(day.text):
            message = f"`date`: {shown(day.text)} is no day of the calendar."
            report.add(BAD_VALUE, day, message, "Write year, month and day, such as 2026-11-23.")


def _concept(entry: Mapping, file: str) -> MappingEntry:
    contract, _, method = _text(entry, "method").partition(".")
    return MappingEntry(
        key=_text(entry, "id"),
        label=_text(entry, "label"),
        contract=contract,
        method=method,
        state=MappingState(_text(entry, "state")),
        reason=_text(entry, "reason"),
        reviewer=_text(entry, "reviewer"),
        date=_text(entry, "date"),
        comment=_text(entry, "comment"),
        fingerprint=_text(entry, "fingerprint"),
        stub=_text(entry, "stub"),
        left=_text(entry, "left"),
        left_stub=_text(entry, "left_stub"),
        location=Location(file, entry.line, entry.column),
    )


def _group(entry: Mapping, file: str) -> MappingGroup:
    parent, _, method = _text(entry, "method").partition(".")
    return MappingGroup(
        key=_text(entry, "id"),
        label=_text(entry, "label"),
        contract=_text(entry, "contract"),
        attribute=_text(entry, "attribute"),
        parent=parent,
        method=method,
        code=_text(entry, "code"),
        stub=_text(entry, "stub"),
        removed=_text(entry, "state") == "removed",
        location=Location(file, entry.line, entry.column),
    )


def _text(entry: Mapping, key: str) -> str:
    value = entry.get(key)
    return value.text if isinstance(value, Scalar) else ""
