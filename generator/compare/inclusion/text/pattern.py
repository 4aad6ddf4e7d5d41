"""A regular expression as an automaton, by its partial derivatives (V. Antimirov, 1996).

A state is the set of what may still follow. A repetition counts down instead of being written out, and what was worked
out once is remembered, so that no expression can make this run away: one that needs too much ends in TooComplexError.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from generator.compare.inclusion.text.automaton import Automaton, TooComplexError
from generator.compare.inclusion.text.charset import CharSet
from generator.compare.inclusion.text.expression import Again, Either, Expression, One
from generator.compare.inclusion.text.parse import PatternError, parsed

_MOST_STEPS = 300_000
_MOST_RESTS = 3_000
_MOST_PARTS = 200_000


class _Rest:
    """What still has to follow: an expression, and behind it another rest (None: nothing)."""

    __slots__ = ("behind", "head", "nullable")

    def __init__(self, head: Expression, behind: _Rest | None) -> None:
        """Made once for the same two, so that rests are told apart by identity."""
        self.head = head
        self.behind = behind
        self.nullable: bool = head.nullable and (behind is None or behind.nullable)


_Rests = frozenset["_Rest | None"]


class PatternAutomaton(Automaton[_Rests]):
    """Accepts the texts that fit an expression as a whole."""

    def __init__(self, expression: Expression) -> None:
        """TooComplexError for an expression of very many parts."""
        self._expression = expression
        self._made: dict[tuple[int, int], tuple[Expression, _Rest]] = {}
        self._work = 0
        super().__init__(set(_sets(expression)))

    def initial(self) -> _Rests:
        """The whole expression is still to come."""
        return frozenset({self._rest(self._expression, None)})

    def follow(self, key: _Rests, code: int) -> _Rests | None:
        """All that may follow the character."""
        found: set[_Rest | None] = set()
        for rest in key:
            at: _Rest | None = rest
            while at is not None:
                self._derive(at.head, code, at.behind, found)
                at = at.behind if at.head.nullable else None
        if len(found) > _MOST_RESTS:
            raise TooComplexError("a pattern can be met in too many ways at once")
        return frozenset(found) or None

    def ends(self, key: _Rests) -> bool:
        """Whether nothing needs to follow."""
        return any(rest is None or rest.nullable for rest in key)

    def _rest(self, head: Expression, behind: _Rest | None) -> _Rest:
        key = id(head), id(behind)
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = head, _Rest(head, behind)
        return found[1]

    def _derive(self, part: Expression, code: int, behind: _Rest | None, found: set[_Rest | None]) -> None:
        """Add what may follow once `part` has taken the character."""
        self._work += 1
        if self._work > _MOST_STEPS:
            raise TooComplexError("a pattern takes too many steps to follow")
        if isinstance(part, One):
            if part.characters is not None and code in part.characters:
                found.add(behind)
        elif isinstance(part, Either):
            for one in part.parts:
                self._derive(one, code, behind, found)
        elif isinstance(part, Again):
            less = part.once_less()
            self._derive(part.parts[0], code, behind if less is None else self._rest(less, behind), found)
        else:
            self._row(part.parts, code, behind, found)

    def _row(self, parts: tuple[Expression, ...], code: int, behind: _Rest | None, found: set[_Rest | None]) -> None:
        rests = [behind]
        for part in reversed(parts[1:]):
            rests.append(self._rest(part, rests[-1]))
        for part in parts:
            self._derive(part, code, rests.pop(), found)
            if not part.nullable:
                return


def _sets(expression: Expression) -> Iterator[CharSet]:
    todo, count = [expression], 0
    while todo:
        part = todo.pop()
        count += 1
        if count > _MOST_PARTS:
            raise TooComplexError("a pattern has too many parts")
        if part.characters is not None:
            yield part.characters
        todo.extend(part.parts)


@lru_cache(maxsize=2048)
def _automaton(patterns: tuple[str, ...]) -> PatternAutomaton:
    return PatternAutomaton(Either(tuple(parsed(pattern) for pattern in patterns)))


def pattern_automaton(*patterns: str) -> PatternAutomaton:
    """Accepts the texts that fit one of the patterns at least. TooComplexError for one that cannot be followed."""
    try:
        return _automaton(patterns)
    except PatternError as error:
        raise TooComplexError(str(error)) from error
