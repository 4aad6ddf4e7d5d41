"""Is every word of one content model a word of another: taken apart where that is exact, else walked together."""

from __future__ import annotations

from dataclasses import replace
from math import inf
from typing import TYPE_CHECKING

from generator.compare.inclusion.content.align import Block, blocks
from generator.compare.inclusion.content.counts import compare_with_all
from generator.compare.inclusion.content.node import Kind, Node
from generator.compare.inclusion.content.outcome import Outcome
from generator.compare.inclusion.content.product import Pairing, Walk, open_names, slot_of
from generator.compare.inclusion.content.words import Letter, Word

if TYPE_CHECKING:
    from generator.compare.inclusion.content.outcome import Told
    from generator.model.particle import Wildcard
    from generator.model.qname import QName


def compare_contents(given: Node, taking: Node, pairing: Pairing) -> Outcome:
    """All breaks and matches of two content models."""
    outcome = Outcome()
    if given.kind is Kind.CHOICE and not given.children:  # there is no word at all
        return outcome
    Comparison(pairing, outcome).nodes(given, taking)
    if any(name.startswith("##") for one in (*given.wildcards, *taking.wildcards) for name in one.not_names):
        outcome.why = "a wildcard leaves out what is defined elsewhere (notQName)"
    _match_the_rest(given, taking, pairing, outcome)
    return outcome


class Comparison:
    """Compares parts, and notes what it finds in one outcome."""

    def __init__(self, pairing: Pairing, outcome: Outcome) -> None:
        """`outcome` takes what is found."""
        self._pairing = pairing
        self._words = pairing.words
        self._alias = pairing.alias
        self._outcome = outcome

    def nodes(self, given: Node, taking: Node) -> None:
        """Compare two nodes, all their occurrences taken together."""
        if _is_plain(given) and _is_plain(taking) and self._named(given) <= taking.names:
            self._leaves(given, taking)
        elif (
            given.wildcard is not None
            and taking.wildcard is not None
            and _bare(given.wildcard) == _bare(taking.wildcard)
        ):
            self._same_wildcards(given, taking)
        elif taking.kind is Kind.ALL and compare_with_all(given, taking, self._pairing, self._outcome):
            return
        elif _is_sequence(given) or _is_sequence(taking):
            self._sequences(given, taking)
        elif not (self._branches(given, taking) or self._alike(given, taking)):
            self._walk((given,), (taking,), given)

    def _named(self, node: Node) -> frozenset[QName]:
        return frozenset(self._alias.get(name, name) for name in node.names)

    def _leaves(self, given: Node, taking: Node) -> None:
        """Two leaves of the same names: their bounds decide."""
        for name, element in given.takes.items():
            slot = slot_of(self._pairing.taking, taking, self._alias.get(name, name))
            letter = Letter(name, self._pairing.given.slot(element))
            if slot is not None:
                self._outcome.match(letter.slot, slot, self._through(given, letter))
        self._bounds(given, taking)

    def _same_wildcards(self, given: Node, taking: Node) -> None:
        """Two wildcards that let in the same names: bounds decide, and what both sides have declared."""
        bare = _bare(given.wildcard) if given.wildcard else None
        if bare is not None and bare not in self._pairing.opened:
            self._pairing.opened.add(bare)
            for name in open_names(self._pairing, (given,), (taking,)):
                ours = slot_of(self._pairing.given, given, name)
                theirs = slot_of(self._pairing.taking, taking, name)
                if ours is None or (not ours.skipped and self._words.price(Letter(name, ours)) == inf):
                    continue
                told = self._through(given, Letter(name, ours))
                if theirs is None:
                    self._outcome.refuse(name, (), told)
                else:
                    self._outcome.match(ours, theirs, told)
        self._bounds(given, taking)

    def _bounds(self, given: Node, taking: Node) -> None:
        """How often: two leaves that take the same."""
        if given.low < taking.low:
            self._outcome.lacking(tuple(taking.names), self._short(given))
        letters = self._words.body(given)[1]
        if letters and taking.high is not None and (given.high is None or given.high > taking.high):
            self._outcome.refuse(letters[0].name, (), self._through(given, letters[0], taking.high + 1))

    def _through(self, leaf: Node, letter: Letter, copies: int = 1) -> Told:
        """A word with so many copies of a letter; the last of them is meant."""
        return lambda: self._words.around(leaf, self._words.within(leaf, letter, copies), copies - 1)

    def _short(self, node: Node) -> Told:
        """A word in which the node is as short as can be; its end is meant."""

        def told() -> tuple[Word, int]:
            word = self._words.shortest(node)[1]
            return self._words.around(node, word, len(word))

        return told

    def _sequences(self, given: Node, taking: Node) -> None:
        """A sequence against a sequence (or one other node): part by part."""
        left, right = _parts(given), _parts(taking)
        for block in blocks(left, right, self._alias):
            ours, theirs = left[block.given_from : block.given_to], right[block.taking_from : block.taking_to]
            if not ours:
                self._lacking(theirs, given, block)
            elif not theirs:
                self._removed(ours)
            elif len(ours) == len(theirs) == 1 and not (ours[0] is given and theirs[0] is taking):
                self.nodes(ours[0], theirs[0])
            else:
                self._walk(ours, theirs, given, block)

    def _lacking(self, theirs: tuple[Node, ...], given: Node, block: Block) -> None:
        """Nothing stands against parts that may have to be there."""
        for node in theirs:
            if not node.nullable:
                told = self._gap(given, block.given_from)
                self._outcome.lacking(tuple(_first_names(node)), told)

    def _gap(self, given: Node, at: int) -> Told:
        """A word of the given sequence, and the place in it before its child number `at`."""

        def told() -> tuple[Word, int]:
            parts = _parts(given)
            left = self._words.together(parts[:at])[1]
            return self._words.around(given, (*left, *self._words.together(parts[at:])[1]), len(left))

        return told

    def _removed(self, ours: tuple[Node, ...]) -> None:
        """Parts that stand against nothing: any element in them is refused."""
        for node in ours:
            for leaf in node.leaves():
                for letter in self._words.letters(leaf)[: None if leaf.takes else 1]:
                    self._outcome.refuse(letter.name, (), self._through(leaf, letter))

    def _branches(self, given: Node, taking: Node) -> bool:
        """A choice against a choice, branch by branch; False where branches have names in common across."""
        if not (given.kind is taking.kind is Kind.CHOICE and _is_within(given, taking)):
            return False
        if given.wildcards or taking.wildcards or not (_are_apart(given) and _are_apart(taking)):
            return False
        by_name = {name: child for child in taking.children for name in child.names}
        pairs = []
        for child in given.children:
            against = {id(by_name[name]): by_name[name] for name in self._named(child) if name in by_name}
            other = next(iter(against.values()), None)
            if len(against) != 1 or other is None or (child.nullable and not other.nullable):
                return False
            pairs.append((child, other))
        if len({id(other) for _, other in pairs}) < len(pairs):
            return False
        return self._try(pairs, keep_breaks=given.is_once and taking.is_once)

    def _alike(self, given: Node, taking: Node) -> bool:
        """Repeated groups of the same make: one is within the other if its parts and its bounds are."""
        if given.kind is not taking.kind or not _is_within(given, taking) or given.kind is Kind.LEAF:
            return False
        if len(given.children) != len(taking.children) or given.wildcards or taking.wildcards:
            return False
        pairs = list(zip(given.children, taking.children, strict=True))
        if any(self._named(one) != other.names for one, other in pairs):
            return False
        return self._try(pairs, keep_breaks=False)

    def _try(self, pairs: list[tuple[Node, Node]], *, keep_breaks: bool) -> bool:
        """Compare parts; what they give counts only if it settles the matter."""
        outcome = Outcome()
        inner = Comparison(self._pairing, outcome)
        for one, other in pairs:
            inner.nodes(one, other)
        if (outcome.breaks or outcome.why) and not keep_breaks:
            return False
        self._outcome.take_over(outcome)
        return True

    def _walk(self, ours: tuple[Node, ...], theirs: tuple[Node, ...], given: Node, block: Block | None = None) -> None:
        def wrap(word: Word, index: int) -> tuple[Word, int]:
            parts = _parts(given)
            if block is None or parts == (given,):
                return self._words.around(given, word, index)
            left = self._words.together(parts[: block.given_from])[1]
            whole = (*left, *word, *self._words.together(parts[block.given_to :])[1])
            return self._words.around(given, whole, index + len(left))

        Walk(self._pairing, ours, theirs, self._outcome, wrap).run()


def _match_the_rest(given: Node, taking: Node, pairing: Pairing, outcome: Outcome) -> None:
    """Elements that no word brings to the same place, because of breaks before them, are compared all the same."""
    met = {match.given.key for match in outcome.matches.values()}
    places = {name: leaf for leaf in taking.leaves() for name in leaf.takes}
    for leaf in given.leaves():
        for name, element in leaf.takes.items():
            slot = pairing.given.slot(element)
            other = pairing.alias.get(name, name)
            if slot.key not in met and other in places:
                letter = Letter(name, slot)
                outcome.match(
                    slot,
                    pairing.taking.slot(places[other].takes[other]),
                    lambda leaf=leaf, letter=letter: pairing.words.around(  # type: ignore[misc]
                        leaf, pairing.words.within(leaf, letter), 0
                    ),
                )


def _is_sequence(node: Node) -> bool:
    return node.kind is Kind.SEQUENCE and node.is_once


def _parts(node: Node) -> tuple[Node, ...]:
    return node.children if _is_sequence(node) else (node,)


def _is_plain(node: Node) -> bool:
    return node.kind is Kind.LEAF and node.wildcard is None


def _bare(wildcard: Wildcard) -> Wildcard:
    """What it lets in, wherever it stands."""
    return replace(wildcard, minimum=1, maximum=1, source=None)


def _is_within(given: Node, taking: Node) -> bool:
    """Whether the bounds of one are within those of the other."""
    most = inf if taking.high is None else taking.high
    return taking.low <= given.low and (inf if given.high is None else given.high) <= most


def _are_apart(choice: Node) -> bool:
    """Whether no two branches have a name in common."""
    return len(choice.names) == sum(len(child.names) for child in choice.children)


def _first_names(node: Node) -> list[QName]:
    """The names of which one must come first."""
    if node.kind is Kind.LEAF:
        return list(node.takes)
    if node.kind is Kind.SEQUENCE:
        found: list[QName] = []
        for child in node.children:
            found += _first_names(child)
            if not child.nullable:
                break
        return found
    return [name for child in node.children for name in _first_names(child)]
