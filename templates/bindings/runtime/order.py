"""From how often each field occurs to the order the schema wants them in (XML Schema Part 1, section 3.8)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

Node = tuple[Any, ...]
"""A particle: a group (compositor, minimum, maximum, nodes), or ("element" or "any", minimum, maximum, field, ...).

A maximum of None means no bound.
"""
GROUPS = ("sequence", "choice", "all")


def leaves(node: Node) -> Iterator[Node]:
    """The elements and wildcards below a particle, in document order."""
    if node[0] in GROUPS:
        for child in node[3]:
            yield from leaves(child)
    else:
        yield node


def occurrences(node: Node, factor: int | None = 1) -> Iterator[tuple[Node, int | None]]:
    """The leaves, each with how often it may occur there at most, the groups around it taken into account."""
    most = 0 if 0 in (factor, node[2]) else None if factor is None or node[2] is None else factor * node[2]
    if node[0] in GROUPS:
        for child in node[3]:
            yield from occurrences(child, most)
    else:
        yield node, most


def required(node: Node) -> Iterator[str]:
    """The fields that have to occur whatever is chosen elsewhere."""
    if not node[1] or (node[0] == "choice" and len(node[3]) > 1):
        return
    if node[0] in GROUPS:
        for child in node[3]:
            yield from required(child)
    else:
        yield node[3]


def is_plain(node: Node, *, repeated: bool = False) -> bool:
    """Whether the order of the particle says everything: no field in two places, no group that repeats."""
    found = [leaf[3] for leaf in leaves(node)]
    return len(set(found)) == len(found) and _single(node, repeated=repeated)


def _single(node: Node, *, repeated: bool) -> bool:
    if node[0] not in GROUPS:
        return True
    several = repeated or node[2] != 1
    if len(list(leaves(node))) > 1 and (several or node[0] == "all"):
        return False
    return all(_single(child, repeated=several) for child in node[3])


def arrange(node: Node, counts: dict[str, int]) -> list[str] | None:
    """The fields in an order that the content model allows, each as often as `counts` says; None if some have no place.

    Where several orders are possible it takes the one that follows the schema most closely.
    """
    left = {field: count for field, count in counts.items() if count}
    order: list[str] = []
    _walk(node, left, order)
    return order if not left else None


def _walk(node: Node, left: dict[str, int], order: list[str]) -> None:
    if node[0] not in GROUPS:
        _take(node, left, order, _bounded(left.get(node[3], 0), node[2]))
        return
    rounds = 0
    while left and (node[2] is None or rounds < node[2]):
        before = len(order)
        _once(node, left, order)
        if len(order) == before:
            return
        rounds += 1


def _once(node: Node, left: dict[str, int], order: list[str]) -> None:
    """One occurrence of a group."""
    if node[0] == "choice":
        branch = _best_branch(node, left)
        if branch is not None:
            _walk(branch, left, order)
        return
    rounds = _rounds_needed(node, left) if node[2] != 1 else 1
    for child in node[3]:
        if child[0] in GROUPS:
            _walk(child, left, order)
        else:
            count = left.get(child[3], 0)
            _take(child, left, order, _bounded(count - (rounds - 1) * child[1], child[2]))


def _rounds_needed(node: Node, left: dict[str, int]) -> int:
    """How many occurrences of a repeated sequence its own elements ask for."""
    needed = 1
    for child in node[3]:
        if child[0] not in GROUPS and child[2]:
            needed = max(needed, -(-left.get(child[3], 0) // child[2]))
    return needed


def _best_branch(node: Node, left: dict[str, int]) -> Node | None:
    """The first branch that can take the most of the fields that are left."""
    best, most = None, 0
    for child in node[3]:
        taken = len({leaf[3] for leaf in leaves(child) if left.get(leaf[3])})
        if taken > most and _can_start(child, left):
            best, most = child, taken
    return best


def _can_start(node: Node, left: dict[str, int]) -> bool:
    """Whether what a particle must have is there."""
    if node[1] == 0:
        return True
    if node[0] not in GROUPS:
        return bool(left.get(node[3], 0) >= node[1])
    return (any if node[0] == "choice" else all)(_can_start(child, left) for child in node[3])


def _bounded(count: int, maximum: int | None) -> int:
    return max(0, count if maximum is None else min(count, maximum))


def _take(node: Node, left: dict[str, int], order: list[str], count: int) -> None:
    field = node[3]
    order.extend([field] * count)
    if count:
        left[field] -= count
        if not left[field]:
            del left[field]
