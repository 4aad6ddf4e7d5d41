"""The report as GitLab Code Quality JSON."""

from __future__ import annotations

import json
from typing import Any

from generator.cli.report import Report, fingerprints
from generator.findings import Finding, Severity

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render_gitlab(report: Report) -> str:
    """An array of issues."""
    pairs = zip(report.findings, fingerprints(report.findings), strict=True)
    return json.dumps([_issue(finding, fingerprint) for finding, fingerprint in pairs], indent=2) + "\n"


def _issue(finding: Finding, fingerprint: str) -> dict[str, Any]:
    place = finding.location
    return {
        "type": "issue",
        "check_name": f"{finding.rule} {finding.name}",
        "description": " ".join(part for part in (finding.message, finding.action) if part),
        "categories": ["Compatibility"],
        "severity": _SEVERITIES[finding.severity],
        "fingerprint": fingerprint,
        "location": {"path": place.file if place else ".", "lines": {"begin": (place.line if place else 0) or 1}},
    }
