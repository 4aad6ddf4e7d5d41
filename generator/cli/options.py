"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generator.cli.exits import FailOn
from generator.cli.messages import Language
from generator.cli.render.show import Format

Config = Annotated[
    Path | None,
    typer.Option(
        "--config", metavar="FILE", help="The configuration file; without it lnrgen.yaml, if there.", show_default=False
    ),
]
Spec = Annotated[
    Path | None,
    typer.Option(
        "--spec",
        metavar="DIR",
        help="The folder of the specification; without it the newest under spec/.",
        show_default=False,
    ),
]
Xsd = Annotated[
    Path | None, typer.Option("--xsd", metavar="FILE", help="An XSD, instead of a folder.", show_default=False)
]
DatasetFile = Annotated[
    Path | None,
    typer.Option(
        "--dataset",
        metavar="FILE",
        help="The dataset definition that goes with --xsd; else it is derived.",
        show_default=False,
    ),
]
Root = Annotated[
    str | None,
    typer.Option(
        "--root", metavar="QNAME", help="The message's root element: name or {namespace}name.", show_default=False
    ),
]
Package = Annotated[
    str | None, typer.Option("--package", metavar="NAME", help="The name of the generated package.", show_default=False)
]
Out = Annotated[
    Path | None,
    typer.Option("--out", metavar="DIR", help="The folder in which the package goes (generated).", show_default=False),
]
IgnoreCase = Annotated[
    bool, typer.Option("--ignore-letter-case", help="Forgive includes whose file name differs in letter case only.")
]
ReportFormat = Annotated[
    Format,
    typer.Option("--format", metavar="FORMAT", help=f"How the report is written: {', '.join(Format)}."),
]
FailingFrom = Annotated[
    FailOn | None,
    typer.Option(
        "--fail-on",
        metavar="SEVERITY",
        help="From which severity on to exit with 1: error (unless you say otherwise), warning, or never.",
        show_default=False,
    ),
]
SpokenLanguage = Annotated[
    Language,
    typer.Option("--language", metavar="LANGUAGE", help="The language of what is told: en or nl."),
]
AcceptedFile = Annotated[
    Path | None,
    typer.Option(
        "--accepted",
        metavar="FILE",
        help="The list of accepted findings; without it accepted.yaml, if there.",
        show_default=False,
    ),
]
Today = Annotated[
    str | None,
    typer.Option(
        "--today",
        metavar="DATE",
        help="The day by which acceptances end, for CI that must repeat; without it SOURCE_DATE_EPOCH, or the clock.",
        show_default=False,
    ),
]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Say more; show the traceback of an internal error.")]
