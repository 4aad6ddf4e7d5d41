"""The command line."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from importlib import import_module
from typing import Annotated

import typer

from generator.cli.console import tolerant_streams, write_data

COMMANDS = (
    *("init", "generate", "check", "diff", "update"),
    *("sync", "coverage", "mapping", "export"),
    *("validate", "sample", "schema", "explain"),
)
"""Each is a function, or an app of several, of its name in a module of its name in `generator.cli.commands`."""

_RARELY = 1_000_000  # more allocations than a run makes between two garbage collections: looking costs a tenth


def make_app(names: tuple[str, ...] = COMMANDS) -> typer.Typer:
    """The command line with these commands; only their modules are imported."""
    app = typer.Typer(
        name="lnrgen",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        help="From a published XSD and a dataset definition to a generated export layer.",
        epilog="Exit codes: 0 clean, 1 findings, 2 usage or configuration, 3 unreadable input, 4 internal error.",
    )
    app.callback()(_root)
    for name in names:
        found = getattr(import_module(f"generator.cli.commands.{name}"), name)
        if isinstance(found, typer.Typer):
            app.add_typer(found, name=name)
        else:
            app.command()(found)
    return app


def run() -> int:
    """Run the command line; the exit code."""
    tolerant_streams()
    gc.set_threshold(_RARELY, 50, 50)
    atexit.register(gc.freeze)  # the end of a process needs no search for garbage
    try:
        make_app(_needed(sys.argv[1:]))(prog_name="lnrgen")
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else int(done.code is not None)
    return 0


def _needed(arguments: list[str]) -> tuple[str, ...]:
    """The command that is called, where that is plain; else (help, completion, a mistake) all of them."""
    plain = arguments[:1] != [] and arguments[0] in COMMANDS and "_LNRGEN_COMPLETE" not in os.environ
    return (arguments[0],) if plain else COMMANDS


def _root(
    *,
    show_version: Annotated[
        bool,
        typer.Option(
            "--version", help="Show the version.", callback=lambda wanted: _show_version(wanted=wanted), is_eager=True
        ),
    ] = False,
) -> None:
    del show_version  # its callback has done the work


def _show_version(*, wanted: bool) -> None:
    if wanted:
        from generator.cli.version import version  # noqa: PLC0415  slow to import

        write_data(f"lnrgen {version()}\n")
        raise typer.Exit
