"""What SARIF tells of a comparison besides its findings: the verdict, what was accepted, and the witnesses."""

from __future__ import annotations

from typing import Any

from generator.cli.drift_report import Comparison
from generator.cli.render.outcome import outcome
from generator.cli.render.passage import lay_out
from generator.cli.report import Report, fingerprints
from generator.compare.drift import Accepted
from generator.findings import Finding

_BASE = "WITNESSES"
_ABOUT = "Messages that lnrgen made up as proof; their text is in this file."


def add_comparison(run: dict[str, Any], report: Report, comparison: Comparison) -> None:
    """Tell it in a run whose results are the findings of the report, then those that were accepted."""
    findings = [*report.findings, *(one.finding for one in comparison.accepted)]
    run["properties"] = _outcome(report, comparison)
    _suppress(run["results"], comparison.accepted)
    run["artifacts"] = _show_witnesses(run["results"], findings)
    run["originalUriBaseIds"][_BASE] = {"description": {"text": _ABOUT}}


def _outcome(report: Report, comparison: Comparison) -> dict[str, Any]:
    drift = comparison.drift
    said = outcome(comparison, report.findings, report.language)
    exists = True if drift.bilingual is not None else False if drift.bilingual_known else None
    return {
        "title": said.title("->"),
        "role": drift.role.value,
        "verdict": drift.verdict.value,
        "summary": said.sentence,
        "bilingual": exists,
        "undecided": drift.undecided,
    }


def _suppress(results: list[dict[str, Any]], accepted: tuple[Accepted, ...]) -> None:
    """Mark the last results as accepted; all others carry an empty list, which says that they count (SARIF 3.27.23)."""
    for result in results:
        result["suppressions"] = []
    for result, one in zip(results[len(results) - len(accepted) :], accepted, strict=True):
        until = {"properties": {"until": one.until}} if one.until else {}
        accept = {"kind": "external", "status": "accepted", "justification": one.reason, **until}
        result["suppressions"] = [accept]


def _show_witnesses(results: list[dict[str, Any]], findings: list[Finding]) -> list[dict[str, Any]]:
    """The witnesses as artifacts with their text; each result points at the refused place in its own."""
    artifacts: list[dict[str, Any]] = []
    for result, finding, fingerprint in zip(results, findings, fingerprints(findings), strict=True):
        if finding.witness is None:
            continue
        passage = lay_out(finding.witness.message, finding.witness.path)
        location = {"uri": f"{fingerprint}.xml", "uriBaseId": _BASE}
        contents = {"text": "\n".join(passage.lines) + "\n"}
        region = {"region": {"startLine": passage.first, "endLine": passage.last}} if passage.first else {}
        place = {
            "physicalLocation": {"artifactLocation": {**location, "index": len(artifacts)}, **region},
            "logicalLocations": [{"fullyQualifiedName": finding.witness.path, "kind": "element"}],
            "message": {"text": f"The witness: this message is refused at {finding.witness.path}."},
        }
        result["relatedLocations"] = [place, *result.get("relatedLocations", [])]
        artifacts.append({"location": location, "mimeType": "application/xml", "contents": contents})
    return artifacts
