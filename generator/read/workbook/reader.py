"""The rows of an .xlsx as texts, whatever the spreadsheet program made of them."""

from __future__ import annotations

import io
import warnings
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from generator.model.neutral_text import plain
from generator.model.sheet import SheetRow, cell_text
from generator.read.workbook.guard import RefusedWorkbookError, check_workbook

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_ROWS = 20_000
_MOST_COLUMNS = 64


def read_workbook(data: bytes, title: str) -> list[SheetRow]:
    """The rows of the sheet of that name, else of the first; empty rows left out. RefusedWorkbookError."""
    check_workbook(data)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what the library does not know and we do not ask
            return _rows(data, title)
    except RefusedWorkbookError:
        raise
    except Exception as error:  # a library may stumble over a crafted file in any way
        message = "It cannot be read as a spreadsheet. Save it again as .xlsx."
        raise RefusedWorkbookError(message) from error


def _rows(data: bytes, title: str) -> list[SheetRow]:
    from openpyxl import load_workbook  # noqa: PLC0415  slow to import, and needed by one command

    book = load_workbook(io.BytesIO(data), read_only=True, keep_vba=False, keep_links=False, rich_text=False)
    try:
        sheets = book.worksheets
        page = next((each for each in sheets if each.title == title), sheets[0])
        found: list[SheetRow] = []
        names: list[str] = []
        for number, cells in enumerate(page.iter_rows(max_row=_MOST_ROWS + 1, max_col=_MOST_COLUMNS), 1):
            if not names:
                names = [_text(cell.value) for cell in cells]
                _check_names(names)
                continue
            row = _row(number, names, cells)
            if row.formulas or any(row.cells.values()):
                found.append(row)
        if found and found[-1].number > _MOST_ROWS:
            raise RefusedWorkbookError(f"It has more than {_MOST_ROWS} rows. A mapping has far fewer.")
        return found
    finally:
        book.close()


def _check_names(names: list[str]) -> None:
    told = [name for name in names if name]
    twice = sorted({name for name in told if told.count(name) > 1})
    if twice:
        raise RefusedWorkbookError(f"Two columns are headed {twice[0]!r}. Give your own another heading.")


def _row(number: int, names: list[str], cells: Iterable[Any]) -> SheetRow:
    texts: dict[str, str] = {}
    formulas = []
    for name, cell in zip(names, cells, strict=False):
        if name and cell.value is not None:
            formulas += [name] if cell.data_type == "f" else []
            texts[name] = _text(cell.value)
    return SheetRow(number, texts, tuple(formulas))


def _text(value: object) -> str:
    """A cell's value as a person would have written it."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return plain(cell_text(str(value)))
