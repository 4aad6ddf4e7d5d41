"""Automata put together: all of them, one of them, not this one."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from generator.compare.inclusion.text.automaton import DEAD, AnyAutomaton, Automaton


@dataclass(frozen=True, slots=True, eq=False)
class Leaf:
    """What an automaton accepts."""

    automaton: AnyAutomaton


@dataclass(frozen=True, slots=True)
class Known:
    """Every text, no text, or (None) nobody knows which."""

    answer: bool | None


@dataclass(frozen=True, slots=True)
class Every:
    """What all parts accept."""

    parts: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Some:
    """What one part at least accepts."""

    parts: tuple[Formula, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """What the part does not accept."""

    part: Formula


Formula = Leaf | Known | Every | Some | Not
_Value = bool | None
_Judge = Callable[[Sequence[_Value]], _Value]
EVERYTHING = Known(answer=True)


class Compound(Automaton[tuple[int, ...]]):
    """Accepts the texts for which a formula holds; a state has the state of each automaton in it."""

    def __init__(self, formula: Formula) -> None:
        """Where the formula's value hangs on what is not known, so does the answer."""
        self._leaves: list[AnyAutomaton] = []
        places: dict[int, int] = {}
        for leaf in _leaves(formula):
            if id(leaf) not in places:
                places[id(leaf)] = len(self._leaves)
                self._leaves.append(leaf)
        self._judge = _compiled(formula, places)
        super().__init__(one for leaf in self._leaves for one in leaf.sets)
        self._letters: dict[int, tuple[int, ...]] = {}

    def initial(self) -> tuple[int, ...]:
        """All at their start."""
        return tuple(leaf.start for leaf in self._leaves)

    def follow(self, key: tuple[int, ...], code: int) -> tuple[int, ...] | None:
        """All one step further; None as soon as the formula cannot hold any more."""
        letters = self._letters.get(code)
        if letters is None:
            letters = self._letters[code] = tuple(leaf.alphabet.class_of(code) for leaf in self._leaves)
        after = tuple(
            DEAD if state == DEAD else leaf.step(state, letter)
            for leaf, state, letter in zip(self._leaves, key, letters, strict=True)
        )
        if after.count(DEAD) == key.count(DEAD):
            return after
        possible = [False if state == DEAD else None for state in after]
        return None if self._judge(possible) is False else after

    def ends(self, key: tuple[int, ...]) -> bool | None:
        """The value of the formula."""
        return self._judge([leaf.accepts(state) for leaf, state in zip(self._leaves, key, strict=True)])


def _leaves(formula: Formula) -> Iterator[AnyAutomaton]:
    if isinstance(formula, Leaf):
        yield formula.automaton
    elif isinstance(formula, Every | Some):
        for part in formula.parts:
            yield from _leaves(part)
    elif isinstance(formula, Not):
        yield from _leaves(formula.part)


def _compiled(formula: Formula, places: dict[int, int]) -> _Judge:
    if isinstance(formula, Leaf):
        place = places[id(formula.automaton)]
        return lambda values: values[place]
    if isinstance(formula, Known):
        answer = formula.answer
        return lambda _: answer
    if isinstance(formula, Not):
        part = _compiled(formula.part, places)
        return lambda values: _negated(part(values))
    parts = [_compiled(one, places) for one in formula.parts]
    decisive = isinstance(formula, Some)
    return lambda values: _joined(parts, values, decisive=decisive)


def _negated(value: _Value) -> _Value:
    return None if value is None else not value


def _joined(parts: list[_Judge], values: Sequence[_Value], *, decisive: bool) -> _Value:
    """`decisive` is the value that settles the matter: True for one of them, False for all of them."""
    found: _Value = not decisive
    for part in parts:
        value = part(values)
        if value is decisive:
            return decisive
        if value is None:
            found = None
    return found
