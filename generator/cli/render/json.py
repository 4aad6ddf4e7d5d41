"""The report as JSON; its schema is `report.schema.json` (`lnrgen schema report`)."""

from __future__ import annotations

import json
from typing import Any

from generator.cli.report import Report, fingerprints
from generator.cli.version import version
from generator.findings import Finding, Severity

SCHEMA = 1


def render_json(report: Report) -> str:
    """One JSON object in ASCII: escaped characters can neither steer a terminal nor be garbled."""
    pairs = zip(report.findings, fingerprints(report.findings), strict=True)
    data = {
        "schema": SCHEMA,
        "tool": {"name": "lnrgen", "version": version()},
        "command": report.command,
        "verdict": "unreadable" if report.unreadable else "findings" if report.findings else "clean",
        "exit_code": int(report.exit_code),
        "counts": {severity.value: report.count(severity) for severity in Severity},
        "findings": [_finding(finding, fingerprint) for finding, fingerprint in pairs],
    }
    return json.dumps(data, indent=2, ensure_ascii=True) + "\n"


def _finding(finding: Finding, fingerprint: str) -> dict[str, Any]:
    place = finding.location
    return {
        "rule": finding.rule,
        "name": finding.name,
        "severity": finding.severity.value,
        "impact": finding.impact.value,
        "proof": finding.proof.value,
        "concept": finding.concept,
        "label": finding.label,
        "xpath": finding.xpath,
        "old": finding.old,
        "new": finding.new,
        "message": finding.message,
        "action": finding.action,
        "fingerprint": fingerprint,
        "location": {"file": place.file, "line": place.line or None, "column": place.column or None} if place else None,
    }
