"""What became of the children of an element: two content models beside each other, old names told in new ones."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.compare.rules.xs.canonical import wildcard_shape
from generator.compare.rules.xs.content import Group, needed
from generator.compare.rules.xs.group_change import GroupChange, group_changes
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.compare.rules.xs.content import Content
    from generator.compare.rules.xs.pair import Side
    from generator.model.dataset import Cardinality
    from generator.model.particle import Wildcard
    from generator.model.qname import QName


@dataclass(frozen=True, slots=True)
class Occurrence:
    """How often a child that both have may stand in its parent."""

    old_name: QName
    name: QName
    old: Cardinality
    new: Cardinality


@dataclass(slots=True, eq=False)
class ContentChange:
    """The difference of two content models; all empty where they are written alike.

    `added` and `removed` leave out whole branches of choices, members of substitution groups (`joined`, `left`, with
    their heads) and hidden elements; the latter stand in `echoes` beside the element they belong to. `required` are
    those of `added` that must be there, `was_required` those of `removed` that had to. `moved_up` are names whose order
    among the others changed. `names` are all common ones in both versions.
    """

    is_same: bool = True
    added: tuple[QName, ...] = ()
    removed: tuple[QName, ...] = ()
    required: frozenset[QName] = frozenset()
    was_required: frozenset[QName] = frozenset()
    joined: tuple[tuple[QName, QName], ...] = ()
    left: tuple[tuple[QName, QName], ...] = ()
    echoes: dict[QName, tuple[QName, ...]] = field(default_factory=dict)
    renamed: tuple[tuple[QName, QName], ...] = ()
    reordered: tuple[QName, ...] = ()
    occurrences: tuple[Occurrence, ...] = ()
    groups: GroupChange = field(default_factory=GroupChange)
    wildcards_old: tuple[Wildcard, ...] = ()
    wildcards_new: tuple[Wildcard, ...] = ()

    def with_echoes(self, name: QName) -> tuple[QName, ...]:
        """The name and the hidden elements that go with it."""
        return (name, *self.echoes.get(name, ()))


def content_change(old: Side, new: Side, renamed: Mapping[QName, QName]) -> ContentChange:
    """Compare the children of two types."""
    one, other = old.content, new.content
    if one.shape == other.shape and not renamed and one.members == other.members:
        return ContentChange()
    change = ContentChange(is_same=False)
    names = {name: renamed.get(name, name) for name in one.elements}
    common = frozenset(name for name in names.values() if name in other.elements)
    _came_and_went(change, old, new, names, common)
    change.renamed = _renamed(change, names, common, old, new)
    groups_old = tuple(_translated(group, names) for group in one.groups)
    change.groups = group_changes(
        groups_old, other.groups, common, frozenset(names.values()), frozenset(other.elements)
    )
    branches = change.groups.branch_names
    change.added = tuple(name for name in change.added if name not in branches)
    change.removed = tuple(name for name in change.removed if name not in branches)
    change.reordered = _reordered([names[name] for name in one.order], other.order, change.groups.loosened)
    change.occurrences = tuple(_occurrences(one, other, names, change.groups.touched))
    _wildcards(change, one, other)
    return change


def _translated(group: Group, names: Mapping[QName, QName]) -> Group:
    return Group(
        group.compositor,
        group.minimum,
        group.maximum,
        frozenset(names[name] for name in group.names),
        tuple(frozenset(names[name] for name in branch) for branch in group.branches),
    )


def _came_and_went(
    change: ContentChange, old: Side, new: Side, names: Mapping[QName, QName], common: frozenset[QName]
) -> None:
    one, other = old.content, new.content
    gone = [name for name in one.elements if names[name] not in common]
    come = [name for name in other.elements if name not in common]
    change.left = tuple((name, one.members[name]) for name in gone if name in one.members)
    change.joined = tuple((name, other.members[name]) for name in come if name in other.members)
    change.removed = _visible([name for name in gone if name not in one.members], old, change.echoes)
    change.added = _visible([name for name in come if name not in other.members], new, change.echoes)
    common_old = frozenset(name for name in names if names[name] in common)
    change.required = needed(other.particle, common) & frozenset(change.added)
    change.was_required = needed(one.particle, common_old) & frozenset(change.removed)


def _visible(names: list[QName], side: Side, echoes: dict[QName, tuple[QName, ...]]) -> tuple[QName, ...]:
    """The names but for hidden ones that belong to another of them."""
    shown = {local_name(name): name for name in names if not side.is_hidden(name)}
    kept: list[QName] = []
    for name in names:
        owner = shown.get(local_name(name).removesuffix("-start"))
        if owner is None or owner == name:
            kept.append(name)
        else:
            echoes[owner] = (*echoes.get(owner, ()), name)
    return tuple(kept)


def _renamed(
    change: ContentChange, names: Mapping[QName, QName], common: frozenset[QName], old: Side, new: Side
) -> tuple[tuple[QName, QName], ...]:
    pairs = [(name, other) for name, other in names.items() if name != other and other in common]
    shown = {local_name(name) for name, _ in pairs if not old.is_hidden(name)}
    kept = []
    for name, other in pairs:
        stem = local_name(name).removesuffix("-start")
        if stem in shown and stem != local_name(name) and new.is_hidden(other):
            owner = next(first for first, _ in pairs if local_name(first) == stem)
            change.echoes[owner] = (*change.echoes.get(owner, ()), name, other)
        else:
            kept.append((name, other))
    return tuple(kept)


def _reordered(old: list[QName], new: tuple[QName, ...], loosened: frozenset[QName]) -> tuple[QName, ...]:
    """The fewest names whose moving makes the one order the other; patience sorting."""
    rank = {name: place for place, name in enumerate(new)}
    common = [name for name in old if name in rank and name not in loosened]
    tops: list[int] = []
    ends: list[int] = []
    before: list[int | None] = []
    for index, name in enumerate(common):
        at = bisect_left(tops, rank[name])
        before.append(ends[at - 1] if at else None)
        tops[at : at + 1] = [rank[name]]
        ends[at : at + 1] = [index]
    kept: set[QName] = set()
    step = ends[-1] if ends else None
    while step is not None:
        kept.add(common[step])
        step = before[step]
    return tuple(name for name in common if name not in kept)


def _occurrences(
    one: Content, other: Content, names: Mapping[QName, QName], touched: frozenset[QName]
) -> Iterator[Occurrence]:
    """What a change of the group around a child does to it is told of the group."""
    for old_name, name in names.items():
        before, after = one.occurrences.get(old_name), other.occurrences.get(name)
        if before is None or after is None or before == after:
            continue
        if old_name in one.members or name in other.members:
            continue
        if _has_members(one, old_name) != _has_members(other, name) and one.own[old_name] == other.own[name]:
            continue
        if name in touched and one.own.get(old_name) == other.own.get(name):
            continue
        yield Occurrence(old_name, name, before, after)


def _has_members(content: Content, name: QName) -> bool:
    return name in content.members.values()


def _wildcards(change: ContentChange, one: Content, other: Content) -> None:
    had = [wildcard_shape(wildcard) for wildcard in one.wildcards]
    has = [wildcard_shape(wildcard) for wildcard in other.wildcards]
    change.wildcards_old = tuple(w for w, said in zip(one.wildcards, had, strict=True) if said not in has)
    change.wildcards_new = tuple(w for w, said in zip(other.wildcards, has, strict=True) if said not in had)
