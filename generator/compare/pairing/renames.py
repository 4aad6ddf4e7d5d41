"""Children of two complex types that are the same under another name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.compare.pairing.best_first import best_first
from generator.compare.pairing.concepts import pair
from generator.compare.pairing.element_likeness import Child, likeness
from generator.compare.pairing.known import Basis, How
from generator.compare.pairing.named_side import NamedSide, children_of
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.compare.pairing.pairing import Pairing
    from generator.model.complex_type import ComplexType
    from generator.model.particle import Element
    from generator.model.qname import QName
    from generator.model.specification import Specification

_MOST = 60
"""With more leftovers than this in one type, only ids and local names are looked at."""


def renames(given: Specification, taking: Specification) -> Renames:
    """What the decision procedure asks at each pair of complex types."""
    return Renames(given, taking, pair(given, taking))


@dataclass(slots=True, eq=False)
class Renames:
    """Finds the children of a given type that go by another name in a taking one; remembers what it found."""

    given: Specification
    taking: Specification
    pairing: Pairing
    _found: dict[tuple[str, str], dict[QName, How]] = field(default_factory=dict)
    _given: NamedSide = field(init=False)
    _taking: NamedSide = field(init=False)

    def __post_init__(self) -> None:
        self._given, self._taking = NamedSide(self.given), NamedSide(self.taking)

    def __call__(self, path: tuple[QName, ...], given: ComplexType, taking: ComplexType) -> Mapping[QName, QName]:
        """Given name to taking name, of children whose name the other type does not have at all.

        `path` is where the types are met; the outcome is the same wherever that is.
        """
        del path
        return {name: how.name for name, how in self._between(given, taking).items()}

    def moved(self) -> Mapping[tuple[QName, ...], tuple[QName, ...]]:
        """Where the elements of concepts that moved stand in the given schema, and where in the taking one."""
        links = ((pair.old.link, pair.new.link) for pair in self.pairing.moves())
        return {one.steps: other.steps for one, other in links if one and other}

    def how(self, given: str, name: QName, taking: str | None = None) -> How | None:
        """Why the child `name` of the type with key `given` is said to have been renamed; None where it was not.

        Where the type was met beside several taking ones, `taking` says which is meant; else it is the first.
        """
        for (left, right), found in self._found.items():
            if left == given and taking in (None, right) and name in found:
                return found[name]
        return None

    def _between(self, given: ComplexType, taking: ComplexType) -> dict[QName, How]:
        key = (given.key, taking.key)
        if key not in self._found:
            self._found[key] = self._find(given, taking)
        return self._found[key]

    def _find(self, given: ComplexType, taking: ComplexType) -> dict[QName, How]:
        olds, news = children_of(self._given.schema, given), children_of(self._taking.schema, taking)
        left = {name: element for name, element in olds.items() if name not in news}
        right = {name: element for name, element in news.items() if name not in olds}
        found: dict[QName, How] = {}
        if left and right:
            self._by_id(given, taking, left, right, found)
            _by_local_name(left, right, found)
            self._by_structure(given, taking, left, right, found)
        return found

    def _by_id(
        self,
        given: ComplexType,
        taking: ComplexType,
        left: dict[QName, Element],
        right: dict[QName, Element],
        found: dict[QName, How],
    ) -> None:
        """The same concept by the links, or by the id that the schemas write at the elements themselves."""
        by_id: dict[tuple[str, bool], QName] = {}
        for name, element in right.items():
            for identifier in self._taking.ids(taking, element):
                by_id.setdefault((identifier, self._taking.is_hidden(taking, name)), name)
        for name, element in left.items():
            is_hidden = self._given.is_hidden(given, name)
            for identifier in self._given.ids(given, element):
                same, basis, confidence = self._same(identifier)
                other = by_id.get((same, is_hidden))
                if other:
                    _put(found, right, name, How(other, basis, confidence))
                    break
        _drop(left, found)

    def _same(self, identifier: str) -> tuple[str, Basis, float]:
        made = self.pairing.of_old(identifier)
        if made is None:
            return identifier, Basis.CONCEPT_ID, 1.0
        return made.new.concept.id, made.basis, made.confidence

    def _by_structure(
        self,
        given: ComplexType,
        taking: ComplexType,
        left: dict[QName, Element],
        right: dict[QName, Element],
        found: dict[QName, How],
    ) -> None:
        if not left or not right or max(len(left), len(right)) > _MOST:
            return
        before, after = self._given.ordered(given), self._taking.ordered(taking)
        ones = self._given.described(given, left)
        others = self._taking.described(taking, right)
        scores = [
            (i, j, likeness(one, other, _near(one, other, before, after, found)))
            for i, one in enumerate(ones)
            for j, other in enumerate(others)
            if self._may_be(one.element, other.element)
            and not self._is_elsewhere(given, one.element, taking, other.element)
        ]
        for i, j, confidence in best_first(scores):
            found[ones[i].element.name] = How(others[j].element.name, Basis.STRUCTURE, confidence)

    def _may_be(self, one: Element, other: Element) -> bool:
        """Two elements with an id each are the same only if the concepts are."""
        ids, others = self._given.real_ids(one), self._taking.real_ids(other)
        return not ids or not others or self.pairing.roots_differ

    def _is_elsewhere(self, given: ComplexType, one: Element, taking: ComplexType, other: Element) -> bool:
        """Whether the concepts of one of them are known to be those of other elements."""
        ids, others = self._given.ids(given, one), self._taking.ids(taking, other)
        went = {pair.new.concept.id for pair in map(self.pairing.of_old, ids) if pair is not None}
        came = {pair.old.concept.id for pair in map(self.pairing.of_new, others) if pair is not None}
        return bool(went and went.isdisjoint(others)) or bool(came and came.isdisjoint(ids))


def _by_local_name(left: dict[QName, Element], right: dict[QName, Element], found: dict[QName, How]) -> None:
    """The same local name in another namespace."""
    by_local: dict[str, list[QName]] = defaultdict(list)
    for name in right:
        by_local[local_name(name)].append(name)
    for name in left:
        others = by_local[local_name(name)]
        if len(others) == 1:
            _put(found, right, name, How(others[0], Basis.LOCAL_NAME))
    _drop(left, found)


def _put(found: dict[QName, How], right: dict[QName, Element], name: QName, how: How) -> None:
    if how.name in right:
        del right[how.name]
        found[name] = how


def _drop(left: dict[QName, Element], found: dict[QName, How]) -> None:
    for name in found:
        left.pop(name, None)


def _near(one: Child, other: Child, before: list[QName], after: list[QName], found: dict[QName, How]) -> float:
    """How many of the two neighbours are the same: 0, 0.5 or 1."""
    i, j = before.index(one.element.name), after.index(other.element.name)
    sides = ((before[:i][-1:], after[:j][-1:]), (before[i + 1 : i + 2], after[j + 1 : j + 2]))
    return sum(_met(left, right, found) for left, right in sides) / 2


def _met(left: list[QName], right: list[QName], found: dict[QName, How]) -> bool:
    if not left or not right:
        return not left and not right
    how = found.get(left[0])
    return left[0] == right[0] or (how is not None and how.name == right[0])
