"""A group that became an item, or an item that became a group: all that comes and goes in its element is one change."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.compare.grouping.node import Node
    from generator.compare.pairing.pairing import Pairing

_OF_CONTENT = frozenset(
    {"XS010", "XS011", "XS012", "XS067", "DS001", "DS002", "DS006", "DS007", "DS008"}
    | {f"XS{number:03}" for number in range(40, 51)}
)
_ATTRIBUTE = re.compile(r"/@[^/]*$")


def fold_changed_kinds(nodes: Sequence[Node], pairing: Pairing) -> None:
    """Fold what came and went in the element of a concept under the finding that it is no group, or no item, any more.

    That finding is of family DS and takes over the break: nothing else tells the cause.
    """
    for top in nodes:
        pair = pairing.of_new(top.finding.concept) if top.finding.rule == "DS010" else None
        if pair is None or pair.old.concept.is_group == pair.new.concept.is_group:
            continue
        places = {_ATTRIBUTE.sub("", one.link.xpath) for one in (pair.old, pair.new) if one.link}
        for node in nodes:
            if node.top is None and node.finding.rule in _OF_CONTENT and _is_within(node, places):
                node.fold_under(top)


def _is_within(node: Node, places: set[str]) -> bool:
    """Whether all that a finding tells of stands in one of the elements, or right below."""
    every = node.finding.folded or (node.finding,)
    return all(_is_at(one.xpath or "", places) for one in every)


def _is_at(xpath: str, places: set[str]) -> bool:
    return xpath in places or any(xpath.startswith(f"{place}/") for place in places)
