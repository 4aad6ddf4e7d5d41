"""One message from the schema alone: grown, its ids and keys settled, held against libxml2."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from generator.sample.dice import Dice
from generator.sample.errors import SampleError
from generator.sample.grow.builder import USUAL_SIZE, Builder
from generator.sample.grow.identity import settle_identity
from generator.sample.grow.layout import message_bytes
from generator.sample.grow.policy import Minimal, Random
from generator.sample.grow.references import settle_references
from generator.sample.grow.rough import rough_bytes

if TYPE_CHECKING:
    from generator.sample.grow.builder import Soil
    from generator.sample.grow.draft import Draft

_TRIES = 30


def grown(soil: Soil, policy: Minimal, size: int = USUAL_SIZE) -> Draft:
    """A message by the schema: ids distinct, references settled. SampleError where that cannot be."""
    draft = Builder(soil, policy, size).message()
    settle_references(draft, soil, policy.dice)
    settle_identity(draft, soil, policy.dice)
    return draft


def random_message(
    soil: Soil, compiled: etree.XMLSchema | None, seed: int, *, wild: bool = False, size: int = USUAL_SIZE
) -> bytes:
    """A message that is valid by `compiled`, the schema of `soil` compiled by libxml2 (None: not asked).

    The rules of a dataset are not looked at. With `wild` it is also written in the ways a sender may. SampleError after
    too many messages that libxml2 refused.
    """
    reason = "libxml2 refused all of them"
    for number in range(_TRIES):
        dice = Dice(seed, "wild" if wild else "plain", number)
        try:
            draft = grown(soil, Random(dice, wild=wild), size)
        except SampleError as error:
            reason = str(error)
            continue
        data = rough_bytes(draft, soil, dice) if wild else message_bytes(draft, soil.schema)
        if compiled is None or compiled.validate(etree.fromstring(data)):
            return data
    raise SampleError(f"No valid message was found in {_TRIES} attempts: {reason}")
