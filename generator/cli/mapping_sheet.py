"""`lnrgen mapping export` and `lnrgen mapping import`."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer
from rich.text import Text

from generator.cli import options as option
from generator.cli.choose import Options, override
from generator.cli.console import make_console, talk
from generator.cli.exits import Exit, UsageError
from generator.cli.guard import guarded
from generator.cli.mapping_folder import hold
from generator.cli.mapping_review import refuse_out_of_step, write_ledger
from generator.cli.render.plain import number
from generator.cli.render.show import Format, show
from generator.cli.report import make_report
from generator.cli.safe_text import one_line, shortened
from generator.cli.settings import load_settings
from generator.findings import Finding, Location, Severity, UnreadableError
from generator.model.sheet import SheetRow
from generator.output.lock import lock
from generator.sync.rules import NAMES, SHEET_UNREADABLE
from generator.sync.sheet import COLUMNS, TITLE, sheet_of
from generator.sync.sheet_import import Change, plan_import

File = Annotated[Path, typer.Argument(metavar="FILE.xlsx", help="The spreadsheet.", show_default=False)]


@guarded
def export(
    file: File,
    *,
    force: Annotated[bool, typer.Option("--force", help="Write over a file that is there.")] = False,
    config: option.Config = None,
    spec: option.Spec = None,
) -> Exit:
    """Write the mapping as a spreadsheet, one row a concept: state, reason, reviewer, date and comment are yours."""
    from generator.output.apply import write_bytes  # noqa: PLC0415  start-up counts
    from generator.output.workbook import workbook_bytes  # noqa: PLC0415

    _check_name(file)
    held = hold(override(load_settings(config), Options(spec)))
    refuse_out_of_step(held)
    sheet = sheet_of(held.plan, held.contract, held.specification)
    data = workbook_bytes(sheet)
    if file.exists() and not force and file.read_bytes() != data:
        raise UsageError(f"{file.as_posix()} is there already, and may hold somebody's work. --force writes over it.")
    file.parent.mkdir(parents=True, exist_ok=True)
    write_bytes(file, data)
    talk().print(Text(one_line(f"{file.as_posix()}: {number(len(sheet.rows), 'concept')}.")))
    return Exit.CLEAN


@guarded
def import_(
    file: File,
    *,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Write nothing; show what would change.")] = False,
    config: option.Config = None,
    spec: option.Spec = None,
    format_: option.ReportFormat = Format.TEXT,
) -> Exit:
    """Take states, reasons, reviews and comments from a spreadsheet into mapping.yaml; all of it, or nothing."""
    _check_name(file)
    settings = override(load_settings(config), Options(spec))
    with ExitStack() as locks:
        if settings.mapping.is_dir() and not dry_run:
            locks.enter_context(lock(settings.mapping))
        rows = _read(file)
        held = hold(settings)
        refuse_out_of_step(held)
        plan = plan_import(rows, held.plan, held.contract, held.specification, file.as_posix())
        if plan.findings or format_ is not Format.TEXT:
            show(make_report("mapping import", plan.findings), format_)
        if plan.findings:
            talk().print("Nothing was taken over.")
            return Exit.FINDINGS
        if not dry_run:
            write_ledger(held, plan.ledger, settings)
    if format_ is Format.TEXT:
        _show(plan.changes)
    _say(plan.changes, dry_run=dry_run)
    return Exit.CLEAN


def _check_name(file: Path) -> None:
    if file.suffix.lower() != ".xlsx":
        raise UsageError(f"{file.as_posix()} is not called .xlsx.")


def _read(file: Path) -> list[SheetRow]:
    """The rows of the file. UnreadableError where it is no spreadsheet of ours."""
    from generator.read.workbook.guard import MOST_BYTES, RefusedWorkbookError  # noqa: PLC0415  start-up counts
    from generator.read.workbook.reader import read_workbook  # noqa: PLC0415

    if not file.is_file():
        raise UsageError(f"There is no file {file.as_posix()}. `lnrgen mapping export` writes one.")
    with file.open("rb") as stream:
        data = stream.read(MOST_BYTES + 1)
    try:
        rows = read_workbook(data, TITLE)
    except RefusedWorkbookError as error:
        raise UnreadableError((_unreadable(file, str(error)),)) from error
    headings = {name for row in rows for name in row.cells}
    if missing := [column.name for column in COLUMNS if column.hidden and column.name not in headings]:
        message = f"It has no column {', '.join(missing)}. Begin with what `lnrgen mapping export` wrote."
        raise UnreadableError((_unreadable(file, message),))
    return rows


def _unreadable(file: Path, message: str) -> Finding:
    told, _, action = message.partition(". ")
    place = Location(file.as_posix())
    return Finding(SHEET_UNREADABLE, NAMES[SHEET_UNREADABLE], Severity.ERROR, f"{told.rstrip('.')}.", action, place)


def _show(changes: list[Change]) -> None:
    console = make_console(sys.stdout)
    for (key, label), group in groupby(changes, key=lambda change: (change.key, change.label)):
        console.print(Text(one_line(f"{key} {label}"), "bold"), soft_wrap=True)
        for change in group:
            told = f"  {change.column}: {_shown(change.old)} -> {_shown(change.new)}"
            console.print(Text(told), soft_wrap=True)


def _shown(text: str) -> str:
    return shortened(one_line(text)) or "(nothing)"


def _say(changes: list[Change], *, dry_run: bool) -> None:
    concepts = number(len({change.key for change in changes}), "concept")
    would = "would be taken over" if dry_run else "taken over"
    told = f"{number(len(changes), 'cell')} of {concepts} {would}." if changes else "Nothing differs from mapping.yaml."
    talk().print(told)
