"""Two elements at the same place, and what was found there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.compare.inclusion.decision import Break, ElementPair, Undecided
from generator.compare.inclusion.types import Pair
from generator.model.frozen_map import FrozenMap
from generator.model.qname import QName

if TYPE_CHECKING:
    from generator.compare.inclusion.content.outcome import Told


@dataclass(slots=True, eq=False)
class Visit:
    """Two elements at the same place with one pair of types; `told` leads there from the visit above.

    `taking_path` is the way to the taking element.
    """

    pair: Pair
    path: tuple[QName, ...]
    order: tuple[int, ...]
    above: Visit | None
    told: Told | None
    places: int = 1
    repeats: bool = False
    breaks: list[Break] = field(default_factory=list)
    undecided: list[Undecided] = field(default_factory=list)
    alias: Mapping[QName, QName] = field(default_factory=dict)
    unchanged: bool = False
    taking_path: tuple[QName, ...] = ()


def pairs_of(visits: list[Visit]) -> Iterator[ElementPair]:
    """The visits as the rules read them."""
    for visit in visits:
        yield ElementPair(
            path=visit.path,
            given=visit.pair.given.element,
            taking=visit.pair.taking.element,
            given_type=visit.pair.given_type,
            taking_type=visit.pair.taking_type,
            places=visit.places,
            breaks=tuple(visit.breaks),
            undecided=tuple(visit.undecided),
            renamed=FrozenMap(visit.alias),
            repeats=visit.repeats,
            unchanged=visit.unchanged,
            taking_path=visit.taking_path,
        )
