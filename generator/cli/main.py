"""The command line (DESIGN 4)."""

from __future__ import annotations

from typing import Annotated

import typer

from generator.cli.commands.check import check
from generator.cli.commands.explain import explain
from generator.cli.commands.generate import generate
from generator.cli.commands.schema import schema
from generator.cli.commands.validate import validate
from generator.cli.console import tolerant_streams, write_data
from generator.cli.version import version

app = typer.Typer(
    name="lnrgen",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="From a published XSD and a dataset definition to a generated export layer.",
    epilog="Exit codes: 0 clean, 1 findings, 2 usage or configuration, 3 unreadable input, 4 internal error.",
)


def _show_version(wanted: bool) -> None:  # noqa: FBT001  typer calls it so
    if wanted:
        write_data(f"lnrgen {version()}\n")
        raise typer.Exit


@app.callback()
def _root(
    *,
    show_version: Annotated[
        bool, typer.Option("--version", help="Show the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    del show_version  # its callback has done the work


for command in (generate, check, validate, schema, explain):
    app.command()(command)


def run() -> int:
    """Run the command line; the exit code."""
    tolerant_streams()
    try:
        app(prog_name="lnrgen")
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else int(done.code is not None)
    return 0
