"""As many invented admissions as one likes: each varies one of the eight, at another time, with other numbers."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal

SHARED = ("instelling", "zorgverlener")
"""Tables that all admissions share."""

_STEP = 1000
_MOMENTS = ("_op", "geboortedatum")
_SPREAD = {"gewicht": 0.05, "lengte": 0.02, "schedelomvang": 0.02, "temperatuur": 0.003}
_TEST_RANGE = "9999"
_WEIGHTS = (9, 8, 7, 6, 5, 4, 3, 2, -1)

Values = dict[str, object]


def fill(database: sqlite3.Connection, admissions: int, seed: int = 1) -> None:
    """Add to the eight admissions until there are as many as asked (or one more, where the last are twins).

    The same seed gives the same rows.
    """
    stories = _stories(database)
    chance = random.Random(seed)  # noqa: S311  invented data keeps no secret
    numbers = _service_numbers()
    there = int(database.execute("SELECT count(*) FROM opname").fetchone()[0])
    copy = 0
    with database:
        while there < admissions:
            copy += 1
            story = stories[(copy - 1) % len(stories)]
            for table, rows in _Variation(story, copy, chance, numbers).rows():
                _insert(database, table, rows)
            there += len(story["opname"])


def _insert(database: sqlite3.Connection, table: str, rows: list[Values]) -> None:
    if rows:
        names = list(rows[0])
        marks = ", ".join("?" * len(names))
        query = f"INSERT INTO {table} ({', '.join(names)}) VALUES ({marks})"  # noqa: S608  names of our own schema
        database.executemany(query, [[row[name] for name in names] for row in rows])


Story = dict[str, list[Values]]
"""The rows of one pregnancy and all that hangs on it, by table, parents first."""


def _stories(database: sqlite3.Connection) -> list[Story]:
    """The stories that the seed tells: one for each pregnancy."""
    links = _links(database)
    found = []
    for (pregnancy,) in database.execute("SELECT id FROM zwangerschap ORDER BY id").fetchall():
        story: Story = {}
        for table, parent in links.items():
            if parent is None:
                column, known = "id", [pregnancy]
            else:
                column, known = f"{parent}_id", [row["id"] for row in story[parent]]
            marks = ", ".join("?" * len(known))
            query = f"SELECT * FROM {table} WHERE {column} IN ({marks}) ORDER BY rowid"  # noqa: S608  our own schema
            story[table] = _dicts(database, query, known)
        mothers = [row["moeder_id"] for row in story["zwangerschap"] if row["moeder_id"] is not None]
        marks = ", ".join("?" * len(mothers))
        known = _dicts(database, f"SELECT * FROM moeder WHERE id IN ({marks})", mothers)  # noqa: S608  our own schema
        found.append({"moeder": known, **story})
    return found


def _dicts(database: sqlite3.Connection, query: str, values: list[object]) -> list[Values]:
    cursor = database.execute(query, values)
    names = [column[0] for column in cursor.description]
    return [dict(zip(names, row, strict=True)) for row in cursor]


def _links(database: sqlite3.Connection) -> dict[str, str | None]:
    """Each table below the pregnancy with the table it hangs on, parents first; read from the foreign keys."""
    found: dict[str, str | None] = {"zwangerschap": None}
    tables = [
        name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY rowid")
    ]
    for table in tables:
        keys = database.execute(f"PRAGMA foreign_key_list({table})").fetchall()  # the one declared first comes last
        above = [row[2] for row in reversed(keys) if row[2] not in SHARED]
        parent = next((name for name in above if name in found), None)
        if parent is not None:
            found[table] = parent
    return found


@dataclass
class _Variation:
    """One story, told anew."""

    story: Story
    copy: int
    chance: random.Random
    numbers: Iterator[str]
    days: timedelta = field(init=False)
    growth: dict[str, float] = field(init=False)

    def __post_init__(self) -> None:
        self.days = timedelta(days=self.chance.randint(-600, 120))
        self.growth = {kind: 1 + self.chance.uniform(-spread, spread) for kind, spread in _SPREAD.items()}

    def rows(self) -> Iterator[tuple[str, list[Values]]]:
        """The rows of every table."""
        for table, rows in self.story.items():
            yield table, [self._row(row) for row in rows]

    def _row(self, row: Values) -> Values:
        return {name: self._value(name, value, row) for name, value in row.items()}

    def _value(self, name: str, value: object, row: Values) -> object:
        if value is None:
            return None
        if name == "id" or (name.endswith("_id") and name.removesuffix("_id") not in {*SHARED, "verwijzer"}):
            return int(str(value)) + self.copy * _STEP
        if name.endswith(_MOMENTS):
            return self._moment(str(value))
        if name == "waarde":
            return self._measured(str(row["soort"]), str(value))
        return self._told(name, value)

    def _told(self, name: str, value: object) -> object:
        """What the story may tell otherwise without becoming another story."""
        if name == "bsn":
            return next(self.numbers)
        if name == "patientnummer":
            return f"N{int(str(value)[1:]) + self.copy * _STEP}"
        if name == "geslacht" and value != "O":
            return self.chance.choice("MV")
        if name == "postcode":
            return f"9999 X{self.chance.choice('ABCDEFGHJKLMNPRSTUVWXZ')}"
        if name in {"apgar_1", "apgar_5"}:
            return min(10, max(0, int(str(value)) + self.chance.randint(-1, 1)))
        return value

    def _moment(self, value: str) -> str:
        if "T" in value:
            return (datetime.fromisoformat(value) + self.days).isoformat()
        return (date.fromisoformat(value) + self.days).isoformat()

    def _measured(self, kind: str, value: str) -> str:
        number = Decimal(value)
        return str((number * Decimal(str(self.growth.get(kind, 1)))).quantize(number))


def _service_numbers() -> Iterator[str]:
    """Citizen service numbers (BSN) of the test range 9999 that pass the eleven test, over and over."""
    while True:
        for last in range(1, 100_000):
            number = f"{_TEST_RANGE}{last:05}"
            if sum(int(digit) * weight for digit, weight in zip(number, _WEIGHTS, strict=True)) % 11 == 0:
                yield number
