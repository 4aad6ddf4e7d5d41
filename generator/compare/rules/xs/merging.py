"""One of each change at each place: the same place can be met more than once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.qname import QName

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.compare.rules.xs.change import Change, Claimed
    from generator.compare.rules.xs.pair import Side

_HIDDEN = "-start"


def merged(claimed: Iterable[Claimed]) -> list[Claimed]:
    """The changes in their order, the breaks of a later one with the first of its kind.

    What is said of the specification is one change, at however many pairs it was met. An element is met again with
    every type that xsi:type may name. And what ADA's hidden `<x-start>` has in common with `<x>` is told of `<x>`.
    """
    found: dict[tuple[object, ...], Claimed] = {}
    for item in claimed:
        key = _key(item.change)
        first = found.setdefault(key, item)
        if first is item:
            continue
        if _is_hidden(first.change) and not _is_hidden(item.change):
            found[key] = item
            first, item = item, first  # noqa: PLW2901  the visible one takes the other in
        _take_in(first, item)
    return list(found.values())


def _key(change: Change) -> tuple[object, ...]:
    said = (change.rule, change.subject, change.old, change.new)
    if change.whole:
        return said
    pair = change.pair
    return (*said, _path(pair.old), _path(pair.new), change.child, change.attribute, change.of_value)


def _path(side: Side) -> tuple[QName, ...]:
    """The path; for a hidden element that of the one it belongs to."""
    if not side.is_itself_hidden:
        return side.path
    return (*side.path[:-1], QName(side.path[-1].removesuffix(_HIDDEN)))


def _is_hidden(change: Change) -> bool:
    return change.pair.new.is_itself_hidden


def _take_in(first: Claimed, other: Claimed) -> None:
    first.breaks += other.breaks
    first.undecided += other.undecided
    first.shadowed = first.shadowed or other.shadowed
    first.like = first.like or other.like
