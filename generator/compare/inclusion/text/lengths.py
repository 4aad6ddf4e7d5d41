"""The shortest text of a length between two bounds that an automaton accepts, however large the bounds are.

The states that texts of n characters reach are worked out from those of n - 1. There are finitely many sets of states,
so that from some n on they come round again (the lengths of a regular language are ultimately periodic): beyond that
point nothing needs to be worked out any more.
"""

from __future__ import annotations

from collections.abc import Callable

from generator.compare.inclusion.text.automaton import DEAD, AnyAutomaton, TooComplexError
from generator.compare.inclusion.text.search import Found

_MOST_STEPS = 250_000
_LONGEST = 1_000_000


def shortest_between(automaton: AnyAutomaton, low: int, high: int | None, check: Callable[[str], bool]) -> Found:
    """A shortest text of at least `low` and at most `high` characters (None: no limit) that `check` accepts too.

    TooComplexError beyond reasonable effort, or where it would have more than a million characters.
    """
    layers = _Layers(automaton)
    sure = True
    length, distinct = low, 0
    while (high is None or length <= high) and distinct <= layers.distinct(length):
        if length > _LONGEST:
            raise TooComplexError(f"it takes a text of more than {_LONGEST} characters to tell the two apart")
        states = layers.states(length)
        if not states:
            break
        for state in states:
            if automaton.accepts(state) is not False:
                text = layers.text(length, state)
                if check(text):
                    return Found(text, sure)
                sure = False
        length, distinct = length + 1, distinct + 1
    return Found(None, sure)


class _Layers:
    """The states that texts of each length reach, and how they got there."""

    def __init__(self, automaton: AnyAutomaton) -> None:
        self._automaton = automaton
        self._layers: list[tuple[int, ...]] = [(automaton.start,)]
        self._origins: list[dict[int, tuple[int, int]]] = []
        self._places: dict[tuple[int, ...], int] = {self._layers[0]: 0}
        self._again: int | None = None
        self._steps = 0

    def states(self, length: int) -> tuple[int, ...]:
        """The states after texts of that length."""
        while self._again is None and len(self._layers) <= length:
            self._add()
        return self._layers[self._place(length)]

    def distinct(self, length: int) -> int:
        """How many lengths from here on may differ from each other."""
        self.states(length)
        return len(self._layers) if self._again is not None else _LONGEST

    def _place(self, length: int) -> int:
        if self._again is None or length < len(self._layers):
            return length
        return self._again + (length - self._again) % (len(self._layers) - self._again)

    def _add(self) -> None:
        origins: dict[int, tuple[int, int]] = {}
        letters = range(len(self._automaton.alphabet.plainest))
        self._steps += len(self._layers[-1]) * len(letters)
        if self._steps > _MOST_STEPS:
            raise TooComplexError("it takes too many steps to tell the two apart")
        for state in self._layers[-1]:
            for letter in letters:
                after = self._automaton.step(state, letter)
                if after != DEAD:
                    origins.setdefault(after, (state, letter))
        self._origins.append(origins)
        layer = tuple(sorted(origins))
        if layer in self._places:
            self._again = self._places[layer]
            return
        self._places[layer] = len(self._layers)
        self._layers.append(layer)

    def text(self, length: int, state: int) -> str:
        """A text of that length that leads to the state."""
        found: list[str] = []
        for shorter in range(length - 1, -1, -1):
            state, letter = self._origins[self._place(shorter)][state]
            found.append(chr(self._automaton.alphabet.plainest[letter]))
        return "".join(reversed(found))
