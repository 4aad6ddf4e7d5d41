"""The report as JSON; its schema is `report.schema.json` (`lnrgen schema report`)."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from generator.cli.report import Report, fingerprints
from generator.cli.version import version
from generator.findings import Finding, Hit, Location, Severity, Witness

if TYPE_CHECKING:
    from generator.cli.drift_report import Comparison
    from generator.compare.drift import Side

SCHEMA = 1


def render_json(report: Report) -> str:
    """One JSON object in ASCII: escaped characters can neither steer a terminal nor be garbled."""
    plain = "unreadable" if report.unreadable else "findings" if report.findings else "clean"
    data = {
        "schema": SCHEMA,
        "tool": {"name": "lnrgen", "version": version()},
        "command": report.command,
        **(_comparison(report.comparison) if report.comparison else {"verdict": plain}),
        "exit_code": int(report.exit_code),
        "counts": {severity.value: report.count(severity) for severity in Severity},
        "findings": _findings(report.findings),
    }
    return json.dumps(data, indent=2, ensure_ascii=True) + "\n"


def _comparison(comparison: Comparison) -> dict[str, Any]:
    drift = comparison.drift
    exists = True if drift.bilingual is not None else False if drift.bilingual_known else None
    made = _findings([one.finding for one in comparison.accepted])
    pairs = zip(comparison.accepted, made, strict=True)
    return {
        "old": _side(drift.old),
        "new": _side(drift.new),
        "role": drift.role.value,
        "verdict": drift.verdict.value,
        "bilingual": {"exists": exists, "message": drift.bilingual},
        "undecided": drift.undecided,
        "accepted": [{"reason": one.reason, "until": one.until or None, "finding": shown} for one, shown in pairs],
    }


def _side(side: Side) -> dict[str, Any]:
    return {"id": side.id, "version": side.version, "path": side.shown, "digest": side.digest}


def _findings(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    listed = list(findings)
    return [_finding(finding, known) for finding, known in zip(listed, fingerprints(listed), strict=True)]


def _finding(finding: Finding, fingerprint: str) -> dict[str, Any]:
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
        "location": _place(finding.location) if finding.location else None,
        "witness": _witness(finding.witness) if finding.witness else None,
        "places": finding.places,
        "mapping": [_hit(hit) for hit in finding.mapping],
        "folded": _findings(finding.folded),
    }


def _hit(hit: Hit) -> dict[str, Any]:
    return {"kind": hit.kind.value, "what": hit.what, "location": _place(hit.location)}


def _place(place: Location) -> dict[str, Any]:
    return {"file": place.file, "line": place.line or None, "column": place.column or None}


def _witness(witness: Witness) -> dict[str, Any]:
    return {"message": witness.message, "path": witness.path, "value": witness.value}
