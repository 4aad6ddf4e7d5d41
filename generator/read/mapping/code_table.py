"""A code table, `mapping/codes/<list>.csv`: its rows, and all that is wrong with it, each with its line.

UTF-8 with or without a mark, comma or semicolon, any line end: a table may have been in a spreadsheet program.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass

from generator.model.acceptance import is_date
from generator.model.code_table import CodeRow, Relation, RowStatus
from generator.model.neutral_text import plain

COLUMNS = ("source", "target", "relation", "status", "by", "date", "comment")
MOST_BYTES = 10_000_000
_MOST_ROWS = 200_000
_NEEDED = {"source", "target"}


@dataclass(frozen=True, slots=True)
class TableProblem:
    """Something wrong with a table; `fatal`: nothing of it can be used."""

    line: int
    message: str
    action: str
    fatal: bool = False


@dataclass(frozen=True, slots=True)
class CodeTable:
    """A table as it stands in its file. `columns`, `separator` and `newline` are how it is written.

    `data` are its bytes. Without `columns` it could not be read.
    """

    name: str
    data: bytes
    rows: tuple[CodeRow, ...] = ()
    problems: tuple[TableProblem, ...] = ()
    columns: tuple[str, ...] = COLUMNS
    separator: str = ","
    newline: str = "\n"

    @property
    def is_usable(self) -> bool:
        """Whether its rows are known."""
        return not any(problem.fatal for problem in self.problems)


def read_code_table(name: str, data: bytes) -> CodeTable:
    """The table of that name (`geslacht`)."""
    text = _decoded(data)
    if isinstance(text, TableProblem):
        return CodeTable(name, data, problems=(text,))
    newline = "\r\n" if "\r\n" in text else "\n"
    text = text.replace("\r\n", "\n")
    header = text.partition("\n")[0]
    separator = ";" if header.count(";") > header.count(",") else ","
    columns = tuple(cell.strip().lower() for cell in next(csv.reader([header], delimiter=separator), []))
    if missing := sorted(_NEEDED - set(columns)):
        told = " and ".join(missing)
        problem = TableProblem(
            1, f"The first line does not name the column {told}.", f"Let it be: {','.join(COLUMNS)}", fatal=True
        )
        return CodeTable(name, data, problems=(problem,))
    rows, problems = _rows(text, columns, separator)
    return CodeTable(name, data, tuple(rows), tuple(problems), columns, separator, newline)


def _decoded(data: bytes) -> str | TableProblem:
    if len(data) > MOST_BYTES:
        return TableProblem(0, "The file is larger than a code table can be.", "Take other data out of it.", fatal=True)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        message = f"This byte (0x{data[error.start]:02X}) is not UTF-8."
        return TableProblem(line, message, "Save the file as UTF-8 (in Excel: CSV UTF-8).", fatal=True)


def _rows(text: str, columns: tuple[str, ...], separator: str) -> tuple[list[CodeRow], list[TableProblem]]:
    reader = csv.reader((f"{line}\n" for line in text.split("\n")), delimiter=separator, strict=True)
    rows: list[CodeRow] = []
    problems: list[TableProblem] = []
    line = 1
    try:
        for cells in reader:
            if line > 1 and any(cell.strip() for cell in cells):
                given = {name: plain(cell.strip()) for name, cell in zip(columns, cells, strict=False)}
                row = CodeRow(**{name: given.get(name, "") for name in COLUMNS}, line=line)
                rows.append(row)
                problems += _faults(row, len(cells) - len(columns), separator)
            line = reader.line_num + 1
            if len(rows) > _MOST_ROWS:
                problems.append(
                    TableProblem(line, f"There are more than {_MOST_ROWS} rows.", "Split the table.", fatal=True)
                )
                break
    except csv.Error as error:
        problems.append(
            TableProblem(reader.line_num, f"This is not CSV: {error}.", "Mend the quotes of this line.", fatal=True)
        )
    return rows, problems


def _faults(row: CodeRow, surplus: int, separator: str) -> list[TableProblem]:
    found = []
    if surplus > 0:
        action = f'Put quotes around a text with a {separator} in it: "a{separator} b".'
        found.append(TableProblem(row.line, f"The row has {surplus} more cells than there are columns.", action))
    if row.relation and row.relation not in set(Relation):
        found.append(_not_one_of(row.line, "relation", row.relation, tuple(Relation)))
    if row.status and row.status not in set(RowStatus):
        found.append(_not_one_of(row.line, "status", row.status, tuple(RowStatus)))
    if row.date and not is_date(row.date):
        found.append(
            TableProblem(row.line, f"`date` {row.date!r} is no day of the calendar.", "Write it as 2026-11-23.")
        )
    if row.source and not row.target:
        found.append(
            TableProblem(row.line, "The row has a source and no target.", "Name the dataset's code, or delete it.")
        )
    return found


def _not_one_of(line: int, column: str, given: str, words: tuple[str, ...]) -> TableProblem:
    return TableProblem(line, f"`{column}` {given!r} is none of {', '.join(words)}.", f"Write {words[0]}, or another.")
