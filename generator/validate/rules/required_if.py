"""required_if and absent_if: a concept that must, or must not, be there when a condition holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.rule import concepts_of
from generator.validate.rules.breach import Breach
from generator.validate.rules.message_view import MessageView, is_nil
from generator.validate.rules.predicate import holds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from generator.model.rule import Predicate, Rule


def required_if(rule: Rule, view: MessageView) -> Iterator[Breach]:
    """Each of the rule's concepts that is due and not there."""
    for subject in rule.concepts:
        yield from due_but_missing(subject, rule.when, view)


def due_but_missing(subject: str, when: Predicate | None, view: MessageView) -> Iterator[Breach]:
    """Every place where `when` holds and nobody answered for the subject, be it with a value or with a reason."""
    for place in _places(subject, when, view):
        found = view.occurrences(subject, place)
        if not any(view.answered(subject, element) for element in found) and holds(when, view, place):
            yield Breach(found[0] if found else place, subject)


def absent_if(rule: Rule, view: MessageView) -> Iterator[Breach]:
    """Each of the rule's concepts that is there and should not be."""
    for subject in rule.concepts:
        for place in _places(subject, rule.when, view):
            found = [element for element in view.occurrences(subject, place) if view.present(subject, element)]
            if found and holds(rule.when, view, place):
                yield from (Breach(element, subject) for element in found)


def _places(subject: str, when: Predicate | None, view: MessageView) -> Iterator[etree._Element]:
    """Where the subject could stand: its own group or, if that is missing, the nearest group of all concepts named."""
    own = view.group_steps(subject)
    for context in view.contexts((subject, *concepts_of(when))):
        groups = [group for group in view.at(own, context) if not is_nil(group)]
        yield from groups or (context,)
