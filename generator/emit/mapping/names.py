"""Names of contracts, of their places in `DatasetMapping`, and of the assembler's own parts."""

from __future__ import annotations

import builtins
from collections import Counter
from typing import TYPE_CHECKING

from generator.emit.naming.identifiers import camel, field_name

if TYPE_CHECKING:
    from generator.emit.mapping.tree import Group

_TAKEN_METHODS = frozenset({"codes", "records", "finish"})
_TAKEN_LOCALS = frozenset(
    {"run", "groups", "group", "source", "below", "made", "records", "codes", "contract", "record", "must", "one"}
)
_TAKEN_KEYS = frozenset({"contract", "field", "dataclass"})
"""What the body of the class `DatasetMapping` refers to: a group of that name would hide it from those behind."""
_OWN_PREFIXES = ("in_", "one_")
"""With these the assembler names what leads to a field; a field's own name must not look like it."""
_OWN_CLASSES = frozenset({"Dataset", "Group", "Removed"})


def name_groups(root: Group) -> None:
    """Give every group the name of its record, with its parents' names in front where that serves several groups."""
    paths: list[tuple[Group, list[str]]] = []

    def collect(group: Group, above: list[str]) -> None:
        path = [*above, group.record.name]
        paths.append((group, path))
        for below in group.groups:
            collect(below, path)

    collect(root, [])
    length = {id(group): 1 for group, _ in paths}
    while True:
        names = {id(group): "".join(path[-length[id(group)] :]) for group, path in paths}
        uses = Counter(names.values())
        clashing = [
            (group, path)
            for group, path in paths
            if (uses[names[id(group)]] > 1 or names[id(group)] in _OWN_CLASSES) and length[id(group)] < len(path)
        ]
        if not clashing:
            break
        for group, _ in clashing:
            length[id(group)] += 1
    _number([group for group, _ in paths], names)


def _number(groups: list[Group], names: dict[int, str]) -> None:
    """Settle what is left: the very same path twice, or names that differ in letter case only."""
    taken: set[str] = set()
    for group in groups:
        name, number = names[id(group)], 2
        while snake(name) in taken:
            name, number = f"{names[id(group)]}{number}", number + 1
        taken.add(snake(name))
        group.name = name
        key = group.shape.name if group.shape and camel(group.shape.name) == name else snake(name)
        group.key = f"{key}_" if key in _TAKEN_KEYS else key


def snake(name: str) -> str:
    """`ProblematiekKind` becomes `problematiek_kind`; a name that Python keeps for itself gets an underscore."""
    return field_name(camel(name))


def method_name(field: str) -> str:
    """The method of a contract for a field of its record."""
    return f"{field}_" if field in _TAKEN_METHODS else field


def local_name(field: str) -> str:
    """The variable of the assembler for a field."""
    taken = field in _TAKEN_LOCALS or hasattr(builtins, field) or field.startswith(_OWN_PREFIXES)
    return f"{field}_" if taken else field
