"""What became of the sequences, choices and all-groups around the children."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.dataset import Cardinality
from generator.model.particle import Compositor

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.content import Group
    from generator.model.qname import QName

Names = frozenset["QName"]
ONCE = Cardinality(1, 1)


@dataclass(frozen=True, slots=True)
class Regrouped:
    """The compositor of a set of children changed."""

    names: Names
    old: Compositor
    new: Compositor


@dataclass(frozen=True, slots=True)
class Repeated:
    """A group of children may stand more or less often as a whole."""

    names: Names
    old: Cardinality
    new: Cardinality


@dataclass(frozen=True, slots=True)
class Branch:
    """A branch of a choice that came or went, and the names it is or was a choice with."""

    names: Names
    beside: Names


@dataclass(frozen=True, slots=True)
class GroupChange:
    """All of these; `added` and `removed` are branches."""

    regrouped: tuple[Regrouped, ...] = ()
    repeated: tuple[Repeated, ...] = ()
    added: tuple[Branch, ...] = ()
    removed: tuple[Branch, ...] = ()

    @property
    def branch_names(self) -> Names:
        """All names of branches that came or went."""
        return frozenset(name for branch in (*self.added, *self.removed) for name in branch.names)

    @property
    def loosened(self) -> Names:
        """Names whose order is no matter of its own, as their compositor changed."""
        return frozenset(name for one in self.regrouped for name in one.names)

    @property
    def touched(self) -> Names:
        """Names whose occurrence changed with that of what is around them."""
        around = frozenset(name for one in self.repeated for name in one.names)
        beside = frozenset(name for branch in (*self.added, *self.removed) for name in branch.beside)
        return self.loosened | around | beside


def group_changes(
    old: tuple[Group, ...], new: tuple[Group, ...], common: Names, old_names: Names, new_names: Names
) -> GroupChange:
    """Compare the groups of two content models whose names have been made the same."""
    if not any(group.compositor is not Compositor.SEQUENCE or group.occurrence != ONCE for group in (*old, *new)):
        return GroupChange()
    regrouped: dict[Names, Regrouped] = {}
    repeated: dict[Names, Repeated] = {}
    for mine, theirs, is_old in ((old, new, True), (new, old, False)):
        for group in mine:
            names = group.names & common
            around = _around(names, theirs) if len(names) > 1 else None
            if around is None:
                continue
            before, after = (group, around) if is_old else (around, group)
            if before.compositor is not after.compositor:
                regrouped.setdefault(names, Regrouped(names, before.compositor, after.compositor))
            elif (found := _repeated(names, group, around, common, is_old=is_old)) is not None:
                repeated.setdefault(names, found)
    added = tuple(_branches(new, old_names, common))
    removed = tuple(_branches(old, new_names, common))
    return GroupChange(tuple(regrouped.values()), tuple(repeated.values()), added, removed)


def _around(names: Names, groups: tuple[Group, ...]) -> Group | None:
    """The smallest group that holds all of the names."""
    holding = [group for group in groups if names <= group.names]
    return min(holding, key=lambda group: len(group.names)) if holding else None


def _repeated(names: Names, group: Group, around: Group, common: Names, *, is_old: bool) -> Repeated | None:
    """A group that only one version has counts as standing once in the other."""
    there = around.occurrence if around.names & common == names else ONCE
    before, after = (group.occurrence, there) if is_old else (there, group.occurrence)
    return Repeated(names, before, after) if before != after else None


def _branches(groups: tuple[Group, ...], others: Names, common: Names) -> Iterator[Branch]:
    for group in groups:
        if group.compositor is Compositor.CHOICE:
            beside = group.names & common
            for branch in group.branches:
                if branch and beside and branch.isdisjoint(others):
                    yield Branch(branch, beside)
