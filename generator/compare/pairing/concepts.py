"""Pairs the concepts of two datasets: by id, by `renamed_from`, by place, and by structure where ids say nothing."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.compare.pairing.best_first import best_first
from generator.compare.pairing.concept_likeness import likeness, named_alike
from generator.compare.pairing.known import Basis
from generator.compare.pairing.level_apart import level_apart
from generator.compare.pairing.namespaces import replaced_namespaces, translated
from generator.compare.pairing.pairing import ConceptPair, Pairing
from generator.compare.pairing.placed import side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.compare.pairing.placed import Placed, Side
    from generator.model.specification import Specification

_NEW_ID = 0.8
"""How alike two concepts with different ids must be to be taken for one that was given another id."""
_SAME_NUMBER = 0.6
"""How alike the names of two concepts must be when their ids agree but stand under different OIDs."""
_MOST_SIBLINGS = 60
"""With more leftovers than this in one group, only those of the same name are compared."""


def pair(old: Specification, new: Specification) -> Pairing:
    """Pair the concepts of two versions; the same ones whichever of them is called old."""
    namespaces = replaced_namespaces(old.schema, new.schema)
    pairer = _Pairer(side(old), side(new), namespaces)
    pairer.by_id()
    pairer.by_former_name()
    pairer.by_place()
    while pairer.among_siblings() or pairer.elsewhere():
        pass
    return pairer.outcome()


@dataclass(slots=True, eq=False)
class _Pairer:
    old: Side
    new: Side
    namespaces: dict[str, str]
    by_old: dict[int, ConceptPair] = field(default_factory=dict)
    by_new: dict[int, ConceptPair] = field(default_factory=dict)
    siblings_done: set[tuple[int, int, int, int]] = field(default_factory=set)

    @property
    def roots_differ(self) -> bool:
        """Whether both datasets say under which OID their ids stand, and not the same one."""
        roots = (self.old.specification.dataset.concept_root, self.new.specification.dataset.concept_root)
        return None not in roots and roots[0] != roots[1]

    def left_old(self, among: Iterable[Placed] | None = None) -> list[Placed]:
        """Old concepts not paired yet."""
        return [one for one in (self.old.placed if among is None else among) if one.order not in self.by_old]

    def left_new(self, among: Iterable[Placed] | None = None) -> list[Placed]:
        """New concepts not paired yet."""
        return [one for one in (self.new.placed if among is None else among) if one.order not in self.by_new]

    def put(self, old: Placed, new: Placed, basis: Basis, confidence: float = 1.0) -> None:
        """Note that two are the same."""
        made = ConceptPair(old, new, basis, confidence)
        self.by_old[old.order] = self.by_new[new.order] = made

    def by_id(self) -> None:
        """The same id in full; then the same number, under another OID only where the names agree."""
        by_full = {_full(one, self.new): one for one in self.new.placed}
        for one in self.old.placed:
            other = by_full.get(_full(one, self.old))
            if other is not None:
                self.put(one, other, Basis.PLACE if one.by_path else Basis.CONCEPT_ID)
        by_number = {one.concept.id: one for one in self.left_new() if not one.by_path}
        for one in self.left_old():
            other = None if one.by_path else by_number.get(one.concept.id)
            if other and (not self.roots_differ or named_alike(one.concept, other.concept) >= _SAME_NUMBER):
                self.put(one, other, Basis.CONCEPT_ID)

    def by_former_name(self) -> None:
        """What one calls by a name that another says it had before: in its group, or the only one so called."""
        named, formerly = _by_name(self.left_new()), _by_former_name(self.left_new())
        for one in self.left_old():
            found = [other for name in one.concept.renamed_from for other in named.get(name, ())]
            self._formerly(one, found + formerly.get(one.concept.name, []))

    def _formerly(self, one: Placed, found: list[Placed]) -> None:
        near = [other for other in found if self._in_same_group(one, other)]
        fitting = [other for other in near or found if other.concept.is_group == one.concept.is_group]
        if len(fitting) == 1 and fitting[0].order not in self.by_new:
            self.put(one, fitting[0], Basis.RENAMED_FROM)

    def _in_same_group(self, old: Placed, new: Placed) -> bool:
        if old.parent is None or new.parent is None:
            return old.parent is new.parent
        group = self.by_old.get(old.parent.order)
        return group is not None and group.new is new.parent

    def by_place(self) -> None:
        """The same place in the message; two real ids that differ need two concepts that are very much alike."""
        by_place = {one.place: one for one in self.left_new() if one.place}
        for one in self.left_old():
            steps = translated(one.link.steps, self.namespaces) if one.link else ()
            other = by_place.get((steps, one.link.value)) if one.link else None
            if other and (one.by_path or other.by_path or self._alike(one, other) >= _NEW_ID):
                self.put(one, other, Basis.PLACE)

    def _alike(self, old: Placed, new: Placed, near: float | None = None) -> float:
        return likeness(old, new, self.old, self.new, near)

    def among_siblings(self) -> bool:
        """Pair by structure what is left in groups that are paired; whether anything was."""
        before = len(self.by_old)
        self._siblings(
            [one for one in self.old.placed if one.parent is None],
            [one for one in self.new.placed if one.parent is None],
        )
        for made in list(self.by_old.values()):
            self._siblings(made.old.children, made.new.children)
        return len(self.by_old) > before

    def _siblings(self, olds: list[Placed], news: list[Placed]) -> None:
        left, right = self.left_old(olds), self.left_new(news)
        key = (left[0].order, len(left), right[0].order, len(right)) if left and right else None
        if key is None or key in self.siblings_done:
            return
        self.siblings_done.add(key)
        self._level_apart(left, right)
        left, right = self.left_old(left), self.left_new(right)
        by_name = max(len(left), len(right)) > _MOST_SIBLINGS
        scores = (
            (i, j, self._scored(one, other, olds, news))
            for i, one in enumerate(left)
            for j, other in enumerate(right)
            if not by_name or one.concept.name == other.concept.name
        )
        for i, j, confidence in best_first([score for score in scores if score[2]]):
            self.put(left[i], right[j], Basis.STRUCTURE, confidence)

    def _level_apart(self, left: list[Placed], right: list[Placed]) -> None:
        """A group taken out of one that is gone, or put into one that is new, is surer than a likeness of the two."""
        names, others = ({one.concept.name for one in among} for among in (left, right))
        gone = [one for one in left if one.concept.name not in others]
        come = [one for one in right if one.concept.name not in names]
        taken_out = level_apart(self.left_old(_inside(gone)), come, self.namespaces)
        put_in = level_apart(gone, self.left_new(_inside(come)), self.namespaces)
        for one, other in (*taken_out, *put_in):
            is_free = one.order not in self.by_old and other.order not in self.by_new
            if is_free and (one.by_path or other.by_path or self.roots_differ):
                self.put(one, other, Basis.NAME_AND_TYPE)

    def _scored(self, one: Placed, other: Placed, olds: list[Placed], news: list[Placed]) -> float:
        score = self._alike(one, other, self._near(one, other, olds, news))
        needed = 0.0 if one.by_path or other.by_path or self.roots_differ else _NEW_ID
        return score if score >= needed else 0.0

    def _near(self, one: Placed, other: Placed, olds: list[Placed], news: list[Placed]) -> float:
        """How many of the two neighbours are the same: 0, 0.5 or 1."""
        i, j = olds.index(one), news.index(other)
        return (self._met(olds[:i][-1:], news[:j][-1:]) + self._met(olds[i + 1 :][:1], news[j + 1 :][:1])) / 2

    def _met(self, olds: list[Placed], news: list[Placed]) -> bool:
        if not olds or not news:
            return not olds and not news
        made = self.by_old.get(olds[0].order)
        return made is not None and made.new is news[0]

    def elsewhere(self) -> bool:
        """Pair what moved without a real id: the only two left of one name, and very much alike; whether any did."""
        olds, news = _by_name(self.left_old()), _by_name(self.left_new())
        before = len(self.by_old)
        for name in sorted(olds.keys() & news.keys()):
            if len(olds[name]) == len(news[name]) == 1:
                one, other = olds[name][0], news[name][0]
                score = self._alike(one, other)
                if score >= _NEW_ID and (one.by_path or other.by_path or self.roots_differ):
                    self.put(one, other, Basis.STRUCTURE, round(min(score, 0.9), 2))
        return len(self.by_old) > before

    def outcome(self) -> Pairing:
        """What was paired, and what was not."""
        pairs = tuple(self.by_new[one.order] for one in self.new.placed if one.order in self.by_new)
        added, removed = tuple(self.left_new()), tuple(self.left_old())
        return Pairing(self.old, self.new, pairs, added, removed, self.roots_differ, self.namespaces)


def _full(one: Placed, of: Side) -> str:
    """The id with its OID; one made from the path stays as it is."""
    root = of.specification.dataset.concept_root
    if one.by_path or not root or one.concept.id.count(".") > 1:
        return one.concept.id
    return f"{root}.{one.concept.id}"


def _inside(groups: Iterable[Placed]) -> Iterator[Placed]:
    return (child for group in groups for child in group.children)


def _by_name(placed: Iterable[Placed]) -> dict[str, list[Placed]]:
    found: dict[str, list[Placed]] = defaultdict(list)
    for one in placed:
        found[one.concept.name].append(one)
    return found


def _by_former_name(placed: Iterable[Placed]) -> dict[str, list[Placed]]:
    found: dict[str, list[Placed]] = defaultdict(list)
    for one in placed:
        for name in one.concept.renamed_from:
            found[name].append(one)
    return found
