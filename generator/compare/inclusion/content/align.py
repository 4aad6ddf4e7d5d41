"""Two sequences cut into parts that have no names in common with one another.

Where that can be done, one sequence is within the other exactly if each part is within its counterpart: each word of
a sequence falls apart in one way only. It makes the comparison linear, and tells where the difference is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.compare.inclusion.content.node import Node, may_meet
from generator.model.particle import lets_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.qname import QName


class Block(NamedTuple):
    """Children `given_from` to `given_to` of the one sequence against those of the other (ends not included)."""

    given_from: int
    given_to: int
    taking_from: int
    taking_to: int


def blocks(given: tuple[Node, ...], taking: tuple[Node, ...], alias: Mapping[QName, QName]) -> Iterator[Block]:
    """The smallest such parts, in order. `alias` says by what names given elements go in the taking sequence."""
    groups = _groups(given, taking, alias)
    left, right = groups[: len(given)], groups[len(given) :]
    last_left = {group: at for at, group in enumerate(left)}
    last_right = {group: at for at, group in enumerate(right)}
    i = j = 0
    while i < len(left) or j < len(right):
        # a child without counterpart stands alone
        end_i, end_j = i + 1, j + 1
        if i == len(left) or (j < len(right) and left[i] in last_right and right[j] not in last_left):
            end_i = i
        elif j == len(right) or left[i] not in last_right:
            end_j = j
        at_i, at_j = i, j
        while at_i < end_i or at_j < end_j:  # whatever is within brings in all its kind
            inside = {*left[at_i:end_i], *right[at_j:end_j]}
            at_i, at_j = end_i, end_j
            end_i = max([end_i, *(last_left[group] + 1 for group in inside if group in last_left)])
            end_j = max([end_j, *(last_right[group] + 1 for group in inside if group in last_right)])
        yield Block(i, end_i, j, end_j)
        i, j = end_i, end_j


def _groups(given: tuple[Node, ...], taking: tuple[Node, ...], alias: Mapping[QName, QName]) -> list[int]:
    """A number for each child; two children have the same if they may have a name in common, however indirectly."""
    nodes = [*given, *taking]
    names = [frozenset(alias.get(name, name) for name in node.names) for node in given]
    names += [node.names for node in taking]
    leader = list(range(len(nodes)))

    def find(at: int) -> int:
        while leader[at] != at:
            leader[at] = leader[leader[at]]
            at = leader[at]
        return at

    first: dict[QName, int] = {}
    for at, own in enumerate(names):
        for name in own:
            leader[find(at)] = find(first.setdefault(name, at))
    wild = [at for at, node in enumerate(nodes) if node.wildcards]
    for at in wild:
        for other, node in enumerate(nodes):
            if other != at and _meet(nodes[at], names[other], node):
                leader[find(at)] = find(other)
    return [find(at) for at in range(len(nodes))]


def _meet(wild: Node, names: frozenset[QName], node: Node) -> bool:
    return any(
        any(lets_in(wildcard, name) for name in names) or any(may_meet(wildcard, one) for one in node.wildcards)
        for wildcard in wild.wildcards
    )
