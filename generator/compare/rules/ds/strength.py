"""How strongly a dataset asks for a concept, in order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.dataset import Conformance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.pairing.pairing import ConceptPair
    from generator.compare.rules.ds.comparison import Comparison

_RANKS = {
    None: 0,
    Conformance.OPTIONAL: 0,
    Conformance.CONDITIONAL: 1,
    Conformance.REQUIRED: 2,
    Conformance.MANDATORY: 3,
}


def strength_changes(comparison: Comparison, *, raised: bool) -> Iterator[tuple[ConceptPair, str, str]]:
    """The concepts asked for more strongly (or less), with both conformances; a group that became an item is none."""
    for pair in comparison.pairs:
        old, new = pair.old.concept, pair.new.concept
        if old.is_group != new.is_group or comparison.lacks(old.conformance, new.conformance):
            continue
        difference = _RANKS[new.conformance] - _RANKS[old.conformance]
        if difference > 0 if raised else difference < 0:
            yield pair, old.conformance or Conformance.OPTIONAL, new.conformance or Conformance.OPTIONAL


def is_made_up(pair: ConceptPair) -> bool:
    """Whether the conformance was but concluded from the schema's minOccurs, for want of anything that says it."""
    return pair.old.by_path and pair.new.by_path
