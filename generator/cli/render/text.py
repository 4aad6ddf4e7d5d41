"""The report for people: grouped by file, each finding with its place, what is so, and what to do."""

from __future__ import annotations

from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from generator.cli.render.plain import totals
from generator.cli.report import Report
from generator.cli.safe_text import one_line
from generator.findings import Finding, Severity

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_INDENT = 4


def render_text(report: Report, console: Console) -> None:
    """Print the report; without findings the one sentence that says so."""
    for file, findings in groupby(report.findings, key=_file):
        console.print(Text(one_line(file) or "(no file)", "bold underline"))
        for finding in findings:
            _print_finding(finding, console)
        console.print()
    console.print(_summary(report) if report.findings else Text(report.clean))


def _file(finding: Finding) -> str:
    return finding.location.file if finding.location else ""


def _print_finding(finding: Finding, console: Console) -> None:
    head = Text("  ")
    head.append(one_line(str(finding.location)) if finding.location else "-")
    head.append(f"  {finding.severity.value}", _STYLES[finding.severity])
    head.append(f"  {finding.rule} {one_line(finding.name)}", "dim")
    console.print(head)
    for line in _lines(finding):
        console.print(Padding(line, (0, 0, 0, _INDENT), expand=False))


def _lines(finding: Finding) -> list[Text]:
    lines = [Text(one_line(finding.message))]
    about = [finding.label, f"concept {finding.concept}" if finding.concept else None, finding.xpath]
    known = [one_line(part) for part in about if part]
    if known:
        lines.append(Text("at " + ", ".join(known), "dim"))
    if finding.action:
        lines.append(Text.assemble(("to do: ", "green"), one_line(finding.action)))
    return lines


def _summary(report: Report) -> Text:
    worst = min(report.findings, key=lambda finding: finding.severity.rank)
    text = Text.assemble((totals(report), _STYLES[worst.severity]), ".")
    return text.append(f" `lnrgen explain {worst.rule}` tells more.", "dim")
