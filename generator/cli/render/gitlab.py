"""The report as GitLab Code Quality JSON."""

from __future__ import annotations

import json
from typing import Any

from generator.cli.render.sections import Section, section_of
from generator.cli.report import Report, fingerprints
from generator.findings import Finding, Proof, Severity

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render_gitlab(report: Report) -> str:
    """An array of issues; of a comparison only what asks for attention."""
    known = zip(report.findings, fingerprints(report.findings), strict=True)
    pairs = [pair for pair in known if not report.comparison or section_of(pair[0]) is not Section.OTHER]
    return json.dumps([_issue(finding, fingerprint) for finding, fingerprint in pairs], indent=2) + "\n"


def _issue(finding: Finding, fingerprint: str) -> dict[str, Any]:
    place = finding.location
    return {
        "type": "issue",
        "check_name": f"{finding.rule} {finding.name}",
        "description": " ".join(part for part in (finding.message, finding.action) if part),
        "categories": ["Compatibility"],
        "severity": "critical" if finding.proof is Proof.WITNESS else _SEVERITIES[finding.severity],
        "fingerprint": fingerprint,
        "location": {"path": place.file if place else ".", "lines": {"begin": (place.line if place else 0) or 1}},
    }
