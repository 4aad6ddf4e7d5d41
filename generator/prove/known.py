"""Where libxml2 or xmlschema are known not to follow the specification of XML Schema.

Where one judge confirms a witness and the other one does not, in a case that is listed here, the witness holds; the
report says which judge differs, and about what. A doubt of both always counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.model.complex_type import Content, Derivation
from generator.model.particle import Compositor, ElementParticle, GroupParticle, Particle, Wildcard, elements_of, leaves
from generator.model.qname import XSD_NAMESPACE, XSI_NAMESPACE, xsd
from generator.read.xml import parse_xml

if TYPE_CHECKING:
    from lxml import etree

    from generator.model.particle import Element
    from generator.model.schema import Schema
    from generator.prove.opinion import Agreement

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_NIL = f"{{{XSI_NAMESPACE}}}nil"
_SPACED_NUMBER = re.compile(r"\s*[+-]?[0-9.]+(\s+[0-9.]+)+\s*")
_LISTS = frozenset(map(xsd, ("NMTOKENS", "IDREFS", "ENTITIES")))
_ORDERED_IN_PART = frozenset(
    map(xsd, ("date", "dateTime", "time", "gYear", "gYearMonth", "gMonthDay", "gMonth", "gDay", "duration"))
)


@dataclass(frozen=True, slots=True)
class Case:
    """A message on which the judges differ, the schema it was made by, and the one that is to take it."""

    message: etree._Element
    given: Schema
    taking: Schema

    @property
    def schemas(self) -> tuple[Schema, Schema]:
        """Both."""
        return self.given, self.taking

    def groups(self) -> Iterator[tuple[GroupParticle, Schema]]:
        """All groups of both schemas."""
        for schema in self.schemas:
            for record in schema.complex_types.values():
                for group in _groups(record.particle):
                    yield group, schema


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that a judge does otherwise; `why` says it to the user, `at_hand` whether it may be that in a case."""

    name: str
    why: str
    at_hand: Callable[[Case], bool]


def known_difference(message: str, agreement: Agreement, schemas: tuple[Schema, Schema], *, taken: bool) -> str | None:
    """What one judge does otherwise, if the other says what was expected: valid by the first, by the second `taken`.

    None where both differ from that, or nothing is known that would explain it.
    """
    wanted = (True, taken)
    libxml2 = (agreement.given.libxml2, agreement.taking.libxml2)
    xmlschema = (agreement.given.xmlschema, agreement.taking.xmlschema)
    if wanted not in (libxml2, xmlschema) or None in (*libxml2, *xmlschema):
        return None
    differing = LIBXML2 if xmlschema == wanted else XMLSCHEMA
    case = Case(parse_xml(message.encode(), "witness"), *schemas)
    return next((one.why for one in differing if one.at_hand(case)), None)


def _groups(particle: Particle | None) -> Iterator[GroupParticle]:
    if isinstance(particle, GroupParticle):
        yield particle
        for part in particle.particles:
            yield from _groups(part)


def _nothing_stands_for_it(case: Case) -> bool:
    return any(
        isinstance(part, ElementParticle) and part.element.abstract and not schema.substitutions.get(part.element.name)
        for group, schema in case.groups()
        for part in group.particles
    )


def _counted_in_a_choice(case: Case) -> bool:
    return any(
        _is_open(part, schema) and part.maximum != 1
        for group, schema in case.groups()
        if group.compositor is Compositor.CHOICE
        for part in group.particles
    )


def _is_open(part: Particle, schema: Schema) -> bool:
    if isinstance(part, GroupParticle):
        return False
    return isinstance(part, Wildcard) or bool(schema.substitutions.get(part.element.name))


def _is_empty(case: Case) -> bool:
    """Whether a value in the message is empty."""
    return any(
        "" in (value.strip() for value in node.attrib.values()) or (len(node) == 0 and not (node.text or "").strip())
        for node in case.message.iter("*")
    )


def _empty_list(case: Case) -> bool:
    return _is_empty(case) and any(_uses(schema, _LISTS) for schema in case.schemas)


def _uses(schema: Schema, keys: frozenset[str]) -> bool:
    """Whether one of the built-in types is used: as it is, restricted, as an item or a member."""
    own = (one for one in schema.simple_types.values() if XSD_NAMESPACE not in one.key)
    if any({one.base, one.builtin, one.item, *one.members} & keys for one in own):
        return True
    if any(one.type in keys for one in schema.elements.values()):
        return True
    return any(
        record.simple in keys
        or any(attribute.type in keys for attribute in record.attributes)
        or any(one.type in keys for one in elements_of(record.particle))
        for record in schema.complex_types.values()
    )


def _fixed_list(case: Case) -> bool:
    return _is_empty(case) and (_fixed_text(case) or _fixed_attribute(case))


def _fixed_text(case: Case) -> bool:
    return any(
        one.fixed is not None for schema in case.schemas for one in (*schema.elements.values(), *_all_elements(schema))
    )


def _all_elements(schema: Schema) -> Iterator[Element]:
    for record in schema.complex_types.values():
        yield from elements_of(record.particle)


def _fixed_attribute(case: Case) -> bool:
    return any(
        one.fixed is not None
        for schema in case.schemas
        for record in schema.complex_types.values()
        for one in record.attributes
    )


def _empty_language(case: Case) -> bool:
    return any(node.get(_LANGUAGE) == "" for node in case.message.iter("*"))


def _references(case: Case) -> bool:
    return any(_uses(schema, frozenset({xsd("IDREF"), xsd("IDREFS")})) for schema in case.schemas)


def _undeclared_nil(case: Case) -> bool:
    return any(node.get(_NIL) is not None for node in case.message.iter("*"))


def _round_of_nothing(case: Case) -> bool:
    return any(group.maximum != 1 and group.minimum > 1 for group, _ in case.groups())


def _extended_all(case: Case) -> bool:
    return any(
        group.compositor is Compositor.ALL
        for schema in case.schemas
        for record in schema.complex_types.values()
        if record.derivation is Derivation.EXTENSION
        for group in _groups(record.particle)
    )


def _text_beside_a_wildcard(case: Case) -> bool:
    return any((node.text or "").strip() for node in case.message.iter("*")) and any(
        found and all(isinstance(leaf, Wildcard) for leaf in found)
        for schema in case.schemas
        for record in schema.complex_types.values()
        if record.content is Content.ELEMENTS
        for found in [list(leaves(record.particle))]
    )


def _spaced_number(case: Case) -> bool:
    values = (value for node in case.message.iter("*") for value in (node.text or "", *node.attrib.values()))
    return any(_SPACED_NUMBER.fullmatch(value) for value in values)


def _padded(case: Case) -> bool:
    """Whether there are dates, and a value with white space around it."""
    values = (value for node in case.message.iter("*") for value in (_own_text(node), *node.attrib.values()))
    return any(value != value.strip() for value in values) and any(_uses(one, _ORDERED_IN_PART) for one in case.schemas)


def _own_text(node: etree._Element) -> str:
    return (node.text or "") if len(node) == 0 else ""


def _address(case: Case) -> bool:
    return any(_uses(schema, frozenset({xsd("anyURI")})) for schema in case.schemas)


def _no_order(case: Case) -> bool:
    facets = (
        one.facets
        for schema in case.schemas
        for one in schema.simple_types.values()
        if one.builtin in _ORDERED_IN_PART and one.key != one.builtin
    )
    return any(
        (one.min_inclusive, one.min_exclusive, one.max_inclusive, one.max_exclusive, one.enumeration) != (None,) * 5
        for one in facets
    )


LIBXML2: tuple[Difference, ...] = (
    Difference(
        "an abstract element that nothing stands for",
        "libxml2 lets an abstract element be left out that no other element may stand for.",
        _nothing_stands_for_it,
    ),
    Difference(
        "a repeated wildcard or head in a choice",
        "libxml2 miscounts a wildcard, or the head of a substitution group, that is repeated in a choice.",
        _counted_in_a_choice,
    ),
    Difference(
        "an empty NMTOKENS",
        "libxml2 takes the empty text for xs:NMTOKENS, xs:IDREFS and xs:ENTITIES, which hold one word at least.",
        _empty_list,
    ),
    Difference("a fixed list", "libxml2 takes the empty text for any fixed value of a list.", _fixed_list),
    Difference(
        "a fixed value written otherwise",
        "libxml2 compares the text of an element with its fixed value as it is written: 07 is no 7 to it.",
        _fixed_text,
    ),
    Difference(
        "an empty xml:lang",
        "libxml2 takes xml:lang for xs:language, which may not be empty, if the schema brings its own xml.xsd.",
        _empty_language,
    ),
    Difference(
        "white space around a date",
        "libxml2 takes no white space around a date, unless its type has a pattern.",
        _padded,
    ),
    Difference(
        "values with a zone",
        "libxml2 compares dates and times that are less than a day apart otherwise, if one of them has a time zone.",
        _no_order,
    ),
    Difference(
        "a reference",
        "libxml2 does not look whether there is an xs:ID for an xs:IDREF.",
        _references,
    ),
)
XMLSCHEMA: tuple[Difference, ...] = (
    Difference(
        "xsi:nil without a declaration",
        "xmlschema refuses xsi:nil in an element that has no declaration.",
        _undeclared_nil,
    ),
    Difference(
        "an empty round of a repeated group",
        "xmlschema does not count the rounds of a repeated group that are empty.",
        _round_of_nothing,
    ),
    Difference(
        "an extended xs:all",
        "xmlschema refuses an element whose type extends one with xs:all, if not all of it is there.",
        _extended_all,
    ),
    Difference(
        "text where only a wildcard stands",
        "xmlschema takes text in an element that may hold elements by a wildcard alone.",
        _text_beside_a_wildcard,
    ),
    Difference(
        "numbers with spaces in them",
        "xmlschema takes a number with spaces between its digits for an xs:decimal.",
        _spaced_number,
    ),
    Difference("xs:anyURI", "xmlschema takes every text for an xs:anyURI.", _address),
    Difference(
        "values without an order",
        "xmlschema compares dates and times with a zone to those without one, and durations, in every case.",
        _no_order,
    ),
)
