"""How the export finds the episodes of this EPD, and reads their rows."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

from examples.epd.rows import Row
from generated.lnr_3_0.mapping.episodes import Episode


@contextmanager
def connect(source: str) -> Iterator[sqlite3.Connection]:
    """Open the EPD for reading."""
    with closing(sqlite3.connect(f"{Path(source).resolve().as_uri()}?mode=ro", uri=True)) as connection:
        connection.row_factory = sqlite3.Row
        yield connection


def keys(connection: sqlite3.Connection, since: date | None) -> Iterator[Episode]:
    """The closed admissions. An admission is closed once it has a day of closing."""
    query = "SELECT id, berichtversie FROM opname WHERE afgesloten_op >= ? ORDER BY id"
    for number, version in connection.execute(query, (since.isoformat() if since else "",)):
        yield Episode(str(number), version)


def rows(connection: sqlite3.Connection, episodes: Sequence[Episode]) -> Iterator[tuple[Episode, Row]]:
    """The row of each admission; the mapping finds what belongs to it."""
    wanted = {int(episode.id): episode for episode in episodes}
    marks = ", ".join("?" * len(wanted))
    query = f"SELECT * FROM verslag WHERE opname_id IN ({marks}) ORDER BY opname_id"  # noqa: S608  marks alone
    for values in connection.execute(query, tuple(wanted)):
        yield wanted[values["opname_id"]], Row(connection, values)
