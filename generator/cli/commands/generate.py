"""`lnrgen generate`."""

from __future__ import annotations

from typing import Annotated

import typer

from generator.cli import options as option
from generator.cli.choose import Options, override
from generator.cli.config_format import TARGETS
from generator.cli.exits import Exit, UsageError
from generator.cli.generating import build_all, write_all
from generator.cli.guard import guarded
from generator.cli.settings import load_settings
from generator.cli.summary import say_conflicts, say_would_change
from generator.cli.work import Work, plan_work, show_diff

Only = Annotated[
    list[str] | None,
    typer.Option("--only", metavar="TARGET,...", help=f"Only these: {', '.join(TARGETS)}.", show_default=False),
]


@guarded
def generate(  # noqa: PLR0913  each is an option
    *,
    config: option.Config = None,
    spec: option.Spec = None,
    xsd: option.Xsd = None,
    dataset: option.DatasetFile = None,
    root: option.Root = None,
    package: option.Package = None,
    out: option.Out = None,
    only: Only = None,
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; exit with 1 if something would change.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Write nothing; show what would change.")] = False,
    ignore_letter_case: option.IgnoreCase = False,
    verbose: option.Verbose = False,
) -> Exit:
    """Generate the export layer: typed bindings, the mapping contract, the docs."""
    chosen = Options(spec, xsd, dataset, root, package, out, ignore_letter_case)
    settings = override(load_settings(config), chosen)
    wanted = _names(only)
    built = build_all(settings, wanted)
    keep_others = wanted is not None
    if check or diff:
        works = [plan_work(one, settings.project, keep_others=keep_others) for one in built]
        return _look(works, check=check, diff=diff)
    return write_all(built, settings.project, keep_others=keep_others, verbose=verbose)


def _names(only: list[str] | None) -> tuple[str, ...] | None:
    names = tuple(name.strip() for given in only or [] for name in given.split(",") if name.strip())
    if only and not names:
        message = "--only names no target."
        raise UsageError(message)
    return names or None


def _look(works: list[Work], *, check: bool, diff: bool) -> Exit:
    if diff:
        for work in works:
            show_diff(work)
    if any(work.conflicts for work in works):
        return say_conflicts(works)
    if check:
        return say_would_change(works)
    if not any(work.pending for work in works):
        say_would_change(works)
    return Exit.CLEAN
