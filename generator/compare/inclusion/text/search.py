"""The shortest text that an automaton accepts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.compare.inclusion.text.automaton import DEAD, AnyAutomaton, TooComplexError

_MOST_STEPS = 250_000
_LONGEST = 100_000
_MOST_CHECKS = 1_000


@dataclass(frozen=True, slots=True)
class Found:
    """What a search came to: a shortest text, or None. If not `sure`, there may be a text, or a shorter one."""

    text: str | None
    sure: bool = True


def shortest(automaton: AnyAutomaton, check: Callable[[str], bool] | None = None) -> Found:
    """A shortest text that the automaton accepts, and `check` too; of those, a plain one.

    `check` settles the cases that the automaton leaves open. TooComplexError beyond reasonable effort.
    """
    search = _Search(automaton, check)
    return search.run()


class _Search:
    """Breadth first, the plainest letters first."""

    def __init__(self, automaton: AnyAutomaton, check: Callable[[str], bool] | None) -> None:
        self._automaton = automaton
        self._check = check
        self._reached: dict[int, tuple[int, int]] = {}
        self._checks = 0
        self._sure = True

    def run(self) -> Found:
        automaton = self._automaton
        letters = range(len(automaton.alphabet.plainest))
        border, steps, length = [automaton.start], 0, 0
        self._reached[automaton.start] = (DEAD, 0)
        if self._accepts(automaton.start):
            return Found("", self._sure)
        while border:
            following: list[int] = []
            for state in border:
                steps += len(letters)
                if steps > _MOST_STEPS or length > _LONGEST:
                    raise TooComplexError("it takes too many steps to tell the two apart")
                for letter in letters:
                    after = automaton.step(state, letter)
                    if after == DEAD or after in self._reached:
                        continue
                    self._reached[after] = state, letter
                    if self._accepts(after):
                        return Found(self._text(after), self._sure)
                    following.append(after)
            border, length = following, length + 1
        return Found(None, self._sure)

    def _accepts(self, state: int) -> bool:
        answer = self._automaton.accepts(state)
        if answer is False:
            return False
        if self._check is None:
            return answer is True
        self._checks += 1
        if self._checks > _MOST_CHECKS:
            raise TooComplexError("it takes too many tries to tell the two apart")
        if self._check(self._text(state)):
            return True
        self._sure = False
        return False

    def _text(self, state: int) -> str:
        found: list[str] = []
        while True:
            state, letter = self._reached[state]
            if state == DEAD:
                return "".join(reversed(found))
            found.append(chr(self._automaton.alphabet.plainest[letter]))
