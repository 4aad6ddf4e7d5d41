"""What came or went along with its group is no news of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.compare.grouping.covering import Covering
    from generator.compare.grouping.node import Node

_COME = frozenset({"XS010", "XS011", "XS061", "DS001"})
_GONE = frozenset({"XS012", "XS062", "DS002"})


def fold_below_groups(nodes: Sequence[Node], covering: Covering) -> None:
    """Fold removed concepts under their removed group, and added ones under their new group."""
    _fold(nodes, _GONE, covering.above_removed)
    _fold(nodes, _COME, covering.above_added)


def _fold(nodes: Sequence[Node], rules: frozenset[str], above: Callable[[str], Iterator[str]]) -> None:
    by_concept = {node.finding.concept: node for node in reversed(nodes) if node.finding.rule in rules}
    for node in nodes:
        if node.finding.rule not in rules or node.top is not None or node.finding.concept is None:
            continue
        groups = (by_concept.get(identifier) for identifier in above(node.finding.concept))
        for group in groups:
            if group is not None and not (node.family == "XS" and group.root.family == "DS"):
                node.fold_under(group)
                break
