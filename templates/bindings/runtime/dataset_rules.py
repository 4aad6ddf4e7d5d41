"""The rules of a dataset, held against a message: each kind gives the places where it is broken."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from .dataset_nodes import Node
from .dataset_values import Moment, Value, compare, value_of, within
from .dataset_view import View
from .xpath import truth

Predicate = tuple[Any, ...] | None
"""("all", parts), ("any", parts), ("not", part) or ("test", concept, operator, values); None is always true."""


class Breach(NamedTuple):
    """`node` is what to look at: the concept's own element, or the group that lacks it; `concept` is what to mend."""

    node: Node
    concept: str


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the dataset; the subject is the first of `concepts`.

    `when` guards it, `minimum` and `maximum` bound a range or count, `test` is an XPath as `bindings.rules` has it.
    """

    id: str
    severity: str
    kind: str
    concepts: tuple[str, ...]
    when: Predicate
    minimum: str | None
    maximum: str | None
    test: tuple[Any, ...] | None
    strict: bool
    messages: tuple[str, str]


_ORDERS: dict[str, tuple[int, ...]] = {
    "equals": (0,),
    "in": (0,),
    "at_least": (0, 1),
    "at_most": (-1, 0),
    "below": (-1,),
    "above": (1,),
}


def holds(predicate: Predicate, view: View, seen_from: Node) -> bool:
    """Whether a predicate is true at a place."""
    if predicate is None:
        return True
    kind = predicate[0]
    if kind == "all":
        return all(holds(part, view, seen_from) for part in predicate[1])
    if kind == "any":
        return any(holds(part, view, seen_from) for part in predicate[1])
    if kind == "not":
        return not holds(predicate[1], view, seen_from)
    return _passes(view, seen_from, *predicate[1:])


def _passes(view: View, seen_from: Node, concept: str, operator: str, values: tuple[str, ...]) -> bool:
    if operator in ("present", "absent"):
        there = any(view.present(concept, node) for node in view.occurrences(concept, seen_from))
        return there is (operator == "present")
    operands = [value_of(value, view.concepts[concept].kind) for value in values]
    right = _ORDERS[operator]
    return any(compare(value, one) in right for value in view.values(concept, seen_from) for one in operands)


def concepts_of(predicate: Predicate) -> Iterator[str]:
    """The concepts a predicate asks about."""
    if predicate is None:
        return
    if predicate[0] == "test":
        yield predicate[1]
    else:
        for part in (predicate[1],) if predicate[0] == "not" else predicate[1]:
            yield from concepts_of(part)


def breaches(rule: Rule, view: View) -> Iterator[Breach]:
    """The places where a rule is broken."""
    return _KINDS[rule.kind](rule, view)


# required_if and absent_if


def _required_if(rule: Rule, view: View) -> Iterator[Breach]:
    for subject in rule.concepts:
        yield from due_but_missing(subject, rule.when, view)


def due_but_missing(subject: str, when: Predicate, view: View) -> Iterator[Breach]:
    """Every place where `when` holds and nobody answered for the subject, be it with a value or with a reason."""
    for place in _places(subject, when, view):
        found = view.occurrences(subject, place)
        if not any(view.answered(subject, node) for node in found) and holds(when, view, place):
            yield Breach(found[0] if found else place, subject)


def _absent_if(rule: Rule, view: View) -> Iterator[Breach]:
    for subject in rule.concepts:
        for place in _places(subject, rule.when, view):
            found = [node for node in view.occurrences(subject, place) if view.present(subject, node)]
            if found and holds(rule.when, view, place):
                yield from (Breach(node, subject) for node in found)


def _places(subject: str, when: Predicate, view: View) -> Iterator[Node]:
    """Where the subject could stand: its own group or, if that is missing, the nearest group of all concepts named."""
    own = view.concepts[subject].group
    for context in view.contexts((subject, *concepts_of(when))):
        groups = [group for group in view.at(own, context) if not group.is_nil()]
        yield from groups or (context,)


# range


def _range(rule: Rule, view: View) -> Iterator[Breach]:
    for subject in rule.concepts:
        for breach in outside(subject, rule.minimum, rule.maximum, view):
            if holds(rule.when, view, view.group_of(subject, breach.node)):
                yield breach


def outside(subject: str, minimum: str | None, maximum: str | None, view: View) -> Iterator[Breach]:
    """Each value of a concept below `minimum` or above `maximum` (as texts, None for no bound)."""
    kind = view.concepts[subject].kind
    lowest, highest = (None if bound is None else value_of(bound, kind) for bound in (minimum, maximum))
    for node in view.occurrences(subject):
        value = view.value(subject, node)
        if value is not None and not within(value, lowest, highest):
            yield Breach(node, subject)


# before, after and equals


def _order(rule: Rule, view: View) -> Iterator[Breach]:
    """Each value of the subject that is on the wrong side of a value of the second, as seen from its group."""
    subject, second = rule.concepts[:2]
    for node in view.occurrences(subject):
        value = view.value(subject, node)
        place = view.group_of(subject, node)
        if value is None or not holds(rule.when, view, place):
            continue
        if is_broken(rule.kind, rule.strict, value, view.values(second, place)):
            yield Breach(node, subject)


def is_broken(kind: str, strict: bool, value: Value, others: Sequence[Value]) -> bool:  # noqa: FBT001
    """Whether a value stands wrong to others: before and after hold against each of them, equals against one."""
    if kind == "equals":
        return bool(others) and all(_differs(value, other) for other in others)
    wrong = 1 if kind == "before" else -1
    refused = (wrong, 0) if strict else (wrong,)
    return any(compare(value, other) in refused for other in others)


def _differs(one: Value, other: Value) -> bool:
    order = compare(one, other)
    return order != 0 and not (order is None and isinstance(one, Moment) and isinstance(other, Moment))


# at_least_one and count


def _none_of_them(rule: Rule, view: View) -> Iterator[Breach]:
    for group in view.contexts(rule.concepts):
        found = ((concept, node) for concept in rule.concepts for node in view.occurrences(concept, group))
        if not any(view.present(concept, node) for concept, node in found) and holds(rule.when, view, group):
            yield Breach(group, rule.concepts[0])


def _wrong_count(rule: Rule, view: View) -> Iterator[Breach]:
    subject = rule.concepts[0]
    for group in view.contexts((subject, *concepts_of(rule.when))):
        number = sum(view.present(subject, node) for node in view.occurrences(subject, group))
        too_few = rule.minimum is not None and number < int(rule.minimum)
        too_many = rule.maximum is not None and number > int(rule.maximum)
        if (too_few or too_many) and holds(rule.when, view, group):
            yield Breach(group, subject)


# xpath


def _failed_test(rule: Rule, view: View) -> Iterator[Breach]:
    """Each element that could hold the subject at which the test is false."""
    subject = view.concepts[rule.concepts[0]]
    for node in view.at(subject.group or subject.steps):
        if rule.test is not None and holds(rule.when, view, node) and not truth(rule.test, node):
            yield Breach(node, subject.id)


_KINDS: dict[str, Callable[[Rule, View], Iterator[Breach]]] = {
    "required_if": _required_if,
    "absent_if": _absent_if,
    "range": _range,
    "before": _order,
    "after": _order,
    "equals": _order,
    "at_least_one": _none_of_them,
    "count": _wrong_count,
    "xpath": _failed_test,
}
