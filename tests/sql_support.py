"""Messages taken apart into the rows of the staging tables: the way back of what the SQL target reads."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool

from generator.emit.mapping.plan import make_plan
from generator.emit.shapes import build_shapes
from generator.emit.sql.carried import NULL, ROOT, UNIT, VALUE, Kind
from generator.emit.sql.ddl import metadata_of
from generator.emit.sql.tables import Role, make_layout
from generator.emit.target import Request

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy import Engine

    from generator.emit.mapping.answer import Answer
    from generator.emit.mapping.plan import Contract, Method
    from generator.emit.sql.tables import Place, Table
    from generator.model.specification import Specification


@dataclass
class Staging:
    """Rows by table, made from messages."""

    specification: Specification
    package: str
    rows: dict[int, list[dict[str, Any]]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        request = Request(self.specification, build_shapes(self.specification), self.package)
        plan = make_plan(request)
        assert plan is not None
        self.plan, self.layout = plan, make_layout(plan, self.package)
        self.rows = {table.number: [] for table in self.layout.tables}

    def add(self, episode: str, message: object, version: int = 1, closed: str | None = "2026-01-31 10:00:00") -> None:
        """Take a message apart."""
        told = {Role.EPISODE: episode, Role.VERSION: version, Role.CLOSED: closed}
        row = self._row(self.layout.tables[0], told)
        self._group(self.plan.root, message, row, self.layout.tables[0])

    def _row(self, table: Table, told: dict[Role, Any]) -> dict[str, Any]:
        row = dict.fromkeys(column.name for column in table.columns) | {str(role): it for role, it in told.items()}
        if Role.ROW in table.roles:
            row[Role.ROW] = f"r{len(self.rows[table.number])}"
        self.rows[table.number].append(row)
        return row

    def _child(self, table: Table, above: dict[str, Any], order: int) -> dict[str, Any]:
        told: dict[Role, Any] = {Role.EPISODE: above[Role.EPISODE], Role.ORDER: order}
        if Role.PARENT in table.roles:
            told[Role.PARENT] = above[Role.ROW]
        return self._row(table, told)

    def _group(self, contract: Contract, record: Any, row: dict[str, Any], table: Table) -> None:
        for method in contract.methods:
            key, found = (contract.name, method.name), getattr(record, method.field)
            each = found if isinstance(found, list) else [] if found is None else [found]
            if method.group is None:
                self._item(method, self.layout.items.get(key), each, row)
                continue
            for order, inner in enumerate(each, 1):
                if method.many:
                    below = self.layout.groups[key]
                    self._group(method.group, inner, self._child(below, row, order), below)
                else:
                    self._group(method.group, inner, row, table)

    def _item(self, method: Method, place: Place | None, each: list[Any], row: dict[str, Any]) -> None:
        if place is None:
            assert not each
            return
        for order, one in enumerate(each, 1):
            target = self._child(place.table, row, order) if method.many else row
            for key, number in place.columns.items():
                target[place.table.columns[number].name] = _part(place.carried.answer, key, one)

    def write(self, engine: Engine) -> None:
        """Make the tables, and fill them."""
        metadata = metadata_of(self.layout)
        with engine.begin() as connection:
            for table in self.layout.tables:
                metadata[table.number].create(connection)
                rows = [self.fit(table, row) for row in self.rows[table.number]]
                names = [column.name for column in table.columns]
                bound = ", ".join(f":v{n}" for n in range(len(names)))
                query = text(f"INSERT INTO {table.name} ({', '.join(names)}) VALUES ({bound})")  # noqa: S608
                if rows:
                    connection.execute(query, [{f"v{n}": row[name] for n, name in enumerate(names)} for row in rows])

    @staticmethod
    def fit(table: Table, row: dict[str, Any]) -> dict[str, Any]:
        """Text where the column is text; numbers and truth as they are."""
        texts = {
            column.name for column in table.columns if column.part is not None and column.part.kind is not Kind.FLAG
        }
        return {
            name: str(value) if name in texts and value is not None and not isinstance(value, int) else value
            for name, value in row.items()
        }


def _part(answer: Answer, key: str, one: Any) -> Any:
    """What the message has for a part of an item."""
    shapes = {VALUE: answer.value, NULL: answer.null, UNIT: answer.unit, ROOT: answer.root}
    if answer.item.record is None:
        nil = type(one).__name__ == "Nil"
        return _plain(answer, None if nil else one) if key == VALUE else nil or None
    shape = shapes.get(key)
    found = (
        getattr(one, key.removeprefix("@") if key.startswith("@") else shape.name) if shape or key[0] == "@" else None
    )
    return _plain(answer, found) if key == VALUE else _text(found)


def _plain(answer: Answer, value: Any) -> Any:
    if value is None:
        return None
    if answer.flag is not None:
        return str(getattr(value, "value", value)) in {"true", "1"}
    return " ".join(map(str, map(_text, value))) if isinstance(value, list) else _text(value)


def _text(value: Any) -> Any:
    return _code(value) if isinstance(value, Enum) else value


def _code(member: Any) -> str:
    """What a column calls a code: the code itself, its value where it has none, the system in front where it must."""
    plain = member.code or member.value
    uses = sum((other.code or other.value) == plain for other in type(member))
    return str(plain if uses == 1 else f"{member.system}|{plain}")


def sqlite_of(path: Any) -> Engine:
    """A database file."""
    return create_engine(f"sqlite:///{path}", poolclass=NullPool)


def told(module: Any, connection: Any, wanted: Iterable[Any]) -> dict[str, Any]:
    """The rows of these episodes, by episode."""
    return {episode.id: row for episode, row in module.rows(connection, list(wanted))}
