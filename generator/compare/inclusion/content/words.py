"""Shortest words of a content model: what must at least stand in an element, and around a part of it."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, NamedTuple

from generator.compare.inclusion.content.node import Kind, Node
from generator.compare.inclusion.open_names import FOREIGN
from generator.model.particle import lets_in
from generator.model.qname import QName, qname

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.compare.inclusion.side import Side, Slot


class Letter(NamedTuple):
    """A child element in a word: its name, and how it is validated."""

    name: QName
    slot: Slot


Word = tuple[Letter, ...]
Priced = tuple[float, Word]
NOTHING: Priced = (0.0, ())
IMPOSSIBLE: Priced = (inf, ())


class Words:
    """Shortest words by the cost of the elements in them."""

    def __init__(self, side: Side, cost: Callable[[Slot], float]) -> None:
        """`cost` is the size of the smallest element of a slot, infinite where there is none."""
        self._side = side
        self._cost = cost
        self._known: dict[int, tuple[Node, Priced]] = {}

    def price(self, letter: Letter) -> float:
        """The size of the smallest element behind a letter."""
        return self._cost(letter.slot)

    def forget(self) -> None:
        """Forget what was worked out, for costs have changed."""
        self._known.clear()

    def letters(self, leaf: Node) -> list[Letter]:
        """The letters of a leaf: for a wildcard one that is declared nowhere, or, if need be, those that are."""
        found = [Letter(name, self._side.slot(element)) for name, element in leaf.takes.items()]
        wildcard = leaf.wildcard
        if wildcard is None:
            return found
        spaces = (FOREIGN, *(uri for uri in wildcard.namespaces if not uri.startswith("##")), "")
        others = [name for space in spaces if lets_in(wildcard, name := qname(space, "other"))]
        names = others[:1] if wildcard.process_contents != "strict" else []
        names += [name for name in self._side.schema.elements if lets_in(wildcard, name)] if not names else []
        slots = ((name, self._side.any_slot(name, wildcard.process_contents)) for name in names)
        return [Letter(name, slot) for name, slot in slots if slot is not None]

    def shortest(self, node: Node) -> Priced:
        """The shortest word of a node, all its occurrences taken together."""
        if node.low == 0:
            return NOTHING
        cost, word = self.body(node)
        return cost * node.low, word * node.low if cost < inf else ()

    def body(self, node: Node) -> Priced:
        """The shortest word of one occurrence of a node."""
        known = self._known.get(id(node))
        if known is None or known[0] is not node:
            known = (node, self._body(node))
            self._known[id(node)] = known
        return known[1]

    def _body(self, node: Node) -> Priced:
        if node.kind is Kind.LEAF:
            priced = ((self._cost(letter.slot), (letter,)) for letter in self.letters(node))
            return min(priced, key=_price, default=IMPOSSIBLE)
        if node.kind is Kind.CHOICE:
            return min((self.shortest(child) for child in node.children), key=_price, default=IMPOSSIBLE)
        return self.together(node.children)

    def together(self, nodes: Iterable[Node]) -> Priced:
        """The shortest word of nodes one after another."""
        cost, word = 0.0, []
        for node in nodes:
            more, part = self.shortest(node)
            cost += more
            word.append(part)
        return cost, tuple(letter for part in word for letter in part)

    def around(self, node: Node, word: Word, index: int) -> tuple[Word, int]:
        """A shortest word of the whole content model in which `word` is what `node` stands for, all its occurrences.

        `index` is a place in `word`; where it has gone to is given back as well.
        """
        parent = node.parent
        while parent is not None:
            siblings = parent.children
            if parent.kind is not Kind.CHOICE:
                left = self.together(siblings[: node.index])[1]
                word = (*left, *word, *self.together(siblings[node.index + 1 :])[1])
                index += len(left)
            word += self.body(parent)[1] * max(0, parent.low - 1)
            node, parent = parent, parent.parent
        return word, index

    def within(self, leaf: Node, letter: Letter, copies: int = 1) -> Word:
        """A word of a leaf, all its occurrences, that begins with so many copies of a letter."""
        return (letter,) * max(copies, 1) + self.body(leaf)[1] * max(0, leaf.low - copies)


def _price(priced: Priced) -> tuple[float, int]:
    return priced[0], len(priced[1])
