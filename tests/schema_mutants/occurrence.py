"""Edits of occurrence: of elements, wildcards and whole groups."""

from __future__ import annotations

from generator.sample.dice import Dice
from tests.schema_mutants.draft import Draft, Node
from tests.schema_mutants.parts import PARTICLES, inside, least, most, set_occurs

_HOLDERS = ("sequence", "choice", "complexType", "extension", "restriction")


def _occurs(node: Node) -> bool:
    return inside(node, *_HOLDERS)


def _change(draft: Draft, dice: Dice, node: Node, minimum: int, maximum: int | None) -> str:
    del draft, dice
    told = f"{node.get('name') or node.get('ref') or node.tag}: {least(node)}..{most(node)} -> {minimum}..{maximum}"
    set_occurs(node, minimum, maximum)
    return told


def minimum_raised(draft: Draft, dice: Dice) -> str:
    """It must be there more often."""
    node = draft.pick(
        dice, *PARTICLES, where=lambda one: _occurs(one) and (most(one) is None or least(one) < _top(one))
    )
    high = least(node) + 3 if most(node) is None else min(_top(node), least(node) + 5)
    return _change(draft, dice, node, dice.number(least(node) + 1, high), most(node))


def minimum_lowered(draft: Draft, dice: Dice) -> str:
    """It may be there less often."""
    node = draft.pick(dice, *PARTICLES, where=lambda one: _occurs(one) and least(one) > 0)
    return _change(draft, dice, node, dice.number(0, least(node) - 1), most(node))


def maximum_lowered(draft: Draft, dice: Dice) -> str:
    """It may no longer be there as often."""
    node = draft.pick(
        dice, *PARTICLES, where=lambda one: _occurs(one) and (most(one) is None or least(one) < _top(one))
    )
    high = least(node) + 4 if most(node) is None else _top(node) - 1
    return _change(draft, dice, node, least(node), dice.number(max(least(node), min(1, high)), high))


def maximum_raised(draft: Draft, dice: Dice) -> str:
    """It may be there more often."""
    node = draft.pick(dice, *PARTICLES, where=lambda one: _occurs(one) and most(one) is not None)
    return _change(draft, dice, node, least(node), _top(node) + dice.number(1, 6))


def unbounded(draft: Draft, dice: Dice) -> str:
    """It may be there as often as one likes."""
    node = draft.pick(dice, *PARTICLES, where=lambda one: _occurs(one) and most(one) is not None)
    return _change(draft, dice, node, least(node), None)


def exactly(draft: Draft, dice: Dice) -> str:
    """It is there a given number of times, more than one."""
    node = draft.pick(dice, *PARTICLES, where=_occurs)
    number = dice.pick((2, 3, 7, 40))
    return _change(draft, dice, node, number, number)


def in_all(draft: Draft, dice: Dice) -> str:
    """A particle of an xs:all may be left out, or no longer."""
    node = draft.pick(dice, "element", where=lambda one: inside(one, "all"))
    return _change(draft, dice, node, 1 - least(node), 1)


def prohibited(draft: Draft, dice: Dice) -> str:
    """It may not be there at all."""
    node = draft.pick(dice, *PARTICLES, where=lambda one: _occurs(one) and inside(one, "sequence", "choice"))
    return _change(draft, dice, node, 0, 0)


def _top(node: Node) -> int:
    top = most(node)
    assert top is not None
    return top


CHANGES = {
    "minOccurs raised": minimum_raised,
    "minOccurs lowered": minimum_lowered,
    "maxOccurs lowered": maximum_lowered,
    "maxOccurs raised": maximum_raised,
    "maxOccurs unbounded": unbounded,
    "occurs exactly so often": exactly,
    "occurrence in all": in_all,
    "maxOccurs zero": prohibited,
}
