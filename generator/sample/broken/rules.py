"""For a rule of the dataset, or what a concept asks by itself: a message that breaks it, a near one that does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.rule import concepts_of
from generator.sample.broken.break_moves import break_demand
from generator.sample.broken.pair import Broken
from generator.sample.dice import Dice
from generator.sample.errors import SampleError
from generator.sample.grow.policy import Random
from generator.sample.solve.solver import broken

if TYPE_CHECKING:
    from generator.findings import Finding
    from generator.sample.maker import Maker
    from generator.sample.solve.demands import Demand
    from generator.sample.solve.scene import Scene

_TRIES = 40
_FEW = 3
_ROUNDS = 10
_LENIENT = 2  # of three attempts
_ENOUGH = 6  # messages after which it seems that others always break with it
_RICHNESS = (6, 12, 25, 50, 75)  # percent, by attempt: a small message is made and judged sooner


def broken_rule(maker: Maker, demand: Demand, seed: int) -> Broken:
    """A message that breaks this demand alone. SampleError where the schema or the other rules do not let it be.

    Where no attempt breaks it alone, the one with the fewest others is given; they are named in `also`.
    """
    found: list[Broken] = []
    for number in range(_TRIES):
        dice = Dice(seed, "broken", demand.id, number)
        try:
            attempt = _attempt(maker, demand, dice, number)
        except SampleError:
            continue
        if attempt is not None:
            found.append(attempt)
            if not attempt.also or len(found) >= _ENOUGH:
                break
    if not found:
        raise SampleError(f"No message was found that breaks {demand.id} and is valid by the schema.")
    return min(found, key=lambda one: len(one.also))


def _attempt(maker: Maker, demand: Demand, dice: Dice, number: int) -> Broken | None:
    scene = maker.scene(Random(dice, richness=_RICHNESS[number % len(_RICHNESS)]), dice)
    maker.settle(scene)
    if not break_demand(demand, scene):
        return None
    _settle_around(maker, demand, scene, strict=number % 3 != _LENIENT)
    if not demand.breaches(scene.view):
        return None
    data = maker.data(scene)
    faults = maker.faults(data)
    own = [fault for fault in faults if _is_own(fault, demand)]
    others = tuple(sorted({fault.rule for fault in faults if not _is_own(fault, demand)}))
    if not own or any(rule.startswith("MS") for rule in others):
        return None
    maker.settle(scene)
    sound = maker.data(scene)
    return None if maker.faults(sound) else _told(own[0], data, sound, others)


def _settle_around(maker: Maker, demand: Demand, scene: Scene, *, strict: bool) -> None:
    """Mend all that broke as well: first without touching what the demand is about, then with less and less care.

    What cannot be mended at all stays, as long as it is little; if not `strict`, whatever touches the demand stays.
    """
    subjects = frozenset(demand.rule.concepts)
    steps = (subjects | frozenset(concepts_of(demand.rule.when)), subjects, frozenset[str]())
    for frozen in steps if strict else steps[:1]:
        scene.frozen = frozen
        try:
            maker.settle(scene, demand.id, _ROUNDS)
        except SampleError:
            continue
        break
    else:
        if len(broken(maker.demands, scene)) > _FEW:
            raise SampleError(f"Too much breaks with {demand.id}.")
    scene.frozen = frozenset()


def _is_own(fault: Finding, demand: Demand) -> bool:
    if fault.rule != demand.finding:
        return False
    return not demand.finding.startswith("DM") or fault.concept == demand.rule.concepts[0]


def _told(fault: Finding, data: bytes, sound: bytes, others: tuple[str, ...]) -> Broken:
    return Broken(
        rule=fault.rule,
        name=fault.name,
        change=fault.message,
        data=data,
        sound=sound,
        xpath=fault.xpath,
        concept=fault.concept,
        label=fault.label,
        also=others,
    )
