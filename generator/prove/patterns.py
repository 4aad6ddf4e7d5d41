"""The patterns of a schema, run in time that grows with a power of the length, whoever wrote them.

The set of all places that a match can have come to is followed, never one guess after the other.
"""

from __future__ import annotations

from generator.sample.errors import SampleError
from generator.sample.text.nodes import Again, Chars, Either, Node
from generator.sample.text.parse import parsed

_MOST_WORK = 4_000_000
"""The longest pattern times the longest text that are run."""


class CannotJudgeError(Exception):
    """A pattern that cannot be run: it cannot be read, or would take too long; the message says which, to the user."""


def matches(pattern: str, text: str) -> bool:
    """Whether a text matches a pattern as a whole (XML Schema Part 2, appendix F).

    CannotJudgeError where that cannot be found out in reasonable time.
    """
    if len(pattern) * (len(text) + 1) > _MOST_WORK:
        raise CannotJudgeError("a value and its pattern are too long to be run")
    try:
        node = parsed(pattern)
    except SampleError as error:
        raise CannotJudgeError(f"a pattern cannot be run ({error})") from None
    return len(text) in _Walk(text).ends(node, 0)


class _Walk:
    """The walk over one text: where a match of each part of the pattern that begins at a place can end."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._known: dict[tuple[int, int], frozenset[int]] = {}

    def ends(self, node: Node, start: int) -> frozenset[int]:
        """All places at which a match that begins at `start` can end."""
        if isinstance(node, Chars):
            here = start < len(self._text) and ord(self._text[start]) in node.members
            return frozenset({start + 1}) if here else frozenset()
        known = self._known.get((id(node), start))
        if known is None:
            known = self._known[id(node), start] = self._composed(node, frozenset({start}))
        return known

    def _composed(self, node: Node, starts: frozenset[int]) -> frozenset[int]:
        if isinstance(node, Again):
            return self._again(node, starts)
        if isinstance(node, Either):
            return frozenset().union(*(self._all(part, starts) for part in node.parts))
        if isinstance(node, Chars):
            return self._all(node, starts)
        for part in node.parts:
            starts = self._all(part, starts)
        return starts

    def _all(self, node: Node, starts: frozenset[int]) -> frozenset[int]:
        return frozenset().union(*(self.ends(node, start) for start in starts))

    def _again(self, node: Again, starts: frozenset[int]) -> frozenset[int]:
        """The demanded rounds first, until they change nothing any more; then as many as lead to new places."""
        for _ in range(node.least):
            after = self._all(node.part, starts)
            if after == starts:
                break
            starts = after
        found = fresh = starts
        more = len(self._text) + 1 if node.most is None else node.most - node.least
        for _ in range(more):
            fresh = self._all(node.part, fresh) - found
            if not fresh:
                break
            found |= fresh
        return found
