"""The report as GitHub workflow commands: annotations beside the changed lines."""

from __future__ import annotations

from generator.cli.render.closing import closing, more_of
from generator.cli.render.sections import Section, section_of
from generator.cli.render.words import Language
from generator.cli.report import Report
from generator.cli.safe_text import one_line, safe
from generator.findings import Finding, Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def render_github(report: Report) -> str:
    """One command a line, then sentences for the log; of a comparison only what asks for attention."""
    told = [finding for finding in report.findings if not report.comparison or section_of(finding) is not Section.OTHER]
    commands = [_command(finding, report.language) for finding in told]
    return "".join(f"{line}\n" for line in (*commands, *map(one_line, closing(report))))


def _command(finding: Finding, language: Language) -> str:
    place = finding.location
    where = {"file": place.file, "line": place.line, "col": place.column} if place else {}
    properties = {**where, "title": f"{finding.rule} {finding.name}"}
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value)
    known = [finding.message, finding.xpath, *more_of(finding, language), finding.action]
    text = "\n".join(part for part in known if part)
    return f"::{_COMMANDS[finding.severity]} {listed}::{_data(text)}"


def _data(text: str) -> str:
    return safe(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
