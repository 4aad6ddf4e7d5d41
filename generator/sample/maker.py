"""Whole messages of one specification, each held against the XSD and all rules before it is given out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from generator.findings import Severity
from generator.sample.clinic.story import invented_story
from generator.sample.dice import Dice
from generator.sample.errors import SampleError
from generator.sample.grow.builder import USUAL_SIZE, Builder, Soil
from generator.sample.grow.identity import settle_identity
from generator.sample.grow.layout import message_bytes
from generator.sample.grow.policy import Minimal
from generator.sample.grow.references import settle_references
from generator.sample.solve.demands import Demand, demands
from generator.sample.solve.scene import Scene
from generator.sample.solve.solver import ROUNDS, solve
from generator.validate.message import Judge

if TYPE_CHECKING:
    from lxml import etree

    from generator.findings import Finding
    from generator.model.specification import Specification
    from generator.validate.wording import Language

_TRIES = 25
_ROUNDS = 3

MakePolicy = Callable[[Dice], Minimal]


class Maker:
    """Makes messages. What they need to know of the specification is worked out once."""

    def __init__(self, spec: Specification, compiled: etree.XMLSchema | None, *, language: Language = "en") -> None:
        """`compiled` is the XSD by libxml2, None if it does not know it (XSD 1.1); findings are in `language`."""
        self.spec, self.compiled = spec, compiled
        self.soil = Soil(spec)
        self.demands: tuple[Demand, ...] = demands(spec)
        self._judge = Judge(spec, compiled, language=language)

    def message(self, policy: MakePolicy, seed: int, *labels: object, size: int = USUAL_SIZE) -> Scene:
        """A valid message that keeps all rules, as the scene it was made on. SampleError if none was found."""
        reason = "the XSD or a rule refused each of them"
        for number in range(_TRIES):
            dice = Dice(seed, *labels, number)
            try:
                scene = self.scene(policy(dice), dice, size)
                self.settle(scene)
            except SampleError as error:
                reason = str(error)
                continue
            if not self.faults(self.data(scene)):
                return scene
        raise SampleError(f"No valid message was found in {_TRIES} attempts: {reason}")

    def scene(self, policy: Minimal, dice: Dice, size: int = USUAL_SIZE) -> Scene:
        """A message grown by the policy and filled with a story; its rules are not kept yet."""
        draft = Builder(self.soil, policy, size).message()
        scene = Scene(self.soil, draft, invented_story(dice), dice)
        scene.filler.fill(draft, draft.root)
        scene.changed()
        return scene

    def settle(self, scene: Scene, without: str | None = None, rounds: int = ROUNDS) -> None:
        """Let the message keep all demands but the one with id `without`. SampleError where that was not reached.

        `rounds` is how often all that is broken is mended before that is given up.
        """
        wanted = [demand for demand in self.demands if demand.id != without]
        for _ in range(_ROUNDS):
            solve(wanted, scene, rounds)
            settle_references(scene.draft, self.soil, scene.dice)
            settle_identity(scene.draft, self.soil, scene.dice)
            scene.changed()
            if not any(demand.breaches(scene.view) for demand in wanted):
                return

    def data(self, scene: Scene) -> bytes:
        """The bytes of the message."""
        return message_bytes(scene.draft, self.spec.schema)

    def faults(self, data: bytes) -> list[Finding]:
        """What validate has against a message; remarks about the specification itself left out."""
        found = self._judge.findings(data, "message.xml")
        return [one for one in found if one.severity is not Severity.INFO and one.rule not in ("MS019", "MS020")]
