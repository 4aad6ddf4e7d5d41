"""What may mend a breach, by the kind of rule: each move edits the scene, and says whether it did anything."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.model.rule import RuleKind
from generator.sample.clinic.writing import written
from generator.sample.solve.scene import is_moment
from generator.sample.solve.truth import candidates, make
from generator.validate.rules.message_view import NULL_FLAVOR
from generator.validate.rules.moment import Moment
from generator.validate.rules.value import number

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from generator.sample.solve.demands import Demand
    from generator.sample.solve.scene import Scene
    from generator.validate.rules.breach import Breach

Move = Callable[[], bool]
_LITERAL = re.compile(r"'([^']*)'|\"([^\"]*)\"")
_TRIES = 40


def moves(demand: Demand, breach: Breach, scene: Scene) -> Iterator[Move]:
    """Moves that may mend the breach, the gentlest first."""
    rule = demand.rule
    place = scene.view.group_of(breach.concept, breach.element) if _is_own(breach, scene) else breach.element
    match rule.kind:
        case RuleKind.REQUIRED_IF:
            yield lambda: scene.add(breach.concept, place) is not None
            yield lambda: scene.answer(breach.concept, place)
        case RuleKind.AT_LEAST_ONE:
            yield lambda: scene.add(scene.dice.pick(rule.concepts), place) is not None
        case RuleKind.ABSENT_IF:
            yield from _to_absent(breach, scene)
        case RuleKind.RANGE:
            yield from _to_range(demand, breach, scene)
        case RuleKind.BEFORE | RuleKind.AFTER | RuleKind.EQUALS:
            yield from _to_order(demand, breach, scene, place)
        case RuleKind.COUNT:
            yield from _to_count(demand, breach, scene)
        case RuleKind.XPATH:
            yield from to_xpath(demand, breach, scene)
    if rule.when is not None:
        yield lambda: make(rule.when, scene, place, wanted=False)
    for concept in rule.concepts:
        yield lambda concept=concept: _drop_all(concept, scene, place)  # type: ignore[misc]


def _is_own(breach: Breach, scene: Scene) -> bool:
    """Whether the breach is at an occurrence of its concept, not at what should hold it."""
    return breach.element in scene.view.occurrences(breach.concept)


def _to_absent(breach: Breach, scene: Scene) -> Iterator[Move]:
    if not scene.concept(breach.concept).is_group and scene.dice.chance(60):
        yield lambda: scene.renew(breach.concept, breach.element)
    yield lambda: scene.clear(breach.concept, breach.element)


def _to_range(demand: Demand, breach: Breach, scene: Scene) -> Iterator[Move]:
    rule = demand.rule
    texts = [bound for bound in (rule.minimum, rule.maximum) if bound is not None]
    low, high = (number(bound or "") for bound in (rule.minimum, rule.maximum))

    def within() -> bool:
        wanted = _between(low, high, scene, scene.concept(breach.concept).precision or 0)
        return wanted is not None and scene.write(breach.concept, breach.element, wanted)

    yield lambda: scene.renew(breach.concept, breach.element)
    yield within
    yield lambda: any(scene.write(breach.concept, breach.element, text) for text in texts)
    yield lambda: scene.clear(breach.concept, breach.element)


def _between(low: Decimal | None, high: Decimal | None, scene: Scene, precision: int) -> str | None:
    if low is None and high is None:
        return None
    bottom = low if low is not None else (high or Decimal(0)) - 100
    top = high if high is not None else bottom + 100
    scale = Decimal(10) ** precision
    chosen = scene.dice.number(int(bottom * scale), max(int(bottom * scale), int(top * scale)))
    return format(Decimal(chosen) / scale, "f")


def _to_order(demand: Demand, breach: Breach, scene: Scene, place: etree._Element) -> Iterator[Move]:
    subject, second = demand.rule.concepts[:2]
    yield lambda: scene.renew(subject, breach.element)
    earlier = demand.rule.kind is RuleKind.BEFORE
    for from_second in (True, False):
        yield lambda from_second=from_second: shifted(  # type: ignore[misc]
            scene, breach.element, (subject, second), place, earlier=earlier, move_subject=from_second
        )
    yield lambda: scene.clear(subject, breach.element)


def shifted(  # noqa: PLR0913  the two sides of an order
    scene: Scene,
    element: etree._Element,
    concepts: tuple[str, str],
    place: etree._Element,
    *,
    earlier: bool,
    move_subject: bool,
) -> bool:
    """Put the subject before (or behind) all values of the second concept, or the other way round."""
    subject, second = concepts
    others = scene.view.occurrences(second, place)
    moved, fixed = (
        ((subject, [element]), (second, others)) if move_subject else ((second, others), (subject, [element]))
    )
    values = [scene.view.value(fixed[0], one) for one in fixed[1]]
    moments = [value.wall for value in values if isinstance(value, Moment)]
    numbers = [value for value in values if isinstance(value, Decimal)]
    before = earlier is move_subject
    done = False
    for one in moved[1]:
        hours = timedelta(hours=scene.dice.number(25, 60))
        if moments:
            fact = min(moments) - hours if before else max(moments) + hours
            done |= any(scene.write(moved[0], one, text) for text in _texts(scene, moved[0], one, fact))
        elif numbers:
            done |= scene.write(moved[0], one, format(min(numbers) - 1 if before else max(numbers) + 1, "f"))
        elif values:
            done |= any(scene.write(moved[0], one, str(value)) for value in values if value is not None)
    return done


def _texts(scene: Scene, concept: str, element: etree._Element, fact: object) -> Iterator[str]:
    key = scene.value_type(concept, element)
    text = written(fact, key, scene.soil.values.checker) if key is not None else None  # type: ignore[arg-type]
    if text is not None:
        yield text


def _to_count(demand: Demand, breach: Breach, scene: Scene) -> Iterator[Move]:
    concept, rule = breach.concept, demand.rule

    def thin() -> bool:
        found = [one for one in scene.view.occurrences(concept, breach.element) if scene.view.present(concept, one)]
        over = found[int(rule.maximum) :] if rule.maximum is not None else []
        return bool([one for one in reversed(over) if scene.clear(concept, one)])

    def grow() -> bool:
        return scene.add(concept, breach.element, another=True) is not None

    yield thin
    yield grow


def to_xpath(demand: Demand, breach: Breach, scene: Scene) -> Iterator[Move]:
    """Other values for what the test is about, attributes that may stand there; by chance."""
    literals = [one or other for one, other in _LITERAL.findall(demand.rule.test or "")]
    for _ in range(_TRIES):
        concept = scene.dice.pick(demand.rule.concepts)
        found = scene.view.occurrences(concept, breach.element) or scene.view.occurrences(concept)
        if not found:
            continue
        element = scene.dice.pick(found)
        if scene.dice.chance(40):
            yield lambda element=element: _decorate(scene, element)  # type: ignore[misc]
        if not scene.concept(concept).is_group:
            texts = candidates(scene, concept, element, literals) + values_near(scene, demand, concept)
            yield lambda concept=concept, element=element, texts=texts: scene.write(  # type: ignore[misc]
                concept, element, scene.dice.pick(texts)
            )


def values_near(scene: Scene, demand: Demand, concept: str) -> list[str]:
    """What the other concepts of a rule say, and the ids in the message where a reference is asked for."""
    others = [one for one in demand.rule.concepts if one != concept and not scene.concept(one).is_group]
    found = [scene.view.text(one, element) for one in others for element in scene.view.occurrences(one)]
    if is_moment(scene.concept(concept)):
        return found
    return found + [scene.draft.text(slot) for slot, key in scene.draft.values.items() if scene.soil.is_id(key)]


def _decorate(scene: Scene, element: etree._Element) -> bool:
    """Write an optional attribute that is not there."""
    absent = [
        use for use in scene.uses(element) if use.name not in element.attrib and not use.name.endswith(NULL_FLAVOR)
    ]
    return bool(absent) and scene.write_attribute(element, scene.dice.pick(absent))


def _drop_all(concept: str, scene: Scene, place: etree._Element) -> bool:
    found = scene.view.occurrences(concept, place)
    return bool([one for one in found if scene.view.present(concept, one) and scene.clear(concept, one)])
