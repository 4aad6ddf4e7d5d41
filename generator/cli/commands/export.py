"""`lnrgen export`."""

from __future__ import annotations

import os
import traceback
from concurrent.futures import BrokenExecutor
from datetime import date
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.text import Text

from generator.cli import options as option
from generator.cli.choose import Options, override
from generator.cli.console import talk
from generator.cli.exits import Exit, UsageError
from generator.cli.export_job import Flavour, check_source, job_of
from generator.cli.export_pool import processes
from generator.cli.export_report import write_report
from generator.cli.guard import guarded
from generator.cli.progress import Steps, steps
from generator.cli.render.plain import number
from generator.cli.render.show import Format, show
from generator.cli.report import make_report
from generator.cli.safe_text import one_line
from generator.cli.settings import load_settings
from generator.export.job import Job
from generator.export.journal import JournalError
from generator.export.loading import MissingPartError, load
from generator.export.run import Request, run_export
from generator.export.source import SourceFailedError
from generator.export.summary import Summary
from generator.export.telling import findings_of
from generator.findings import Finding, Impact, Location, Severity
from generator.model.acceptance import is_date
from generator.output.lock import lock
from generator.sync import rules

Source = Annotated[
    str,
    typer.Option(
        "--source",
        metavar="URL",
        envvar="LNRGEN_SOURCE",
        help="Where the episodes are: an SQLite file, or a database URL. A URL with a password: in LNRGEN_SOURCE.",
        show_envvar=False,
    ),
]
Since = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DATE",
        help="Only episodes closed from that day on: 2026-01-31.",
        show_default=False,
    ),
]
Mapping = Annotated[
    Path | None,
    typer.Option("--mapping", metavar="DIR", help="The folder of your mapping (mapping).", show_default=False),
]
FlavourName = Annotated[
    Flavour,
    typer.Option("--flavour", help="python: your mapping; sql: the staging tables, or the views in their place."),
]
Release = Annotated[
    str | None,
    typer.Option(
        "--release",
        metavar="RELEASE",
        envvar="LNRGEN_RELEASE",
        help="The release of the messages (lnr-3.0), one that is generated; without it that of your mapping. Or in "
        "LNRGEN_RELEASE.",
        show_default=False,
        show_envvar=False,
    ),
]
Limit = Annotated[
    int | None, typer.Option("--limit", metavar="N", min=1, help="No more episodes than that.", show_default=False)
]


@guarded
def export(  # noqa: PLR0913  each is an option
    *,
    source: Source,
    out: Annotated[Path, typer.Option("--out", metavar="DIR", help="The folder for the messages.")],
    since: Since = None,
    config: option.Config = None,
    spec: option.Spec = None,
    mapping: Mapping = None,
    flavour: FlavourName = Flavour.PYTHON,
    jobs: Annotated[int, typer.Option("--jobs", metavar="N", min=1, max=256, help="How many processes.")] = 1,
    limit: Limit = None,
    release: Release = None,
    indent: Annotated[bool, typer.Option("--indent", help="Messages for people to read.")] = False,
    format_: option.ReportFormat = Format.TEXT,
    fail_on: option.FailingFrom = None,
) -> Exit:
    """Write a checked message for each closed care episode. A run that was cut off goes on where it was."""
    settings = override(load_settings(config), Options(spec=spec))
    job = job_of(settings, flavour, mapping, release, (check_source(source), out.resolve(), indent))
    request = Request(_day(since), limit)
    try:
        _begin(job)
        out.parent.mkdir(parents=True, exist_ok=True)
        with lock(out), processes(jobs) as executor, steps(1) as progress:
            progress.step("Exporting")
            summary = run_export(job, request, executor, hands=jobs, progress=_Counted(progress))
    except (MissingPartError, JournalError, SourceFailedError) as error:
        if os.environ.get("LNRGEN_DEBUG"):
            traceback.print_exc()
        raise UsageError(str(error)) from error
    except BrokenExecutor:
        message = (
            "A process that did the work ended without a word: did memory run out, or was it killed? Run the command "
            "again: it goes on where it was."
        )
        raise UsageError(message) from None
    write_report(out, summary)
    report = make_report("export", findings_of(summary), clean="", fail_on=fail_on or settings.fail_on)
    if report.findings or format_ is not Format.TEXT:
        show(report, format_)
    _say(summary, out, since)
    return report.exit_code


def _from_here(file: str) -> str:
    path, here = Path(file), Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def _day(since: str | None) -> date | None:
    """UsageError for what is no day of the calendar."""
    if since is not None and not is_date(since):
        raise UsageError(f"--since {since!r} is no day of the calendar. Write it as 2026-01-31.")
    return date.fromisoformat(since) if since else None


class _Counted:
    """Tells the bar how many are done."""

    def __init__(self, progress: Steps) -> None:
        self._progress, self._done = progress, 0

    def __call__(self, more: int) -> None:
        self._done += more
        self._progress.step(f"Exporting: {number(self._done, 'episode')} done")


def _begin(job: Job) -> None:
    """Nothing is built while the mapping leaves undone what no message can do without."""
    loaded = load(job)
    undone = tuple(_undone(gap, loaded.place_of(gap)) for gap in loaded.incomplete())
    if undone:
        raise UsageError("Nothing was exported: no message can do without these. Write them first.", undone)


def _undone(gap: Any, place: tuple[str, int] | None) -> Finding:  # noqa: ANN401  a generated class
    about = gap.place
    why = f" It says that it is not recorded: {gap.reason}." if gap.reason else ""
    return Finding(
        rules.NOT_MAPPED,
        rules.NAMES[rules.NOT_MAPPED],
        Severity.ERROR,
        f"{about.label} is not mapped yet (the message cannot do without).{why}",
        f"Write {gap.contract}.{gap.method}.",
        location=Location(_from_here(place[0]), place[1]) if place else None,
        concept=about.concept or None,
        label=about.label,
        xpath=about.where,
        impact=Impact.REJECT,
    )


def _say(summary: Summary, out: Path, since: str | None) -> None:
    console = talk()
    before = f" ({summary.before} more were there already)" if summary.before else ""
    told = f"{out.as_posix()}/: {number(summary.sent, 'message')} written{before}, {summary.refused} refused."
    if not summary.sent + summary.before + summary.refused:
        told = f"No closed episode was found{f' from {since} on' if since else ''}: nothing was written."
    console.print(Text(one_line(told)))
