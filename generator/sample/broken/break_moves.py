"""What breaks a rule, by its kind: each move edits a sound scene so that the rule's demand is not met."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.model.rule import Rule, RuleKind, concepts_of
from generator.sample.solve.moves import shifted, values_near
from generator.sample.solve.truth import candidates, make
from generator.validate.rules.value import number

if TYPE_CHECKING:
    from lxml import etree

    from generator.sample.solve.demands import Demand
    from generator.sample.solve.scene import Scene

_LITERAL = re.compile(r"'([^']*)'|\"([^\"]*)\"")
_TRIES = 60
_BEYOND = (Decimal("0.1"), Decimal(1), Decimal(5), Decimal(50), Decimal(1000))


def break_demand(demand: Demand, scene: Scene) -> bool:
    """Edit the scene until the demand is broken; whether that was reached."""
    rule = demand.rule
    place = _place(rule, scene)
    if place is None:
        return False
    if rule.kind is RuleKind.XPATH:
        return _break_test(demand, scene, place)
    if demand.finding == "DM004":
        return False  # a code outside a closed list: the schema decides whether it can be written
    _aim(rule, scene, place)
    _KINDS[rule.kind](rule, scene, place)
    if rule.when is not None and not demand.breaches(scene.view):
        make(rule.when, scene, place, wanted=True)
    return bool(demand.breaches(scene.view))


def _place(rule: Rule, scene: Scene) -> etree._Element | None:
    """Where the rule will be broken: the group of the first concept, made if it is not there."""
    subject = rule.concepts[0]
    involved = (*rule.concepts, *concepts_of(rule.when))
    contexts = scene.view.contexts(involved)
    if not contexts:
        scene.add(subject, scene.draft.root)
        contexts = scene.view.contexts(involved)
    if not contexts:
        return None
    groups = scene.view.at(scene.view.group_steps(subject), contexts[0])
    if not groups and rule.kind is not RuleKind.AT_LEAST_ONE:
        scene.add(subject, contexts[0])
        groups = scene.view.at(scene.view.group_steps(subject), contexts[0])
    return groups[0] if groups and rule.kind is not RuleKind.AT_LEAST_ONE else contexts[0]


def _aim(rule: Rule, scene: Scene, place: etree._Element) -> None:
    """Make the condition of the rule true, with its subject there if it must be."""
    if rule.kind not in (RuleKind.REQUIRED_IF, RuleKind.AT_LEAST_ONE, RuleKind.COUNT):
        for concept in rule.concepts if rule.kind is not RuleKind.ABSENT_IF else rule.concepts[:1]:
            scene.add(concept, place)
    if rule.when is not None:
        make(rule.when, scene, place, wanted=True)


def _missing(rule: Rule, scene: Scene, place: etree._Element) -> None:
    for concept in rule.concepts:
        for element in scene.view.occurrences(concept, place):
            scene.clear(concept, element)


def _there(rule: Rule, scene: Scene, place: etree._Element) -> None:
    if not any(scene.view.present(rule.concepts[0], one) for one in scene.view.occurrences(rule.concepts[0], place)):
        scene.add(rule.concepts[0], place)


def _outside(rule: Rule, scene: Scene, place: etree._Element) -> None:
    concept = rule.concepts[0]
    bounds = [(number(bound), sign) for bound, sign in ((rule.minimum, -1), (rule.maximum, 1)) if bound is not None]
    for element in scene.view.occurrences(concept, place):
        for bound, sign in scene.dice.shuffled(bounds):
            for step in _BEYOND:
                if bound is not None and scene.write(concept, element, format(bound + sign * step, "f")):
                    return


def _out_of_order(rule: Rule, scene: Scene, place: etree._Element) -> None:
    subject, second = rule.concepts[:2]
    found = scene.view.occurrences(subject, place)
    for move_subject in (True, False):
        earlier = rule.kind is not RuleKind.BEFORE
        if found and shifted(scene, found[0], (subject, second), place, earlier=earlier, move_subject=move_subject):
            return


def _unequal(rule: Rule, scene: Scene, place: etree._Element) -> None:
    for element in scene.view.occurrences(rule.concepts[0], place):
        scene.renew(rule.concepts[0], element)


def _miscount(rule: Rule, scene: Scene, place: etree._Element) -> None:
    concept = rule.concepts[0]
    if rule.maximum is not None:
        for _ in range(int(rule.maximum) + 1):
            found = [one for one in scene.view.occurrences(concept, place) if scene.view.present(concept, one)]
            if len(found) > int(rule.maximum):
                return
            scene.add(concept, place, another=True)
    else:
        for element in scene.view.occurrences(concept, place)[1:]:
            scene.clear(concept, element)


_KINDS = {
    RuleKind.REQUIRED_IF: _missing,
    RuleKind.AT_LEAST_ONE: _missing,
    RuleKind.ABSENT_IF: _there,
    RuleKind.RANGE: _outside,
    RuleKind.BEFORE: _out_of_order,
    RuleKind.AFTER: _out_of_order,
    RuleKind.EQUALS: _unequal,
    RuleKind.COUNT: _miscount,
}


def _break_test(demand: Demand, scene: Scene, place: etree._Element) -> bool:
    """Values by chance for what an XPath is about, those it names itself among them, until it fails."""
    rule = demand.rule
    literals = [one or other for one, other in _LITERAL.findall(rule.test or "")]
    for concept in rule.concepts:
        scene.add(concept, place)
    for _ in range(_TRIES):
        if demand.breaches(scene.view):
            return True
        concept = scene.dice.pick(rule.concepts)
        for element in scene.view.occurrences(concept)[:3]:
            _scramble(demand, scene, concept, element, literals)
    return bool(demand.breaches(scene.view))


def _scramble(demand: Demand, scene: Scene, concept: str, element: etree._Element, literals: list[str]) -> None:
    dice = scene.dice
    for use in scene.uses(element):
        if use.name in element.attrib and not use.required and dice.chance(50):
            scene.drop_attribute(element, use.name)
        elif use.name not in element.attrib and dice.chance(40):
            scene.put_attribute(element, use, dice.pick(literals) if literals else "")
    if scene.concept(concept).is_group:
        return
    texts = (
        candidates(scene, concept, element, literals)
        + values_near(scene, demand, concept)
        + _odd(scene, concept, element)
    )
    scene.write(concept, element, dice.pick(texts))


def _odd(scene: Scene, concept: str, element: etree._Element) -> list[str]:
    """The present value with a digit changed, and moments and numbers far from it."""
    text = scene.view.text(concept, element)
    found = [f"{text[:-1]}{scene.dice.number(0, 9)}"] if text else []
    if text[:4].isdigit() and text[4:5] == "-":
        found += [f"{int(text[:4]) + shift:04d}{text[4:]}" for shift in (-70, -20, 1, 11, 40)]
    value = number(text)
    if value is not None:
        found += [format(value + shift, "f") for shift in (-9, -2, 2, 9)]
    return found
