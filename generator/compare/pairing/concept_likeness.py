"""How alike two concepts are, apart from their ids."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.pairing.likeness import alike_names, alike_texts, normalised, shared, weigh
from generator.model.dataset import ConceptType

if TYPE_CHECKING:
    from generator.compare.pairing.placed import Placed, Side
    from generator.model.dataset import Concept

_NUMBERS = frozenset({ConceptType.COUNT, ConceptType.QUANTITY})
_MOMENTS = frozenset({ConceptType.DATE, ConceptType.DATETIME})
_TEXTS = frozenset({ConceptType.STRING, ConceptType.IDENTIFIER, ConceptType.CODE})
_NAMED_ALIKE = 0.5
_FEW_CODES = 3


def likeness(old: Placed, new: Placed, left: Side, right: Side, near: float | None = None) -> float:
    """From 0 to 1; 0 where nothing but chance speaks for it. `near` says how alike their neighbours are."""
    one, other = old.concept, new.concept
    if one.is_group != other.is_group:
        return 0.0
    names, labels = alike_names(one.name, other.name), _labels(one, other)
    definitions = _definitions(one, other)
    codes = _codes(left.values(old), right.values(new))
    children = _children(one, other)
    if max(names, labels or 0.0) < _NAMED_ALIKE and not _speaks(one, other, codes, children, definitions):
        return 0.0
    return weigh(
        (
            (0.30, names),
            (0.25, labels),
            (0.20, definitions),
            (0.15, _types(one.type, other.type)),
            (0.20, codes),
            (0.25, children),
            (0.10, _same(one.unit, other.unit)),
            (0.10, _same(one.range, other.range)),
            (0.05, float(one.cardinality == other.cardinality)),
            (0.15, near),
        )
    )


def named_alike(one: Concept, other: Concept) -> float:
    """How alike they are called, by name or label."""
    return max(alike_names(one.name, other.name), alike_names(str(one.label), str(other.label)))


def _speaks(
    one: Concept, other: Concept, codes: float | None, children: float | None, definitions: float | None
) -> bool:
    """Whether something particular says they are the same although they are called differently."""
    strong = max(codes or 0.0, children or 0.0, definitions or 0.0)
    measured = one.type in _NUMBERS and one.range is not None and (one.range, one.unit) == (other.range, other.unit)
    return strong > _NAMED_ALIKE or measured


def _labels(one: Concept, other: Concept) -> float | None:
    """None where a label says no more than the name: it was made from it, or is missing."""
    if any(normalised(str(each.label)).replace(" ", "") == _bare(each) for each in (one, other)):
        return None
    return alike_names(str(one.label), str(other.label))


def _bare(concept: Concept) -> str:
    return normalised(concept.name).replace(" ", "")


def _definitions(one: Concept, other: Concept) -> float | None:
    left, right = str(one.definition), str(other.definition)
    return alike_texts(left, right) if left and right else None


def _types(one: ConceptType, other: ConceptType) -> float:
    if one is other:
        return 1.0
    return 0.5 if any({one, other} <= kind for kind in (_NUMBERS, _MOMENTS, _TEXTS)) else 0.0


def _codes(left: frozenset[str], right: frozenset[str]) -> float | None:
    """None where there are too few codes to tell lists apart: many lists hold 1 and 2."""
    return shared(left, right) if min(len(left), len(right)) >= _FEW_CODES else None


def _children(one: Concept, other: Concept) -> float | None:
    left, right = ({normalised(child.name) for child in each.concepts} for each in (one, other))
    return shared(left, right) if left and right else None


def _same(left: object | None, right: object | None) -> float | None:
    return None if left is None and right is None else float(left == right)
