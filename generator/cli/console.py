"""The two streams: data on stdout, talk on stderr."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from rich.console import Console

_NO_WRAP = 100_000


def make_console(stream: TextIO) -> Console:
    """A console that obeys NO_COLOR and FORCE_COLOR, and wraps lines only where a person reads them on a terminal."""
    from rich.console import Console  # noqa: PLC0415  slow to import, and data needs none

    plain = bool(os.environ.get("NO_COLOR")) and not os.environ.get("FORCE_COLOR")
    return Console(
        file=stream,
        color_system=None if plain else "auto",
        width=None if stream.isatty() else _NO_WRAP,
        highlight=False,
        markup=False,
        emoji=False,
        soft_wrap=not stream.isatty(),
    )


def talk() -> Console:
    """The console for people: stderr."""
    return make_console(sys.stderr)


def tolerant_streams() -> None:
    """Let characters that a stream's encoding lacks be written as escapes: a label must never end a run."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def write_data(text: str) -> None:
    """Write a rendered report to stdout."""
    sys.stdout.write(text)
    sys.stdout.flush()
