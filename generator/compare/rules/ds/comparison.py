"""Two datasets side by side: worked out once, for all rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.compare.pairing.known import Basis
from generator.compare.pairing.likeness import alike_names, alike_texts, shared
from generator.compare.rules.ds.code_changes import CodeChanges, code_changes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.pairing.pairing import ConceptPair, Pairing
    from generator.compare.pairing.placed import Placed
    from generator.model.dataset import Concept, Dataset

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
    using: dict[tuple[str, str], list[ConceptPair]] = {}
    for pair in pairs:
        old, new = pair.old.concept.code_list, pair.new.concept.code_list
        if old in pairing.old.code_lists and new in pairing.new.code_lists and old and new:
            using.setdefault((old, new), []).append(pair)
    for (old, new), users in using.items():
        before, after = pairing.old.code_lists[old], pairing.new.code_lists[new]
        if (before.codes, before.open) != (after.codes, after.open):
            yield code_changes(before, after, tuple(users))


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
