"""The staging tables of a specification: one for the message, one for whatever repeats, a column for each item."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from generator.emit.sql.carried import Carried, Part, carried
from generator.emit.sql.column_names import name_columns, name_tables

if TYPE_CHECKING:
    from generator.emit.mapping.plan import Contract, Method, Plan


class Role(StrEnum):
    """What a column is for, beside the parts of an item."""

    EPISODE = "episode"
    VERSION = "episode_version"
    CLOSED = "episode_closed"
    ROW = "row_id"
    PARENT = "parent_row"
    ORDER = "row_order"


@dataclass(slots=True)
class Column:
    """A column. `role` is what the key is made of, `part` what of an item it holds: one of the two is set.

    `path` is how the item is found within its table, by the names of fields. `about` is its comment.
    """

    path: tuple[str, ...]
    about: str
    role: Role | None = None
    part: Part | None = None
    name: str = ""

    @property
    def suffix(self) -> str:
        """What it is called besides the item."""
        return self.part.suffix if self.part is not None else ""


@dataclass(slots=True)
class Table:
    """A table. `path` is where in the message it repeats; `about` its comment; `parent` is None for the root."""

    path: tuple[str, ...]
    about: str
    number: int
    parent: Table | None = None
    columns: list[Column] = field(default_factory=list)
    has_children: bool = False
    name: str = ""

    @property
    def roles(self) -> dict[Role, Column]:
        """The columns of its key."""
        return {column.role: column for column in self.columns if column.role is not None}


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item's parts are: the table, and by part the number of the column in it."""

    table: Table
    carried: Carried
    columns: dict[str, int]


@dataclass(slots=True)
class Layout:
    """All tables, parents before children; where each item is, by the contract's class and the method's name.

    `groups`: the table of a group that repeats. `left`: what no column can hold, by the same key.
    """

    tables: list[Table] = field(default_factory=list)
    items: dict[tuple[str, str], Place] = field(default_factory=dict)
    groups: dict[tuple[str, str], Table] = field(default_factory=dict)
    left: list[tuple[str, str]] = field(default_factory=list)


def make_layout(plan: Plan, prefix: str) -> Layout:
    """The tables for a mapping's plan. `prefix` stands before the name of each table."""
    layout = Layout()
    root = plan.root
    about = f"{_about_group(root)}. A row for each care episode: what occurs once in its message."
    table = _table(layout, (root.key,), about, None)
    _lay(layout, root, table, (root.key,), ())
    for each in layout.tables:
        each.columns[:0] = _keys(each)
    _count(layout)
    name_tables(layout.tables, prefix)
    for each in layout.tables:
        name_columns(each.columns)
        if each.parent is not None and Role.PARENT in each.roles:
            each.roles[Role.PARENT].about = f"The row above: its row_id in {each.parent.name}, in the same episode."
    return layout


def _table(layout: Layout, path: tuple[str, ...], about: str, parent: Table | None) -> Table:
    table = Table(path, about, len(layout.tables), parent)
    if parent is not None:
        parent.has_children = True
    layout.tables.append(table)
    return table


def _lay(layout: Layout, contract: Contract, table: Table, where: tuple[str, ...], path: tuple[str, ...]) -> None:
    """Give the items of a group their columns in `table`; `path` leads from the table's own group to this one."""
    for method in contract.methods:
        key, below = (contract.name, method.name), (*where, method.field)
        if method.group is None:
            _lay_item(layout, method, key, table, (where, path))
        elif method.many:
            inner = _table(layout, below, _about_group(method.group), table)
            layout.groups[key] = inner
            _lay(layout, method.group, inner, below, ())
        else:
            _lay(layout, method.group, table, below, (*path, method.field))


def _lay_item(
    layout: Layout,
    method: Method,
    key: tuple[str, str],
    table: Table,
    paths: tuple[tuple[str, ...], tuple[str, ...]],
) -> None:
    where, path = paths
    found = None if method.answer is None else carried(method.answer)
    if found is None:
        layout.left.append(key)
        return
    if method.many:
        table, path = _table(layout, (*where, method.field), found.about, table), ()
    at: dict[str, int] = {}
    for part in found.parts:
        at[part.key] = len(table.columns)
        table.columns.append(Column((*path, method.field), part.about, part=part))
    layout.items[key] = Place(table, found, at)


def _keys(table: Table) -> list[Column]:
    """The columns that a row is known and ordered by."""
    said = {Role.EPISODE: "The care episode (admission) that the message is about: its number in your EPD, as text."}
    if table.parent is None:
        said[Role.VERSION] = "The version of the message: 1, and one more for each correction."
        said[Role.CLOSED] = "When the care was closed; NULL while it is open. What is open is not exported."
    else:
        if table.parent.parent is not None:
            said[Role.PARENT] = "The row above."  # its table has no name yet
        said[Role.ORDER] = "The order of the rows within the row above: 1, 2, 3."
        if table.has_children:
            said[Role.ROW] = "The row itself, within the episode: what rows of other tables refer to."
    return [Column((str(role),), about, role=role) for role, about in said.items()]


def _count(layout: Layout) -> None:
    """What was counted from the first item on moves behind the columns of the key."""
    for place in layout.items.values():
        before = sum(column.role is not None for column in place.table.columns)
        for key in place.columns:
            place.columns[key] += before


def _about_group(contract: Contract) -> str:
    concept = contract.group.concept
    label = f"{concept.label or concept.name} (concept {concept.id})" if concept else contract.group.record.name
    return f"{label}. Place: {contract.group.where}"
