"""The table of codec.py: what it is measured against, both times, how many times as fast, and whether that will do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

HEAD = "| what, beside what | theirs | ours | ratio | bar | met |\n|---|---:|---:|---:|---:|---|\n"


@dataclass(frozen=True)
class Row:
    """One comparison; `theirs` None: a figure on its own.

    With `at_least` the ratio is how many times as fast we are; else how many times theirs our figure is.
    """

    what: str
    theirs: float | None
    ours: float
    at_least: float | None = None
    at_most: float | None = None

    @property
    def ratio(self) -> float:
        """What is held against the bar."""
        if self.theirs is None:
            return self.ours
        return self.theirs / self.ours if self.at_least is not None else self.ours / self.theirs

    @property
    def met(self) -> bool | None:
        """Whether the bar is met; None without one."""
        if self.at_least is not None:
            return self.ratio >= self.at_least
        return None if self.at_most is None else self.ratio <= self.at_most

    def line(self) -> str:
        """As a line of the table."""
        bar = f">= {self.at_least:g}" if self.at_least is not None else f"<= {self.at_most:g}" if self.at_most else ""
        met = {True: "yes", False: "NO", None: ""}[self.met]
        theirs = "" if self.theirs is None else figure(self.theirs)
        times = "" if self.theirs is None else f"{'x ' if self.at_least is not None else ''}{figure(self.ratio)}"
        return f"| {self.what} | {theirs} | {figure(self.ours)} | {times} | {bar} | {met} |\n"


def figure(value: float) -> str:
    """Three digits that matter."""
    return f"{value:.0f}" if value >= 100 else f"{value:.3g}"  # noqa: PLR2004


def table(rows: Iterable[Row]) -> str:
    """In Markdown."""
    return HEAD + "".join(row.line() for row in rows)
