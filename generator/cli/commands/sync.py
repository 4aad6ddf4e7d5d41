"""`lnrgen sync`."""

from __future__ import annotations

import difflib
import sys
from collections import Counter
from contextlib import ExitStack
from typing import Annotated, TextIO

import typer
from rich.text import Text

from generator.cli import options as option
from generator.cli.choose import Options, override
from generator.cli.console import make_console, talk
from generator.cli.coverage_docs import keep_page
from generator.cli.exits import Exit
from generator.cli.guard import guarded
from generator.cli.mapping_folder import Held, hold
from generator.cli.progress import steps
from generator.cli.render.plain import number
from generator.cli.render.show import Format, show
from generator.cli.report import make_report
from generator.cli.safe_text import one_line, safe
from generator.cli.settings import load_settings
from generator.findings import Finding, fingerprint
from generator.model.mapping import MappingState
from generator.output.lock import lock
from generator.sync.code_lists_file import FILE as KNOWN_LISTS
from generator.sync.folder import files_to_write, write_folder
from generator.sync.journal import finish
from generator.sync.rules import CODE_DRAFT, CODE_UNUSED, NOT_MAPPED
from generator.sync.telling import findings_of

_STYLES = {"+": "green", "-": "red", "@": "cyan"}
Files = dict[str, tuple[bytes | None, bytes]]


@guarded
def sync(  # noqa: PLR0913  each is an option
    *,
    config: option.Config = None,
    spec: option.Spec = None,
    xsd: option.Xsd = None,
    dataset: option.DatasetFile = None,
    root: option.Root = None,
    package: option.Package = None,
    out: option.Out = None,
    ignore_letter_case: option.IgnoreCase = False,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Write nothing; show what would change.")] = False,
    prune: Annotated[
        bool, typer.Option("--prune", help="Take away stubs that nobody touched, of concepts that are no more.")
    ] = False,
    format_: option.ReportFormat = Format.TEXT,
    fail_on: option.FailingFrom = None,
) -> Exit:
    """Bring your mapping in step with the specification: new stubs, new names. Nothing you wrote is deleted."""
    settings = override(
        load_settings(config), Options(spec, xsd, dataset, root, package, out, ignore_letter_case)
    )  # fmt: skip
    folder = settings.mapping
    with ExitStack() as locks:
        if not dry_run:
            folder.parent.mkdir(parents=True, exist_ok=True)
            locks.enter_context(lock(folder))
        with steps(2) as progress:
            progress.step("Reading the specification and your mapping")
            if not dry_run:
                finish(folder)
            held = hold(settings, pruning=prune)
            progress.step("Writing")
            files = files_to_write(held.plan, folder)
            if not dry_run:
                write_folder(folder, files)
                keep_page(held, settings)
    if dry_run:
        _show_diff(files, held.shown, sys.stdout if format_ is Format.TEXT else sys.stderr)
    findings = [each for each in findings_of(held.plan, held.contract, held.shown) if _is_news(each, held)]
    report = make_report("sync", findings, clean="", fail_on=fail_on or settings.fail_on)
    if findings or format_ is not Format.TEXT:
        show(report, format_)
    _say(held, files, dry_run=dry_run)
    return report.exit_code


def _is_news(finding: Finding, held: Held) -> bool:
    """What is still to be mapped `coverage` tells; here only what this run added."""
    if finding.rule in {CODE_DRAFT, CODE_UNUSED}:
        added = held.plan.tables.added.items()
        return finding.fingerprint in {
            fingerprint(CODE_UNUSED, name, code, None) for name, all_ in added for code in all_
        }
    return finding.rule != NOT_MAPPED or (not held.plan.is_new and finding.concept in held.plan.added)


def _show_diff(files: Files, folder: str, stream: TextIO) -> None:
    """The diff, on a stream of its own where the report is for a program."""
    console = make_console(stream)
    for path, (before, after) in sorted(files.items()):
        if path.endswith((".schema.json", KNOWN_LISTS)):
            continue
        old = "/dev/null" if before is None else f"a/{folder}/{path}"
        lines = difflib.unified_diff(_lines(before), _lines(after), old, f"b/{folder}/{path}", lineterm="")
        for line in lines:
            style = "bold" if line.startswith(("+++", "---")) else _STYLES.get(line[:1], "")
            console.print(Text(safe(line), style), soft_wrap=True)


def _lines(data: bytes | None) -> list[str]:
    return (data or b"").decode("utf-8", "replace").splitlines()


def _say(held: Held, files: Files, *, dry_run: bool) -> None:
    console = talk()
    plan = held.plan
    would = "would be " if dry_run else ""
    if plan.is_blocked:
        console.print(Text(one_line(f"{held.shown}/ is left as it is until that is mended.")))
    elif not files:
        console.print(Text(one_line(f"{held.shown}/ is in step with {plan.ledger.specification}.")))
    else:
        console.print(
            Text(
                one_line(f"{held.shown}/: {number(len(files), 'file')} {would}written for {plan.ledger.specification}.")
            )
        )
    if plan.added:
        console.print(f"{number(len(plan.added), 'stub')} {would}added.")
    if plan.tables.added:
        rows = sum(map(len, plan.tables.added.values()))
        console.print(f"{number(rows, 'row')} {would}added to {number(len(plan.tables.added), 'code table')}.")
    if plan.pruned:
        console.print(f"{number(len(plan.pruned), 'untouched stub')} {would}taken away.")
    states = Counter(entry.state for entry in plan.ledger.concepts)
    told = ", ".join(f"{states[state]} {state.replace('_', ' ')}" for state in MappingState if states[state])
    console.print(f"{number(len(plan.ledger.concepts), 'concept')}: {told}.")
