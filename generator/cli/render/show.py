"""Choosing the format."""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import StrEnum
from io import StringIO

from generator.cli.console import make_console, write_data
from generator.cli.render.github import render_github
from generator.cli.render.gitlab import render_gitlab
from generator.cli.render.json import render_json
from generator.cli.render.junit import render_junit
from generator.cli.render.sarif import render_sarif
from generator.cli.render.text import render_text
from generator.cli.report import Report


class Format(StrEnum):
    """How a report is written."""

    TEXT = "text"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"


_RENDERERS: dict[Format, Callable[[Report], str]] = {
    Format.JSON: render_json,
    Format.SARIF: render_sarif,
    Format.GITHUB: render_github,
    Format.GITLAB: render_gitlab,
    Format.JUNIT: render_junit,
}


def show(report: Report, format_: Format) -> None:
    """Write a report to stdout."""
    if format_ is Format.TEXT:
        render_text(report, make_console(sys.stdout))
    else:
        write_data(_RENDERERS[format_](report))


def as_text(report: Report) -> str:
    """The text of a report, without colour."""
    stream = StringIO()
    render_text(report, make_console(stream))
    return stream.getvalue()
