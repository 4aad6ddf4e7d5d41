"""at_least_one and count: how many of something a group holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.rule import concepts_of
from generator.validate.rules.breach import Breach
from generator.validate.rules.predicate import holds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.rule import Rule
    from generator.validate.rules.message_view import MessageView


def none_of_them(rule: Rule, view: MessageView) -> Iterator[Breach]:
    """Each nearest group of the rule's concepts that holds none of them."""
    for group in view.contexts(rule.concepts):
        found = ((concept, element) for concept in rule.concepts for element in view.occurrences(concept, group))
        if not any(view.present(concept, element) for concept, element in found) and holds(rule.when, view, group):
            yield Breach(group, rule.concepts[0])


def wrong_count(rule: Rule, view: MessageView) -> Iterator[Breach]:
    """Each nearest group of all concepts named in which the subject occurs too seldom or too often."""
    subject = rule.concepts[0]
    for group in view.contexts((subject, *concepts_of(rule.when))):
        number = sum(view.present(subject, element) for element in view.occurrences(subject, group))
        too_few = rule.minimum is not None and number < int(rule.minimum)
        too_many = rule.maximum is not None and number > int(rule.maximum)
        if (too_few or too_many) and holds(rule.when, view, group):
            yield Breach(group, subject)
