"""The report for people: each finding with its place, what is so, and what to do; in blocks by file, or one a line."""

from __future__ import annotations

from itertools import groupby

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from generator.cli.render.plain import totals
from generator.cli.render.words import WORDS, Words
from generator.cli.report import Report
from generator.cli.safe_text import one_line
from generator.findings import Finding, Severity

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_INDENT = 4


def render_text(report: Report, console: Console) -> None:
    """Print the report; without findings the one sentence that says so."""
    if report.comparison:
        from generator.cli.render.drift_text import render_drift_text  # noqa: PLC0415  start-up counts

        render_drift_text(report, report.comparison, console)
        return
    words = WORDS[report.language]
    if report.one_line:
        for finding in report.findings:
            console.print(_line(finding, words), soft_wrap=True)
    else:
        for file, findings in groupby(report.findings, key=_file):
            if file:
                console.print(Text(one_line(file), "bold underline"))
            for finding in findings:
                _print_block(finding, console, words)
            console.print()
    console.print(_summary(report, words) if report.findings else Text(report.clean))


def _file(finding: Finding) -> str:
    return finding.location.file if finding.location else ""


def _line(finding: Finding, words: Words) -> Text:
    """All on one line, which the terminal may wrap: the place comes first, for editors and for `sort`."""
    about = [finding.label, f"({words.concept} {finding.concept})" if finding.concept else None]
    known = " ".join(one_line(part) for part in about if part)
    action = one_line(finding.action)
    return Text.assemble(
        (_place(finding), "bold"),
        ": ",
        (words.severity(finding.severity), _STYLES[finding.severity]),
        f" {finding.rule} ",
        (f"{known}: " if known else "", "cyan"),
        one_line(finding.message),
        (f" {words.to_do.capitalize()} " if action else "", "green"),
        action,
        (f" [{one_line(finding.xpath)}]" if finding.xpath else "", "dim"),
    )


def _place(finding: Finding) -> str:
    return one_line(str(finding.location)) if finding.location else "-"


def _print_block(finding: Finding, console: Console, words: Words) -> None:
    head = Text(f"  {_place(finding)}" if finding.location else "")
    head.append(f"  {words.severity(finding.severity)}", _STYLES[finding.severity])
    head.append(f"  {finding.rule} {one_line(finding.name)}", "dim")
    console.print(head)
    for line in _lines(finding, words):
        console.print(Padding(line, (0, 0, 0, _INDENT), expand=False))


def _lines(finding: Finding, words: Words) -> list[Text]:
    lines = [Text(one_line(finding.message))]
    about = [finding.label, f"{words.concept} {finding.concept}" if finding.concept else None, finding.xpath]
    known = [one_line(part) for part in about if part]
    if known:
        lines.append(Text(f"{words.at} " + ", ".join(known), "dim"))
    if finding.action:
        lines.append(Text.assemble((f"{words.to_do} ", "green"), one_line(finding.action)))
    return lines


def _summary(report: Report, words: Words) -> Text:
    worst = min(report.findings, key=lambda finding: finding.severity.rank)
    text = Text.assemble((totals(report), _STYLES[worst.severity]), ".")
    return text.append(f" `lnrgen explain {worst.rule}` {words.tells_more}", "dim")
