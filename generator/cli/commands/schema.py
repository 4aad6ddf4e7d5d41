"""`lnrgen schema`."""

from __future__ import annotations

from enum import StrEnum
from importlib.resources import files
from typing import Annotated

import typer

from generator.cli.console import write_data
from generator.cli.exits import Exit
from generator.cli.guard import guarded


class Kind(StrEnum):
    """What has a JSON Schema."""

    DATASET = "dataset"
    CONFIG = "config"
    REPORT = "report"
    ACCEPTED = "accepted"
    MAPPING = "mapping"
    COVERAGE = "coverage"


_FILES = {
    Kind.DATASET: ("generator.read.dataset", "dataset.schema.json"),
    Kind.CONFIG: ("generator.cli", "config.schema.json"),
    Kind.REPORT: ("generator.cli", "report.schema.json"),
    Kind.ACCEPTED: ("generator.read.accepted", "accepted.schema.json"),
    Kind.MAPPING: ("generator.read.mapping", "mapping.schema.json"),
    Kind.COVERAGE: ("generator.cli", "coverage.schema.json"),
}


@guarded
def schema(
    kind: Annotated[
        Kind,
        typer.Argument(
            help="Of the dataset definition, lnrgen.yaml, a JSON report, accepted.yaml, mapping.yaml, or a coverage."
        ),
    ],
) -> Exit:
    """Print a JSON Schema (draft-07), for editors and checks."""
    package, name = _FILES[kind]
    write_data(files(package).joinpath(name).read_text(encoding="utf-8"))
    return Exit.CLEAN
