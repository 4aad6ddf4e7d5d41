"""What a concept asks that the schema already sees to: nothing that is valid can break it, so nobody has to look."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from generator.emit.shapes.concepts import value_type
from generator.emit.shapes.value_types import INTEGERS, builtin_hint
from generator.model.complex_type import ComplexType
from generator.model.dataset import Cardinality, Range
from generator.model.occurrence import occurrences
from generator.model.particle import Wildcard, leaves
from generator.model.qname import QName, local_name
from generator.model.schema import Schema
from generator.model.simple_type import SimpleType, Variety
from generator.model.specification import Link

_DEEPEST = 50


def keeps_range(schema: Schema, link: Link, wanted: Range) -> bool:
    """Whether every number that the schema allows lies within the range."""
    leaves = _leaves(schema, value_type(schema, link))
    return leaves is not None and all(_is_within(leaf, wanted) for leaf in leaves)


def keeps_codes(schema: Schema, link: Link, codes: frozenset[str]) -> bool:
    """Whether every text that the schema allows is one of the codes, or empty."""
    found = _leaves(schema, value_type(schema, link))
    if found is None or not all(map(_has_one_form, found)):
        return False
    return all(set(_listed(leaf) or ["?"]) - {""} <= codes for leaf in found)


def _has_one_form(leaf: SimpleType) -> bool:
    """Whether each listed text stands in a message as it is listed, outer white space aside."""
    if builtin_hint(leaf.builtin) != "str":
        return False
    preserved = leaf.facets.white_space == "preserve"
    return preserved or not any(len(text.split()) > 1 for text in _listed(leaf) or ())


def keeps_number(schema: Schema, link: Link, holder: tuple[QName, ...], wanted: Cardinality) -> bool:
    """Whether the element stands in its holder as often as it should; not told of what stands deeper in it."""
    owner = schema.complex_types.get(link.owner)
    if owner is None or link.steps[:-1] != holder or schema.derived.get(link.owner) or _is_open(owner):
        return wanted.minimum == 0 and wanted.maximum is None
    found = occurrences(schema, owner).get(link.steps[-1])
    if found is None:
        return False
    fits = wanted.maximum is None or (found.maximum is not None and found.maximum <= wanted.maximum)
    return found.minimum >= wanted.minimum and fits


def _is_open(owner: ComplexType) -> bool:
    """Whether a wildcard takes elements beside those that are declared."""
    return any(isinstance(leaf, Wildcard) for leaf in leaves(owner.particle))


def _leaves(schema: Schema, key: str | None, depth: int = 0) -> list[SimpleType] | None:
    """The atomic types of a value; None where that cannot be told."""
    one = schema.simple_types.get(key or "")
    if one is None or one.variety is Variety.LIST or depth > _DEEPEST:
        return None
    if one.variety is Variety.ATOMIC:
        return [one]
    found: list[SimpleType] = []
    for member in one.members:
        below = _leaves(schema, member, depth + 1)
        if below is None:
            return None
        found += below
    return found


def _listed(leaf: SimpleType) -> list[str] | None:
    """The texts a type allows, without outer white space; None if they are not listed."""
    facets = leaf.facets
    if facets.enumeration is not None:
        return [item.value.strip(" \t\r\n") for item in facets.enumeration]
    return [""] if 0 in (facets.max_length, facets.length) else None


def _is_within(leaf: SimpleType, wanted: Range) -> bool:
    texts = _listed(leaf)
    if texts is not None:
        numbers = [number for text in texts if (number := _decimal(text)) is not None]
        return all(_lies(number, wanted) for number in numbers)
    if local_name(leaf.builtin or "") not in INTEGERS | {"decimal"}:
        return False
    facets = leaf.facets
    low = facets.min_inclusive if facets.min_inclusive is not None else facets.min_exclusive
    high = facets.max_inclusive if facets.max_inclusive is not None else facets.max_exclusive
    return _reaches(low, wanted.minimum, 1) and _reaches(high, wanted.maximum, -1)


def _reaches(bound: str | None, wanted: str | None, sign: int) -> bool:
    """Whether a bound of the schema is as narrow as the one wanted."""
    if wanted is None:
        return True
    own, other = _decimal(bound or ""), _decimal(wanted)
    return own is not None and other is not None and (own - other) * sign >= 0


def _lies(number: Decimal, wanted: Range) -> bool:
    low, high = _decimal(wanted.minimum or ""), _decimal(wanted.maximum or "")
    return (low is None or number >= low) and (high is None or number <= high)


def _decimal(text: str) -> Decimal | None:
    try:
        number = Decimal(text.strip())
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
