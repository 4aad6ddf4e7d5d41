"""The Python of the SQL target: which tables there are, and the mapping that reads them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.emit.docstrings import docstring
from generator.emit.header import header_of
from generator.emit.layout import WIDTH, spread
from generator.emit.literals import literal
from generator.emit.mapping.docs import short_group
from generator.emit.sql.methods import group_method, item_method
from generator.emit.sql.tables import Role
from generator.emit.template import render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.emit.mapping.plan import Contract, Plan
    from generator.emit.sql.tables import Layout, Table
    from generator.emit.target import Request

_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_VALUES = (
    "clock", "coded", "day", "day_or_moment", "decimal", "either", "flag", "missing", "moment", "nothing", "null",
    "octets", "real", "text", "whole", "words",
)  # fmt: skip
_RUNTIME = ("Identifier", "Null", "Quantity")
_XSDATA = ("XmlDate", "XmlDateTime", "XmlDuration", "XmlPeriod", "XmlTime")


@dataclass(frozen=True, slots=True)
class _Class:
    name: str
    contract: str
    key: str
    doc: str
    methods: list[list[str]]


def init_text(request: Request) -> str:
    """The text of `sql/__init__.py`: what `lnrgen export --flavour sql` takes."""
    title = f"The staging tables of {request.specification.dataset.title}, read by a ready-made mapping."
    return _start(request, title) + render("sql/init.py.j2")


def tables_text(request: Request, layout: Layout) -> str:
    """The text of `sql/tables.py`."""
    title = f"The staging tables of {request.specification.dataset.title}: their names and their columns."
    return _start(request, title) + render("sql/tables.py.j2", tables=[_table(table) for table in layout.tables])


def mapping_text(plan: Plan, layout: Layout) -> str:
    """The text of `sql/mapping.py`."""
    classes = [found for contract in plan.contracts if (found := _class(contract, layout))]
    body = render("sql/mapping.py.j2", classes=classes)
    title = f"The mapping of {plan.request.specification.dataset.title} from its staging tables, ready-made."
    return _start(plan.request, title) + "from __future__ import annotations\n\n" + _imports(body) + body


def _start(request: Request, title: str) -> str:
    return f"{header_of(request.specification)}\n{docstring(title, 0)}\n\n"


def _class(contract: Contract, layout: Layout) -> _Class | None:
    methods: list[list[str]] = []
    for method in contract.methods:
        key = (contract.name, method.name)
        if key in layout.groups:
            methods.append(group_method(method, layout.groups[key]))
        elif key in layout.items:
            methods.append(item_method(method, layout.items[key]))
    if not methods:
        return None
    doc = docstring(short_group(contract.group), 4)
    stripped = [[line[4:] for line in lines] for lines in methods]
    return _Class(contract.name, f"{contract.name}Mapping", contract.key, doc, stripped)


def _table(table: Table) -> list[str]:
    columns = tuple(column.name for column in table.columns)
    roles = [column.role for column in table.columns]
    said = [literal(table.name), f"({', '.join(map(literal, columns))},)"]
    if table.parent is not None:
        orders = [str(role) for role in (Role.PARENT, Role.ORDER, Role.ROW) if role in roles]
        said.append(f"parent={table.parent.number}")
        said += [f"parent_row={roles.index(Role.PARENT)}"] if Role.PARENT in roles else []
        said += [f"row_id={roles.index(Role.ROW)}"] if Role.ROW in roles else []
        said.append(f"orders=({', '.join(map(literal, orders))},)")
    lines = spread("Table(", said, "),", indent=4)
    return [part for line in lines for part in _narrow(line, columns)]


def _narrow(line: str, columns: tuple[str, ...]) -> Iterator[str]:
    """The names of many columns stand on a line each."""
    if len(line) + 4 <= WIDTH:
        yield line
        return
    yield "    ("
    yield from (f"        {literal(name)}," for name in columns)
    yield "    ),"


def _imports(body: str) -> str:
    used = set(_WORD.findall(body))
    lines = ["from collections.abc import Iterable"] if "Iterable" in used else []
    lines += ["from datetime import date as Date"] if "Date" in used else []
    lines += ["from datetime import datetime as DateTime"] if "DateTime" in used else []
    lines += ["from decimal import Decimal"] if "Decimal" in used else []
    lines += ["from typing import Final", ""]
    xsdata = [name for name in _XSDATA if name in used]
    lines += [f"from xsdata.models.datatype import {', '.join(xsdata)}", ""] if xsdata else []
    bindings = [name for name in ("codes", "records") if name in used]
    lines += [f"from ..bindings import {', '.join(bindings)}"] if bindings else []
    lines += ["from ..bindings.runtime import Nil"] if "Nil" in used else []
    lines += ["from ..mapping import contract"]
    runtime = [name for name in _RUNTIME if name in used]
    lines += [f"from ..mapping.runtime import {', '.join(runtime)}"] if runtime else []
    lines += ["from ..mapping.structure import DatasetMapping"]
    lines += ["from .staging import Row"]
    values = [name for name in _VALUES if name in used]
    lines += [f"from .values import {', '.join(values)}"] if values else []
    return "\n".join(lines) + "\n"
