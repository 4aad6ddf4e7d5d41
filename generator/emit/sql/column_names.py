"""Names of tables and columns: short where that is clear, the same on every run, safe in every database."""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.emit.sql.tables import Column, Table

MOST = 63
"""Bytes of a name in PostgreSQL; Oracle (128) and SQL Server (128) take more."""
_HASH = 8
_RESERVED = {
    "access", "add", "audit", "column", "column_value", "file", "immediate", "increment", "initial", "maxextents",
    "mlslabel", "modify", "nested_table_id", "noaudit", "offline", "online", "row", "rowid", "rownum", "rows",
    "session", "successful", "sysdate", "validate", "whenever", "within",
}  # fmt: skip
"""What Oracle or SQL Server keeps for itself and SQLAlchemy does not know to quote; all other such words it does."""
_UNSAFE = re.compile(r"[^a-z0-9]+")


def name_tables(tables: Sequence[Table], prefix: str) -> None:
    """Each table is called after what repeats, with a group around it in front where several are called so."""
    taken: set[str] = set()
    before = f"{_plain(prefix)}_"
    for table, name in zip(tables, _told_apart([table.path for table in tables]), strict=True):
        table.name = _free(_fitting(f"{before}{name}", MOST), taken)


def name_columns(columns: Sequence[Column]) -> None:
    """Each item is called after its field, with a group around it in front where several are called so.

    What stands beside its value has the same name and a word behind it.
    """
    items = list(dict.fromkeys(column.path for column in columns if column.role is None))
    taken = {column.path[-1] for column in columns if column.role is not None}
    suffixes = {column.suffix for column in columns}
    room = MOST - max(len(suffix) for suffix in suffixes) - 1
    called: dict[tuple[str, ...], str] = {}
    for path, name in zip(items, _told_apart(items), strict=True):
        called[path] = _free(_fitting(f"{name}_" if name in _RESERVED else name, room), taken)
    for column in columns:
        if column.role is not None:
            column.name = column.path[-1]
        elif not column.suffix:
            column.name = called[column.path]
    for column in columns:
        if column.suffix:
            beside = f"{called[column.path].rstrip('_')}_{_plain(column.suffix)}"
            column.name = _free(_fitting(beside, MOST), taken)


def _told_apart(paths: Sequence[tuple[str, ...]]) -> list[str]:
    """The last step of each path, with the nearest step above it that no other path to such a step has there.

    Where there is none, the steps are taken together until they are alone.
    """
    alike: dict[str, list[tuple[str, ...]]] = {}
    for path in paths:
        alike.setdefault(_plain(path[-1]), []).append(path)
    return [_shortest(path, alike[_plain(path[-1])]) for path in paths]


def _shortest(path: tuple[str, ...], alike: list[tuple[str, ...]]) -> str:
    name = _plain(path[-1])
    if len(alike) == 1:
        return name
    for above in range(2, len(path) + 1):
        if sum(other[-above:][:1] == path[-above:][:1] for other in alike if len(other) >= above) == 1:
            return _plain(f"{path[-above]}_{name}")
    tails = (path[-long:] for long in range(2, len(path)))
    alone = (tail for tail in tails if sum(other[-len(tail) :] == tail for other in alike) == 1)
    return _plain("_".join(next(alone, path)))


def _plain(name: str) -> str:
    """A name from the allow-list: lower-case letters, digits, single underscores; a letter first."""
    plain = _UNSAFE.sub("_", name.lower()).strip("_") or "x"
    return plain if plain[0].isalpha() else f"x_{plain}"


def _fitting(name: str, most: int) -> str:
    """A name that is too long ends in a digest of itself."""
    if len(name) <= most:
        return name
    digest = hashlib.sha256(name.encode()).hexdigest()[:_HASH]
    return f"{name[: most - _HASH - 1].rstrip('_')}_{digest}"


def _free(name: str, taken: set[str]) -> str:
    free, number = name, 2
    while free in taken:
        tail = f"_{number}"
        free, number = name[: MOST - len(tail)] + tail, number + 1
    taken.add(free)
    return free
