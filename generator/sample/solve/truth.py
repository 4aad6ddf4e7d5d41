"""Makes a predicate true or false at a place, by adding, changing and removing occurrences."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from generator.model.rule import AllOf, AnyOf, ConceptTest, Not, Operator, Predicate
from generator.sample.solve.scene import is_moment
from generator.validate.rules.predicate import holds
from generator.validate.rules.value import compare, number, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from generator.model.dataset import Concept
    from generator.sample.solve.scene import Scene

_PRESENCE = (Operator.PRESENT, Operator.ABSENT)
_ORDERS = {
    Operator.EQUALS: (0,),
    Operator.IN: (0,),
    Operator.AT_LEAST: (0, 1),
    Operator.AT_MOST: (-1, 0),
    Operator.BELOW: (-1,),
    Operator.ABOVE: (1,),
}
_ROUNDS = 4
_RANDOM = 12
Wish = tuple[ConceptTest, bool]


def make(predicate: Predicate | None, scene: Scene, place: etree._Element, *, wanted: bool) -> bool:
    """Make the predicate what is wanted at the place; whether that was done. The message may have changed if not."""
    for _ in range(_ROUNDS):
        if holds(predicate, scene.view, place) is wanted:
            return True
        if predicate is None:
            return False
        for wish in _wishes(predicate, scene, wanted=wanted):
            _grant(wish, scene, place, _others(predicate, wish))
    return holds(predicate, scene.view, place) is wanted


def _wishes(predicate: Predicate, scene: Scene, *, wanted: bool) -> Iterator[Wish]:
    """Tests that together make the predicate what is wanted; where one of several will do, one is chosen."""
    match predicate:
        case ConceptTest():
            yield predicate, wanted
        case Not(part):
            yield from _wishes(part, scene, wanted=not wanted)
        case AllOf(parts) | AnyOf(parts):
            chosen = parts if isinstance(predicate, AllOf) is wanted else (scene.dice.pick(parts),)
            for part in chosen:
                yield from _wishes(part, scene, wanted=wanted)


def _others(predicate: Predicate, wish: Wish) -> list[Wish]:
    """All tests of a conjunction that ask about the same concept, so that one value can meet them together."""
    parts = predicate.parts if isinstance(predicate, AllOf) and wish[1] else ()
    same = [(part, True) for part in parts if isinstance(part, ConceptTest) and part.concept == wish[0].concept]
    return [one for one in same if one[0].operator not in _PRESENCE]


def _grant(wish: Wish, scene: Scene, place: etree._Element, together: list[Wish]) -> None:
    test, wanted = wish
    if test.operator in _PRESENCE:
        if (test.operator is Operator.PRESENT) is wanted:
            scene.add(test.concept, place)
        else:
            _empty(test.concept, scene, place)
        return
    if holds(test, scene.view, place) is wanted:
        return
    if wanted:
        element = scene.add(test.concept, place)
        if element is not None and not holds(test, scene.view, place):
            _value(scene, test.concept, element, together or [wish])
        return
    for element in scene.view.occurrences(test.concept, place):
        if _passes(test, scene, scene.view.text(test.concept, element)):
            if scene.dice.chance(60) and _value(scene, test.concept, element, [wish]):
                continue
            scene.clear(test.concept, element)


def _empty(concept: str, scene: Scene, place: etree._Element) -> None:
    for element in scene.view.occurrences(concept, place):
        if scene.view.present(concept, element):
            scene.clear(concept, element)


def _value(scene: Scene, concept: str, element: etree._Element, wishes: list[Wish]) -> bool:
    """Write a value that meets all the wishes."""
    operands = [value for test, _ in wishes for value in test.values]
    for text in candidates(scene, concept, element, operands):
        if all(_passes(test, scene, text) is wanted for test, wanted in wishes) and scene.write(concept, element, text):
            return True
    return False


def _passes(test: ConceptTest, scene: Scene, text: str) -> bool:
    kind = scene.concept(test.concept).type
    value = value_of(text, kind)
    return any(compare(value, value_of(operand, kind)) in _ORDERS[test.operator] for operand in test.values)


def candidates(scene: Scene, concept: str, element: etree._Element, operands: list[str]) -> list[str]:
    """Texts worth trying: likely ones, those a rule names, those around them, all codes; mixed by chance."""
    about = scene.concept(concept)
    found: list[str] = []
    for _ in range(_RANDOM):
        text = scene.likely(concept, element)
        if text is not None:
            found.append(text)
    found += scene.codes(concept)
    found += operands
    for operand in operands:
        found += _around(about, operand)
    if not is_moment(about):
        found += ["true", "false"]
    return scene.dice.shuffled(list(dict.fromkeys(found)))


def _around(about: Concept, operand: str) -> list[str]:
    value = number(operand)
    if value is None:
        return []
    step = Decimal(1).scaleb(-(about.precision or 0))
    return [format(value + shift * step, "f") for shift in (-20, -3, -1, 0, 1, 3, 20)]
