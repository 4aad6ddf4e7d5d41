"""A table of texts as a spreadsheet shows it."""

from __future__ import annotations

from dataclasses import dataclass

MOST_CHARACTERS = 32_000
"""A cell of a spreadsheet holds hardly more."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in characters.

    `hidden`: it is for lnrgen alone. `yours`: people write in it. `choices` are the words it may hold; empty for any
    text.
    """

    name: str
    width: int
    hidden: bool = False
    yours: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """A table with a heading; each row has a text for each column."""

    title: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class SheetRow:
    """A row that was read: its number in the sheet, its texts by heading, the headings under which a formula stood."""

    number: int
    cells: dict[str, str]
    formulas: tuple[str, ...] = ()


def cell_text(text: str) -> str:
    """The text as a cell can hold it: line ends as LF, no control characters, nothing around it, not too long."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    kept = "".join(each if each >= " " or each in "\n\t" else "\N{REPLACEMENT CHARACTER}" for each in text)
    return kept if len(kept) <= MOST_CHARACTERS else f"{kept[: MOST_CHARACTERS - 1]}…"
