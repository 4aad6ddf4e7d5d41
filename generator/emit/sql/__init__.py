"""The SQL target: staging tables, view stubs, and a ready-made mapping that reads them. For vendors who live in SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.emit.header import header_of
from generator.emit.mapping.plan import make_plan
from generator.emit.sql.code import init_text, mapping_text, tables_text
from generator.emit.sql.tables import make_layout
from generator.emit.target import Request, Target
from generator.emit.template import unrendered
from generator.generated_file import GeneratedFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.emit.mapping.plan import Plan
    from generator.emit.sql.tables import Layout

__all__ = ["SHIPPED", "SQL", "emit_sql"]

SHIPPED = ("checking.py", "reading.py", "staging.py", "values.py")
"""Modules that are the same for every specification: taken as they are, not rendered."""
_TABLES = """\
Create these tables, and fill them from your EPD: a row for each care episode in the first, and rows for what repeats
in the others. `lnrgen export --flavour sql` reads them. You may have views of the same names instead: see views.sql."""
_VIEWS = """\
Views in the place of the tables of tables.sql: choose one or the other. Put your own query in the place of each
SELECT, keep the names of the columns, and give NULL for what your EPD does not hold. `lnrgen export --flavour sql`
reads them."""
_ORACLE = "\nNames are longer than 30 bytes: Oracle 12.2 or newer takes them."
_LEFT = "No column can hold these, for only a record of the message says all of it; they need a mapping in Python:"


def emit_sql(request: Request) -> Iterator[GeneratedFile]:
    """The files of `sql/`; none where the message's root has nothing inside that could be mapped."""
    plan = make_plan(request)
    if plan is None:
        return
    layout = make_layout(plan, request.package)
    yield GeneratedFile("sql/__init__.py", init_text(request))
    yield GeneratedFile("sql/tables.py", tables_text(request, layout))
    yield GeneratedFile("sql/mapping.py", mapping_text(plan, layout))
    for name in SHIPPED:
        yield GeneratedFile(f"sql/{name}", unrendered(f"sql/{name}"))
    yield from _scripts(request, plan, layout)


def _scripts(request: Request, plan: Plan, layout: Layout) -> Iterator[GeneratedFile]:
    from generator.emit.sql.ddl import (  # noqa: PLC0415  SQLAlchemy is an extra
        DIALECTS,
        dialect_of,
        metadata_of,
        tables_sql,
        views_sql,
    )

    metadata = metadata_of(layout)
    for name in DIALECTS:
        dialect, left = dialect_of(name), _left(plan, layout)
        for file, told, write in (("tables", _TABLES, tables_sql), ("views", _VIEWS, views_sql)):
            script = write(layout, metadata, dialect)
            if name == "oracle":
                told, script = f"{told}{_ORACLE}", _undefined(script)  # noqa: PLW2901
            yield GeneratedFile(f"sql/{name}/{file}.sql", _headed(request, f"{told}{left}") + script)


def _undefined(script: str) -> str:
    """Oracle's own tools would ask for the value of what stands behind an ampersand, even in a comment."""
    return f"SET DEFINE OFF\n\n{script}" if "&" in script else script


def _headed(request: Request, told: str) -> str:
    lines = [line.removeprefix("# ") for line in header_of(request.specification).splitlines()]
    return "".join(f"-- {line}\n" for line in [*lines, "", *told.splitlines()]).replace("-- \n", "--\n") + "\n"


def _left(plan: Plan, layout: Layout) -> str:
    left = set(layout.left)
    names = [
        str(method.place.where)
        for contract in plan.contracts
        for method in contract.methods
        if (contract.name, method.name) in left
    ]
    return "".join(["", *(f"\n{line}" for line in (_LEFT, *names))]) if names else ""


SQL = Target("sql", emit_sql)
