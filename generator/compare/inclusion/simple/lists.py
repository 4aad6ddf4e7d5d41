"""The lists of a finite set of values, however their items are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from generator.compare.inclusion.simple.judge import Atom, Value
from generator.compare.inclusion.text.automaton import DEAD, AnyAutomaton, Automaton
from generator.compare.inclusion.text.charset import BLANKS, SPACE

_WHITE = frozenset({0x20, 0x9, 0xA, 0xD})
_Within = tuple[int, Atom, int]
"""A place in the tree of lists, the item that is being read there, and how far it is read."""
_Key = tuple[frozenset[int], frozenset[_Within], bool]


class ListValues(Automaton[_Key]):
    """Accepts the lists that have one of some values; the values hang in a tree, item by item."""

    def __init__(self, values: Iterable[Value], texts_of: Callable[[Atom], AnyAutomaton]) -> None:
        """`texts_of` gives the texts of an item."""
        self._nodes: list[dict[Atom, int]] = [{}]
        self._ending: set[int] = set()
        for value in values:
            self._add(value)
        atoms = {atom for node in self._nodes for atom in node}
        self._automata = {atom: texts_of(atom) for atom in atoms}
        super().__init__((SPACE, BLANKS, *(one for automaton in self._automata.values() for one in automaton.sets)))

    def _add(self, value: Value) -> None:
        at = 0
        for atom in value:
            at = self._nodes[at].setdefault(atom, len(self._nodes))
            if at == len(self._nodes):
                self._nodes.append({})
        self._ending.add(at)

    def initial(self) -> _Key:
        """Places between two items, places within one, and whether nothing has been unknown so far."""
        return frozenset({0}), frozenset(), True

    def follow(self, key: _Key, code: int) -> _Key | None:
        """White space ends an item."""
        between, within, known = key
        if code in _WHITE:
            return self._ended(key) if within else key
        begun = within or {(node, atom, self._automata[atom].start) for node in between for atom in self._nodes[node]}
        after = ((node, atom, self._stepped(atom, state, code)) for node, atom, state in begun)
        live = frozenset(one for one in after if one[2] != DEAD)
        return (frozenset(), live, known) if live else None

    def _stepped(self, atom: Atom, state: int, code: int) -> int:
        automaton = self._automata[atom]
        return automaton.step(state, automaton.alphabet.class_of(code))

    def _ended(self, key: _Key) -> _Key | None:
        between, within, known = key
        if not within:
            return key
        answers = [(self._nodes[node][atom], self._automata[atom].accepts(state)) for node, atom, state in within]
        reached = frozenset(node for node, answer in answers if answer is not False)
        sure = all(answer is not None for _, answer in answers)
        del between
        return (reached, frozenset(), known and sure) if reached else None

    def ends(self, key: _Key) -> bool | None:
        """Whether one of the values ends here."""
        ended = self._ended(key)
        if ended is None or not ended[0] & self._ending:
            return False
        return True if ended[2] else None
