"""One-step edits of a message, each with a word on what was done and where."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from generator.sample.dice import Dice
from generator.sample.mutate import attributes, neutral, structure, texts
from generator.sample.mutate.patient import Patient, Ward
from generator.validate.place import Places

if TYPE_CHECKING:
    from generator.sample.grow.builder import Soil

Edit = Callable[[Patient], bool]
"""Edits its patient; False if there is nothing to edit there."""

BREAKING: dict[str, Edit] = {
    "element dropped": structure.drop,
    "element doubled": structure.double,
    "element moved": structure.move,
    "siblings swapped": structure.swap,
    "element renamed": structure.rename,
    "element in another namespace": structure.other_namespace,
    "unknown child added": structure.add_unknown,
    "known sibling added": structure.add_sibling,
    "content taken away": structure.hollow,
    "stray text": structure.stray_text,
    "attribute dropped": attributes.drop_attribute,
    "attribute added": attributes.add_attribute,
    "attribute renamed": attributes.rename_attribute,
    "known attribute added": attributes.missing_attribute,
    "xsi:nil set": attributes.set_nil,
    "xsi:nil taken away": attributes.unset_nil,
    "xsi:type set": attributes.set_type,
    "xsi:type taken away": attributes.unset_type,
    "value emptied": texts.empty,
    "value in a wrong form": texts.wrong_form,
    "value past a facet": texts.past_a_facet,
    "code unknown": texts.unknown_code,
    "another value": texts.another_value,
    "a character more": texts.inserted,
    "a character less": texts.cut,
}
"""Edits that mostly, but not always, make a message invalid."""

NEUTRAL: dict[str, Edit] = {
    "white space between elements": neutral.white_space,
    "comment": neutral.comment,
    "processing instruction": neutral.instruction,
    "CDATA": neutral.cdata,
    "attributes in another order": neutral.attribute_order,
    "another prefix": neutral.prefix,
    "default written out": neutral.explicit_default,
    "value in an equal form": neutral.equal_form,
    "xsi:nil said to be false": neutral.explicit_not_nil,
    "schema location": neutral.schema_location,
}
"""Edits that leave a message valid."""

_EDITS = BREAKING | NEUTRAL
_TRIES = 12


@dataclass(frozen=True, slots=True)
class Mutant:
    """An edited message: `edit` says what was done (a key of BREAKING or NEUTRAL), `xpath` where."""

    edit: str
    neutral: bool
    xpath: str
    data: bytes


EVERY = (*BREAKING, *NEUTRAL)


def mutants(
    tree: etree._Element, soil: Soil, seed: int, rounds: int = 5, edits: tuple[str, ...] = EVERY
) -> Iterator[Mutant]:
    """Edits of the message `tree`, each made on a copy: each of `edits` once a round, where there is a place for it.

    The tree should be valid. Whether a mutant is, is for libxml2 to say: `neutral` is what was meant.
    """
    ward = Ward(tree, soil)
    for number in range(rounds):
        for edit in edits:
            mutant = _mutant(ward, edit, _EDITS[edit], Dice(seed, number, edit))
            if mutant is not None:
                yield mutant


def _mutant(ward: Ward, edit: str, change: Edit, dice: Dice) -> Mutant | None:
    for _ in range(_TRIES):
        number = dice.number(0, len(ward.nodes) - 1)
        patient = ward.patient(number, dice)
        if change(patient):
            xpath = Places("message.xml", ward.soil.lookup, "en").xpath(ward.nodes[number])
            return Mutant(edit, edit in NEUTRAL, xpath, etree.tostring(patient.root, encoding="utf-8"))
    return None
