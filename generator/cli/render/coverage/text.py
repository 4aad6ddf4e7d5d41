"""A coverage for people on a terminal: what is left, then a bar for each group and conformance, the sum last."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.text import Text

from generator.cli.render.coverage.words import SHOWN, percent, share, state_name, why_left
from generator.cli.safe_text import one_line, shortened
from generator.sync.coverage import Coverage, Left, Tally

_BAR = 20
_WIDEST = 48


def render_text(coverage: Coverage, console: Console) -> None:
    """Print it."""
    full, empty = ("█", "░") if _can_say("█░", console) else ("#", ".")
    bars = _Bars(console, full, empty)
    if coverage.left:
        console.print(Text("What is left", "bold"))
        for left in coverage.left:
            console.print(_left(left), soft_wrap=True)
        console.print()
    bars.block("Groups", ((group.label, group.tally) for group in coverage.groups))
    bars.block("Conformance", coverage.conformances.items())
    begun = [table for table in coverage.tables if table.filled]
    if begun:
        console.print(Text("Code tables", "bold"))
        for table in begun:
            drafts = f", {table.drafts} draft" if table.drafts else ""
            console.print(Text(one_line(f"  {table.file}  {table.filled}/{table.total} codes{drafts}")), soft_wrap=True)
        console.print()
    bars.line(f"{coverage.specification}", coverage.total, len(coverage.specification), "bold")
    told = [f"{coverage.total.states[state]} {state_name(state)}" for state in SHOWN if coverage.total.states[state]]
    told += [f"{coverage.orphans} no longer asked"] if coverage.orphans else []
    console.print(Text(f"{', '.join(told)}; {len(coverage.tables) - len(begun)} code tables not begun."))


def _left(left: Left) -> Text:
    style = {"mandatory": "bold red", "required": "yellow"}.get(left.conformance, "")
    entry = left.entry
    place = one_line(str(left.location)) if left.location else "-"
    return Text.assemble(
        "  ",
        (place, "bold"),
        ": ",
        (left.conformance, style),
        f" {one_line(entry.label)} (concept {one_line(entry.key)}), {one_line(left.group)}: {why_left(left)}",
    )


def _can_say(text: str, console: Console) -> bool:
    try:
        text.encode(console.encoding)
    except (UnicodeEncodeError, LookupError):
        return False
    return True


class _Bars:
    """Bars of `full` and `empty` characters."""

    def __init__(self, console: Console, full: str, empty: str) -> None:
        self._console = console
        self._full = full
        self._empty = empty

    def block(self, title: str, rows: Iterable[tuple[str, Tally]]) -> None:
        """A heading, and a line for each row."""
        named = [(shortened(one_line(name), _WIDEST), tally) for name, tally in rows]
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
                f"  {share(tally):>9}  {percent(tally):>7}",
            ),
            soft_wrap=True,
        )
