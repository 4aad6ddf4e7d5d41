"""An update for people and programs: the to-do list as text, Markdown and JSON, and which files it is about."""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from generator.cli.console import make_console, write_data
from generator.cli.drift_report import Comparison
from generator.cli.render.drift_words import DRIFT_WORDS
from generator.cli.render.facts import changed_facts
from generator.cli.render.json import render_json
from generator.cli.render.outcome import outcome
from generator.cli.render.plain import number
from generator.cli.report import Report
from generator.cli.safe_text import one_line
from generator.cli.updating.tasks import Task, Urgency
from generator.cli.updating.words import UpdateWords
from generator.emit.docs.markdown_text import code, markdown
from generator.findings import Finding, Severity

Change = tuple[str, Path]
"""What happens to a file (`create`, `update`, `delete`), and which."""

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.INFO: "bold cyan"}
_HITS = 3
_INDENT = 4


@dataclass(frozen=True, slots=True)
class Told:
    """What there is to say. `written`: it was done, not only worked out. `changes` are all files, of either.

    The findings of `tasks` are in the language of `words` already.
    """

    report: Report
    tasks: tuple[Task, ...]
    changes: tuple[Change, ...]
    words: UpdateWords
    written: bool
    verbose: bool = False

    @property
    def comparison(self) -> Comparison:
        """The two versions."""
        if self.report.comparison is None:
            raise ValueError(self.report.command)
        return self.report.comparison


def tell(told: Told, format_: str) -> None:
    """Write it to stdout as `text`, `json` or `markdown`."""
    if format_ == "json":
        write_data(json.dumps(as_json(told), indent=2, ensure_ascii=True) + "\n")
    elif format_ == "markdown":
        write_data("".join(f"{line}\n" for line in as_markdown(told)))
    else:
        _print(told, make_console(sys.stdout))


def as_json(told: Told) -> dict[str, Any]:
    """The report, with the tasks in order, and the files."""
    data: dict[str, Any] = json.loads(render_json(told.report))
    return {
        **data,
        "written": told.written,
        "files": [{"action": action, "path": path.as_posix()} for action, path in told.changes],
        "tasks": [_task(task) for task in told.tasks],
    }


def _task(task: Task) -> dict[str, Any]:
    place = task.at
    return {
        "urgency": task.urgency.value,
        "concept": task.concept,
        "label": task.label,
        "what": task.what or None,
        "location": {"file": place.file, "line": place.line or None, "column": place.column or None} if place else None,
        "rules": list(dict.fromkeys(one.rule for one in task.findings)),
        "messages": [one.message for one in task.findings],
        "actions": list(dict.fromkeys(one.action for one in task.findings if one.action)),
    }


def as_markdown(told: Told) -> Iterator[str]:
    """A list to tick off."""
    said = outcome(told.comparison, told.comparison.drift.findings, told.words.language)
    yield f"# {_plain(said.title('→'))}"
    yield ""
    yield f"**{_plain(said.sentence)}**"
    for urgency, tasks in _by_urgency(told.tasks):
        yield from ("", f"## {told.words.headings[urgency]} ({len(tasks)})", "")
        for task in tasks:
            place = f" {code(_place(task))}" if task.at else ""
            yield f"- [ ] {_about(task)}{place}"
            for one in task.findings:
                to_do = f" **{told.words.to_do}** {_plain(one.action)}" if one.action else ""
                yield f"  - {_plain(_said(one, told.words))}{to_do} *{one.rule} {_plain(one.name)}*"
    if told.changes:
        yield from ("", f"## {told.words.files_written[not told.written]}", "")
        yield from (f"- {line}" for line in map(_plain, shown_changes(told.changes, told.words)))


def _about(task: Task) -> str:
    concept = f" ({code(task.concept)})" if task.concept else ""
    return f"**{_plain(task.label or task.findings[0].name)}**{concept}"


def _print(told: Told, console: Console) -> None:
    said = outcome(told.comparison, told.comparison.drift.findings, told.words.language)
    console.print(Text(one_line(said.title("->")), "bold"))
    console.print(Text(one_line(said.sentence)), soft_wrap=True)
    for urgency, tasks in _by_urgency(told.tasks):
        console.print()
        quiet = urgency is Urgency.INFO and not told.verbose
        more = f"; {told.words.shown_with}" if quiet else ""
        console.print(Text(f"{told.words.headings[urgency]} ({len(tasks)}){more}", "bold underline"))
        if quiet:
            _print_counts(tasks, console)
            continue
        for task in tasks:
            _print_task(task, told.words, console)
    if told.changes and not told.written:
        console.print()
        console.print(Text(told.words.would_write, "bold underline"))
        for line in shown_changes(told.changes, told.words):
            console.print(Text(f"  {one_line(line)}"), soft_wrap=True)


def _print_task(task: Task, words: UpdateWords, console: Console) -> None:
    head = Text(f"  {one_line(_place(task))}", "bold")
    about = f"{task.label} ({task.concept})" if task.concept else task.label
    console.print(head.append(f"  {one_line(about)}" if about else "", "not bold cyan"), soft_wrap=True)
    for one in task.findings:
        line = Text.assemble((one.rule, _STYLES[one.severity]), f" {one_line(_said(one, words))}")
        if one.action:
            line.append(f" {words.to_do} {one_line(one.action)}", "green")
        console.print(Padding(line, (0, 0, 0, _INDENT), expand=False))
    others = [hit for hit in task.hits if hit.location != task.at]
    for hit in others[:_HITS]:
        console.print(Padding(Text(f"{words.hits} {one_line(str(hit))}", "dim"), (0, 0, 0, _INDENT), expand=False))
    if others[_HITS:]:
        more = words.more_hits.format(places=number(len(others) - _HITS, *words.other_places))
        console.print(Padding(Text(more, "dim"), (0, 0, 0, _INDENT), expand=False))


def _print_counts(tasks: list[Task], console: Console) -> None:
    counted = Counter((one.rule, one.name) for task in tasks for one in task.findings)
    for (rule, name), count in sorted(counted.items()):
        console.print(Text(f"{count:>5} x {rule} {one_line(name)}"))


def _by_urgency(tasks: tuple[Task, ...]) -> Iterator[tuple[Urgency, list[Task]]]:
    for urgency, group in groupby(tasks, key=lambda task: task.urgency):
        yield urgency, list(group)


def _said(finding: Finding, words: UpdateWords) -> str:
    """In Dutch the sentence belongs to the rule, and the facts stand beside it."""
    if words.language == "en":
        return finding.message
    facts = changed_facts(finding, DRIFT_WORDS[words.language], "->")
    return f"{finding.message.removesuffix('.')} ({facts})." if facts else finding.message


def _place(task: Task) -> str:
    return " ".join(part for part in (str(task.at) if task.at else "-", task.what) if part)


def shown_changes(changes: tuple[Change, ...], words: UpdateWords) -> list[str]:
    """One line a file; of folders that hold many, one line a folder."""
    counted = Counter((action, path.parts[:2]) for action, path in changes if len(path.parts) > 2)  # noqa: PLR2004
    lines: list[str] = []
    for action, path in changes:
        inside = path.parts[:2]
        many = counted[action, inside] > _HITS and len(path.parts) > 2  # noqa: PLR2004
        many_files = f"{'/'.join(inside)}/ ({number(counted[action, inside], *words.file)})"
        lines.append(f"{words.actions[action]} {many_files if many else path.as_posix()}")
    return list(dict.fromkeys(lines))


def findings_in(tasks: tuple[Task, ...]) -> tuple[Finding, ...]:
    """The findings of all tasks, in their order."""
    return tuple(finding for task in tasks for finding in task.findings)


def _plain(text: str) -> str:
    return markdown(" ".join(text.split()))
