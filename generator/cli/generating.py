"""From settings to packages on the disk: what `generate` does, and whatever else generates on its way."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from generator.cli.build import Build, build, build_steps, choose_targets
from generator.cli.coverage_docs import begin_page
from generator.cli.exits import Exit, UsageError
from generator.cli.progress import steps
from generator.cli.settings import Settings
from generator.cli.summary import say_conflicts, say_done
from generator.cli.verdict import forget
from generator.cli.work import Work, plan_work, write_work
from generator.output.lock import lock
from generator.output.place import place_problem


def build_all(settings: Settings, wanted: tuple[str, ...] | None = None) -> list[Build]:
    """Everything that the settings select, built and not yet written. UsageError where two go into one package."""
    targets = choose_targets(wanted or settings.targets)
    with steps(len(settings.selections) * build_steps(targets)) as progress:
        built = [build(selection, settings, targets, progress) for selection in settings.selections]
    folders = [one.folder for one in built]
    if len(set(folders)) < len(folders):
        message = "Two specifications would be generated into one package: give them different ids or versions."
        raise UsageError(message)
    return built


def write_all(
    built: list[Build], project: Path, *, keep_others: bool = False, verbose: bool = False, quiet: bool = False
) -> Exit:
    """Write the packages, each in one step, and say what was done; FINDINGS, and nothing written, on a conflict.

    `keep_others` leaves the files of targets that were not built as they are; `quiet` says nothing when all went well.
    """
    with ExitStack() as locks:
        works: list[Work] = []
        for one in built:
            if place_problem(one.folder, project) is None:  # else not even the lock may be put there
                one.folder.parent.mkdir(parents=True, exist_ok=True)
                locks.enter_context(lock(one.folder))
            works.append(plan_work(one, project, keep_others=keep_others, heal_first=True))
        if any(work.conflicts for work in works):
            return say_conflicts(works)
        for work in works:
            write_work(work)
            begin_page(work.built.folder, f"{work.built.specification.id} {work.built.specification.version}")
    forget()
    for work in [] if quiet else works:
        say_done(work, verbose=verbose)
    return Exit.CLEAN
