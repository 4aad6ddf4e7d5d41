"""before, after and equals: the subject's value against that of a second concept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.rule import Rule, RuleKind
from generator.validate.rules.breach import Breach
from generator.validate.rules.moment import Moment
from generator.validate.rules.predicate import holds
from generator.validate.rules.value import Value, compare

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from generator.validate.rules.message_view import MessageView


def out_of_order(rule: Rule, view: MessageView) -> Iterator[Breach]:
    """Each value of the subject that is on the wrong side of a value of the second, as seen from the subject's group.

    before and after must hold against every such value, equals against one of them. An absent value breaks nothing.
    Moments are equal if they are so at the coarser precision: a strict rule refuses a day and a time on that day.
    """
    subject, second = rule.concepts[:2]
    known: dict[tuple[Value, etree._Element | None], bool] = {}
    for element in view.occurrences(subject):
        value = view.value(subject, element)
        place = view.group_of(subject, element)
        if value is None or not holds(rule.when, view, place):
            continue
        case = (value, view.scope(second, place))
        if case not in known:
            known[case] = _broken(rule, value, view.values(second, place))
        if known[case]:
            yield Breach(element, subject)


def _broken(rule: Rule, value: Value, others: tuple[Value, ...]) -> bool:
    if rule.kind is RuleKind.EQUALS:
        return bool(others) and all(_differs(value, other) for other in others)
    wrong = 1 if rule.kind is RuleKind.BEFORE else -1
    refused = {wrong, 0} if rule.strict else {wrong}
    return any(compare(value, other) in refused for other in others)


def _differs(one: Value, other: Value) -> bool:
    order = compare(one, other)
    unclear = isinstance(one, Moment) and isinstance(other, Moment) and order is None
    return order != 0 and not unclear
