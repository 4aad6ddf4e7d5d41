"""The outcome of pairing two datasets: what stayed, what came, what went."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.compare.pairing.known import in_words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.compare.pairing.known import Basis
    from generator.compare.pairing.placed import Placed, Side


@dataclass(frozen=True, slots=True, eq=False)
class ConceptPair:
    """A concept of the old dataset and what it is in the new one, how that is known, and how surely (0 to 1)."""

    old: Placed
    new: Placed
    basis: Basis
    confidence: float = 1.0

    @property
    def how(self) -> str:
        """`by concept id`, `by structure, confidence 0.8`."""
        return in_words(self.basis, self.confidence)


@dataclass(frozen=True, slots=True, eq=False)
class Pairing:
    """Two datasets, paired: every concept is in one pair, or was `added`, or `removed`.

    `pairs` stand in the order of the new dataset. `roots_differ` is true when the concept ids stand under another OID
    now. `namespaces` gives the namespaces of the message that were replaced as a whole, old to new.
    """

    old: Side
    new: Side
    pairs: tuple[ConceptPair, ...]
    added: tuple[Placed, ...]
    removed: tuple[Placed, ...]
    roots_differ: bool = False
    namespaces: dict[str, str] = field(default_factory=dict)
    _by_old: dict[str, ConceptPair] = field(default_factory=dict)
    _by_new: dict[str, ConceptPair] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for pair in self.pairs:
            self._by_old[pair.old.concept.id] = pair
            self._by_new[pair.new.concept.id] = pair

    @property
    def namespaces_back(self) -> dict[str, str]:
        """The replaced namespaces, new to old."""
        return {new: old for old, new in self.namespaces.items()}

    def of_old(self, identifier: str | None) -> ConceptPair | None:
        """The pair of an old concept; None for one that was removed."""
        return self._by_old.get(identifier or "")

    def of_new(self, identifier: str | None) -> ConceptPair | None:
        """The pair of a new concept; None for one that was added."""
        return self._by_new.get(identifier or "")

    def moves(self) -> tuple[ConceptPair, ...]:
        """The pairs whose concept stands in another group now; what only went along with its group is none."""
        return tuple(pair for pair in self.pairs if self.is_moved(pair))

    def is_moved(self, pair: ConceptPair) -> bool:
        """Whether the concept stands in another group now."""
        had, has = pair.old.parent, pair.new.parent
        if had is None or has is None:
            return had is not has
        group = self.of_old(had.concept.id)
        return group is None or group.new is not has


def ids(placed: Iterable[Placed]) -> set[str]:
    """Their concept ids."""
    return {one.concept.id for one in placed}
