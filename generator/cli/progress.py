"""A progress bar on stderr, for people only, and only once something takes more than a second."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock, Timer
from typing import TYPE_CHECKING

from generator.cli.console import talk
from generator.cli.safe_text import one_line

if TYPE_CHECKING:
    from rich.progress import Progress

_PATIENCE = 1.0  # seconds


class Steps:
    """Counts steps; draws them when `show` has been called."""

    def __init__(self, total: int) -> None:
        """`total` steps are to come."""
        self.total, self.done, self.title = total, 0, ""
        self._bar: Progress | None = None
        self._lock = Lock()
        self._ended = False

    def step(self, title: str) -> None:
        """Begin the next step; `title` says what is being done."""
        with self._lock:
            self.done, self.title = self.done + 1, one_line(title)
            self._update()

    def show(self) -> None:
        """Draw the bar from now on."""
        with self._lock:
            if self._ended:
                return
            from rich.progress import (  # noqa: PLC0415  slow to import, and most runs draw no bar
                BarColumn,
                MofNCompleteColumn,
                Progress,
                TextColumn,
                TimeElapsedColumn,
            )

            columns = (
                TextColumn("{task.description}", markup=False),
                BarColumn(),
                MofNCompleteColumn(),
                TimeElapsedColumn(),
            )
            self._bar = Progress(*columns, console=talk(), transient=True)
            self._bar.add_task(self.title, total=self.total)
            self._bar.start()
            self._update()

    def end(self) -> None:
        """Take the bar away."""
        with self._lock:
            self._ended = True
            if self._bar:
                self._bar.stop()

    def _update(self) -> None:
        if self._bar:
            self._bar.update(self._bar.task_ids[0], completed=max(self.done - 1, 0), description=self.title)


@contextmanager
def steps(total: int) -> Iterator[Steps]:
    """Count `total` steps, with a bar if a person is watching and it takes long."""
    counter = Steps(total)
    watched = sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
    timer = Timer(_PATIENCE, counter.show)
    timer.daemon = True
    if watched:
        timer.start()
    try:
        yield counter
    finally:
        timer.cancel()
        counter.end()
