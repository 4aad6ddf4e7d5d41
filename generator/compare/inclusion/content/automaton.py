"""A content model as an automaton, worked out as it is walked (XML Schema Part 1, section 3.8.4).

A state is a set of ways in which the content may go on. A way is a stack of frames, the nearest first. Occurrences are
counted down in the frames, so that what is unbounded leads back to the same state, and a state costs the same
whatever its bounds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from generator.compare.inclusion.content.node import Kind, Node
from generator.model.particle import lets_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.model.qname import QName


class Again(NamedTuple):
    """A node, `low` to `high` times more."""

    node: Node
    low: int
    high: int | None


class Rest(NamedTuple):
    """A sequence from its child `start` on."""

    node: Node
    start: int


class Mix(NamedTuple):
    """What may still come of an `all`: its children with their bounds."""

    node: Node
    left: frozenset[Again]


Frame = Again | Rest | Mix
Way = tuple[Frame, ...]
State = frozenset[Way]


class Moves(NamedTuple):
    """Where a state leads: by name, and through wildcards, each with the leaf that took the element."""

    names: dict[QName, list[tuple[Node, Way]]]
    wild: list[tuple[Node, Way]]

    def by(self, name: QName) -> tuple[Node, State] | None:
        """The leaf that takes an element of that name and the state behind it; an element goes before a wildcard."""
        wild = (move for move in self.wild if move[0].wildcard and lets_in(move[0].wildcard, name))
        found = self.names.get(name) or list(wild)
        return (found[0][0], frozenset(way for _, way in found)) if found else None


def start(nodes: Iterable[Node]) -> State:
    """The state before the nodes, one after another."""
    return frozenset([tuple(frame for node in nodes for frame in _again(node, node.low, node.high))])


def accepts(state: State) -> bool:
    """Whether the content may end here."""
    return any(all(map(_may_be_empty, way)) for way in state)


def moves(state: State) -> Moves:
    """All that may come next."""
    found = Moves({}, [])
    for way in state:
        for leaf, after in _steps(way):
            for name in leaf.takes:
                found.names.setdefault(name, []).append((leaf, after))
            if leaf.wildcard is not None:
                found.wild.append((leaf, after))
    return found


def _steps(way: Way) -> Iterator[tuple[Node, Way]]:
    for at, frame in enumerate(way):
        yield from _frame_steps(frame, way[at + 1 :])
        if not _may_be_empty(frame):
            return


def _frame_steps(frame: Frame, rest: Way) -> Iterator[tuple[Node, Way]]:
    if isinstance(frame, Again):
        fewer = _again(frame.node, max(0, frame.low - 1), None if frame.high is None else frame.high - 1)
        yield from _body_steps(frame.node, (*fewer, *rest))
    elif isinstance(frame, Rest):
        yield from _sequence_steps(frame.node, frame.start, rest)
    else:
        for one in frame.left:
            others = frame.left - {one}
            for leaf, after in _frame_steps(one, ()):
                left = frozenset((*others, *(part for part in after if isinstance(part, Again))))
                yield leaf, (Mix(frame.node, left), *rest) if left else rest


def _body_steps(node: Node, rest: Way) -> Iterator[tuple[Node, Way]]:
    if node.kind is Kind.LEAF:
        yield node, rest
    elif node.kind is Kind.CHOICE:
        for child in node.children:
            for frame in _again(child, child.low, child.high):
                yield from _frame_steps(frame, rest)
    elif node.kind is Kind.SEQUENCE:
        yield from _sequence_steps(node, 0, rest)
    else:
        left = frozenset(frame for child in node.children for frame in _again(child, child.low, child.high))
        yield from _frame_steps(Mix(node, left), rest)


def _sequence_steps(node: Node, first: int, rest: Way) -> Iterator[tuple[Node, Way]]:
    for at in range(first, len(node.children)):
        child = node.children[at]
        after = (Rest(node, at + 1), *rest) if at + 1 < len(node.children) else rest
        for frame in _again(child, child.low, child.high):
            yield from _frame_steps(frame, after)
        if not child.nullable:
            return


def _again(node: Node, low: int, high: int | None) -> tuple[Again, ...]:
    """A frame for what is left of a node; none if nothing is."""
    return () if high == 0 else (Again(node, 0 if node.body_is_nullable else low, high),)


def _may_be_empty(frame: Frame) -> bool:
    if isinstance(frame, Again):
        return frame.low == 0
    if isinstance(frame, Rest):
        return frame.start >= frame.node.empty_from
    return all(one.low == 0 for one in frame.left)
