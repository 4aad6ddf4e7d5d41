"""Names sought as a person would: as they are written, else without case and accents, else by the label."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Generic, TypeVar

from generator.read.linking.fold import fold

if TYPE_CHECKING:
    from generator.model.dataset import Concept

T = TypeVar("T")
_KEPT = 2


class Names(Generic[T]):
    """Things by their name, in order; of those with the same name the first two, which is enough to see a doubt."""

    def __init__(self, named: Iterable[tuple[str, T]]) -> None:
        """`named` gives each thing behind its name."""
        self._exact: dict[str, list[tuple[int, T]]] = {}
        self._folded: dict[str, list[tuple[int, T]]] = {}
        for number, (name, thing) in enumerate(named):
            for table, key in ((self._exact, name), (self._folded, fold(name))):
                found = table.setdefault(key, [])
                if len(found) < _KEPT:
                    found.append((number, thing))

    def alike(self, concept: Concept) -> Iterator[list[T]]:
        """What has the concept's name, in each of the ways in which it can, surest first."""
        labels = {fold(label) for label in (concept.label.nl, concept.label.en) if label}
        yield _in_order(self._exact.get(concept.name, []))
        yield _in_order(self._folded.get(fold(concept.name), []))
        yield _in_order(entry for label in labels for entry in self._folded.get(label, []))


def _in_order(found: Iterable[tuple[int, T]]) -> list[T]:
    return [thing for _, thing in sorted(found, key=lambda entry: entry[0])]
