"""The walk from the root through all elements that stand at the same place."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from generator.compare.inclusion.constraints import field_names
from generator.compare.inclusion.content.words import Letter, Word
from generator.compare.inclusion.decision import BreakKind
from generator.compare.inclusion.made import Made, Text
from generator.compare.inclusion.minimal import Minimal
from generator.compare.inclusion.moved import Mover
from generator.compare.inclusion.sameness import Sameness
from generator.compare.inclusion.telling import Teller
from generator.compare.inclusion.types import Pair, Types
from generator.compare.inclusion.visit import Visit
from generator.model.complex_type import ComplexType
from generator.model.particle import Element, ElementParticle, Wildcard, leaves
from generator.model.qname import QName, local_name, xsd

if TYPE_CHECKING:
    from generator.compare.inclusion.content.outcome import Told
    from generator.compare.inclusion.moved import Moved
    from generator.compare.inclusion.side import Side, Slot

Renamed = Callable[[tuple[QName, ...], ComplexType, ComplexType], Mapping[QName, QName]]
"""Which children of the first type go by another name in the second; the path leads to the element that holds them."""

MOST = 100_000
"""How many pairs of elements are looked at."""

_CONSTRAINTS = "what must be unique or refer to something else (xs:unique, xs:key, xs:keyref) has been added or changed"
_RECAST = "values that xs:unique or xs:key compares may be equal from now on, as their type has changed"
_TOO_MANY = "there are more pairs of types than are looked at"
_ALTERNATIVES = "its type depends on a condition (xs:alternative)"


def no_renames(path: tuple[QName, ...], given: ComplexType, taking: ComplexType) -> Mapping[QName, QName]:
    """Every element keeps its name."""
    del path, given, taking
    return {}


class Exploration:
    """Decides pair by pair, and makes a message for every break."""

    def __init__(self, given: Side, taking: Side, renamed: Renamed, *, same: bool = False) -> None:
        """`same` tells that the two schemas are one, so that nothing in them is open."""
        self.given, self.taking = given, taking
        self.makes, self.takes = Minimal(given), Minimal(taking)
        self._types = Types(given, taking, self.makes, self.takes)
        self._renamed = renamed
        self._same = same
        self._sameness = Sameness(given.schema, taking.schema)
        self._visits: dict[tuple[str, str, str, str], Visit] = {}
        self._compared: set[tuple[object, ...]] = set()
        self._teller = Teller(self.makes, taking, same=same)
        self._constrained: list[Visit] = []
        self._recast: list[tuple[tuple[QName, ...], QName | None]] = []
        self._met: set[str] = set()
        self._waiting: deque[Visit] = deque()
        self._open: deque[tuple[Slot, Slot, tuple[int, ...], Visit, Told]] = deque()

    def run(self, moved: Moved | None = None, *, until_broken: bool = False) -> list[Visit]:
        """All visits, in the order of the message; `until_broken` stops at the first break or doubt.

        `moved` tells which elements stand elsewhere in the taking schema.
        """
        self._roots()
        self._walk(until_broken=until_broken)
        mover = Mover(self.makes, self.takes)
        for given, taking in sorted((moved or {}).items(), key=lambda one: (len(one[0]), one)):
            start = mover.start(given, taking, list(self._visits.values()), self._met)
            if start is not None:
                self._elements(start.given, start.taking, start.order, start.above, start.told)
                self._walk()
        self._constraints()
        return sorted(self._visits.values(), key=lambda visit: visit.order)

    def _walk(self, *, until_broken: bool = False) -> None:
        while self._waiting or self._open:
            if self._waiting:
                self._look_into(self._waiting.popleft())
            else:  # what a wildcard lets in comes last, so that paths through declared elements are preferred
                self._elements(*self._open.popleft())
            if until_broken and self._teller.has_told:
                break
            if len(self._visits) > MOST:
                self._teller.doubt(next(iter(self._visits.values())), _TOO_MANY)
                break

    def _constraints(self) -> None:
        """Values that differ for the given schema may be equal for the taking one: what must be unique is open then."""
        for visit in self._constrained:
            fields = {name for one in visit.pair.taking.element.constraints for name in field_names(one)}
            below = [(path, name) for path, name in self._recast if path[: len(visit.path)] == visit.path]
            if any({"*", local_name(name or path[-1])} & fields for path, name in below):
                self._teller.doubt(visit, _RECAST)

    def _roots(self) -> None:
        """The root elements, and what may stand for them (XML Schema Part 1, section 3.3.6)."""
        allowed = {one.name: one for one in self.taking.roots()}
        for at, element in enumerate(self.given.roots()):
            other = allowed.get(element.name, self.taking.root)
            self._elements(self.given.slot(element), self.taking.slot(other), (at,), None, None)

    def _elements(
        self, given: Slot, taking: Slot, order: tuple[int, ...], above: Visit | None, told: Told | None
    ) -> None:
        """Visit two elements with each type that a message may give them."""
        self._met.add(given.key)
        if taking.skipped or not self.makes.can_be(given):
            return
        path = (*(above.path if above else ()), given.element.name)
        first = self._visit(given, taking, given.element.type, taking.element.type, path, order, above, told)
        if first is None:
            return
        if given.skipped:
            made = Made(given.element.name, text=Text("x"), type=xsd("boolean"))
            self._teller.tell(first, BreakKind.TYPE, made, subject=xsd("boolean"))
            return
        self._declarations(first)
        if not self.given.is_abstract(given.element.type):
            if self.taking.is_abstract(taking.element.type):
                self._teller.tell(first, BreakKind.TYPE, self.makes.element(given, given.element.type))
            else:
                self._waiting.append(first)
        for key in self.given.variants(given):
            self._variant(first, key)

    def _variant(self, first: Visit, key: str) -> None:
        """A type named by xsi:type."""
        given, taking = first.pair.given, first.pair.taking
        if self.taking.may_be(taking.element, key):
            order = (*first.order, -1)
            visit = self._visit(given, taking, key, key, first.path, order, first.above, first.told)
            if visit is not None:
                self._waiting.append(visit)
        else:
            self._teller.tell(first, BreakKind.TYPE, self.makes.element(given, key), subject=self.given.type(key).name)

    def _visit(  # noqa: PLR0913, PLR0917  all that a visit is made of
        self,
        given: Slot,
        taking: Slot,
        key: str,
        other: str,
        path: tuple[QName, ...],
        order: tuple[int, ...],
        above: Visit | None,
        told: Told | None,
    ) -> Visit | None:
        """A new visit; None where these elements met before with these types."""
        marker = (given.key, taking.key, key, other)
        known = self._visits.get(marker)
        if known is not None:
            known.places += 1
            return None
        there = (*(above.taking_path if above else ()), taking.element.name)
        visit = Visit(Pair(given, taking, key, other), path, order, above, told, taking_path=there)
        self._visits[marker] = visit
        return visit

    # what the declarations say

    def _declarations(self, visit: Visit) -> None:
        ours, theirs = visit.pair.given.element, visit.pair.taking.element
        if visit.above is None and ours.name != theirs.name:
            self._teller.tell(visit, BreakKind.ROOT, self.makes.element(visit.pair.given), subject=ours.name)
        may_be_nil = visit.pair.taking.is_lax or (theirs.nillable and theirs.fixed is None)
        if ours.nillable and ours.fixed is None and not may_be_nil:
            key = self._types_of(visit.pair.given)[0]
            self._teller.tell(visit, BreakKind.NIL, replace(self.makes.shell(visit.pair.given, key), nil=True))
        if self._same:
            return
        known = {(one.kind, one.selector, one.fields, one.refer) for one in ours.constraints}
        if any((one.kind, one.selector, one.fields, one.refer) not in known for one in theirs.constraints):
            self._teller.doubt(visit, _CONSTRAINTS)
        elif theirs.constraints:
            self._constrained.append(visit)
        if ours.has_alternatives or theirs.has_alternatives:
            self._teller.doubt(visit, _ALTERNATIVES)

    def _types_of(self, slot: Slot) -> list[str]:
        own = [] if self.given.is_abstract(slot.element.type) else [slot.element.type]
        return own or list(self.given.variants(slot))

    # what the types say

    def _look_into(self, visit: Visit) -> None:
        pair = visit.pair
        ours, theirs = pair.given.element, pair.taking.element
        empty = (ours.default or ours.fixed) is not None, (theirs.default or theirs.fixed) is not None
        marker = (pair.given_type, pair.taking_type, ours.fixed, theirs.fixed, *empty)
        visit.repeats = marker in self._compared
        self._compared.add(marker)
        if ours.fixed == theirs.fixed and empty[0] == empty[1] and self._is_same(visit):
            return
        visit.alias = self._alias(visit)
        outcome = self._types.compare(pair, visit.alias)
        self._recast += [(visit.path, attribute) for attribute in outcome.recast]
        if not visit.repeats:
            self._teller.tell_all(visit, outcome)
        position = {name: at for at, name in enumerate(self._names(pair.given_type))}
        for match in outcome.content.matches.values():
            at = position.get(match.given.element.name)
            if at is None:
                self._open.append((match.given, match.taking, (*visit.order, len(position)), visit, match.told))
            else:
                self._elements(match.given, match.taking, (*visit.order, at), visit, match.told)

    def _is_same(self, visit: Visit) -> bool:
        """Whether nothing but the types of child elements can differ; those are visited then."""
        key, other = visit.pair.given_type, visit.pair.taking_type
        if not self._sameness.types(key, other):
            return False
        ours, theirs = self.given.complex(key), self.taking.complex(other)
        if ours is None or theirs is None:
            visit.unchanged = self._is_unchanged(visit)
            return True
        found = list(zip(leaves(ours.particle), leaves(theirs.particle), strict=True))
        if not self._same and not (
            (ours.wildcard is None or self._sameness.attributes)
            and all(self._is_closed(leaf) for pair in found for leaf in pair)
        ):
            return False
        visit.unchanged = self._is_unchanged(visit)
        seen: set[QName] = set()
        for at, (leaf, other_leaf) in enumerate(found):
            if isinstance(leaf, ElementParticle) and isinstance(other_leaf, ElementParticle):
                self._same_children(visit, at, leaf.element, other_leaf.element, seen)
        return True

    def _is_unchanged(self, visit: Visit) -> bool:
        ours, theirs = visit.pair.given, visit.pair.taking
        same = self._sameness.elements(ours.element, theirs.element)
        return same and self.given.variants(ours) == self.taking.variants(theirs)

    def _is_closed(self, leaf: ElementParticle | Wildcard) -> bool:
        """Whether it takes one element and no other."""
        if isinstance(leaf, Wildcard):
            return False
        name = leaf.element.name
        return not leaf.element.abstract and not any(
            leaf.element.is_global and name in side.schema.substitutions for side in (self.given, self.taking)
        )

    def _same_children(self, visit: Visit, at: int, ours: Element, theirs: Element, seen: set[QName]) -> None:
        if ours.name in seen or ours.abstract:
            return
        seen.add(ours.name)
        key = visit.pair.given_type

        def told() -> tuple[Word, int]:
            content = self.makes.content(key)
            leaf = next(leaf for leaf in content.leaves() if ours.name in leaf.takes) if content else None
            if leaf is None:
                return (), 0
            letter = Letter(ours.name, self.given.slot(ours))
            return self.makes.words.around(leaf, self.makes.words.within(leaf, letter), 0)

        self._elements(self.given.slot(ours), self.taking.slot(theirs), (*visit.order, at), visit, told)

    def _names(self, key: str) -> list[QName]:
        content = self.given.content(key)
        return [name for leaf in content.leaves() for name in leaf.takes] if content else []

    def _alias(self, visit: Visit) -> Mapping[QName, QName]:
        ours, theirs = self.given.complex(visit.pair.given_type), self.taking.complex(visit.pair.taking_type)
        return self._renamed(visit.path, ours, theirs) if ours and theirs else {}
