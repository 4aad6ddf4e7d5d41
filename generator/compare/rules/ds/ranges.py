"""How the range of a number changed."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from generator.compare.rules.ds.ds011_unit_changed import plain
from generator.model.dataset import ConceptType, Range

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.pairing.pairing import ConceptPair
    from generator.compare.rules.ds.comparison import Comparison
    from generator.model.dataset import Concept

_NUMBERS = frozenset({ConceptType.QUANTITY, ConceptType.COUNT})
_ANY = Range()


def range_changes(comparison: Comparison, *, narrowed: bool) -> Iterator[tuple[ConceptPair, str, str]]:
    """The numbers of which some value is no longer allowed, or else those of which only more are.

    Bounds in another unit cannot be compared.
    """
    for pair in comparison.pairs:
        old, new = pair.old.concept, pair.new.concept
        if not {old.type, new.type} <= _NUMBERS or plain(old.unit) != plain(new.unit):
            continue
        before, after = _bounds(old), _bounds(new)
        if before == after or comparison.lacks(old.range, new.range):
            continue
        if narrowed is (after[0] > before[0] or after[1] < before[1]):
            yield pair, written(old.range), written(new.range)


def written(allowed: Range | None) -> str:
    """For people: `0 to 10`."""
    low, high = (allowed.minimum, allowed.maximum) if allowed else (None, None)
    if low is None:
        return "any number" if high is None else f"{high} or less"
    return f"{low} or more" if high is None else f"{low} to {high}"


def _bounds(concept: Concept) -> tuple[Decimal, Decimal]:
    """The bounds as numbers; a count is never below zero."""
    least = "0" if concept.type is ConceptType.COUNT else "-Infinity"
    given = concept.range or _ANY
    return max(_number(given.minimum, least), Decimal(least)), _number(given.maximum, "Infinity")


def _number(text: str | None, otherwise: str) -> Decimal:
    try:
        return Decimal(text if text is not None else otherwise)
    except InvalidOperation:
        return Decimal(otherwise)
