"""Matching patterns (XML Schema Part 2, appendix F) in time that grows with the text, whatever the pattern.

A pattern is followed by its partial derivatives (V. Antimirov, 1996): a state is the set of what may still follow, a
repetition counts down instead of being written out, and what was derived once is remembered. Nothing is ever tried
again, so no text can make it run away; a pattern that would need too many states gives up with TooComplexError.
"""

from __future__ import annotations

from typing import Any

from .characters import Characters

_MOST_STEPS = 500_000
_MOST_STATES = 5_000


class TooComplexError(Exception):
    """A text that a pattern cannot be held against within reason."""


class _Node:
    """A part of a pattern: characters, a sequence, alternatives, or a repetition of its only part."""

    __slots__ = ("characters", "kind", "least", "less", "most", "nullable", "parts")

    def __init__(self, kind: str, parts: tuple[_Node, ...] = (), least: int = 1, most: int | None = 1) -> None:
        """`kind` is c, s, a or r; `most` None means without end."""
        self.kind = kind
        self.parts = parts
        self.characters: Characters | None = None
        self.least = 0 if kind == "r" and parts[0].nullable else least
        self.most = most
        self.less: _Node | None = None
        self.nullable: bool = (
            (kind == "s" and all(part.nullable for part in parts))
            or (kind == "a" and any(part.nullable for part in parts))
            or (kind == "r" and (self.least == 0 or most == 0))
        )

    def once_less(self) -> _Node | None:
        """What is left of a repetition after one time; None if nothing is."""
        if self.most == 1:
            return None
        if self.least == 0 and self.most is None:
            return self
        if self.less is None:
            most = None if self.most is None else self.most - 1
            self.less = _Node("r", self.parts, max(0, self.least - 1), most)
        return self.less


def _node(row: tuple[Any, ...]) -> _Node:
    """From the tables: ("c", ...), ("s", parts), ("a", parts) or ("r", part, least, most)."""
    if row[0] == "c":
        node = _Node("c")
        node.characters = Characters(row)
        return node
    if row[0] == "r":
        return _Node("r", (_node(row[1]),), row[2], row[3])
    return _Node(row[0], tuple(_node(part) for part in row[1]))


class _Rest:
    """What still has to follow: a part, and behind it another rest."""

    __slots__ = ("behind", "head", "nullable")

    def __init__(self, head: _Node, behind: _Rest | None) -> None:
        """`behind` None: nothing."""
        self.head = head
        self.behind = behind
        self.nullable: bool = head.nullable and (behind is None or behind.nullable)


class _State:
    """All rests that are possible after some text; None among them: the text may end here."""

    __slots__ = ("after", "ends", "rests")

    def __init__(self, rests: frozenset[_Rest | None]) -> None:
        """`after` fills as characters are met."""
        self.rests = rests
        self.ends = any(rest is None or rest.nullable for rest in rests)
        self.after: dict[str, _State] = {}


class Pattern:
    """One xs:pattern; it has to match the whole text."""

    __slots__ = ("_made", "_root", "_start", "_states", "_steps")

    def __init__(self, row: tuple[Any, ...]) -> None:
        """`row` is the pattern as the tables have it."""
        self._root = _node(row)
        self._steps = 0
        self._forget()

    def _forget(self) -> None:
        self._made: dict[tuple[int, int], tuple[_Node, _Rest]] = {}
        self._states: dict[frozenset[_Rest | None], _State] = {}
        self._start = self._state(frozenset({self._rest(self._root, None)}))

    def matches(self, text: str) -> bool:
        """Whether the text as a whole is of the pattern. TooComplexError if that takes too long to find out."""
        if len(self._states) > _MOST_STATES:
            self._forget()
        self._steps = 0
        state = self._start
        for character in text:
            following = state.after.get(character)
            if following is None:
                following = state.after[character] = self._derived(state, character)
            if not following.rests:
                return False
            state = following
        return state.ends

    def _state(self, rests: frozenset[_Rest | None]) -> _State:
        found = self._states.get(rests)
        if found is None:
            found = self._states[rests] = _State(rests)
        return found

    def _rest(self, head: _Node, behind: _Rest | None) -> _Rest:
        """The same rest is made once, so that equal states are the same state."""
        key = id(head), id(behind)
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = head, _Rest(head, behind)
        return found[1]

    def _derived(self, state: _State, character: str) -> _State:
        found: set[_Rest | None] = set()
        for rest in state.rests:
            at = rest
            while at is not None:
                self._derive(at.head, character, at.behind, found)
                if not at.head.nullable:
                    break
                at = at.behind
        return self._state(frozenset(found))

    def _derive(self, node: _Node, character: str, behind: _Rest | None, found: set[_Rest | None]) -> None:
        """Add what may follow once `node` has taken the character."""
        self._steps += 1
        if self._steps > _MOST_STEPS:
            raise TooComplexError
        if node.characters is not None:
            if character in node.characters:
                found.add(behind)
        elif node.kind == "a":
            for part in node.parts:
                self._derive(part, character, behind, found)
        elif node.kind == "r":
            if node.most != 0:
                less = node.once_less()
                self._derive(node.parts[0], character, behind if less is None else self._rest(less, behind), found)
        else:
            self._sequence(node.parts, character, behind, found)

    def _sequence(
        self, parts: tuple[_Node, ...], character: str, behind: _Rest | None, found: set[_Rest | None]
    ) -> None:
        rests = [behind]
        for part in reversed(parts[1:]):
            rests.append(self._rest(part, rests[-1]))
        for part in parts:
            self._derive(part, character, rests.pop(), found)
            if not part.nullable:
                return
