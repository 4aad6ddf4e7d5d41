"""The dataset definition file as a `Dataset`: all that is wrong with it in one run."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.read.dataset.build import build_dataset
from generator.read.dataset.check import check
from generator.read.dataset.compose import compose
from generator.read.dataset.format import DATASET
from generator.read.dataset.node_cache import load_nodes, save_nodes
from generator.read.dataset.references import check_references
from generator.read.dataset.report import Report, StopReadingError
from generator.read.dataset.rule_operands import check_rules
from generator.read.dataset.source_text import decode, read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from generator.findings import Finding
    from generator.model.dataset import Dataset
    from generator.read.dataset.node import Node


@dataclass(frozen=True, slots=True)
class DatasetReading:
    """A dataset definition that could be read, and the warnings about it."""

    dataset: Dataset
    findings: tuple[Finding, ...] = ()


def read_dataset(path: Path, *, display: str | None = None, cache: bool = False) -> DatasetReading:
    """Read a dataset definition file. `display` is the path as the user knows it, for the messages.

    `cache` lets the parsed YAML come from the user's cache folder; it is checked all the same. UnreadableError holds
    every error at once, each with its line, column and mend.
    """
    report = Report(display or path.as_posix())
    try:
        data = read_bytes(path, report)
        dataset = _read(_nodes(data, report, cache=cache), report)
    except StopReadingError:
        report.raise_errors()
        raise
    report.raise_errors()
    return DatasetReading(replace(dataset, digest=hashlib.sha256(data).hexdigest()), report.sorted())


def _nodes(data: bytes, report: Report, *, cache: bool) -> Node:
    kept = load_nodes(data) if cache else None
    if kept is not None:
        return kept
    root = compose(decode(data, report), report)
    if cache and not report.findings:
        save_nodes(data, root)
    return root


def _read(root: Node, report: Report) -> Dataset:
    check(root, DATASET, "", report)
    dataset = build_dataset(root, report.file)
    check_references(root, dataset, report)
    check_rules(root, dataset, report)
    return dataset
