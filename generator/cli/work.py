"""One package on its way to the disk: what was built, held against what is there."""

from __future__ import annotations

import difflib
import sys
from dataclasses import dataclass
from pathlib import Path

from rich.text import Text

from generator.cli.build import Build
from generator.cli.console import make_console
from generator.cli.names_file import names_text
from generator.cli.safe_text import safe
from generator.findings import Finding
from generator.output.apply import apply_plan, heal, write_file
from generator.output.digest import unix_lines
from generator.output.disk import Disk, read_disk
from generator.output.place import place_problem
from generator.output.plan import Plan, make_plan

_STYLES = {"+": "green", "-": "red", "@": "cyan"}


@dataclass(frozen=True, slots=True)
class Work:
    """What was built, the disk as found, and the plan that leads from the one to the other."""

    built: Build
    disk: Disk
    plan: Plan

    @property
    def conflicts(self) -> tuple[Finding, ...]:
        """What forbids to write."""
        return self.plan.conflicts

    @property
    def ledger(self) -> Path | None:
        """The name ledger, if it is to be written."""
        return self.built.ledger if self.built.new_names else None

    @property
    def pending(self) -> list[tuple[str, Path]]:
        """What would happen to which file: `create`, `update`, `delete`."""
        found = [(change.action.value, self.disk.folder / change.path) for change in self.plan.pending]
        if self.ledger:
            found.append(("update" if self.ledger.exists() else "create", self.ledger))
        return found


def plan_work(built: Build, project: Path, *, keep_others: bool, heal_first: bool = False) -> Work:
    """Plan a package. With `heal_first` (the caller holds the lock) what an interrupted run left is put right before.

    `keep_others` leaves the files of targets that were not built as they are; else they are retired.
    """
    problem = place_problem(built.folder, project)
    if problem:
        return Work(built, Disk(built.folder), Plan((), (problem,)))
    if heal_first:
        heal(built.folder)
    disk = read_disk(built.folder)
    manifest = built.manifest(disk.manifest if keep_others else None)
    return Work(built, disk, make_plan(manifest, built.texts, disk))


def write_work(work: Work) -> None:
    """Carry out a plan: first the name ledger, then the package in one step.

    In this order a kill between the two leaves names in the ledger that the old code does not use yet, and the next
    run gives the same names again.
    """
    if work.ledger:
        write_file(work.ledger, names_text(work.built.names))
    apply_plan(work.plan, work.disk)


def show_diff(work: Work) -> None:
    """Print what would change, as a unified diff."""
    console = make_console(sys.stdout)
    for line in _diff_lines(work):
        style = "bold" if line.startswith(("+++", "---")) else _STYLES.get(line[:1], "")
        console.print(Text(safe(line), style), soft_wrap=True)


def _diff_lines(work: Work) -> list[str]:
    lines: list[str] = []
    for change in work.plan.pending:
        old = (
            unix_lines(work.disk.read(change.path)).decode("utf-8", "replace")
            if change.path in work.disk.files
            else None
        )
        lines += _file_diff(work.disk.folder / change.path, old, change.text)
    if work.ledger:
        old = work.ledger.read_text(encoding="utf-8") if work.ledger.exists() else None
        lines += _file_diff(work.ledger, old, names_text(work.built.names))
    return lines


def _file_diff(path: Path, old: str | None, new: str | None) -> list[str]:
    before = "/dev/null" if old is None else f"a/{path.as_posix()}"
    after = "/dev/null" if new is None else f"b/{path.as_posix()}"
    return list(difflib.unified_diff((old or "").splitlines(), (new or "").splitlines(), before, after, lineterm=""))
