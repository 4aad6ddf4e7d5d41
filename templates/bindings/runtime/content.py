"""Content models as automata, worked out as messages ask for them (XML Schema Part 1, section 3.8.4).

A state is the set of ways in which the rest of an element's content may go on. Each way is a tuple of what is still to
come, the nearest first: `Again` (a particle, so many times), `Rest` (of a sequence) and `Mix` (the rest of an xs:all).
A step takes one element off the front of each way: how often something occurs is counted down there, so that a bound
of 100,000 costs no more than one of 2, and what is unbounded leads back to the same state.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from .allowed import Allowed
from .order import GROUPS, Node

MOST = 10_000
"""How many steps of one content model are remembered before it starts afresh."""

Entry = Callable[[Node, str], Any]
Step = tuple["State", Any]
"""The state after a child element, and what the reader wants to know of its element or wildcard."""


class NotAllowed(LookupError):  # noqa: N818  LookupError says it
    """No element of that name may come here."""


class Particle:
    """A particle made ready: `low` and `high` are its bounds, `row` is as the tables have it."""

    __slots__ = ("allowed", "below", "empty_from", "high", "kind", "low", "names", "row")

    def __init__(self, row: Node) -> None:
        """`row` is a group, an element or a wildcard."""
        self.row = row
        self.kind: str = row[0]
        self.high: int | None = row[2]
        self.below = tuple(Particle(one) for one in row[3] if one[2] != 0) if self.kind in GROUPS else ()
        self.names = frozenset(one[0] for one in row[5]) if self.kind == "element" else frozenset()
        self.allowed = Allowed(row[5]) if self.kind == "any" else None
        self.empty_from = self._empty_from()
        self.low: int = 0 if self._may_be_empty() else row[1]

    def _empty_from(self) -> int:
        """The first place in a sequence from which everything may be left out."""
        place = len(self.below)
        while place and not self.below[place - 1].low:
            place -= 1
        return place

    def _may_be_empty(self) -> bool:
        """Whether one occurrence of it may be empty."""
        if self.kind == "choice":
            return any(not one.low for one in self.below)
        return self.kind in GROUPS and self.empty_from == 0

    def takes(self, name: str | None) -> bool:
        """Whether it is an element of that name, or a wildcard that takes it; without a name, of any."""
        return name is None or name in self.names or (self.allowed is not None and self.allowed.name(name))


class Again(NamedTuple):
    """A particle that occurs `low` to `high` times more."""

    particle: Particle
    low: int
    high: int | None


class Rest(NamedTuple):
    """A sequence from its child particle `start` on."""

    particle: Particle
    start: int


class Mix(NamedTuple):
    """Ways of which the elements come in any order."""

    particle: Particle
    ways: tuple[Way, ...]


Way = tuple["Again | Rest | Mix", ...]
Move = tuple[Particle, Way]
"""An element or wildcard that may come, and the way from there."""


def _times(particle: Particle, low: int, high: int | None) -> Way:
    """So many times a particle; it is enough that the least of what may be empty is 0."""
    return () if high == 0 else (Again(particle, min(particle.low, max(low, 0)), high),)


def _from(particle: Particle) -> Way:
    return _times(particle, particle.low, particle.high)


def _rest(particle: Particle, start: int) -> Way:
    """A sequence from a place on: its next particle stands in front, as it does after it occurred."""
    if start == len(particle.below):
        return ()
    rest: Way = (Rest(particle, start + 1),) if start + 1 < len(particle.below) else ()
    return _from(particle.below[start]) + rest


def _may_end(way: Way) -> bool:
    return all(_may_be_left_out(part) for part in way)


def _may_be_left_out(part: Again | Rest | Mix) -> bool:
    if isinstance(part, Again):
        return part.low == 0
    if isinstance(part, Rest):
        return part.start >= part.particle.empty_from
    return all(_may_end(way) for way in part.ways)


def _moves(way: Way, name: str | None) -> Iterator[Move]:
    """Each way on with an element of that name; without a name, with any."""
    for place, part in enumerate(way):
        for leaf, front in _moves_of(part, name):
            yield leaf, front + way[place + 1 :]
        if not _may_be_left_out(part):
            return


def _moves_of(part: Again | Rest | Mix, name: str | None) -> Iterator[Move]:
    if isinstance(part, Again):
        more = _times(part.particle, part.low - 1, None if part.high is None else part.high - 1)
        for leaf, front in _once(part.particle, name):
            yield leaf, front + more
    elif isinstance(part, Rest):
        yield from _in_sequence(part.particle, part.start, name)
    else:
        yield from _in_mix(part, name)


def _once(particle: Particle, name: str | None) -> Iterator[Move]:
    """Each way into one occurrence of a particle."""
    if particle.kind == "sequence":
        yield from _in_sequence(particle, 0, name)
    elif particle.kind == "choice":
        for one in particle.below:
            yield from _moves(_from(one), name)
    elif particle.kind == "all":
        yield from _in_mix(Mix(particle, tuple(map(_from, particle.below))), name)
    elif particle.takes(name):
        yield particle, ()


def _in_sequence(particle: Particle, start: int, name: str | None) -> Iterator[Move]:
    for place in range(start, len(particle.below)):
        for leaf, front in _moves(_from(particle.below[place]), name):
            yield leaf, front + _rest(particle, place + 1)
        if particle.below[place].low:
            return


def _in_mix(mix: Mix, name: str | None) -> Iterator[Move]:
    for place, way in enumerate(mix.ways):
        for leaf, rest in _moves(way, name):
            left = (*mix.ways[:place], rest, *mix.ways[place + 1 :])
            yield leaf, (Mix(mix.particle, left),) if any(left) else ()


def _covers(one: Way, other: Way) -> bool:
    """Whether everything the other way allows is allowed by the one, as far as its counts tell."""
    return len(one) == len(other) and all(map(_covers_part, one, other))


def _covers_part(one: Again | Rest | Mix, other: Again | Rest | Mix) -> bool:
    if isinstance(one, Again) and isinstance(other, Again) and one.particle is other.particle:
        return one.low <= other.low and (one.high is None or (other.high is not None and one.high >= other.high))
    if isinstance(one, Mix) and isinstance(other, Mix) and one.particle is other.particle:
        return all(map(_covers, one.ways, other.ways))
    return one == other


def _widest(ways: list[Way]) -> tuple[Way, ...]:
    """The ways that no other covers."""
    kept: list[Way] = []
    for way in dict.fromkeys(ways):
        if not any(_covers(one, way) for one in kept):
            kept = [*(one for one in kept if not _covers(way, one)), way]
    return tuple(kept)


class State(dict[str, Step]):
    """Where one is in a content model: by the expanded name of the next child element, what it is and where it leads.

    `state[name]` gives the step, or raises NotAllowed; `in` and `get` know only steps that were taken before.
    `final` says whether the element may end here.
    """

    __slots__ = ("_model", "_ways", "final")

    def __init__(self, model: _Model, ways: tuple[Way, ...]) -> None:
        """`ways` are those in which the content may go on."""
        super().__init__()
        self._model = model
        self._ways = ways
        self.final = any(map(_may_end, ways))

    def __missing__(self, name: str) -> Step:
        """Work the step out and remember it."""
        moves = [move for way in self._ways for move in _moves(way, name)]
        if not moves:
            raise NotAllowed(name)
        elements = [move for move in moves if move[0].kind == "element"]
        if elements:  # an element goes before a wildcard (XSD 1.1 Part 1, section 3.8.6.4)
            moves = elements
        ways = (moves[0][1],) if len(moves) == 1 else _widest([way for _, way in moves])
        model = self._model
        model.make_room()
        step = self[name] = (model.state(ways), model.entry(moves[0][0].row, name))
        return step

    def leaves(self) -> tuple[Node, ...]:
        """The elements and wildcards that may come here, as the tables have them, in the order of the schema."""
        found = {id(leaf): leaf.row for way in self._ways for leaf, _ in _moves(way, None)}
        return tuple(found.values())

    def expected(self) -> tuple[str, ...]:
        """The expanded names of the elements that may come here, in the order of the schema; `*` for a wildcard."""
        names = (name for leaf in self.leaves() for name in _names_of(leaf))
        return tuple(dict.fromkeys(names))


def _names_of(leaf: Node) -> tuple[str, ...]:
    return ("*",) if leaf[0] == "any" else tuple(one[0] for one in leaf[5])


class _Model:
    """The states of one content model: equal ones are one and the same."""

    __slots__ = ("_count", "_states", "entry")

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self._states: dict[tuple[Way, ...], State] = {}
        self._count = 0

    def state(self, ways: tuple[Way, ...]) -> State:
        """The state from which these are the ways on."""
        found = self._states.get(ways)
        if found is None:
            found = self._states[ways] = State(self, ways)
        return found

    def make_room(self) -> None:
        """Count a step; forget all when they become too many."""
        self._count += 1
        if self._count > MOST:
            for state in list(self._states.values()):
                state.clear()
            first = next(iter(self._states.items()))
            self._states = dict([first])
            self._count = 1


def start_state(particle: Node | None, entry: Entry) -> State:
    """The state in which an element begins.

    `particle` is its content model, None for none. `entry` makes what a step carries, from the row of the element or
    wildcard and the expanded name of the child element.
    """
    way: Way = () if particle is None else _from(Particle(particle))
    return _Model(entry).state((way,))
