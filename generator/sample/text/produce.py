"""A text that fits a pattern, of a length that is asked for."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from generator.sample.text.nodes import Again, Chars, Either, Node, Row
from generator.sample.text.parse import parsed

if TYPE_CHECKING:
    from generator.sample.dice import Dice

LONGEST = 600
"""No text made here is longer."""
_USUAL = 72


def text_of(pattern: str, dice: Dice, least: int = 0, most: int | None = None) -> str | None:
    """A text that fits the pattern, with a length between the bounds; None where there is none of `LONGEST` or less.

    SampleError for what is no pattern.
    """
    for longest in (_USUAL, LONGEST):
        text = _producer(pattern, longest).text(dice, least, most)
        if text is not None:
            return text
    return None


@lru_cache(maxsize=1024)
def _producer(pattern: str, longest: int) -> Producer:
    return Producer(parsed(pattern), longest)


class Producer:
    """Makes texts of one pattern. Lengths are kept as bits: bit n is set if a text of n characters fits."""

    def __init__(self, node: Node, longest: int) -> None:
        """`node` is the pattern, parsed; texts have at most `longest` characters."""
        self._node = node
        self._longest = longest
        self._all = (1 << (longest + 1)) - 1
        self._known: dict[int, int] = {}
        self._rows: dict[tuple[int, int], int] = {}
        self._repeated: dict[tuple[int, int, int | None], int] = {}

    def lengths(self) -> int:
        """The lengths its texts can have, up to the longest."""
        return self._lengths(self._node)

    def text(self, dice: Dice, least: int = 0, most: int | None = None) -> str | None:
        """A text with a length between these bounds, rather short than long; None where there is none."""
        top = min(self._longest if most is None else most, self._longest)
        fitting = [length for length in range(least, top + 1) if self.lengths() >> length & 1]
        if not fitting:
            return None
        likely = fitting[: max(8, len(fitting) // 8)]
        return self._make(self._node, dice.pick(likely if dice.chance(90) else fitting), dice)

    def _lengths(self, node: Node) -> int:
        if id(node) not in self._known:
            self._known[id(node)] = self._counted(node)
        return self._known[id(node)]

    def _counted(self, node: Node) -> int:
        match node:
            case Chars():
                return 2
            case Row(parts):
                return self._row(parts, 0)
            case Either(parts):
                found = 0
                for part in parts:
                    found |= self._lengths(part)
                return found
            case Again(part, least, most):
                return self._times(self._lengths(part), least, most)

    def _row(self, parts: tuple[Node, ...], start: int) -> int:
        """The lengths of the parts from `start` on, together."""
        key = (id(parts), start)
        if key not in self._rows:
            self._rows[key] = (
                1 if start == len(parts) else self._sum(self._lengths(parts[start]), self._row(parts, start + 1))
            )
        return self._rows[key]

    def _times(self, one: int, least: int, most: int | None) -> int:
        key = (one, least, most)
        if key not in self._repeated:
            self._repeated[key] = self._counted_times(one, least, most)
        return self._repeated[key]

    def _counted_times(self, one: int, least: int, most: int | None) -> int:
        found = reached = self._power(one, least)
        for _ in range(self._longest if most is None else min(most - least, self._longest)):
            reached = self._sum(reached, one)
            if not reached & ~found:
                break
            found |= reached
        return found

    def _sum(self, one: int, other: int) -> int:
        """Every length of the one with every length of the other."""
        found, place = 0, 0
        if one.bit_count() > other.bit_count():
            one, other = other, one
        while one >> place:
            if one >> place & 1:
                found |= other << place
            place += 1
        return found & self._all

    def _power(self, one: int, times: int) -> int:
        found = 1
        for _ in range(min(times, self._longest + 1)):
            found = self._sum(found, one)
        return found if times <= self._longest or one & 1 else 0

    def _make(self, node: Node, length: int, dice: Dice) -> str:
        match node:
            case Chars(_, likely):
                return dice.pick(likely)
            case Row(parts):
                return self._make_row(parts, length, dice)
            case Either(parts):
                fitting = [part for part in parts if self._lengths(part) >> length & 1]
                return self._make(dice.pick(fitting), length, dice)
            case Again(part, least, most):
                return self._make_again(part, least, most, length, dice)

    def _make_row(self, parts: tuple[Node, ...], length: int, dice: Dice) -> str:
        made: list[str] = []
        for place, part in enumerate(parts):
            rest, own = self._row(parts, place + 1), self._lengths(part)
            options = [size for size in range(length + 1) if own >> size & 1 and rest >> (length - size) & 1]
            size = dice.pick(options)
            made.append(self._make(part, size, dice))
            length -= size
        return "".join(made)

    def _make_again(self, part: Node, least: int, most: int | None, length: int, dice: Dice) -> str:
        one, made, done = self._lengths(part), [], 0
        while length or done < least:
            left = 0 if most is None else most - done - 1
            rest = self._times(one, max(least - done - 1, 0), None if most is None else left)
            options = [size for size in range(length + 1) if one >> size & 1 and rest >> (length - size) & 1]
            options = [size for size in options if size] or options
            size = dice.pick(options)
            made.append(self._make(part, size, dice))
            length, done = length - size, done + 1
        return "".join(made)
