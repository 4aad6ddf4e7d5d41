"""Concepts beside what the schema says of their places: worked out once, for all rules."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.findings import Finding, Impact, Proof, Severity, fingerprint
from generator.model.complex_type import Content
from generator.model.dataset import Cardinality
from generator.model.places import Place, Places
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.findings import Location
    from generator.model.complex_type import Attribute, ComplexType
    from generator.model.dataset import CodeList, Concept
    from generator.model.item_facts import ItemFacts
    from generator.model.particle import Element
    from generator.model.specification import Link, Specification


@dataclass(frozen=True, slots=True)
class Pair:
    """A concept and its place.

    `record` is the element's complex type, None when it is simple. `cardinality` is how often the schema lets the
    concept occur in its group, the elements between them included. `facts` is None for a group.
    `is_outside_its_group` is true when the place is not below that of the group; how often it occurs says little then.
    """

    concept: Concept
    parent: Concept | None
    link: Link
    element: Element
    record: ComplexType | None
    cardinality: Cardinality
    attribute: Attribute | None
    facts: ItemFacts | None
    is_outside_its_group: bool


@dataclass(slots=True)
class Pairs:
    """A specification, its pairs in the order of the dataset, and its places."""

    specification: Specification
    places: Places
    pairs: tuple[Pair, ...] = ()
    code_lists: dict[str, CodeList] = field(default_factory=dict)


def pair_up(specification: Specification) -> Pairs:
    """Put every linked concept beside its place."""
    pairs = Pairs(specification, Places(specification.schema))
    pairs.code_lists = {code_list.id: code_list for code_list in specification.dataset.code_lists}
    pairs.pairs = tuple(_pairs(specification, pairs.places))
    return pairs


def _pairs(specification: Specification, places: Places) -> Iterator[Pair]:
    root = Place((specification.root,), "")
    for concept, parent in specification.dataset.walk_with_parents():
        link = specification.links.get(concept.id)
        way = places.way(root, link.steps[1:]) if link else None
        if link and way:
            above = specification.links.get(parent.id) if parent else None
            yield _pair(concept, parent, link, way, above, places)


def _is_below(link: Link, above: Link | None) -> bool:
    return above is None or link.steps[: len(above.steps)] == above.steps


def _pair(  # noqa: PLR0913, PLR0917  these are its parts
    concept: Concept,
    parent: Concept | None,
    link: Link,
    way: tuple[Place, ...],
    above: Link | None,
    places: Places,
) -> Pair:
    below = _is_below(link, above)
    start = len(above.steps) if above and below else 1
    element = way[-1].element
    record = places.complex_type(element)
    own = next((item for item in record.attributes if item.name == link.value), None) if record and link.value else None
    attribute = own if own is not None and len(way) <= start and not concept.is_group else None
    return Pair(
        concept=concept,
        parent=parent,
        link=link,
        element=element,
        record=record,
        cardinality=_cardinality(way[start:], attribute, places),
        attribute=attribute,
        facts=None if concept.is_group else places.facts(element, link.value),
        is_outside_its_group=not below,
    )


def _cardinality(way: tuple[Place, ...], attribute: Attribute | None, places: Places) -> Cardinality:
    """How often something at the end of the way may occur seen from its start."""
    least, most = 1, 1 if way or attribute else None
    for place in way:
        one = places.cardinality(place)
        least *= one.minimum
        most = None if most is None or one.maximum is None else most * one.maximum
    if attribute is not None:
        least *= int(attribute.required)
    return Cardinality(least, most)


def is_nullable(pair: Pair) -> bool:
    """Whether the schema lets the value be null: xsi:nil, or HL7's nullFlavor attribute."""
    attributes = pair.record.attributes if pair.record else ()
    return pair.element.nillable or any(local_name(item.name) == "nullFlavor" for item in attributes)


def holds_elements(pair: Pair) -> bool:
    """Whether the element holds other elements and no value."""
    return pair.record is not None and pair.record.content is Content.ELEMENTS and pair.link.value is None


def differ(  # noqa: PLR0913  a finding has that many sides
    rule: str,
    name: str,
    pair: Pair,
    message: str,
    action: str,
    *,
    dataset: str,
    schema: str,
    severity: Severity = Severity.ERROR,
    impact: Impact = Impact.NONE,
    location: Location | None = None,
) -> Finding:
    """A finding about one concept: what the dataset definition says, and what the schema says."""
    concept = pair.concept
    return Finding(
        rule=rule,
        name=name,
        severity=severity,
        message=message,
        action=action,
        location=location or concept.location,
        concept=concept.id,
        label=str(concept.label),
        xpath=pair.link.xpath,
        old=dataset,
        new=schema,
        impact=impact,
        proof=Proof.HEURISTIC,
        fingerprint=fingerprint(rule, concept.id, dataset, schema),
    )


def called(concept: Concept) -> str:
    """How a message names a concept."""
    return f"{concept.label} ({concept.id})"
