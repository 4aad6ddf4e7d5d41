"""Whether a condition holds, as seen from a place in the message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.rule import AllOf, AnyOf, ConceptTest, Not, Operator, Predicate
from generator.validate.rules.value import Value, compare, value_of

if TYPE_CHECKING:
    from lxml import etree

    from generator.validate.rules.message_view import MessageView

_ORDERS: dict[Operator, tuple[int, ...]] = {
    Operator.EQUALS: (0,),
    Operator.IN: (0,),
    Operator.AT_LEAST: (0, 1),
    Operator.AT_MOST: (-1, 0),
    Operator.BELOW: (-1,),
    Operator.ABOVE: (1,),
}


def holds(predicate: Predicate | None, view: MessageView, seen_from: etree._Element) -> bool:
    """Whether the predicate is true there; none at all is always true."""
    match predicate:
        case None:
            return True
        case AllOf(parts):
            return all(holds(part, view, seen_from) for part in parts)
        case AnyOf(parts):
            return any(holds(part, view, seen_from) for part in parts)
        case Not(part):
            return not holds(part, view, seen_from)
        case ConceptTest():
            return _passes(predicate, view, seen_from)


def _passes(test: ConceptTest, view: MessageView, seen_from: etree._Element) -> bool:
    if test.operator in (Operator.PRESENT, Operator.ABSENT):
        found = view.occurrences(test.concept, seen_from)
        there = any(view.present(test.concept, element) for element in found)
        return there is (test.operator is Operator.PRESENT)
    operands = [value_of(value, view.concepts[test.concept].type) for value in test.values]
    return any(_fits(value, operands, _ORDERS[test.operator]) for value in view.values(test.concept, seen_from))


def _fits(value: Value, operands: list[Value | None], orders: tuple[int, ...]) -> bool:
    return any(compare(value, operand) in orders for operand in operands)
