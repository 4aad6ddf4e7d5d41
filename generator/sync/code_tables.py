"""Keeping the code tables in step: a table for each new list, a row for each new code. No row is changed or deleted."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import SimpleNamespace

from generator.model.code_table import CodeRow, Relation, RowStatus, TargetCode, TargetList
from generator.model.neutral_text import neutral
from generator.read.mapping.code_table import COLUMNS, CodeTable, read_code_table
from generator.sync.code_lists_file import FILE, KnownList, known_text, read_known

FOLDER = "codes"


@dataclass(slots=True)
class TablesPlan:
    """Everything, still in memory.

    `texts` are the files to write, by path within the mapping folder. `tables` are all tables as they will be, by name;
    `serving` says which of them serves a list. `added` are the targets that got a row in a table that was there.
    `former` are the codes that lists had before, for each table; `meant` those of the last time, by target.
    """

    lists: tuple[TargetList, ...]
    tables: dict[str, CodeTable]
    texts: dict[str, bytes] = field(default_factory=dict)
    serving: dict[str, str] = field(default_factory=dict)
    added: dict[str, list[str]] = field(default_factory=dict)
    former: dict[str, set[str]] = field(default_factory=dict)
    meant: dict[str, dict[str, str]] = field(default_factory=dict)

    def list_of(self, table: str) -> TargetList | None:
        """The first list that a table serves; what else it serves has the very same codes."""
        return next((one for one in self.lists if self.serving.get(one.name) == table), None)


def plan_tables(lists: tuple[TargetList, ...], files: Mapping[str, bytes], shown: str) -> TablesPlan:
    """Hold the tables against the code lists of a specification.

    `files` are those of the folder `codes`, by name; `shown` is how the user knows that folder.
    """
    tables = {
        name.removesuffix(".csv"): read_code_table(name.removesuffix(".csv"), data)
        for name, data in sorted(files.items())
        if name.endswith(".csv")
    }
    known = read_known(files.get(FILE), f"{shown}/{FILE}")
    plan = TablesPlan(lists, tables)
    for one in known.values():
        plan.former.setdefault(one.table, set()).update(one.codes, one.codes.values(), one.former)
        plan.meant.setdefault(one.table, {}).update(one.codes)
    for one_list in lists:
        _serve(one_list, plan, known)
    for name in sorted(set(plan.serving.values())):
        _complete(name, plan)
    _remember(plan, known, files.get(FILE))
    return plan


def _serve(one: TargetList, plan: TablesPlan, known: Mapping[str, KnownList]) -> None:
    """Find the table of a list; make one where the list is new, or no longer shares that of another."""
    found = next((name for name in one.tables if name in plan.tables), None)
    before = known.get(one.name)
    if found is None and before is not None and before.table in one.tables:
        return  # its table was taken away by hand
    if found is None:
        found = one.name
        donor = before.table if before else _renamed(one, plan, known)
        plan.tables[found] = _new_table(one, plan.tables.get(donor or ""))
        plan.texts[f"{FOLDER}/{found}.csv"] = plan.tables[found].data
    plan.serving[one.name] = found


def _renamed(one: TargetList, plan: TablesPlan, known: Mapping[str, KnownList]) -> str | None:
    """The table of the list that had these very codes and is no more."""
    names = {each.name for each in plan.lists}
    codes = {code.identity for code in one.codes}
    gone = [each.table for name, each in known.items() if name not in names and set(each.codes.values()) == codes]
    return gone[0] if len(set(gone)) == 1 and codes else None


def _new_table(one: TargetList, donor: CodeTable | None) -> CodeTable:
    """A table with a row for each code, or what a former table says of these codes."""
    aliases = one.aliases()
    kept = [row for row in (donor.rows if donor else ()) if row.target in aliases]
    lines = _lines([dict.fromkeys(COLUMNS, "") | {name: name for name in COLUMNS}, *map(_cells, kept)], COLUMNS)
    return read_code_table(one.name, lines.encode())


def _complete(name: str, plan: TablesPlan) -> None:
    """Put a row at the end for each code that has none."""
    table, one = plan.tables[name], plan.list_of(name)
    if one is None or not table.is_usable:
        return
    aliases = one.aliases()
    there = {aliases[row.target].identity for row in table.rows if row.target in aliases}
    missing = [code for code in one.codes if code.identity not in there]
    if not missing:
        return
    text = _lines([_cells(_stub(code)) for code in missing], table.columns, table.separator, table.newline)
    end = "" if table.data.endswith(b"\n") or not table.data else table.newline
    path = f"{FOLDER}/{name}.csv"
    if path not in plan.texts:
        plan.added[name] = [code.target for code in missing]
    plan.tables[name] = read_code_table(name, table.data + (end + text).encode())
    plan.texts[path] = plan.tables[name].data


def _stub(code: TargetCode) -> CodeRow:
    comment = " ".join(code.display.split()) + (" (deprecated)" if code.deprecated else "")
    return CodeRow("", code.target, Relation.EQUIVALENT, RowStatus.DRAFT, comment=comment)


def _cells(row: CodeRow) -> dict[str, str]:
    return {name: neutral(str(getattr(row, name))) for name in COLUMNS}


def _lines(rows: Iterable[Mapping[str, str]], columns: tuple[str, ...], separator: str = ",", end: str = "\n") -> str:
    """The rows as text."""
    lines: list[str] = []
    writer = csv.writer(SimpleNamespace(write=lines.append), delimiter=separator, lineterminator=end)
    writer.writerows([row.get(name, "") for name in columns] for row in rows)
    return "".join(lines)


def _remember(plan: TablesPlan, known: Mapping[str, KnownList], before: bytes | None) -> None:
    """Lists that are no more stay known as long as their table is there."""
    kept = {name: one for name, one in known.items() if one.table in plan.tables or name in plan.serving}
    for one in plan.lists:
        before_that = known.get(one.name)
        table = plan.serving.get(one.name) or (before_that.table if before_that else one.name)
        codes = {code.target: code.identity for code in one.codes}
        former = {*before_that.codes, *before_that.former} - set(codes) if before_that else set()
        kept[one.name] = KnownList(table, codes, tuple(sorted(former)))
    text = known_text(kept)
    if text != before and (kept or before is not None):
        plan.texts[f"{FOLDER}/{FILE}"] = text
