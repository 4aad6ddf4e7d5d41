"""Chance that is the same everywhere: a seed gives the same choices on any machine, Python and hash seed."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")

_MASK = (1 << 64) - 1
_STEP = 0x9E3779B97F4A7C15  # splitmix64 (Steele, Lea and Flood, 2014)
_FIRST, _SECOND = 0xBF58476D1CE4E5B9, 0x94D049BB133111EB


class Dice:
    """Choices by seed; `labels` tell several rows of choices from one seed apart."""

    def __init__(self, seed: int, *labels: object) -> None:
        """`labels` are told apart by how they are written (numbers and texts)."""
        told = "\x1f".join(str(part) for part in (seed, *labels))
        self._state = int.from_bytes(hashlib.sha256(told.encode("utf-8")).digest()[:8], "big")

    def bits(self) -> int:
        """64 bits of chance."""
        self._state = (self._state + _STEP) & _MASK
        mixed = ((self._state ^ (self._state >> 30)) * _FIRST) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * _SECOND) & _MASK
        return mixed ^ (mixed >> 31)

    def number(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        span, drawn = high - low + 1, self.bits()
        for _ in range(span.bit_length() // 64):
            drawn = (drawn << 64) | self.bits()
        return low + drawn % span

    def pick(self, options: Sequence[T]) -> T:
        """One of the options; IndexError if there is none."""
        return options[self.number(0, len(options) - 1)]

    def chance(self, percent: float) -> bool:
        """True in so many of a hundred cases."""
        return self.number(0, 999_999) < percent * 10_000

    def shuffled(self, items: Sequence[T]) -> list[T]:
        """The items in another order."""
        left, mixed = list(items), []
        while left:
            mixed.append(left.pop(self.number(0, len(left) - 1)))
        return mixed
