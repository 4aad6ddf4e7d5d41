"""Where libxml2 or xmlschema are known not to follow the specification.

A complaint by one of them alone counts for nothing where the other agrees with the decision, and one of these is at
hand. A complaint by both always counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from generator.compare.inclusion.decision import Break, BreakKind
from generator.model.particle import Compositor, ElementParticle, GroupParticle, Particle, Wildcard, elements_of
from generator.model.qname import XSD_NAMESPACE, xsd
from generator.model.schema import Schema
from tests.schema_mutants.sides import Side

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_NIL = "{http://www.w3.org/2001/XMLSchema-instance}nil"


@dataclass(frozen=True)
class Case:
    """A message about which a judge and the decision differ; `broken` is the break it is the witness of, if any."""

    message: etree._Element
    given: Side
    taking: Side
    broken: Break | None = None

    @property
    def schemas(self) -> tuple[Schema, Schema]:
        return self.given.schema, self.taking.schema


def _groups(schema: Schema) -> Iterator[GroupParticle]:
    def inside(particle: Particle | None) -> Iterator[GroupParticle]:
        if isinstance(particle, GroupParticle):
            yield particle
            for part in particle.particles:
                yield from inside(part)

    for kind in schema.complex_types.values():
        yield from inside(kind.particle)


def _nothing_stands_for_it(case: Case) -> bool:
    """libxml2 lets a reference to an abstract element be left out that nothing may stand for."""
    return any(
        isinstance(part, ElementParticle) and part.element.abstract and not schema.substitutions.get(part.element.name)
        for schema in case.schemas
        for group in _groups(schema)
        for part in group.particles
    )


def _counted_in_a_choice(case: Case) -> bool:
    """libxml2 miscounts a repeated wildcard or head of a substitution group that is a branch of a choice."""
    return any(
        _is_wild(part, schema) and part.maximum != 1
        for schema in case.schemas
        for group in _groups(schema)
        if group.compositor is Compositor.CHOICE
        for part in group.particles
    )


def _is_wild(part: Particle, schema: Schema) -> bool:
    if isinstance(part, GroupParticle):
        return False
    return isinstance(part, Wildcard) or bool(schema.substitutions.get(part.element.name))


def _empty_list(case: Case) -> bool:
    """libxml2 takes the empty text for NMTOKENS, IDREFS and ENTITIES, which hold at least one item."""
    built_in = {xsd(name) for name in ("NMTOKENS", "IDREFS", "ENTITIES")}
    return (
        case.broken is not None and case.broken.value == "" and any(_uses(schema, built_in) for schema in case.schemas)
    )


def _uses(schema: Schema, keys: set[str]) -> bool:
    types = (one for one in schema.simple_types.values() if XSD_NAMESPACE not in one.key)
    records = schema.complex_types.values()
    return any({one.base, one.item, *one.members} & keys for one in types) or any(
        record.simple in keys
        or any(attribute.type in keys for attribute in record.attributes)
        or any(one.type in keys for one in elements_of(record.particle))
        for record in records
    )


def _fixed_list(case: Case) -> bool:
    """libxml2 takes the empty text for any fixed value of a list."""
    return case.broken is not None and case.broken.facet == "fixed" and case.broken.value == ""


def _fixed_text(case: Case) -> bool:
    """libxml2 compares the text of an element with a fixed value as it stands: not ` 7` or `07` with `7`."""
    return any(
        one.fixed is not None
        for schema in case.schemas
        for record in schema.complex_types.values()
        for one in (*elements_of(record.particle), *schema.elements.values())
    )


def _empty_language(case: Case) -> bool:
    """libxml2 follows a schema's own xml.xsd, by which xml:lang may not be empty; that of the W3C allows it."""
    return any(node.get(_LANGUAGE) == "" for node in case.message.iter("*"))


def _undeclared_nil(case: Case) -> bool:
    """By xmlschema there can be no xsi:nil in an element that has no declaration."""
    return any(node.get(_NIL) is not None for node in case.message.iter("*"))


def _round_of_nothing(case: Case) -> bool:
    """By xmlschema one does not count rounds of a repeated group that are empty."""
    return any(group.maximum != 1 and group.minimum > 1 for schema in case.schemas for group in _groups(schema))


def _text_beside_a_wildcard(case: Case) -> bool:
    """By xmlschema text may stand in an element that may hold elements by a wildcard alone."""
    return case.broken is not None and case.broken.kind is BreakKind.TEXT


def _address(case: Case) -> bool:
    """By xmlschema nearly every text is an xs:anyURI."""
    return any(_uses(schema, {xsd("anyURI")}) for schema in case.schemas)


LIBXML2: dict[str, Callable[[Case], bool]] = {
    "an abstract element that nothing stands for": _nothing_stands_for_it,
    "a repeated wildcard or head in a choice": _counted_in_a_choice,
    "an empty NMTOKENS": _empty_list,
    "a fixed list": _fixed_list,
    "a fixed value written otherwise": _fixed_text,
    "an empty xml:lang": _empty_language,
}
XMLSCHEMA: dict[str, Callable[[Case], bool]] = {
    "xsi:nil without a declaration": _undeclared_nil,
    "an empty round of a repeated group": _round_of_nothing,
    "text where only a wildcard stands": _text_beside_a_wildcard,
    "xs:anyURI": _address,
}


def named(differences: dict[str, Callable[[Case], bool]], case: Case) -> str | None:
    """The known difference that is at hand, if any."""
    return next((name for name, at_hand in differences.items() if at_hand(case)), None)
