"""Whether the XSD lets a message break what a concept asks by itself: mostly it asks the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.places import Place, Places
from generator.validate.rules.value import compare, value_of

if TYPE_CHECKING:
    from generator.model.dataset import Concept, Range
    from generator.model.item_facts import ItemFacts
    from generator.model.specification import Specification
    from generator.sample.solve.demands import Demand


class Breakable:
    """Holds the demands of the concepts against the schema."""

    def __init__(self, spec: Specification) -> None:
        """`spec` is what both come from."""
        self._spec = spec
        self._places = Places(spec.schema)
        self._concepts = {concept.id: concept for concept in spec.dataset.walk()}
        self._lists = {one.id: frozenset(code.value for code in one.codes) for one in spec.dataset.code_lists}

    def may_break(self, demand: Demand) -> bool:
        """False where the schema surely sees to it; a rule across concepts may always be broken."""
        if not demand.finding.startswith("DM") or demand.finding == "DM002":
            return True
        concept = self._concepts[demand.rule.concepts[0]]
        link = self._spec.links[concept.id]
        way = self._places.way(Place((self._spec.root,), ""), link.steps[1:])
        if way is None:
            return False
        if demand.finding in ("DM001", "DM005"):
            return self._number_may(demand, concept, way[-1]) if len(way) > 1 else False
        facts = self._places.facts(way[-1].element, link.value)
        return _range_may(concept, facts) if demand.finding == "DM003" else self._code_may(concept, facts)

    def _number_may(self, demand: Demand, concept: Concept, place: Place) -> bool:
        schema, asked = self._places.cardinality(place), concept.cardinality
        if demand.finding == "DM001":
            return schema.minimum == 0 or place.element.nillable
        most = schema.maximum is None or (asked.maximum is not None and schema.maximum > asked.maximum)
        return schema.minimum < asked.minimum or (most and asked.maximum is not None)

    def _code_may(self, concept: Concept, facts: ItemFacts) -> bool:
        listed = self._lists.get(concept.code_list or "", frozenset())
        return facts.open or facts.codes is None or any(code.value not in listed for code in facts.codes)


def _range_may(concept: Concept, facts: ItemFacts) -> bool:
    asked, schema = concept.range, facts.range
    if asked is None:
        return False
    return schema is None or _past(asked, schema, concept)


def _past(asked: Range, schema: Range, concept: Concept) -> bool:
    for wanted, allowed, sign in ((asked.minimum, schema.minimum, -1), (asked.maximum, schema.maximum, 1)):
        if wanted is not None:
            bound = None if allowed is None else value_of(allowed, concept.type)
            if bound is None or compare(bound, value_of(wanted, concept.type)) == sign:
                return True
    return False
