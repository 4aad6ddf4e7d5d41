"""`lnrgen mapping review`."""

from __future__ import annotations

from contextlib import ExitStack
from typing import Annotated

import typer
from rich.text import Text

from generator.cli import options as option
from generator.cli.accepting import this_day
from generator.cli.choose import Options, override
from generator.cli.console import talk
from generator.cli.coverage_docs import keep_page
from generator.cli.exits import Exit, UsageError
from generator.cli.guard import guarded
from generator.cli.mapping_folder import Held, hold, refuse_unreadable
from generator.cli.render.plain import number
from generator.cli.safe_text import one_line
from generator.cli.settings import Settings, load_settings
from generator.model.acceptance import is_date
from generator.model.mapping import MappingEntry, MappingLedger, MappingState
from generator.output.lock import lock
from generator.read.mapping.format import FILE
from generator.sync.amending import all_to_review, amended, is_in_step, reviewed, to_review
from generator.sync.folder import files_to_write, write_folder

_SHOWN = 20


@guarded
def review(  # noqa: PLR0913  each is an option
    concepts: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="[CONCEPT]...", help="Concept ids; a label or Class.method will do.", show_default=False
        ),
    ] = None,
    *,
    by: Annotated[str, typer.Option("--by", metavar="NAME", help="Who looked at the mapping.", show_default=False)],
    all_: Annotated[bool, typer.Option("--all", help="Every concept whose mapping is written.")] = False,
    comment: Annotated[
        str | None, typer.Option("--comment", metavar="TEXT", help="Worth remembering.", show_default=False)
    ] = None,
    date: Annotated[
        str | None,
        typer.Option(
            "--date", metavar="DATE", help="The day; without it today, or SOURCE_DATE_EPOCH.", show_default=False
        ),
    ] = None,
    config: option.Config = None,
    spec: option.Spec = None,
) -> Exit:
    """Note in mapping.yaml that somebody looked at a mapping and found it right; what was stale no longer is."""
    if not by.strip():
        raise UsageError("--by names whoever looked at the mapping.")
    if all_ == bool(concepts):
        raise UsageError("Name the concepts you looked at, or say --all.")
    if date is not None and not is_date(date):
        raise UsageError(f"--date {date!r} is no day of the calendar. Write it as 2026-11-23.")
    settings = override(load_settings(config), Options(spec))
    with ExitStack() as locks:
        if settings.mapping.is_dir():
            locks.enter_context(lock(settings.mapping))
        held = hold(settings)
        refuse_out_of_step(held)
        chosen = _chosen(held, concepts)
        entries = {one.key: reviewed(one, by.strip(), this_day(date), comment) for one in chosen}
        before = held.plan.ledger
        write_ledger(held, amended(held.plan, held.contract, held.specification, entries), settings)
    _say(chosen, before, held.plan.ledger)
    return Exit.CLEAN


def refuse_out_of_step(held: Held) -> None:
    """UsageError where the mapping must be brought in step first, UnreadableError where it cannot be read."""
    refuse_unreadable(held)
    if not is_in_step(held.plan):
        wanted = held.plan.ledger.specification
        raise UsageError(f"{held.shown}/ is not in step with {wanted}. Run `lnrgen sync` first, then this again.")


def write_ledger(held: Held, ledger: MappingLedger, settings: Settings) -> None:
    """Write `mapping.yaml`, and nothing else of the mapping; the page of the docs that tells of it follows."""
    held.plan.ledger = ledger
    files = files_to_write(held.plan, held.folder)
    write_folder(held.folder, {path: change for path, change in files.items() if path == FILE})
    keep_page(held, settings)


def _chosen(held: Held, asked: list[str] | None) -> list[MappingEntry]:
    if not asked:
        return all_to_review(held.plan.ledger)
    chosen, problems = to_review(held.plan.ledger, asked)
    if problems:
        raise UsageError(" ".join(problems))
    return chosen


def _say(chosen: list[MappingEntry], before: MappingLedger, after: MappingLedger) -> None:
    console = talk()
    former, now = before.by_key(), after.by_key()
    for entry in chosen[:_SHOWN]:
        was, state = former[entry.key].state, now[entry.key].state
        change = f"{was} -> {state}" if was is not state else str(state)
        console.print(Text(one_line(f"{entry.key} {entry.label}: {change}.")))
    if len(chosen) > _SHOWN:
        console.print(f"... and {len(chosen) - _SHOWN} more.")
    stale = sum(entry.state is MappingState.STALE for entry in after.concepts)
    left = f" {number(stale, 'stale mapping')} left." if stale else ""
    console.print(f"{number(len(chosen), 'mapping')} reviewed.{left}")
