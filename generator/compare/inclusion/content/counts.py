"""Against an `all` only numbers count: how often each element occurs (XML Schema Part 1, section 3.8.4)."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from generator.compare.inclusion.content.automaton import accepts, moves, start
from generator.compare.inclusion.content.node import Kind, Node
from generator.compare.inclusion.content.product import slot_of
from generator.compare.inclusion.content.words import Letter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.inclusion.content.outcome import Outcome, Told
    from generator.compare.inclusion.content.product import Pairing
    from generator.compare.inclusion.content.words import Word
    from generator.model.qname import QName

Range = tuple[float, float]


def compare_with_all(given: Node, taking: Node, pairing: Pairing, outcome: Outcome) -> bool:
    """Compare any node with an `all`; False where counting does not settle it."""
    places = {name: leaf for leaf in taking.children for name in leaf.takes}
    if given.wildcards or taking.wildcards or any(leaf.kind is not Kind.LEAF for leaf in taking.children):
        return False
    broken = list(_broken(given, taking, pairing))
    if not broken and not _counts_fit(given, taking, pairing):
        return False
    for word, index, missing in broken:
        if index < len(word):
            outcome.refuse(word[index].name, (), _whole(pairing, given, word, index))
        else:
            outcome.lacking(missing, _whole(pairing, given, word, index))
    for leaf in given.leaves():
        for name, element in leaf.takes.items():
            other = pairing.alias.get(name, name)
            slot = slot_of(pairing.taking, places[other], other) if other in places else None
            letter = Letter(name, pairing.given.slot(element))
            if slot is not None:
                outcome.match(letter.slot, slot, _whole(pairing, leaf, pairing.words.within(leaf, letter), 0))
    return True


def _whole(pairing: Pairing, node: Node, word: Word, index: int) -> Told:
    return lambda: pairing.words.around(node, word, index)


def _broken(given: Node, taking: Node, pairing: Pairing) -> Iterator[tuple[Word, int, tuple[QName, ...]]]:
    """Words that show a break: the shortest, and those with as many of one element as there may be, or one too many."""
    highs = {name: leaf.high for leaf in taking.children for name in leaf.takes}
    words = [pairing.words.shortest(given)[1]]
    for leaf in given.leaves():
        for letter in pairing.words.letters(leaf):
            most = highs.get(pairing.alias.get(letter.name, letter.name), 0)
            copies = 1 if most is None else most + 1
            if leaf.high is None or leaf.high >= copies:
                words.append(_inside(pairing, given, leaf, letter, copies))
    told = set()
    for word in words:
        index, missing = _refusal(word, taking, pairing)
        key = (word[index].name if index is not None and index < len(word) else None, missing)
        if index is not None and key not in told:
            told.add(key)
            yield word, index, missing


def _inside(pairing: Pairing, node: Node, leaf: Node, letter: Letter, copies: int) -> Word:
    """A word of `node` through one of its leaves."""
    word = pairing.words.within(leaf, letter, copies)
    at = leaf
    while at is not node and at.parent is not None:
        parent = at.parent
        if parent.kind is not Kind.CHOICE:
            left = pairing.words.together(parent.children[: at.index])[1]
            word = (*left, *word, *pairing.words.together(parent.children[at.index + 1 :])[1])
        word += pairing.words.body(parent)[1] * max(0, parent.low - 1)
        at = parent
    return word


def _refusal(word: Word, taking: Node, pairing: Pairing) -> tuple[int | None, tuple[QName, ...]]:
    """Where a word is refused: the place of the letter, or its length where something is missing; None if nowhere."""
    state = start((taking,))
    for index, letter in enumerate(word):
        step = moves(state).by(pairing.alias.get(letter.name, letter.name))
        if step is None:
            return index, ()
        state = step[1]
    if accepts(state):
        return None, ()
    missing = [
        name for leaf in taking.children if leaf.low for name in leaf.takes if _count(word, leaf, pairing) < leaf.low
    ]
    return len(word), tuple(missing)


def _count(word: Word, leaf: Node, pairing: Pairing) -> int:
    return sum(pairing.alias.get(letter.name, letter.name) in leaf.takes for letter in word)


def _counts_fit(given: Node, taking: Node, pairing: Pairing) -> bool:
    """Whether each element occurs as often as it may, in every word (that is not empty, where the all may be left out).

    Enough to be sure; where it does not hold, words must be looked at.
    """
    if taking.high != 1 or (given.nullable and not taking.nullable):
        return False
    allowed = {frozenset(leaf.takes): leaf for leaf in taking.children}
    if any(pairing.alias.get(name, name) not in taking.names for name in given.names):
        return False
    for names, leaf in allowed.items():
        least, most = _range(given, names, pairing, nonempty=taking.low == 0)
        if least < leaf.low or most > (inf if leaf.high is None else leaf.high):
            return False
    return True


def _range(node: Node, names: frozenset[QName], pairing: Pairing, *, nonempty: bool = False) -> Range:
    """How often elements of these names occur in a word of a node, at least and at most."""
    if node.kind is Kind.LEAF:
        counted = [pairing.alias.get(name, name) in names for name in node.takes]
        body = (float(all(counted) and bool(counted)), float(any(counted)))
    elif node.kind is Kind.CHOICE:
        ranges = [_range(child, names, pairing) for child in node.children]
        body = (min((low for low, _ in ranges), default=0.0), max((high for _, high in ranges), default=0.0))
    else:
        ranges = [_range(child, names, pairing) for child in node.children]
        body = (sum(low for low, _ in ranges), sum(high for _, high in ranges))
    most = inf if node.high is None else float(node.high)
    least = max(node.low, 1) if nonempty else node.low
    return body[0] * least, 0.0 if body[1] == 0 else body[1] * most
