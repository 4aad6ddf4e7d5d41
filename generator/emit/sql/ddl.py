"""The tables and the view stubs in the SQL of a database, written by SQLAlchemy without a connection."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Double,
    ForeignKeyConstraint,
    LargeBinary,
    MetaData,
    Numeric,
    PrimaryKeyConstraint,
    SmallInteger,
    Table,
    Text,
    Unicode,
    cast,
    null,
)
from sqlalchemy.dialects import mssql, oracle, postgresql, sqlite
from sqlalchemy.schema import CreateTable, DDLElement, SetColumnComment, SetTableComment

from generator.emit.docstrings import visible
from generator.emit.sql.carried import Kind
from generator.emit.sql.tables import Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy.engine import Dialect
    from sqlalchemy.types import TypeEngine

    from generator.emit.sql.tables import Column as Said
    from generator.emit.sql.tables import Layout
    from generator.emit.sql.tables import Table as Told

_KEY, _CODE, _TEXT, _ABOUT = 64, 255, 2000, 900
_DIGITS, _SCALE = 28, 6
DIALECTS = ("sqlite", "postgresql", "mssql", "oracle")
_MAKERS: dict[str, Any] = {"sqlite": sqlite, "postgresql": postgresql, "mssql": mssql, "oracle": oracle}


def dialect_of(name: str) -> Dialect:
    """A dialect that has no connection, and that leaves a percent sign as it is."""
    made: Dialect = _MAKERS[name].dialect(paramstyle="named")
    if name == "mssql":
        made.default_schema_name = "dbo"
    return made


def metadata_of(layout: Layout) -> dict[int, Table]:
    """The tables as SQLAlchemy has them, by their number."""
    metadata = MetaData()
    return {told.number: _table(told, metadata) for told in layout.tables}


def _table(told: Told, metadata: MetaData) -> Table:
    columns = [
        Column(said.name, _type(said), nullable=not _must(said), comment=_comment(said.about)) for said in told.columns
    ]
    return Table(told.name, metadata, *columns, *_constraints(told), comment=_comment(told.about))


def _constraints(told: Told) -> Iterator[PrimaryKeyConstraint | ForeignKeyConstraint]:
    roles = told.roles
    if told.parent is None:
        yield PrimaryKeyConstraint(str(Role.EPISODE))
        return
    last = [Role.ROW] if Role.ROW in roles else [Role.PARENT, Role.ORDER]
    yield PrimaryKeyConstraint(*(str(role) for role in (Role.EPISODE, *last) if role in roles))
    here, there = [str(Role.EPISODE)], [f"{told.parent.name}.{Role.EPISODE}"]
    if Role.PARENT in roles:
        here.append(str(Role.PARENT))
        there.append(f"{told.parent.name}.{Role.ROW}")
    yield ForeignKeyConstraint(here, there)


def _must(said: Said) -> bool:
    return said.role in {Role.EPISODE, Role.VERSION, Role.PARENT, Role.ORDER, Role.ROW}


def _comment(about: str) -> str:
    """One line that ends no comment and no literal, in any database.

    In SQL*Plus a line that ends in a semicolon ends the statement, and one that ends in a hyphen goes on.
    """
    line = visible(about).replace("\\", "/")
    return line.rstrip(";- ") if len(line) <= _ABOUT else f"{line[: _ABOUT - 3]}..."


def _type(said: Said) -> TypeEngine[Any]:
    if said.part is None:
        return _key_type(said.role)
    if said.part.tokens:
        return Unicode(_TEXT)
    return _item_type(said.part.kind, said.part.scale)


def _key_type(role: Role | None) -> TypeEngine[Any]:
    if role in {Role.VERSION, Role.ORDER}:
        return BigInteger()
    return DateTime() if role is Role.CLOSED else Unicode(_KEY)


def _item_type(kind: Kind, scale: int | None) -> TypeEngine[Any]:
    """SQLite would make a float of a number, which loses the decimals as they were written: there it is text."""
    if kind is Kind.NUMBER:
        number = Numeric(_DIGITS, _SCALE if scale is None else scale)
        return number.with_variant(Text(), "sqlite").with_variant(Numeric(), "postgresql")
    types: dict[Kind, TypeEngine[Any]] = {
        Kind.CODE: Unicode(_CODE),
        Kind.FLAG: Boolean().with_variant(SmallInteger(), "oracle"),  # it has BOOLEAN from 23 on
        Kind.COUNT: BigInteger(),
        Kind.REAL: Double(),
        Kind.DAY: Date(),
        Kind.MOMENT: DateTime(),
        Kind.SORTED_MOMENT: Unicode(_KEY),
        Kind.OCTETS: LargeBinary(),
    }
    return types.get(kind, Unicode(_TEXT))


def tables_sql(layout: Layout, metadata: dict[int, Table], dialect: Dialect) -> str:
    """CREATE TABLE for each table, with what each column means: as comments of the database where it has them."""
    parts: list[str] = []
    for told in layout.tables:
        table = metadata[told.number]
        first, *lines = str(CreateTable(table).compile(dialect=dialect)).strip().split("\n")
        inside = _plain(lines) if dialect.supports_comments else _commented(lines, table)
        parts.append("\n".join([f"-- {table.comment}", first, *inside]).rstrip() + ";\n")
        if dialect.supports_comments:
            said: list[DDLElement] = [SetTableComment(table), *map(SetColumnComment, table.columns)]
            parts.append("".join(f"{str(each.compile(dialect=dialect)).strip()};\n" for each in said))
    return "\n".join(parts)


def _commented(lines: list[str], table: Table) -> Iterator[str]:
    """SQLAlchemy writes a column a line, in order; what it means goes above it."""
    for column, line in zip(table.columns, lines, strict=False):
        yield f"    -- {column.comment}"
        yield f"    {line.strip()}"
    yield from _plain(lines[len(table.columns) :])


def _plain(lines: list[str]) -> Iterator[str]:
    yield from (f"    {line.strip()}" if line.startswith("\t") else line for line in lines)


def views_sql(layout: Layout, metadata: dict[int, Table], dialect: Dialect) -> str:
    """CREATE VIEW for each table, without a row yet: each column NULL, of the type it is to have.

    SQL Server wants each CREATE VIEW in a batch of its own.
    """
    parts = "GO\n\n" if dialect.name == "mssql" else "\n"
    return parts.join(_view(metadata[told.number], dialect) for told in layout.tables)


def _view(table: Table, dialect: Dialect) -> str:
    quote = dialect.identifier_preparer.quote
    lines = [f"-- {table.comment}", f"CREATE VIEW {quote(table.name)} AS", "SELECT"]
    last = len(table.columns) - 1
    for number, column in enumerate(table.columns):
        made = cast(null(), column.type).compile(dialect=dialect)
        lines += [f"    -- {column.comment}", f"    {made} AS {quote(column.name)}{',' if number < last else ''}"]
    if dialect.name == "oracle":
        lines.append("FROM dual")
    return "\n".join([*lines, "WHERE 1 = 0;", ""])
