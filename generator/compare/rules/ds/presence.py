"""What it means that a concept comes or goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.telling import HARMLESS, LESS_TOLD, MORE_POSSIBLE, REFUSED, Weight
from generator.model.dataset import Conformance

if TYPE_CHECKING:
    from generator.compare.pairing.placed import Placed
    from generator.compare.rules.ds.comparison import Comparison
    from generator.model.dataset import Concept

_EXPECTED = frozenset({Conformance.REQUIRED, Conformance.CONDITIONAL})


def added_weight(comparison: Comparison, placed: Placed) -> Weight:
    """A sender's messages lack it: refused where it must be there, less complete where it is expected."""
    if not comparison.refuses(stricter=True):
        return HARMLESS
    if _must(comparison, placed):
        return REFUSED
    return LESS_TOLD if placed.concept.conformance in _EXPECTED else MORE_POSSIBLE


def removed_weight(comparison: Comparison, placed: Placed) -> Weight:
    """A receiver that still asks for it misses it; to a sender it is one item less that arrives."""
    if comparison.refuses(stricter=False) and _must(comparison, placed):
        return REFUSED
    return LESS_TOLD


def asked(concept: Concept) -> str:
    """How strongly it is asked for: `required, 0..1`."""
    return f"{concept.conformance}, {concept.cardinality}" if concept.conformance else str(concept.cardinality)


def below(concept: Concept) -> str:
    """How many concepts a group holds."""
    number = sum(1 for _ in concept.walk()) - 1
    return (
        "" if not number else f", with the {number} concepts below it" if number > 1 else ", with the concept below it"
    )


def _must(comparison: Comparison, placed: Placed) -> bool:
    """Whether the dataset refuses every message without it: nothing that came or went along with it may be left out.

    Where all that asks for it is the schema, that is decided there.
    """
    if placed.by_path or (comparison.is_read_off and placed.concept.conformance is None):
        return False
    group: Placed | None = placed
    while group is not None:
        if not _is_mandatory(group.concept):
            return False
        group = group.parent if comparison.is_new_group(group) or comparison.is_old_group(group) else None
    return placed.concept.status == "active"


def _is_mandatory(concept: Concept) -> bool:
    if concept.conformance is None:
        return concept.cardinality.minimum > 0
    return concept.conformance is Conformance.MANDATORY
