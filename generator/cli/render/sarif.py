"""The report as SARIF 2.1.0, for code scanning."""

from __future__ import annotations

import json
from pathlib import PurePosixPath, PureWindowsPath
from typing import Any
from urllib.parse import quote

from generator.cli.pages import page_of
from generator.cli.report import Report, fingerprints, unfolded
from generator.cli.version import version
from generator.findings import Finding, Hit, Location, Severity

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def render_sarif(report: Report) -> str:
    """One run with the rules that fired and their pages, and one result a finding; accepted ones are suppressed."""
    accepted = report.comparison.accepted if report.comparison else ()
    findings = [*report.findings, *(one.finding for one in accepted)]
    rules = {finding.rule: finding for finding in reversed(list(unfolded(findings)))}
    order = sorted(rules)
    known = fingerprints(findings)
    results = [
        _result(finding, fingerprint, order.index(finding.rule))
        for finding, fingerprint in zip(findings, known, strict=True)
    ]
    run: dict[str, Any] = {
        "tool": {
            "driver": {
                "name": "lnrgen",
                "version": version(),
                "rules": [_rule(rules[rule]) for rule in order],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "The folder in which lnrgen was started."}}},
        "invocations": [{"executionSuccessful": not report.unreadable, "exitCode": int(report.exit_code)}],
        "results": results,
    }
    if report.comparison:
        from generator.cli.render.sarif_drift import add_comparison  # noqa: PLC0415  start-up counts

        add_comparison(run, report, report.comparison)
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(finding: Finding) -> dict[str, Any]:
    page = page_of(finding.rule)
    help_text = page or f"{finding.rule} {finding.name}: a rule of the dataset definition."
    return {
        "id": finding.rule,
        "name": "".join(word.capitalize() for word in finding.name.split("-")),
        "shortDescription": {"text": finding.name.replace("-", " ")},
        "help": {"text": help_text, "markdown": help_text},
        "defaultConfiguration": {"level": _LEVELS[finding.severity]},
    }


def _result(finding: Finding, fingerprint: str, index: int) -> dict[str, Any]:
    facts = {"concept": finding.concept, "label": finding.label, "old": finding.old, "new": finding.new}
    properties = {name: value for name, value in facts.items() if value is not None}
    places = {"places": finding.places} if finding.places > 1 else {}
    beside = [*map(_hit, finding.mapping), *map(_echo, unfolded(finding.folded))]
    related = {"relatedLocations": beside} if beside else {}
    return {
        "ruleId": finding.rule,
        "ruleIndex": index,
        "level": _LEVELS[finding.severity],
        "message": {"text": " ".join(part for part in (finding.message, finding.action) if part)},
        "locations": _locations(finding),
        **related,
        "partialFingerprints": {"lnrgen/v1": fingerprint},
        "properties": {"impact": finding.impact.value, "proof": finding.proof.value, **properties, **places},
    }


def _hit(hit: Hit) -> dict[str, Any]:
    """A place of the vendor's own."""
    return {"physicalLocation": _physical(hit.location), "message": {"text": f"It hits {hit.what}."}}


def _physical(place: Location) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": _artifact(place.file)}
    if place.line:
        columns = {"startColumn": place.column} if place.column else {}
        physical["region"] = {"startLine": place.line, **columns}
    return physical


def _locations(finding: Finding) -> list[dict[str, Any]]:
    location: dict[str, Any] = {}
    if finding.location:
        location["physicalLocation"] = _physical(finding.location)
    if finding.xpath:
        location["logicalLocations"] = [{"fullyQualifiedName": finding.xpath, "kind": "element"}]
    return [location] if location else []


def _echo(finding: Finding) -> dict[str, Any]:
    """A finding that is folded under another."""
    location = next(iter(_locations(finding)), {})
    return {**location, "message": {"text": f"{finding.rule} {finding.name}: {finding.message}"}}


def _artifact(file: str) -> dict[str, str]:
    if PureWindowsPath(file).is_absolute():
        return {"uri": PureWindowsPath(file).as_uri()}
    if file.startswith("/"):
        return {"uri": PurePosixPath(file).as_uri()}
    return {"uri": quote(file, errors="surrogateescape"), "uriBaseId": "SRCROOT"}
