"""A sheet as an .xlsx file: texts only, nothing that calculates, the same bytes for the same sheet."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

from generator.model.neutral_text import neutral

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from generator.model.sheet import Column, Sheet

_WHEN = "2000-01-01T00:00:00Z"
_MODIFIED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)")
_TEXT = "@"
_LAST_ROW = 1_000


def workbook_bytes(sheet: Sheet) -> bytes:
    """The file. The heading stands still and filters; columns of lnrgen's own are hidden."""
    from openpyxl import Workbook  # noqa: PLC0415  slow to import, and needed by two commands

    book = Workbook()
    page = book.worksheets[0]
    page.title = sheet.title
    for at, column in enumerate(sheet.columns, 1):
        _head(page, at, column)
    for number, row in enumerate(sheet.rows, 2):
        for at, (text, column) in enumerate(zip(row, sheet.columns, strict=True), 1):
            _write(page, number, at, text, column)
    page.freeze_panes = "B2"
    page.auto_filter.ref = page.dimensions
    stream = io.BytesIO()
    book.save(stream)
    return _repacked(stream.getvalue())


def _head(page: Worksheet, at: int, column: Column) -> None:
    from openpyxl.styles import Font, PatternFill  # noqa: PLC0415  see above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

    letter = get_column_letter(at)
    cell = page.cell(1, at, column.name)
    cell.number_format = _TEXT
    cell.font = Font(bold=True)
    cell.fill = PatternFill("solid", fgColor="D7EBE6" if column.yours else "E4E4E0")
    page.column_dimensions[letter].width = column.width
    page.column_dimensions[letter].hidden = column.hidden
    if column.choices:
        rule = DataValidation(type="list", formula1=f'"{",".join(column.choices)}"', allow_blank=False)
        rule.errorTitle, rule.error, rule.showErrorMessage = column.name, "Choose one of the list.", True
        page.add_data_validation(rule)
        rule.add(f"{letter}2:{letter}{max(_LAST_ROW, page.max_row)}")


def _write(page: Worksheet, row: int, at: int, text: str, column: Column) -> None:
    from openpyxl.styles import Alignment  # noqa: PLC0415  see above

    cell = page.cell(row, at)
    cell.number_format = _TEXT
    cell.alignment = Alignment(vertical="top", wrap_text=not column.hidden)
    if text:
        cell.value = neutral(text)
        cell.data_type = "s"  # whatever it looks like


def _repacked(data: bytes) -> bytes:
    """The same parts, sorted, without the hour; stored rather than packed, as no two packers agree on the bytes."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as taking:
        for name in sorted(given.namelist(), key=lambda part: (part != "[Content_Types].xml", part)):
            part = given.read(name)
            if name == "docProps/core.xml":
                part = _MODIFIED.sub(rb"\g<1>" + _WHEN.encode() + rb"\g<2>", part)
            info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.create_system = 3  # else it depends on the machine
            taking.writestr(info, part)
    return made.getvalue()
