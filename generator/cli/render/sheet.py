"""Lines on a terminal: indented, wrapped with their margin kept, cut off where wrapping would harm."""

from __future__ import annotations

from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

_WIDEST = 100
_NARROWEST = 20


@dataclass(frozen=True, slots=True)
class Sheet:
    """Where a report is printed."""

    console: Console

    @property
    def width(self) -> int:
        """Of a terminal no more than reads well; what goes elsewhere is not wrapped at all."""
        return min(self.console.width, _WIDEST) if self.console.is_terminal else self.console.width

    def gap(self) -> None:
        """An empty line."""
        self.console.print()

    def line(self, text: Text, indent: int = 0, label: str = "", margin: int = 0) -> None:
        """A text, all its lines below each other; `label` stands before the first, in a margin of that width."""
        room = max(self.width - indent - margin, _NARROWEST)
        for at, part in enumerate(text.wrap(self.console, room)):
            part.rstrip()
            shown = "" if at else label
            head = " " * indent + shown.ljust(margin)
            self.console.print(Text(head, "dim" if shown else "").append(part), soft_wrap=True)

    def cut(self, text: str, indent: int, style: str) -> None:
        """A line of a message, cut off at the edge: wrapped XML reads badly."""
        room = max(self.width - indent, _NARROWEST)
        shown = text if len(text) <= room else f"{text[: room - 1]}…"
        self.console.print(Text(" " * indent + shown, style), soft_wrap=True)
