"""The report as GitHub workflow commands: annotations beside the changed lines."""

from __future__ import annotations

from generator.cli.render.plain import totals
from generator.cli.report import Report
from generator.cli.safe_text import safe
from generator.findings import Finding, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render_github(report: Report) -> str:
    """One command a line, then a sentence for the log."""
    lines = [_command(finding) for finding in report.findings]
    lines.append(totals(report) or report.clean)
    return "".join(f"{line}\n" for line in lines)


def _command(finding: Finding) -> str:
    place = finding.location
    where = {"file": place.file, "line": place.line, "col": place.column} if place else {}
    properties = {**where, "title": f"{finding.rule} {finding.name}"}
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value)
    text = "\n".join(part for part in (finding.message, finding.xpath, finding.action) if part)
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(text)}"


def _data(text: str) -> str:
    return safe(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
