"""Automata that normalise white space before they read (XML Schema Part 2, section 4.3.6), and lists of items."""

from __future__ import annotations

from generator.compare.inclusion.text.automaton import DEAD, AnyAutomaton, Automaton
from generator.compare.inclusion.text.charset import BLANKS, SPACE
from generator.compare.inclusion.text.pattern import pattern_automaton

_SPACE = ord(" ")
_WHITE = frozenset({_SPACE, 0x9, 0xA, 0xD})
_BEFORE, _WITHIN, _BETWEEN = 0, 1, 2
_NORMAL = {"collapse": r"([^ \t\n\r]+( [^ \t\n\r]+)*)?", "replace": r"[^\t\n\r]*"}


class Replaced(Automaton[int]):
    """Takes every tab and line end for a space."""

    def __init__(self, inner: AnyAutomaton) -> None:
        """`inner` reads what comes of it."""
        self._inner = inner
        super().__init__((*inner.sets, SPACE, BLANKS))

    def initial(self) -> int:
        """The inner state is all there is to know."""
        return self._inner.start

    def follow(self, key: int, code: int) -> int | None:
        """As the inner one, but for the white space."""
        return _live(_stepped(self._inner, key, _SPACE if code in _WHITE else code))

    def ends(self, key: int) -> bool | None:
        """As the inner one."""
        return self._inner.accepts(key)


class Collapsed(Automaton[tuple[int, int]]):
    """Takes white space between words for one space, and leaves off what is around them."""

    def __init__(self, inner: AnyAutomaton) -> None:
        """`inner` reads what comes of it."""
        self._inner = inner
        super().__init__((*inner.sets, SPACE, BLANKS))

    def initial(self) -> tuple[int, int]:
        """Where in the text we are, and the inner state."""
        return _BEFORE, self._inner.start

    def follow(self, key: tuple[int, int], code: int) -> tuple[int, int] | None:
        """White space is kept back until more follows."""
        place, state = key
        if code in _WHITE:
            return (_BEFORE if place == _BEFORE else _BETWEEN), state
        if place == _BETWEEN:
            state = _stepped(self._inner, state, _SPACE)
        after = DEAD if state == DEAD else _stepped(self._inner, state, code)
        return None if after == DEAD else (_WITHIN, after)

    def ends(self, key: tuple[int, int]) -> bool | None:
        """As the inner one."""
        return self._inner.accepts(key[1])


class Items(Automaton[tuple[int | None, bool]]):
    """Accepts a list all items of which an automaton accepts; white space separates them."""

    def __init__(self, item: AnyAutomaton) -> None:
        """`item` reads one item."""
        self._item = item
        super().__init__((*item.sets, SPACE, BLANKS))

    def initial(self) -> tuple[int | None, bool]:
        """The state within an item (None: between two), and whether all items so far are known to be right."""
        return None, True

    def follow(self, key: tuple[int | None, bool], code: int) -> tuple[int | None, bool] | None:
        """White space ends an item."""
        state, known = key
        if code in _WHITE:
            if state is None:
                return key
            answer = self._item.accepts(state)
            return None if answer is False else (None, known and answer is True)
        after = _stepped(self._item, self._item.start if state is None else state, code)
        return None if after == DEAD else (after, known)

    def ends(self, key: tuple[int | None, bool]) -> bool | None:
        """Whether the last item is right, and all were."""
        state, known = key
        answer = True if state is None else self._item.accepts(state)
        return False if answer is False else True if answer and known else None


def _stepped(automaton: AnyAutomaton, state: int, code: int) -> int:
    return automaton.step(state, automaton.alphabet.class_of(code))


def _live(state: int) -> int | None:
    return None if state == DEAD else state


def with_spaces(space: str | None, inner: AnyAutomaton) -> AnyAutomaton:
    """The automaton behind white space normalisation; `space` as the facet whiteSpace has it."""
    if space == "collapse":
        return Collapsed(inner)
    return Replaced(inner) if space == "replace" else inner


def normal_form(space: str | None) -> AnyAutomaton | None:
    """Accepts the texts that normalisation leaves as they are; None if those are all."""
    return pattern_automaton(_NORMAL[space]) if space in _NORMAL else None


def normalised(space: str | None, text: str) -> str:
    """The text with its white space normalised."""
    if space == "collapse":
        return " ".join(part for part in text.translate(_REPLACED).split(" ") if part)
    return text.translate(_REPLACED) if space == "replace" else text


_REPLACED = {0x9: " ", 0xA: " ", 0xD: " "}
_RANKS = {None: 0, "preserve": 0, "replace": 1, "collapse": 2}


def coarser_or_same(one: str | None, other: str | None) -> bool:
    """Whether normalising by `one` undoes nothing that `other` has done, and more."""
    return _RANKS[one] >= _RANKS[other]
