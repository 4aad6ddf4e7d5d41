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


def side_by_side(
    old: Dataset, new: Dataset, anchors: Mapping[str, Sequence[str]], now: Mapping[str, str] | None = None
) -> tuple[Row, ...]:
    """The rows of two datasets, in the order of the new one; what is gone stands where it stood.

    `anchors` are those of the findings about a concept, by its id. `now` gives the new ids of old concepts that are
    known to be the same under another one. What moved is compared where it stands now, and left as a mark where it was.
    """
    known = now or {}
    before = {known.get(concept.id, concept.id): concept for concept in old.walk()}
    merger = _Merger(before, {concept.id for concept in new.walk()}, known, anchors)
    return merger.rows(old.concepts, new.concepts)


@dataclass(frozen=True, slots=True)
class _Merger:
    before: Mapping[str, Concept]
    in_new: set[str]
    now: Mapping[str, str]
    anchors: Mapping[str, Sequence[str]]

    def rows(self, old: Sequence[Concept], new: Sequence[Concept]) -> tuple[Row, ...]:
        order: list[tuple[Concept | None, Concept | None]] = [(self.before.get(one.id), one) for one in new]
        kept = {concept.id for concept in new}
        for at, concept in enumerate(old):
            if self._id(concept) not in kept:
                order.insert(self._place(order, [self._id(one) for one in old[:at]]), (concept, None))
        here = {self._id(concept) for concept in old}
        return tuple(self._row(one, other, stayed=other is None or other.id in here) for one, other in order)

    def _id(self, old: Concept) -> str:
        """The id that an old concept has in the new dataset, if it is in it."""
        return self.now.get(old.id, old.id)

    def _place(self, order: list[tuple[Concept | None, Concept | None]], before: list[str]) -> int:
        """Behind the nearest concept that stood before it and is still there."""
        shown = [other.id if other else self._id(one) for one, other in order if other or one]  # type: ignore[arg-type]
        return next((shown.index(identity) + 1 for identity in reversed(before) if identity in shown), 0)

    def _row(self, old: Concept | None, new: Concept | None, *, stayed: bool) -> Row:
        has_left = new is None and old is not None and self._id(old) in self.in_new
        rows = () if has_left else self.rows(old.concepts if old else (), new.concepts if new else ())
        identity = new.id if new else self._id(old) if old else ""
        anchors = tuple(self.anchors.get(identity, ()))
        left, right = self._facts(old), self._facts(new)
        differing = [at for at in range(len(left)) if left[at] != right[at]] if old and new else []
        shown = [0, *(at for at in differing if at)]
        changed = bool(anchors or differing) or _renamed(old, new)
        return Row(
            self._cell(old, left, shown),
            self._cell(new, right, shown),
            Mark.MOVED if has_left or (old and not stayed) else _mark(old, new, changed=changed),
            anchors,
            sum(row.below + (row.mark is not Mark.SAME) for row in rows),
            rows,
        )

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


def _mark(old: Concept | None, new: Concept | None, *, changed: bool) -> Mark:
    if old and new:
        return Mark.CHANGED if changed else Mark.SAME
    return Mark.REMOVED if old else Mark.ADDED


def _range(allowed: Range | None) -> str:
    return f"{allowed.minimum or ''}–{allowed.maximum or ''}" if allowed else ""  # noqa: RUF001  an en dash for a range


def _renamed(old: Concept | None, new: Concept | None) -> bool:
    return old is not None and new is not None and (old.label != new.label or old.name != new.name)
