"""The same change of concepts that are called the same is one change, met more than once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

    from generator.compare.grouping.node import Node

_OF_ITEMS = frozenset({*(f"DS{number:03}" for number in range(5, 15)), "DS024", "DS025", "DS026"})
_OF_LISTS = frozenset(f"DS{number:03}" for number in range(15, 24))


def fold_twins(nodes: Sequence[Node]) -> None:
    """Fold findings of the dataset that tell the same of another concept of that label, or of a like list.

    What breaks is left where it is.
    """
    first: dict[Hashable, Node] = {}
    for node in nodes:
        key = _key(node) if node.top is None and not any(echo.finding.witness for echo in node.every) else None
        if key is None:
            continue
        top = first.setdefault(key, node)
        if top is not node and node.fold_under(top):
            top.twins.append(node)


def _key(node: Node) -> Hashable | None:
    found = node.finding
    facts = (found.rule, found.severity, found.impact, found.old, found.new)
    if found.rule in _OF_ITEMS:
        return (*facts, found.label)
    return (*facts, found.message) if found.rule in _OF_LISTS else None
