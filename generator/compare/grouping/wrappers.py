"""A group that only held what stands elsewhere now, or that came around what was there: its moves are one change."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from generator.compare.grouping.node import Node
    from generator.compare.pairing.pairing import ConceptPair, Pairing
    from generator.compare.pairing.placed import Placed

_MOVES = ("XS014", "DS004")


def fold_wrappers(nodes: Sequence[Node], pairing: Pairing) -> None:
    """Fold a removed group under the move of what it held, a new group under that of what it holds.

    Where several concepts moved along, they are told under the first of them.
    """
    by_rule: dict[tuple[str, str | None], Node] = {}
    for node in nodes:
        by_rule.setdefault((node.finding.rule, node.finding.concept), node)
    for rule, group, held in (*_emptied(pairing), *_filled(pairing)):
        moves = [by_rule[found, one] for found in _MOVES for one in held if (found, one) in by_rule]
        for node in (*moves[1:], *filter(None, [by_rule.get((rule, group))])):
            if moves:
                node.root.fold_under(moves[0])


def _emptied(pairing: Pairing) -> Iterator[tuple[str, str, list[str]]]:
    """The groups that are gone and of which every concept stands elsewhere now: DS002, the group, its concepts."""
    for group in pairing.removed:
        held = _held(group, pairing.of_old)
        if held:
            yield "DS002", group.concept.id, held


def _filled(pairing: Pairing) -> Iterator[tuple[str, str, list[str]]]:
    """The groups that are new and of which every concept stood elsewhere: DS001, the group, its concepts."""
    for group in pairing.added:
        held = _held(group, pairing.of_new)
        if held:
            yield "DS001", group.concept.id, held


def _held(group: Placed, paired: Callable[[str], ConceptPair | None]) -> list[str]:
    """The concepts in a group, and in unpaired groups in it, by their new ids; none where one has no pair."""
    found: list[str] = []
    for child in group.children:
        pair = paired(child.concept.id)
        inner = [pair.new.concept.id] if pair is not None else _held(child, paired)
        if not inner:
            return []
        found += inner
    return found
