"""Choices that hypothesis can shrink: the first option is the simplest."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from random import Random
from typing import Any, TypeVar

from hypothesis import strategies as st

T = TypeVar("T")
Draw = Callable[[st.SearchStrategy[Any]], Any]


class Dice:
    """Draws."""

    def __init__(self, draw: Draw) -> None:
        self._draw = draw

    def number(self, low: int, high: int) -> int:
        """Both ends included."""
        return int(self._draw(st.integers(low, high)))

    def pick(self, options: Sequence[T]) -> T:
        return options[self.number(0, len(options) - 1)]

    def chance(self, percent: int) -> bool:
        """False is the simpler."""
        return self.number(0, 99) >= 100 - percent


class Rolled(Dice):
    """Throws of one source of chance, for stories of many choices."""

    def __init__(self, random: Random) -> None:
        super().__init__(lambda _: None)
        self._random = random

    def number(self, low: int, high: int) -> int:
        if high < low:
            raise LookupError("nothing to choose from")
        return self._random.randint(low, high)
