"""range: a value between two bounds, both included."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.validate.rules.breach import Breach
from generator.validate.rules.predicate import holds
from generator.validate.rules.value import value_of, within

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.rule import Rule
    from generator.validate.rules.message_view import MessageView


def out_of_range(rule: Rule, view: MessageView) -> Iterator[Breach]:
    """Each value of the rule's concepts that lies outside its bounds."""
    for subject in rule.concepts:
        for breach in outside(subject, rule.minimum, rule.maximum, view):
            if holds(rule.when, view, view.group_of(subject, breach.element)):
                yield breach


def outside(subject: str, minimum: str | None, maximum: str | None, view: MessageView) -> Iterator[Breach]:
    """Each value of a concept below `minimum` or above `maximum` (lexical, None for no bound)."""
    kind = view.concepts[subject].type
    lowest, highest = (None if bound is None else value_of(bound, kind) for bound in (minimum, maximum))
    for element in view.occurrences(subject):
        value = view.value(subject, element)
        if value is not None and not within(value, lowest, highest):
            yield Breach(element, subject)
