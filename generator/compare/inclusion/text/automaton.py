"""Deterministic automata that come into being while they are walked through."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Hashable, Iterable
from typing import Any, Generic, TypeVar

from generator.compare.inclusion.text.alphabet import Alphabet, alphabet_of
from generator.compare.inclusion.text.charset import CharSet

DEAD = -1
"""The state from which no text is accepted any more."""
_MOST_STATES = 50_000
Key = TypeVar("Key", bound=Hashable)


class TooComplexError(Exception):
    """What cannot be decided with reasonable effort; its message says to people what is too much."""


class Automaton(ABC, Generic[Key]):
    """Reads a text character by character. A state is a number; states and steps are worked out when asked for.

    A subclass says what a state knows (its key, anything hashable), how a character changes that, and whether a text
    may end there. Whether it may is True, False, or None: that cannot be told from the state, ask by the whole text.
    """

    def __init__(self, sets: Iterable[CharSet]) -> None:
        """Characters that are in the same ones of `sets` are not told apart."""
        self.sets = frozenset(sets)
        self.alphabet: Alphabet = alphabet_of(self.sets)
        self._numbers: dict[Key, int] = {}
        self._keys: list[Key] = []
        self._steps: list[dict[int, int]] = []
        self._ends: list[bool | None] = []

    @abstractmethod
    def initial(self) -> Key:
        """What is known before the first character."""

    @abstractmethod
    def follow(self, key: Key, code: int) -> Key | None:
        """What is known after a character, the plainest of its class; None if the text is refused whatever follows."""

    @abstractmethod
    def ends(self, key: Key) -> bool | None:
        """Whether the text may end here."""

    @property
    def start(self) -> int:
        """The state before the first character."""
        return 0 if self._keys else self._number(self.initial())

    def step(self, state: int, letter: int) -> int:
        """The state after a letter of this automaton's alphabet; TooComplexError beyond a great number of states."""
        steps = self._steps[state]
        if letter not in steps:
            key = self.follow(self._keys[state], self.alphabet.plainest[letter])
            steps[letter] = DEAD if key is None else self._number(key)
        return steps[letter]

    def accepts(self, state: int) -> bool | None:
        """Whether a text may end in a state."""
        return False if state == DEAD else self._ends[state]

    def after(self, text: str) -> int:
        """The state after a text."""
        state = self.start
        for character in text:
            letter = self.alphabet.class_of(ord(character))
            state = self.step(state, letter) if letter >= 0 else DEAD
            if state == DEAD:
                return DEAD
        return state

    def matches(self, text: str) -> bool | None:
        """Whether the text is accepted."""
        return self.accepts(self.after(text))

    def _number(self, key: Key) -> int:
        found = self._numbers.get(key)
        if found is None:
            if len(self._keys) >= _MOST_STATES:
                raise TooComplexError(f"it takes more than {_MOST_STATES} states to follow it")
            found = self._numbers[key] = len(self._keys)
            self._keys.append(key)
            self._steps.append({})
            self._ends.append(self.ends(key))
        return found


AnyAutomaton = Automaton[Any]
"""An automaton, whatever its states know."""
