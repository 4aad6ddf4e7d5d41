"""Sets of children as people read them: in the order of the schema, and under both names."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.compare.rules.xs.pair import Pair
    from generator.model.dataset import Cardinality
    from generator.model.qname import QName


def in_order(pair: Pair, names: Iterable[QName]) -> list[QName]:
    """Names of the new version in its order."""
    place = {name: index for index, name in enumerate(pair.new.content.order)}
    return sorted(names, key=lambda name: (place.get(name, len(place)), name))


def in_both(pair: Pair, names: Iterable[QName]) -> set[QName]:
    """The names, and what they were called before."""
    before = {new: old for old, new in pair.renamed.items()}
    return {name for one in names for name in (one, before.get(one, one))}


def is_narrower(one: Cardinality, other: Cardinality) -> bool:
    """Whether the one leaves out something that the other lets through."""
    is_less = one.maximum is not None and (other.maximum is None or one.maximum < other.maximum)
    return one.minimum > other.minimum or is_less
