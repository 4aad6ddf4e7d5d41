"""Counting in words."""

from __future__ import annotations

from generator.cli.render.words import WORDS
from generator.cli.report import Report
from generator.findings import Severity


def number(count: int, word: str, plural: str | None = None) -> str:
    """`1 error`, `2 errors`."""
    return f"{count} {word if count == 1 else plural or word + 's'}"


def totals(report: Report) -> str:
    """`2 errors, 1 warning`, in the report's language, with where they are if the report knows; empty without any."""
    words = WORDS[report.language]
    counts = [number(count, *words.counted(severity)) for severity in Severity if (count := report.count(severity))]
    return " ".join(part for part in (", ".join(counts), report.scope if counts else "") if part)
