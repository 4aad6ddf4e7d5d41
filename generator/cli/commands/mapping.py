"""`lnrgen mapping`: what people say of a mapping beside its code."""

from __future__ import annotations

import typer

from generator.cli.mapping_review import review
from generator.cli.mapping_sheet import export, import_

mapping = typer.Typer(
    no_args_is_help=True,
    help="What people say of the mapping: reviews, and the whole of it as a spreadsheet.",
)
mapping.command()(review)
mapping.command("export")(export)
mapping.command("import")(import_)
