"""Content models as expressions over the fields of a record `o`: true when the elements that are there go together."""

from __future__ import annotations

from typing import Any

from generator.emit.bindings.compiled.content import GROUPS, leaves

Node = tuple[Any, ...]
_MOST_BRANCHES = 40


def content_condition(particle: Node | None) -> str | None:
    """The expression for a content model, empty where anything goes; None if it takes more than counting.

    It says nothing of the order, which a record may keep where the schema allows several.
    """
    if particle is None:
        return ""
    fields = [leaf[3] for leaf in leaves(particle)]
    if len(set(fields)) < len(fields):
        return None
    return _valid(particle)


def _is_free(node: Node) -> bool:
    """A choice without end of elements that may stand alone: any of them, in any order."""
    if node[0] != "choice" or node[2] is not None or node[1] > 1:
        return False
    return all(child[0] not in GROUPS and child[1] <= 1 for child in node[3])


def _present(node: Node) -> str:
    """Whether anything of it is there."""
    parts = [f"o.{leaf[3]}" if leaf[4] else f"o.{leaf[3]} is not None" for leaf in leaves(node)]
    return parts[0] if len(parts) == 1 else f"({' or '.join(parts)})"


def _valid(node: Node) -> str | None:
    if node[0] not in GROUPS:
        return _counted(node, node[1], node[2])
    below = [child for child in node[3] if any(True for _ in leaves(child))]
    if not below:
        return ""
    if len(list(leaves(node))) == 1:
        bounds = _bounds(node)
        return None if bounds is None else _counted(next(leaves(node)), *bounds)
    if _is_free(node):
        return _present(node) if node[1] else ""
    if node[2] != 1:
        return None
    return _choice(node, below) if node[0] == "choice" else _sequence(node, below)


def _counted(leaf: Node, low: int, high: int | None) -> str | None:
    field = f"o.{leaf[3]}"
    if not leaf[4]:
        if low > 1:
            return None
        return f"{field} is not None" if low else ""
    if high is None:
        return "" if low == 0 else field if low == 1 else f"len({field}) >= {low}"
    return f"{low} <= len({field}) <= {high}"


def _bounds(node: Node) -> tuple[int, int | None] | None:
    """How often the only leaf of a particle may occur; None if there are gaps."""
    if node[0] not in GROUPS:
        return node[1], node[2]
    inner = [_bounds(child) for child in node[3] if any(True for _ in leaves(child))]
    if inner[0] is None:
        return None
    low, high = inner[0]
    if node[0] == "choice" and len(node[3]) > 1:
        low = 0
    if node[2] not in (0, 1) and low > 1 and high is not None and 2 * low > high + 1:
        return None
    return low * node[1], 0 if node[2] == 0 else None if high is None or node[2] is None else high * node[2]


def _sequence(node: Node, below: list[Node]) -> str | None:
    parts = [_valid(child) for child in below]
    if None in parts:
        return None
    inside = " and ".join(_held(part) for part in parts if part)
    if not inside or node[1]:
        return inside
    return f"(not {_present(node)} or {_held(inside)})"


def _held(part: str) -> str:
    return part if part.startswith("(") and part.endswith(")") and _closes_last(part) else f"({part})"


def _closes_last(part: str) -> bool:
    depth = 0
    for place, character in enumerate(part):
        depth += (character == "(") - (character == ")")
        if depth == 0:
            return place == len(part) - 1
    return False


def _choice(node: Node, below: list[Node]) -> str | None:
    """One branch right and nothing of the others; nothing at all where that may be."""
    parts = [_valid(child) for child in below]
    if None in parts or len(below) > _MOST_BRANCHES:
        return None
    empty = node[1] == 0 or len(below) < len(node[3]) or any(_may_be_empty(child) for child in below)
    found = "True" if empty else "False"
    for place in range(len(below) - 1, -1, -1):
        others = [f"not {_present(other)}" for other in below[place + 1 :]]
        right = " and ".join([*([_held(parts[place] or "")] if parts[place] else []), *others]) or "True"
        found = f"({right} if {_present(below[place])} else {found})"
    return found


def _may_be_empty(node: Node) -> bool:
    if node[1] == 0:
        return True
    if node[0] not in GROUPS:
        return False
    return (any if node[0] == "choice" else all)(map(_may_be_empty, node[3]))
