"""Two datasets as one tree: what is on both sides stands on one row, what came or went has an empty cell beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator.model.dataset import Concept, Dataset, Range


class Mark(StrEnum):
    """What became of a concept."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True, slots=True)
class Cell:
    """A concept in one version: what it is called, and what is to be seen of it."""

    label: str
    concept: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """A concept in both versions, or in one. `anchors` lead to its findings, `below` counts the changes under it."""

    old: Cell | None
    new: Cell | None
    mark: Mark
    anchors: tuple[str, ...]
    below: int
    rows: tuple[Row, ...]

    @property
    def is_touched(self) -> bool:
        """Whether it has changed, or anything under it."""
        return self.mark is not Mark.SAME or self.below > 0


def side_by_side(old: Dataset, new: Dataset, anchors: Mapping[str, Sequence[str]]) -> tuple[Row, ...]:
    """The rows of two datasets, in the order of the new one; what is gone stands where it stood.

    `anchors` are those of the findings about a concept, by its id.
    """
    merger = _Merger({concept.id for concept in old.walk()}, {concept.id for concept in new.walk()}, anchors)
    return merger.rows(old.concepts, new.concepts)


@dataclass(frozen=True, slots=True)
class _Merger:
    in_old: set[str]
    in_new: set[str]
    anchors: Mapping[str, Sequence[str]]

    def rows(self, old: Sequence[Concept], new: Sequence[Concept]) -> tuple[Row, ...]:
        before = {concept.id: concept for concept in old}
        order: list[tuple[Concept | None, Concept | None]] = [(before.get(one.id), one) for one in new]
        kept = {concept.id for concept in new}
        for at, concept in enumerate(old):
            if concept.id not in kept:
                order.insert(self._place(order, [one.id for one in old[:at]]), (concept, None))
        return tuple(self._row(one, other) for one, other in order)

    def _place(self, order: list[tuple[Concept | None, Concept | None]], before: list[str]) -> int:
        """Behind the nearest concept that stood before it and is still there."""
        shown = [(one or other).id for one, other in order if one or other]  # type: ignore[union-attr]
        return next((shown.index(identity) + 1 for identity in reversed(before) if identity in shown), 0)

    def _row(self, old: Concept | None, new: Concept | None) -> Row:
        rows = self.rows(old.concepts if old else (), new.concepts if new else ())
        concept = new or old
        anchors = tuple(self.anchors.get(concept.id, ())) if concept else ()
        left, right = self._facts(old), self._facts(new)
        differing = [at for at in range(len(left)) if left[at] != right[at]] if old and new else []
        shown = [0, *(at for at in differing if at)]
        return Row(
            self._cell(old, left, shown),
            self._cell(new, right, shown),
            self._mark(old, new, changed=bool(anchors or differing) or _renamed(old, new)),
            anchors,
            sum(row.below + (row.mark is not Mark.SAME) for row in rows),
            rows,
        )

    def _mark(self, old: Concept | None, new: Concept | None, *, changed: bool) -> Mark:
        if old and new:
            return Mark.CHANGED if changed else Mark.SAME
        if old:
            return Mark.MOVED if old.id in self.in_new else Mark.REMOVED
        return Mark.MOVED if new and new.id in self.in_old else Mark.ADDED

    def _cell(self, concept: Concept | None, facts: tuple[str, ...], shown: list[int]) -> Cell | None:
        if concept is None:
            return None
        label = str(concept.label) or concept.name
        return Cell(label, concept.id, tuple(facts[at] for at in shown if facts[at]))

    def _facts(self, concept: Concept | None) -> tuple[str, ...]:
        """Cardinality, then what is only shown where it differs."""
        if concept is None:
            return ("",) * 6
        conformance = concept.conformance.value if concept.conformance else ""
        return (
            str(concept.cardinality),
            concept.type.value,
            conformance,
            concept.unit or "",
            _range(concept.range),
            concept.code_list or "",
        )


def _range(allowed: Range | None) -> str:
    return f"{allowed.minimum or ''}–{allowed.maximum or ''}" if allowed else ""  # noqa: RUF001  an en dash for a range


def _renamed(old: Concept | None, new: Concept | None) -> bool:
    return old is not None and new is not None and (old.label != new.label or old.name != new.name)
