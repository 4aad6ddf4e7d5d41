"""The columns of each concept, as the generated script of the staging tables tells them."""

from __future__ import annotations

import re
from collections import defaultdict

from generator.findings import Hit, HitKind, Location

_TABLE = re.compile(r"CREATE TABLE (\S+) \(")
_ABOUT = re.compile(r"\s+-- .*\bConcept (\S+)\. Place: ")
_COLUMN = re.compile(r"\s+(\w+) ")


def columns_in(script: str, file: str) -> dict[str, tuple[Hit, ...]]:
    """By concept: where its column stands in the script for SQLite (`sql/sqlite/tables.sql`), as `table.column`."""
    found: dict[str, list[Hit]] = defaultdict(list)
    table = concept = ""
    for number, line in enumerate(script.splitlines(), 1):
        if opened := _TABLE.match(line):
            table = opened[1]
        elif about := _ABOUT.match(line):
            concept = about[1]
        elif concept and (column := _COLUMN.match(line)):
            found[concept].append(Hit(Location(file, number), f"{table}.{column[1]}", HitKind.COLUMN))
            concept = ""
    return {key: tuple(hits) for key, hits in found.items()}
