"""Rows of the EPD, typed where it matters, and the way to the rows that belong to them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
HERE = Path(__file__).parent


def open_epd(path: str = ":memory:") -> sqlite3.Connection:
    """Build the invented EPD from its SQL: in memory, or in a file that must not exist yet."""
    database = sqlite3.connect(path)
    database.row_factory = sqlite3.Row
    for script in ("schema.sql", "seed.sql"):
        database.executescript((HERE / script).read_text("utf-8"))
    return database


def admissions(database: sqlite3.Connection) -> Iterator[Row]:
    """One row for each closed admission, in the order of their numbers."""
    for values in database.execute("SELECT * FROM verslag ORDER BY opname_id"):
        yield Row(database, values)


@dataclass(frozen=True, slots=True)
class Row:
    """A row. A column that is NULL gives None; one of another type than asked gives TypeError, without its value."""

    database: sqlite3.Connection
    values: sqlite3.Row

    def text(self, column: str) -> str | None:
        """A text."""
        value = self.values[column]
        return None if value is None else _expect(value, str, column)

    def number(self, column: str) -> int | None:
        """A whole number."""
        value = self.values[column]
        return None if value is None else _expect(value, int, column)

    def yes_no(self, column: str) -> bool | None:
        """A yes or no, kept as 1 or 0."""
        value = self.number(column)
        return None if value is None else value == 1

    def decimal(self, column: str) -> Decimal | None:
        """A number with decimals, kept as text so that none are lost."""
        value = self.text(column)
        return None if value is None else Decimal(value)

    def moment(self, column: str) -> datetime | date | None:
        """A date with a time, or a date alone where the EPD knows no time."""
        value = self.text(column)
        if value is None:
            return None
        return datetime.fromisoformat(value) if "T" in value else date.fromisoformat(value)

    def known(self, column: str) -> str:
        """A text that is always there; ValueError if it is not."""
        value = self.text(column)
        if value is None:
            message = f"{column} is empty"
            raise ValueError(message)
        return value

    def rows(self, query: str, *values: object) -> list[Row]:
        """The rows of a query, in the order it gives."""
        return [Row(self.database, found) for found in self.database.execute(query, values)]

    def row(self, query: str, *values: object) -> Row | None:
        """The first row of a query; None if there is none."""
        found = self.rows(query, *values)
        return found[0] if found else None


def _expect(value: object, kind: type[T], column: str) -> T:
    if not isinstance(value, kind):
        message = f"{column} is {type(value).__name__}, not {kind.__name__}"
        raise TypeError(message)
    return value
