"""Two datasets side by side: worked out once, for all rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.compare.pairing.known import Basis
from generator.compare.pairing.likeness import alike_names, alike_texts, shared
from generator.compare.pairing.namespaces import translated
from generator.compare.rules.ds.code_changes import CodeChanges, code_changes
from generator.compare.rules.ds.schema_codes import SchemaCodes
from generator.model.places import Place, Places

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.pairing.pairing import ConceptPair, Pairing
    from generator.compare.pairing.placed import Placed, Side
    from generator.model.dataset import CodeList, Concept, Dataset

_UNLIKE = 0.3
"""Names and texts that share less than this say something else."""


@dataclass(frozen=True, slots=True, eq=False)
class Comparison:
    """What the rules look at.

    `pairs` are the concepts that stayed, `reused` those of which only the id stayed. `lists` are the code lists that
    changed. `by_new` says which dataset judges the messages that count: the new one those of a sender, who goes on by
    the old one; the old one those that reach a receiver.
    """

    pairing: Pairing
    by_new: bool = True
    pairs: tuple[ConceptPair, ...] = ()
    reused: tuple[ConceptPair, ...] = ()
    lists: tuple[CodeChanges, ...] = ()
    _reused_ids: set[int] = field(default_factory=set)

    @property
    def old(self) -> Dataset:
        """The old dataset."""
        return self.pairing.old.specification.dataset

    @property
    def new(self) -> Dataset:
        """The new dataset."""
        return self.pairing.new.specification.dataset

    @property
    def is_read_off(self) -> bool:
        """Whether both datasets were derived: types, cardinalities and codes are the schema's, and decided there."""
        return self.old.derived and self.new.derived

    @property
    def is_mixed(self) -> bool:
        """Whether only one of them was derived, so that what it lacks says nothing."""
        return self.old.derived != self.new.derived

    def refuses(self, *, stricter: bool) -> bool:
        """Whether a change strikes the messages that count, when the new dataset asks more (or else: less)."""
        return stricter is self.by_new

    def lacks(self, old: object, new: object) -> bool:
        """Whether one side says nothing only because it was derived from a schema."""
        return (self.old.derived and not old) or (self.new.derived and not new) if self.is_mixed else False

    def added(self) -> Iterator[Placed]:
        """The concepts that are new."""
        return self._without_those_in(self.pairing.old, self.pairing.added)

    def removed(self) -> Iterator[Placed]:
        """The concepts that are gone."""
        return self._without_those_in(self.pairing.new, self.pairing.removed)

    def _without_those_in(self, other: Side, concepts: tuple[Placed, ...]) -> Iterator[Placed]:
        """Where one dataset was derived: a place that both schemas have neither came nor went."""
        places = Places(other.specification.schema)
        root = Place((other.specification.root,), "")
        ways = self.pairing.namespaces if other is self.pairing.new else self.pairing.namespaces_back
        for placed in concepts:
            steps = translated(placed.link.steps[1:], ways) if placed.link and self.is_mixed else None
            if steps is None or places.way(root, steps) is None:
                yield placed

    def is_new_group(self, placed: Placed) -> bool:
        """Whether a new concept came along with its group."""
        return placed.parent is not None and self.pairing.of_new(placed.parent.concept.id) is None

    def is_old_group(self, placed: Placed) -> bool:
        """Whether an old concept went along with its group."""
        return placed.parent is not None and self.pairing.of_old(placed.parent.concept.id) is None


def compare(pairing: Pairing, *, by_new: bool = True) -> Comparison:
    """Put two paired datasets side by side."""
    reused = tuple(pair for pair in pairing.pairs if _is_reused(pair))
    stayed = tuple(pair for pair in pairing.pairs if pair not in reused) if reused else pairing.pairs
    return Comparison(pairing, by_new, stayed, reused, tuple(_lists(pairing, stayed)))


def _lists(pairing: Pairing, pairs: tuple[ConceptPair, ...]) -> Iterator[CodeChanges]:
    """The lists that changed; where one dataset was derived, as both schemas have them, to compare like with like."""
    mixed = pairing.old.specification.dataset.derived != pairing.new.specification.dataset.derived
    written = (
        (SchemaCodes(pairing.old).of, SchemaCodes(pairing.new).of) if mixed else (pairing.old.codes, pairing.new.codes)
    )
    using: dict[tuple[str, str], tuple[CodeList, CodeList, list[ConceptPair]]] = {}
    for pair in pairs:
        old, new = written[0](pair.old), written[1](pair.new)
        if old is not None and new is not None:
            using.setdefault((old.id, new.id), (old, new, []))[2].append(pair)
    for old, new, users in using.values():
        if (old.codes, old.open) != (new.codes, new.open):
            yield code_changes(old, new, tuple(users))


def _is_reused(pair: ConceptPair) -> bool:
    """Whether nothing but the id stayed: name and label are others, and so is what they stand for."""
    old, new = pair.old.concept, pair.new.concept
    if pair.basis is not Basis.CONCEPT_ID or old.name == new.name:
        return False
    if alike_names(old.name, new.name) >= _UNLIKE or alike_names(str(old.label), str(new.label)) >= _UNLIKE:
        return False
    return _stands_for_another(old, new)


def _stands_for_another(old: Concept, new: Concept) -> bool:
    definitions = str(old.definition), str(new.definition)
    if all(definitions):
        return alike_texts(*definitions) < _UNLIKE
    if old.is_group and new.is_group:
        return shared({child.id for child in old.concepts}, {child.id for child in new.concepts}) < _UNLIKE
    return old.type is not new.type
