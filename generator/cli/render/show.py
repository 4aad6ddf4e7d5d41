"""Choosing the format."""

from __future__ import annotations

import sys
from enum import StrEnum
from importlib import import_module
from io import StringIO
from typing import TYPE_CHECKING

from generator.cli.console import make_console, write_data
from generator.cli.report import Report

if TYPE_CHECKING:
    from rich.console import Console


class Format(StrEnum):
    """How a report is written; each but text has a module of its name here, with a function `render_<name>`."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    MARKDOWN = "markdown"
    HTML = "html"


def show(report: Report, format_: Format) -> None:
    """Write a report to stdout."""
    if format_ is Format.TEXT:
        print_text(report, make_console(sys.stdout))
        return
    module = import_module(f"generator.cli.render.{format_.value}")  # only the one that is asked for: start-up counts
    write_data(getattr(module, f"render_{format_.value}")(report))


def as_text(report: Report) -> str:
    """The text of a report, without colour."""
    stream = StringIO()
    print_text(report, make_console(stream))
    return stream.getvalue()


def print_text(report: Report, console: Console) -> None:
    """Print a report as text."""
    from generator.cli.render.text import render_text  # noqa: PLC0415  rich is slow to import

    render_text(report, console)
