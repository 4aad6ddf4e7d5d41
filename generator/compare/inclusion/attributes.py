"""Are the attributes that one type allows allowed by another (XML Schema Part 1, section 3.4.4)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.compare.inclusion.decision import BreakKind
from generator.compare.inclusion.made import Text
from generator.compare.inclusion.open_names import representatives
from generator.compare.inclusion.simple import included
from generator.compare.inclusion.simple.verdict import Values
from generator.compare.inclusion.text_values import Role, any_text, plain_example, role_of
from generator.model.particle import lets_in
from generator.model.qname import XSI_NAMESPACE, QName, namespace_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.inclusion.side import Side
    from generator.model.particle import Wildcard


@dataclass(frozen=True, slots=True)
class AttributeBreak:
    """An attribute the taking type refuses, or misses.

    `value` is what stands in the witness; None where it is left out.
    """

    kind: BreakKind
    name: QName
    value: Text | None = None
    facet: str | None = None
    values: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AttributeDoubt:
    """An attribute of which something could not be decided."""

    name: QName
    why: str


def compare_attributes(given: Side, key: str, taking: Side, other: str) -> Iterator[AttributeBreak | AttributeDoubt]:
    """All breaks and doubts of the attributes of two types, in the order of the given type."""
    here, there = given.attributes(key), taking.attributes(other)
    wildcard, other_wildcard = _wildcard(given, key), _wildcard(taking, other)
    names = dict.fromkeys((*here, *there))
    if wildcard is not None:
        others = [other_wildcard] if other_wildcard is not None else []
        known = {*given.schema.attributes, *taking.schema.attributes, *names}
        found = representatives([wildcard], others, known)
        names.update(dict.fromkeys(name for name in sorted(found) if namespace_of(name) != XSI_NAMESPACE))
    for name in names:
        allowed = _values(given, key, name, wildcard)
        if allowed is None:
            continue
        accepted = _values(taking, other, name, other_wildcard)
        role = role_of(given.schema, allowed.type)
        if accepted is None:
            value = plain_example(allowed)
            if value is not None:
                yield AttributeBreak(BreakKind.ATTRIBUTE, name, Text(value, kept=True))
            continue
        yield from _compare_values(name, allowed, accepted, role, role_of(taking.schema, accepted.type))
    for name, attribute in there.items():
        if attribute.required and not (name in here and here[name].required):
            yield AttributeBreak(BreakKind.ATTRIBUTE_MISSING, name)


def _compare_values(
    name: QName, allowed: Values, accepted: Values, role: Role, wanted: Role
) -> Iterator[AttributeBreak | AttributeDoubt]:
    verdict = included(allowed, accepted)
    for one in verdict.breaks:
        yield AttributeBreak(BreakKind.ATTRIBUTE_VALUE, name, Text(one.witness, kept=True), one.facet, one.values)
    for why in verdict.undecided:
        yield AttributeDoubt(name, why)
    if wanted in ID_WHY and wanted is not role:
        yield AttributeDoubt(name, ID_WHY[wanted])


ID_WHY = {
    Role.ID: "its value must be unique in the message from now on (xs:ID)",
    Role.IDREF: "its value must refer to an ID in the message from now on (xs:IDREF)",
}


def _wildcard(side: Side, key: str) -> Wildcard | None:
    found = side.complex(key)
    return found.wildcard if found else None


def _values(side: Side, key: str, name: QName, wildcard: Wildcard | None) -> Values | None:
    """What may stand in an attribute of that name; None where there may be none."""
    declared = side.attributes(key).get(name)
    if declared is not None:
        return Values(side.schema, declared.type, declared.fixed)
    if wildcard is None or not lets_in(wildcard, name):
        return None
    known = side.schema.attributes.get(name)
    if wildcard.process_contents == "skip" or (known is None and wildcard.process_contents == "lax"):
        return any_text()
    return Values(side.schema, known.type, known.fixed) if known is not None else None


def values_of(side: Side, key: str, name: QName) -> Values | None:
    """What a type allows in an attribute of that name; None where it allows none."""
    return _values(side, key, name, _wildcard(side, key))
