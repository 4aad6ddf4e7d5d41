"""What a schema tells of many elements at once, parted where the dataset tells in detail what it comes of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.grouping.node import Node

if TYPE_CHECKING:
    from generator.compare.grouping.covering import Covering

_NAMES = frozenset({"XS013", "XS014", "DS004", "DS005", "DS010", "DS032"})
_TOLD_BETTER = {
    "XS160": frozenset({"XS013", "DS005", "DS006", "DS007", "DS008", "DS010", "DS024", "DS025"}),
    "XS165": _NAMES,
}
"""Words of the schema hold label, definition, cardinality and conformance; a type is named after its concept."""


def fold_texts(nodes: list[Node], covering: Covering) -> None:
    """Part a finding by concept, and fold the parts, where of each of its concepts it is told what changed."""
    for rule, rules in _TOLD_BETTER.items():
        better = _by_concept(nodes, rules)
        for node in [one for one in nodes if one.finding.rule == rule and one.top is None and not one.echoes]:
            parts = [Node(part, covering.of(part)) for part in node.parts]
            if all(part.concepts and part.concepts <= better.keys() for part in parts):
                nodes.remove(node)
                nodes.extend(parts)
                for part in parts:
                    part.fold_under(better[next(iter(part.concepts))])


def _by_concept(nodes: list[Node], rules: frozenset[str]) -> dict[str, Node]:
    found: dict[str, Node] = {}
    for node in nodes:
        if node.finding.rule in rules and len(node.concepts) == 1:
            found.setdefault(next(iter(node.concepts)), node)
    return found
