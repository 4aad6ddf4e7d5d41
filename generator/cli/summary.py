"""What `generate` says at the end, on stderr."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path

from rich.text import Text

from generator.cli.console import talk
from generator.cli.exits import Exit
from generator.cli.render.plain import number
from generator.cli.render.text import render_text
from generator.cli.report import make_report
from generator.cli.safe_text import one_line
from generator.cli.work import Work
from generator.emit.shapes import build_shapes
from generator.findings import Severity
from generator.output.plan import Action

_SHOWN = 20
_WORDS = {
    Action.CREATE: "created",
    Action.UPDATE: "updated",
    Action.DELETE: "deleted",
    Action.UNCHANGED: "unchanged",
}


def say_conflicts(works: list[Work]) -> Exit:
    """Tell what forbids to write; nothing was written."""
    console = talk()
    render_text(make_report("generate", [finding for work in works for finding in work.conflicts]), console)
    console.print("Nothing was written.")
    return Exit.FINDINGS


def say_would_change(works: list[Work]) -> Exit:
    """Tell what `generate` would change, and the command that does it."""
    console = talk()
    pending = [entry for work in works for entry in work.pending]
    if not pending:
        console.print(Text(f"{_names(works)}: nothing would change."))
        return Exit.CLEAN
    for action, path in pending[:_SHOWN]:
        console.print(Text(one_line(f"would {action}  {path.as_posix()}")))
    if len(pending) > _SHOWN:
        console.print(f"and {len(pending) - _SHOWN} more")
    console.print(Text(f"{number(len(pending), 'file')} would change. To do it: {_command()}"))
    return Exit.FINDINGS


def say_done(work: Work, *, verbose: bool) -> None:
    """Tell what was made, where it is, and what to do next."""
    console = talk()
    if verbose:
        for action, path in work.pending:
            console.print(Text(one_line(f"{action}  {path.as_posix()}")))
        if "bindings" in work.built.files:
            _say_left_out(work)
    for line in (_made(work), _written(work), _next(work)):
        console.print(Text(one_line(line)))
    noted = [finding for finding in work.built.specification.findings if finding.severity is not Severity.INFO]
    if noted:
        console.print(Text(f"Reading it raised {number(len(noted), 'remark')}: `lnrgen check` shows them."))


def _say_left_out(work: Work) -> None:
    """Which records the compiled code leaves to the general way: slower, and as right."""
    from generator.emit.bindings.compiled.report import left_out  # noqa: PLC0415  only this option needs it

    specification = work.built.specification
    for done, name, why in left_out(specification, build_shapes(specification)):
        talk().print(Text(one_line(f"{done} the general way  {name}: {why}")))


def _made(work: Work) -> str:
    specification = work.built.specification
    concepts = list(specification.dataset.walk())
    groups = sum(concept.is_group for concept in concepts)
    facts = [
        f"{number(len(concepts), 'concept')} ({number(groups, 'group')}, {number(len(concepts) - groups, 'item')})",
        number(len(specification.dataset.code_lists), "code list"),
        number(len(specification.dataset.rules), "rule"),
    ]
    return f"{specification.id} {specification.version}: {', '.join(facts)}."


def _written(work: Work) -> str:
    files = ", ".join(f"{name} {len(group)}" for name, group in work.built.files.items())
    counts = ", ".join(f"{count} {word}" for action, word in _WORDS.items() if (count := work.plan.count(action)))
    names = f" {number(work.built.new_names, 'new name')} in {work.ledger.as_posix()}." if work.ledger else ""
    return f"{work.disk.folder.as_posix()}/: {counts} (files: {files}).{names}"


def _next(work: Work) -> str:
    if "bindings" not in work.built.files:
        return "Next: `lnrgen check` tells whether everything is current."
    return f"Next: from {_module(work.disk.folder)}.bindings import from_xml, to_xml"


def _module(folder: Path) -> str:
    parts = folder.parts
    return ".".join(parts) if all(part.isidentifier() for part in parts) else folder.name


def _names(works: list[Work]) -> str:
    return ", ".join(work.disk.folder.as_posix() for work in works)


def _command() -> str:
    """The command as it was typed, without the options that keep it from writing."""
    return shlex.join(["lnrgen", *(part for part in sys.argv[1:] if part not in {"--check", "--diff"})])
