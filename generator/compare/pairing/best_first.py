"""One-to-one, the most alike first: the same pairs on every machine, and the same ones the other way round."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

THRESHOLD = 0.6
"""Below this, two things are not taken for the same."""
SUREST = 0.95
"""What structure alone can never be surer of."""
_NEAR = 0.02
_DOUBT = 0.15


def best_first(scores: Iterable[tuple[int, int, float]]) -> Iterator[tuple[int, int, float]]:
    """Choose pairs (left, right, confidence) from likenesses; where another candidate is as good, there is doubt."""
    ranked = sorted(scores, key=lambda one: (-one[2], min(one[0], one[1]), max(one[0], one[1])))
    seconds = _seconds(ranked)
    lefts: set[int] = set()
    rights: set[int] = set()
    for left, right, score in ranked:
        if left in lefts or right in rights:
            continue
        rival = max(_rival(seconds["left", left], score), _rival(seconds["right", right], score))
        confidence = round(min(SUREST, score) - (_DOUBT if score - rival < _NEAR else 0), 2)
        if confidence >= THRESHOLD:
            lefts.add(left)
            rights.add(right)
            yield left, right, confidence


def _seconds(ranked: list[tuple[int, int, float]]) -> dict[tuple[str, int], list[float]]:
    found: dict[tuple[str, int], list[float]] = defaultdict(list)
    for left, right, score in ranked:
        found["left", left].append(score)
        found["right", right].append(score)
    return found


def _rival(scores: list[float], own: float) -> float:
    """The best likeness besides this one."""
    others = scores.copy()
    others.remove(own)
    return others[0] if others else 0.0
