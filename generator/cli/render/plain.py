"""Counting in words."""

from __future__ import annotations

from generator.cli.report import Report
from generator.findings import Severity


def number(count: int, word: str, plural: str | None = None) -> str:
    """`1 error`, `2 errors`."""
    return f"{count} {word if count == 1 else plural or word + 's'}"


def totals(report: Report) -> str:
    """`2 errors, 1 warning`."""
    words = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
    return ", ".join(number(count, word) for severity, word in words.items() if (count := report.count(severity)))
