"""`accepted.yaml` as acceptances: all that is wrong with it in one run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.findings import Location
from generator.model.acceptance import Acceptance, is_date
from generator.read.accepted.format import ACCEPTED
from generator.read.dataset.check import check
from generator.read.dataset.compose import compose
from generator.read.dataset.node import Mapping, Node, Scalar, Sequence
from generator.read.dataset.problems import BAD_VALUE
from generator.read.dataset.report import Report, StopReadingError, shown
from generator.read.dataset.source_text import decode, read_bytes

if TYPE_CHECKING:
    from pathlib import Path


def read_accepted(path: Path) -> tuple[Acceptance, ...]:
    """The acceptances in the order of the file. UnreadableError holds every error at once, each with its place."""
    report = Report(path.as_posix())
    try:
        node = compose(decode(read_bytes(path, report), report), report)
    except StopReadingError:
        report.raise_errors()
        raise
    check(node, ACCEPTED, "", report)
    entries = list(_entries(node))
    for entry in entries:
        _check_date(entry, report)
    report.raise_errors()
    return tuple(_acceptance(entry, report.file) for entry in entries)


def _entries(root: Node) -> list[Mapping]:
    found = root.get("accepted") if isinstance(root, Mapping) else None
    return [item for item in found.items if isinstance(item, Mapping)] if isinstance(found, Sequence) else []


def _check_date(entry: Mapping, report: Report) -> None:
    until = entry.get("until")
    if isinstance(until, Scalar) and not is_date(until.text) and not report.findings:
        message = f"`until`: {shown(until.text)} is no day of the calendar."
        report.add(BAD_VALUE, until, message, "Write year, month and day, such as 2027-12-31.")


def _acceptance(entry: Mapping, file: str) -> Acceptance:
    places = _text(entry, "places")
    return Acceptance(
        rule=_text(entry, "rule"),
        fingerprint=_text(entry, "fingerprint"),
        reason=_text(entry, "reason"),
        until=_text(entry, "until"),
        by=_text(entry, "by"),
        places=int(places) if places else None,
        location=Location(file, entry.line, entry.column),
    )


def _text(entry: Mapping, key: str) -> str:
    value = entry.get(key)
    return value.text if isinstance(value, Scalar) else ""
