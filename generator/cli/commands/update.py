"""`lnrgen update`."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Annotated

import typer
from rich.text import Text

from generator.cli import options as option
from generator.cli.accepting import Acceptances, this_day
from generator.cli.choose import Options, override
from generator.cli.completion import complete_specification
from generator.cli.console import talk
from generator.cli.drift_report import Comparison
from generator.cli.exits import Exit
from generator.cli.guard import guarded
from generator.cli.messages import Language
from generator.cli.progress import steps
from generator.cli.render.dutch import in_dutch
from generator.cli.render.plain import number
from generator.cli.report import Report
from generator.cli.safe_text import one_line
from generator.cli.settings import Settings, load_settings
from generator.cli.summary import say_conflicts
from generator.cli.updating.planning import Asked, UpdatePlan, planned, steps_of
from generator.cli.updating.tasks import FOLLOWED, Task
from generator.cli.updating.telling import Change, Told, findings_in, tell
from generator.cli.updating.words import UPDATE_WORDS, UpdateWords
from generator.cli.updating.writing import configuration_pending, write_update
from generator.compare.role import Role
from generator.findings import Finding
from generator.output.lock import lock
from generator.sync.journal import finish

New = Annotated[
    str,
    typer.Argument(
        metavar="NEW",
        help="The published version: a specification folder, an .xsd, or a .zip.",
        autocompletion=complete_specification,
        show_default=False,
    ),
]
Name = Annotated[
    str | None,
    typer.Option(
        "--name",
        metavar="ID-VERSION",
        help="How its folder under spec/ is called, such as lnr-3.1; without it as NEW calls itself.",
        show_default=False,
    ),
]


class ListFormat(StrEnum):
    """How the to-do list is written."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


@guarded
def update(  # noqa: PLR0913  each is an option
    new: New,
    *,
    config: option.Config = None,
    name: Name = None,
    root: option.Root = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Write nothing; show the same list, and which files would change.")
    ] = False,
    ignore_letter_case: option.IgnoreCase = False,
    format_: Annotated[
        ListFormat,
        typer.Option("--format", metavar="FORMAT", help="How the list is written: text, json, markdown."),
    ] = ListFormat.TEXT,
    language: option.SpokenLanguage = Language.EN,
    fail_on: option.FailingFrom = None,
    accepted: option.AcceptedFile = None,
    today: option.Today = None,
    verbose: option.Verbose = False,
) -> Exit:
    """Take over a new version: compare, adopt, regenerate, bring your mapping in step, and list what is left to do.

    Both versions stay, side by side. Nothing you wrote is deleted. A run that broke off can be run again.
    """
    settings = override(load_settings(config), Options(ignore_letter_case=ignore_letter_case))
    acceptances = Acceptances.at(accepted, settings, this_day(today))
    if not dry_run and settings.mapping.is_dir():
        with lock(settings.mapping):
            finish(settings.mapping)
    with (
        steps(steps_of(settings)) as progress,
        planned(Asked(new, name, root), settings, acceptances, progress) as plan,
    ):
        if plan.conflicts:
            progress.end()
            return say_conflicts(list(plan.works))
        changes = _changes(plan, settings)
        if not dry_run:
            progress.step("Writing")
            write_update(plan, settings)
    words = UPDATE_WORDS[language.spoken]
    tasks = tuple(_in(words, task) for task in plan.tasks)
    report = Report(
        "update",
        findings_in(tasks),
        fail_on=fail_on or settings.fail_on,
        internal=plan.refuted,
        language=words.language,
        comparison=Comparison(plan.drift, plan.accepted, verbose=verbose),
    )
    tell(Told(report, tasks, changes, words, written=not dry_run, verbose=verbose), format_.value)
    _say(plan, changes, words, dry_run=dry_run)
    return report.exit_code


def _in(words: UpdateWords, task: Task) -> Task:
    """The task in the language of the words. What an update is about is what the vendor sends."""
    if words.language == "en":
        return task
    return replace(task, findings=tuple(_dutch(finding, words) for finding in task.findings))


def _dutch(finding: Finding, words: UpdateWords) -> Finding:
    told = in_dutch(finding, Role.SENDER)
    return replace(told, action=words.followed) if finding.action == FOLLOWED else told


def _changes(plan: UpdatePlan, settings: Settings) -> tuple[Change, ...]:
    """Every file that would be written, in the order of writing."""
    found = [*plan.adoption.pending, *(change for work in plan.works for change in work.pending)]
    if configuration_pending(plan, settings):
        found.append(("update" if settings.config.is_file() else "create", settings.config))
    if plan.held is not None:
        folder = plan.held.folder
        for path, (before, _) in sorted(plan.files.items()):
            found.append(("create" if before is None else "update", folder / path))
    return tuple(found)


def _say(plan: UpdatePlan, changes: tuple[Change, ...], words: UpdateWords, *, dry_run: bool) -> None:
    specification = plan.builds[-1].specification
    release = f"{specification.id} {specification.version}"
    files = number(len(changes), *words.file)
    folder = plan.adoption.folder.as_posix()
    lines = [words.newest[dry_run].format(release=release, files=files, folder=folder)]
    lines += [words.carried] if plan.carried else []
    lines += [words.retired.format(folder=retired) for retired in plan.retired]
    if plan.held is None:
        lines.append(words.no_mapping)
    elif plan.held.plan.added:
        stubs = number(len(plan.held.plan.added), *words.stub)
        lines.append(words.added[dry_run].format(stubs=stubs, folder=plan.held.shown))
    for line in lines:
        talk().print(Text(one_line(line)))
