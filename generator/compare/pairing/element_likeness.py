"""How alike two children of complex types are, apart from concept ids."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.compare.pairing.likeness import alike_names, alike_texts, normalised, shared, weigh
from generator.model.item_facts import bilingual
from generator.model.qname import local_name

if TYPE_CHECKING:
    from generator.model.dataset import Cardinality
    from generator.model.item_facts import ItemFacts
    from generator.model.particle import Element
    from generator.model.places import Places

_NAMED_ALIKE = 0.5
_FEW = 3


@dataclass(frozen=True, slots=True)
class Child:
    """A child element and what its schema says of it; `facts` is None where it holds elements."""

    element: Element
    cardinality: Cardinality
    words: str
    facts: ItemFacts | None
    holds: frozenset[str]


def child(places: Places, element: Element, cardinality: Cardinality) -> Child:
    """Look up what is compared."""
    record = places.complex_type(element)
    words = " ".join(
        str(bilingual(annotation))
        for annotation in (element.annotation, *((record.leading, record.annotation) if record else ()))
    )
    holds = frozenset(local_name(inner.name) for inner, _ in places.children(element.type))
    facts = None if holds else places.facts(element, places.value_attribute(element))
    return Child(element, cardinality, " ".join(words.split()), facts, holds)


def likeness(one: Child, other: Child, near: float) -> float:
    """From 0 to 1; 0 where nothing but chance speaks for it."""
    if (one.facts is None) != (other.facts is None):
        return 0.0
    names = alike_names(local_name(one.element.name), local_name(other.element.name))
    words = alike_texts(one.words, other.words) if normalised(one.words) and normalised(other.words) else None
    holds = shared(one.holds, other.holds) if one.facts is None else None
    codes, ranges, types = _facts(one.facts, other.facts)
    if max(names, words or 0, holds or 0, codes or 0, ranges or 0) < _NAMED_ALIKE:
        return 0.0
    return weigh(
        (
            (0.30, names),
            (0.20, words),
            (0.30, holds),
            (0.15, types),
            (0.20, codes),
            (0.15, ranges),
            (0.10, float(one.cardinality == other.cardinality)),
            (0.20, near),
        )
    )


def _facts(one: ItemFacts | None, other: ItemFacts | None) -> tuple[float | None, float | None, float | None]:
    """How alike codes, range with unit, and type are; None where there is nothing to compare."""
    if one is None or other is None:
        return None, None, None
    lists = [{code.value for code in facts.codes or ()} for facts in (one, other)]
    codes = shared(*lists) if min(map(len, lists)) >= _FEW else None
    bounded = one.range is not None and other.range is not None
    ranges = float((one.range, one.units) == (other.range, other.units)) if bounded else None
    return codes, ranges, float(one.type is other.type)
