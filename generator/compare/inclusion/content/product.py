"""Two content models walked together: the exact way, for what cannot be taken apart."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from heapq import heappop, heappush
from typing import TYPE_CHECKING, NamedTuple

from generator.compare.inclusion.content.automaton import Again, Mix, Moves, State, Way, accepts, moves, start
from generator.compare.inclusion.content.node import Node
from generator.compare.inclusion.content.words import Letter, Word, Words
from generator.compare.inclusion.open_names import representatives
from generator.model.qname import QName

if TYPE_CHECKING:
    from generator.compare.inclusion.content.outcome import Outcome, Told
    from generator.compare.inclusion.side import Side, Slot
    from generator.model.particle import Wildcard

MOST = 400_000
"""How many steps from one pair of states to another are looked at."""
MOST_ONCE_BROKEN = 20_000
"""How many more once a break is known: they could only tell of more breaks."""
TOO_MANY = "the content model has too many ways to be compared with the other one"

Nodes = tuple[Node, ...]
Wrap = Callable[[Word, int], tuple[Word, int]]
"""Makes a word of a part, with a place in it, one of the whole content model."""


class Reached(NamedTuple):
    """A pair of states: the letter by which it was first reached, and from where."""

    before: Reached | None
    letter: Letter | None

    def word(self) -> Word:
        """The letters that lead here."""
        found: list[Letter] = []
        at: Reached | None = self
        while at is not None and at.letter is not None:
            found.append(at.letter)
            at = at.before
        return tuple(reversed(found))


@dataclass(slots=True, eq=False)
class Pairing:
    """The two sides, shortest words of the given one, and by what names given elements go in the taking one.

    `opened` are the wildcards, the same on both sides, of which all that they let in has been matched before.
    """

    given: Side
    taking: Side
    words: Words
    alias: Mapping[QName, QName]
    opened: set[Wildcard] = field(default_factory=set)


class Walk:
    """One walk through two runs of nodes, which notes their breaks and matches."""

    def __init__(self, pairing: Pairing, given: Nodes, taking: Nodes, outcome: Outcome, wrap: Wrap) -> None:
        """`wrap` makes a word of the run one of the whole given content model."""
        self._pairing = pairing
        self._start = start(given), start(taking)
        self._outcome = outcome
        self._wrap = wrap
        self._open = open_names(pairing, given, taking)
        self._told: set[tuple[str, object]] = set()
        self._moves: dict[State, Moves] = {}

    def run(self) -> None:
        """Walk from the start, the cheapest words first."""
        waiting: list[tuple[float, int, State, State, Reached]] = [(0.0, 0, *self._start, Reached(None, None))]
        seen = {self._start}
        looked, budget = 0, MOST
        while waiting:
            cost, _, given, taking, reached = heappop(waiting)
            for letter, *pair in self._steps(given, taking, reached):
                looked += 1
                if looked > budget:
                    self._outcome.why = None if self._outcome.breaks else TOO_MANY
                    return
                after = (pair[0], pair[1])
                if after not in seen:
                    seen.add(after)
                    price = cost + self._pairing.words.price(letter)
                    heappush(waiting, (price, len(seen), *after, Reached(reached, letter)))
            if self._outcome.breaks:
                budget = min(budget, looked + MOST_ONCE_BROKEN)

    def _steps(self, given: State, taking: State, reached: Reached) -> Iterator[tuple[Letter, State, State]]:
        ahead = self._ahead(taking)
        if accepts(given) and not accepts(taking):
            self._lacking(tuple(ahead.names), reached)
        for letter, state in self._letters(self._ahead(given)):
            name = self._pairing.alias.get(letter.name, letter.name)
            step = ahead.by(name)
            slot = slot_of(self._pairing.taking, step[0], name) if step is not None else None
            if step is None or slot is None:
                self._refuse(letter, tuple(ahead.names), reached, state)
                continue
            self._outcome.match(letter.slot, slot, self._told_by(reached, letter, state))
            yield letter, state, step[1]

    def _letters(self, ahead: Moves) -> Iterator[tuple[Letter, State]]:
        """Every letter by which the given content may go on, with the state behind it."""
        for name in (*ahead.names, *(self._open if ahead.wild else ())):
            step = ahead.by(name)
            slot = slot_of(self._pairing.given, step[0], name) if step is not None else None
            if step is not None and slot is not None:
                yield Letter(name, slot), step[1]

    def _ahead(self, state: State) -> Moves:
        found = self._moves.get(state)
        if found is None:
            found = self._moves[state] = moves(state)
        return found

    def _lacking(self, expected: tuple[QName, ...], reached: Reached) -> None:
        if ("end", expected) not in self._told:
            self._told.add(("end", expected))
            self._outcome.lacking(expected, self._told_by(reached, None, None))

    def _refuse(self, letter: Letter, expected: tuple[QName, ...], reached: Reached, state: State) -> None:
        if ("refused", letter.name) not in self._told:
            self._told.add(("refused", letter.name))
            self._outcome.refuse(letter.name, expected, self._told_by(reached, letter, state))

    def _told_by(self, reached: Reached, letter: Letter | None, state: State | None) -> Told:
        def told() -> tuple[Word, int]:
            before = reached.word()
            if letter is None or state is None:
                return self._wrap(before, len(before))
            return self._wrap((*before, letter, *completion(self._pairing.words, state)), len(before))

        return told


def slot_of(side: Side, leaf: Node, name: QName) -> Slot | None:
    """How a leaf has an element of that name validated; None where it does not take it after all."""
    if name in leaf.takes:
        return side.slot(leaf.takes[name])
    return side.any_slot(name, leaf.wildcard.process_contents) if leaf.wildcard else None


def completion(words: Words, state: State) -> Word:
    """The shortest word that brings a state to its end."""
    return min((_way(words, way) for way in state), key=lambda priced: (priced[0], len(priced[1])))[1]


def _way(words: Words, way: Way) -> tuple[float, Word]:
    cost, word = 0.0, []
    for frame in way:
        if isinstance(frame, Mix):
            parts = list(frame.left)
        elif isinstance(frame, Again):
            parts = [frame]
        else:
            parts = []
            more, tail = words.together(frame.node.children[frame.start :])
            cost += more
            word.append(tail)
        for part in sorted(parts, key=lambda one: one.node.index):
            more, body = words.body(part.node) if part.low else (0.0, ())
            cost += more * part.low
            word.append(body * part.low)
    return cost, tuple(letter for part in word for letter in part)


def open_names(pairing: Pairing, given: Nodes, taking: Nodes) -> tuple[QName, ...]:
    """Names that stand for all that a wildcard of the given nodes lets in."""
    ours = [one for node in given for one in node.wildcards]
    if not ours:
        return ()
    theirs = (one for node in taking for one in node.wildcards)
    names = {name for node in (*given, *taking) for name in node.names}
    return representatives(ours, theirs, names.union(pairing.given.schema.elements, pairing.taking.schema.elements))
