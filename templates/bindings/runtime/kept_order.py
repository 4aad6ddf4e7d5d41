"""The order that child elements had in a message, after some were taken out of their lists and others put in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from .order import GROUPS, Node

Held = Mapping[str, Sequence[object]]
"""By field, the values it holds."""


def places(before: Sequence[object], now: Sequence[object]) -> list[int | None]:
    """For each value of a list the place it had; one put in where another was taken out has that one's place."""
    found: list[int | None] = []
    start = 0
    for value in now:
        place = _find(before, value, start)
        found.append(place)
        start = start if place is None else place + 1
    _fill(found, len(before))
    return found


def _find(before: Sequence[object], value: object, start: int) -> int | None:
    rest = range(start, len(before))
    same = next((place for place in rest if before[place] is value), None)
    if same is not None or hasattr(value, "_notes"):
        return same
    return next((place for place in rest if type(before[place]) is type(value) and before[place] == value), None)


def _fill(found: list[int | None], total: int) -> None:
    free = 0
    for index, place in enumerate(found):
        if place is None:
            following = next((one for one in found[index:] if one is not None), total)
            if free < following:
                found[index] = free
                free += 1
        else:
            free = place + 1


def merged(order: Sequence[str], before: Held, now: Held) -> list[str]:
    """The order of the fields without what is gone, and with what is new behind its neighbour in the list."""
    kept = {field: places(before.get(field, ()), values) for field, values in now.items()}
    at = dict.fromkeys(kept, 0)
    seen = dict.fromkeys(kept, -1)
    found: list[str] = []
    for field in order:
        mine = kept.get(field, [])
        seen[field] = seen.get(field, -1) + 1
        while at.get(field, 0) < len(mine) and _is_due(mine, at[field], seen[field]):
            found.append(field)
            at[field] += 1
    for field, mine in kept.items():
        found += [field] * (len(mine) - at[field])
    return found


def _is_due(mine: Sequence[int | None], index: int, seen: int) -> bool:
    """Whether an entry had this place, or is new and follows or leads the entry that had it."""
    place = mine[index]
    if place is not None:
        return place <= seen
    before = [one for one in mine[:index] if one is not None]
    following = next((one for one in mine[index:] if one is not None), None)
    return before[-1] <= seen if before else following is not None and following <= seen


def accepts(node: Node, order: Sequence[str]) -> bool:
    """Whether a content model takes the fields in this order (XML Schema Part 1, section 3.8.4)."""
    return len(order) in _ends(node, order, {0})


def _ends(node: Node, order: Sequence[str], starts: set[int]) -> set[int]:
    """Where the occurrences of a particle may end that begin at one of `starts`."""
    reached = set(starts) if node[1] == 0 else set()
    current, rounds = starts, 0
    while current and (node[2] is None or rounds < node[2]):
        current = _once(node, order, current)
        rounds += 1
        if rounds >= node[1]:
            if current <= reached:
                break
            reached |= current
    return reached


def _once(node: Node, order: Sequence[str], starts: set[int]) -> set[int]:
    if node[0] not in GROUPS:
        return {start + 1 for start in starts if start < len(order) and order[start] == node[3]}
    if node[0] == "choice":
        return set().union(*(_ends(child, order, starts) for child in node[3]))
    if node[0] == "all":
        return {end for start in starts for end in _all(node, order, start)}
    for child in node[3]:
        starts = _ends(child, order, starts)
    return starts


def _all(node: Node, order: Sequence[str], start: int) -> set[int]:
    counts = {child[3]: 0 for child in node[3]}
    found: set[int] = set()
    for end in range(start, len(order) + 1):
        if all(counts[child[3]] >= child[1] for child in node[3]):
            found.add(end)
        if end == len(order) or order[end] not in counts:
            break
        counts[order[end]] += 1
        if any(child[2] is not None and counts[child[3]] > child[2] for child in node[3]):
            break
    return found
