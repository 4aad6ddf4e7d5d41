"""`lnrgen diff`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from generator.cli import options as option
from generator.cli.accepting import Acceptances, Accepting, this_day
from generator.cli.compared import STEPS, Question, answer
from generator.cli.completion import complete_specification
from generator.cli.drift_report import make_drift_report
from generator.cli.exits import Exit
from generator.cli.guard import guarded
from generator.cli.hits import with_hits
from generator.cli.messages import Language
from generator.cli.progress import steps
from generator.cli.render.show import Format, show
from generator.cli.settings import load_settings
from generator.cli.sides import Named
from generator.compare.drift import Drift
from generator.compare.role import Role
from generator.findings import Finding

Old = Annotated[
    Path,
    typer.Argument(
        metavar="OLD",
        help="The version you build on: a specification folder or an .xsd.",
        autocompletion=complete_specification,
        show_default=False,
    ),
]
New = Annotated[
    Path,
    typer.Argument(
        metavar="NEW",
        help="The version that is to come: a folder or an .xsd.",
        autocompletion=complete_specification,
        show_default=False,
    ),
]
RoleOption = Annotated[
    Role,
    typer.Option(
        "--role",
        metavar="ROLE",
        help="sender: you go on sending by OLD to a receiver that moved to NEW; receiver: you still read by OLD.",
    ),
]
WitnessDir = Annotated[
    Path | None,
    typer.Option(
        "--witness-dir",
        metavar="DIR",
        help="Write each witness as <rule>-<fingerprint>.xml, and bilingual.xml. Files that no earlier diff wrote are "
        "never overwritten.",
        show_default=False,
    ),
]
Accept = Annotated[
    list[str] | None,
    typer.Option(
        "--accept",
        metavar="RULE/FINGERPRINT",
        help="Accept a finding: it is written to accepted.yaml and no longer counts.",
        show_default=False,
    ),
]
Reason = Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="With --accept: why.", show_default=False)]
Until = Annotated[
    str | None,
    typer.Option("--until", metavar="DATE", help="With --accept: the last day it holds.", show_default=False),
]
By = Annotated[str | None, typer.Option("--by", metavar="NAME", help="With --accept: who says so.", show_default=False)]
SpokenLanguage = Annotated[
    Language, typer.Option("--language", metavar="LANGUAGE", help="The words around the findings: en or nl.")
]


@guarded
def diff(  # noqa: PLR0913  each is an option
    old: Old,
    new: New,
    *,
    config: option.Config = None,
    root: option.Root = None,
    role: RoleOption = Role.SENDER,
    ignore_letter_case: option.IgnoreCase = False,
    format_: option.ReportFormat = Format.TEXT,
    language: SpokenLanguage = Language.EN,
    fail_on: option.FailingFrom = None,
    witness_dir: WitnessDir = None,
    accepted: option.AcceptedFile = None,
    accept_: Accept = None,
    reason: Reason = None,
    until: Until = None,
    by: By = None,
    today: option.Today = None,
    verbose: option.Verbose = False,
) -> Exit:
    """Compare two versions: is every message valid under OLD still valid under NEW, what changed, what to do."""
    settings = load_settings(config)
    day, asked = this_day(today), Accepting(tuple(accept_ or ()), reason, until, by)
    asked.check(day)
    acceptances = Acceptances.at(accepted, settings, day, begins=bool(asked.named))
    forgiving = ignore_letter_case or settings.ignore_letter_case
    before, after = (Named(path, root=root, ignore_case=forgiving) for path in (old, new))
    with steps(STEPS) as progress:
        found = answer(Question(before, after, role), progress, whole=format_ is Format.HTML)
    if asked.named:
        acceptances = acceptances.with_accepted(asked, found.drift.findings)
    settled = acceptances.settle(found.drift.findings)
    drift = replace(found.drift, findings=with_hits((*settled.left, *settled.hygiene), settings))
    files = _written(witness_dir, drift, found.drift.findings) if witness_dir is not None else {}
    report = make_drift_report(
        drift,
        settled.accepted,
        old=found.old,
        new=found.new,
        witnesses=files,
        fail_on=fail_on or settings.fail_on,
        language=language.spoken,
        verbose=verbose,
    )
    report = replace(report, internal=found.refuted)
    show(report, format_)
    return report.exit_code


def _written(folder: Path, drift: Drift, findings: tuple[Finding, ...]) -> dict[str, str]:
    from generator.cli.witness_files import write_witnesses  # noqa: PLC0415  few want files

    return write_witnesses(folder, drift, findings)
