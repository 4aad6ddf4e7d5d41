"""A coverage for people on a terminal: what is left, then a bar for each group and conformance, the sum last."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from generator.cli.render.coverage.words import SHOWN, CoverageWords, share
from generator.cli.render.plain import number
from generator.cli.safe_text import one_line, shortened
from generator.sync.coverage import Coverage, Left, Tally

_BAR = 20
_WIDEST = 48
_NARROWEST = 16
_FIGURES = 24
"""What stands beside name and bar, with the spaces between."""


def render_text(coverage: Coverage, words: CoverageWords, console: Console) -> None:
    """Print it."""
    full, empty = ("█", "░") if _can_say("█░", console) else ("#", ".")
    bars = _Bars(console, words, full, empty)
    if coverage.left:
        console.print(Text(words.left, "bold"))
        for left in coverage.left:
            console.print(_left(left, words), soft_wrap=True)
        console.print()
    bars.block(words.groups, ((group.label, group.tally) for group in coverage.groups))
    bars.block(words.conformance, ((words.asked_as(name), tally) for name, tally in coverage.conformances.items()))
    begun = [table for table in coverage.tables if table.filled]
    if begun:
        console.print(Text(words.tables, "bold"))
        for table in begun:
            drafts = f", {number(table.drafts, *words.drafts)}" if table.drafts else ""
            told = f"  {one_line(table.file)}  {table.filled}/{table.total} {words.codes}{drafts}"
            console.print(Text(told), soft_wrap=True)
        console.print()
    bars.line(f"{coverage.specification}", coverage.total, len(coverage.specification), "bold")
    states = coverage.total.states
    counted = [f"{states[state]} {words.states[state]}" for state in SHOWN if states[state]]
    counted += [words.orphans.format(count=coverage.orphans)] if coverage.orphans else []
    untouched = len(coverage.tables) - len(begun)
    tables = f"; {words.total_of_tables(untouched)}" if untouched else ""
    console.print(Text(f"{', '.join(counted)}{tables}."), soft_wrap=True)


def _left(left: Left, words: CoverageWords) -> Text:
    style = {"mandatory": "bold red", "required": "yellow"}.get(left.conformance, "")
    entry = left.entry
    place = one_line(str(left.location)) if left.location else "-"
    return Text.assemble(
        "  ",
        (place, "bold"),
        ": ",
        (words.asked_as(left.conformance), style),
        f" {one_line(entry.label)} ({words.concept} {one_line(entry.key)}), {one_line(left.group)}: "
        f"{words.why_left(left)}",
    )


def _can_say(text: str, console: Console) -> bool:
    try:
        text.encode(console.encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


class _Bars:
    """Bars of `full` and `empty` characters."""

    def __init__(self, console: Console, words: CoverageWords, full: str, empty: str) -> None:
        self._console = console
        self._words = words
        self._full = full
        self._empty = empty

    def block(self, title: str, rows: Iterable[tuple[str, Tally]]) -> None:
        """A heading, and a line for each row."""
        room = max(_NARROWEST, min(_WIDEST, self._console.width - _BAR - _FIGURES))
        named = [(shortened(one_line(name), room), tally) for name, tally in rows]
        width = max((len(name) for name, _ in named), default=0)
        self._console.print(Text(title, "bold"))
        for name, tally in named:
            self.line(f"  {name}", tally, width + 2)
        self._console.print()

    def line(self, name: str, tally: Tally, width: int, style: str = "") -> None:
        """One bar; it is full when all are answered, and empty only when none is."""
        filled = _BAR * tally.answered // tally.total if tally.total else _BAR
        filled = max(filled, 1) if tally.answered else filled
        colour = "green" if tally.answered == tally.total else "cyan"
        self._console.print(
            Text.assemble(
                (f"{one_line(name) if not name.startswith(' ') else name:<{width}}  ", style),
                (self._full * filled, colour),
                (self._empty * (_BAR - filled), "dim"),
                f"  {share(tally):>9}  {self._words.percent(tally):>7}",
            ),
            soft_wrap=True,
        )
