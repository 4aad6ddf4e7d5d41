"""`report.json` in the folder of the messages: what became of the run, for programs; no value of any message in it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from generator.export.summary import Gathered, Summary

FILE = "report.json"


def write_report(out: Path, summary: Summary) -> None:
    """Write it, whole or not at all."""
    unfinished = out / f".{FILE}"
    text = json.dumps(report_of(summary), ensure_ascii=False, indent=2) + "\n"
    unfinished.write_text(text, encoding="utf-8", newline="\n")
    unfinished.replace(out / FILE)


def report_of(summary: Summary) -> dict[str, Any]:
    """The report as data."""
    return {
        "schema": 1,
        "sent": summary.sent,
        "before": summary.before,
        "refused": summary.refused,
        "reasons": [_gathered(one) for one in summary.reasons],
        "incomplete": _by_conformance(summary),
    }


def _by_conformance(summary: Summary) -> dict[str, Any]:
    """What was sent all the same and lacks something, and what no message holds: by the dataset's word."""
    found: dict[str, Any] = {}
    for one in summary.lacking:
        found.setdefault(one.conformance or "other", {"messages": [], "never": []})["messages"].append(_gathered(one))
    for gap in summary.gaps:
        told = {"concept": gap.concept, "label": gap.label, "where": gap.where, "state": gap.state, "reason": gap.why}
        found.setdefault(gap.conformance or "other", {"messages": [], "never": []})["never"].append(told)
    return dict(sorted(found.items()))


def _gathered(one: Gathered) -> dict[str, Any]:
    reason = one.reason
    return {
        "rule": reason.rule,
        "severity": reason.severity,
        "concept": reason.concept,
        "label": reason.label,
        "where": reason.where,
        "said": reason.said,
        "conformance": one.conformance,
        "messages": one.count,
        "shown": one.shown,
    }
