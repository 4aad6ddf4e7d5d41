"""`lnrgen update`."""

from __future__ import annotations

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
from generator.cli.progress import steps
from generator.cli.render.plain import number
from generator.cli.report import Report
from generator.cli.safe_text import one_line
from generator.cli.settings import Settings, load_settings
from generator.cli.summary import say_conflicts
from generator.cli.updating.planning import Asked, UpdatePlan, planned, steps_of
from generator.cli.updating.telling import Change, Told, findings_in, tell
from generator.cli.updating.writing import configuration_pending, write_update
from generator.output.lock import lock
from generator.sync.journal import finish

New = Annotated[
    str,
    typer.Argument(
        metavar="NEW",
        help="The published version: a specification folder, an .xsd, a .zip, or the https address of an .xsd or .zip.",
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
    comparison = Comparison(plan.drift, plan.accepted, verbose=verbose)
    report = Report(
        "update",
        findings_in(plan.tasks),
        fail_on=fail_on or settings.fail_on,
        internal=plan.refuted,
        comparison=comparison,
    )
    tell(Told(report, plan.tasks, changes, written=not dry_run, verbose=verbose), format_.value)
    _say(plan, changes, dry_run=dry_run)
    return report.exit_code


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


def _say(plan: UpdatePlan, changes: tuple[Change, ...], *, dry_run: bool) -> None:
    specification = plan.builds[-1].specification
    release = f"{specification.id} {specification.version}"
    would = "would be " if dry_run else ""
    lines = [
        f"{release}: {number(len(changes), 'file')} {would}written; {plan.adoption.folder.as_posix()}/ is the newest."
    ]
    if plan.carried:
        lines.append(
            "NEW brings no dataset definition; yours was carried over. `lnrgen check` tells where the two disagree."
        )
    lines += [
        f"{folder} is no longer generated: Perined accepts the two newest. Its folders stay; delete them when you like."
        for folder in plan.retired
    ]
    if plan.held is None:
        lines.append("There is no mapping folder to bring in step; `lnrgen sync` lays one out.")
    elif plan.held.plan.added:
        lines.append(f"{number(len(plan.held.plan.added), 'stub')} {would}added to {plan.held.shown}/.")
    for line in lines:
        talk().print(Text(one_line(line)))
