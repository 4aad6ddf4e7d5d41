"""The dataset's rules and what its concepts ask, as `bindings/rules.py` writes them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.emit.bindings.compiled.void_demands import keeps_codes, keeps_number, keeps_range
from generator.emit.bindings.compiled.xpath_rows import XPathError, xpath_row
from generator.emit.bindings.docs import short_name
from generator.emit.docstrings import visible
from generator.model.dataset import Cardinality, Concept, Conformance, Text
from generator.model.qname import QName
from generator.model.rule import AllOf, AnyOf, ConceptTest, Not, Predicate, Rule, RuleKind, concepts_of
from generator.model.specification import Specification

Row = tuple[object, ...]
Steps = tuple[QName, ...]


class RuleRows:
    """Makes the rows of one specification; `unjudged` says of rules why they are left to the general judge."""

    def __init__(self, specification: Specification) -> None:
        """`specification` is only read."""
        self._specification = specification
        self._schema = specification.schema
        self._dataset = specification.dataset
        self._links = specification.links
        self._known = {concept.id: concept for concept in self._dataset.walk()}
        self._lists = {one.id: one for one in self._dataset.code_lists}
        self._parents = {
            concept.id: parent for concept, parent in self._dataset.walk_with_parents() if parent is not None
        }
        prefixes = {**specification.schema.prefixes, **self._dataset.prefixes}
        self._prefixes = {prefix: uri for prefix, uri in prefixes.items() if prefix and uri}
        self.unjudged: dict[str, str] = {}

    def checked_rules(self) -> tuple[str, ...]:
        """The ids of the rules that can be judged."""
        return tuple(str(row[0]) for row in self.rules())

    def is_linked(self, concept: str) -> bool:
        """Whether the concept exists and has a place in messages."""
        return concept in self._links and concept in self._known

    # concepts

    def concepts(self, used: set[str]) -> dict[str, Row]:
        """The concepts that some row speaks of, by id."""
        return {name: self._concept(self._known[name]) for name in sorted(used)}

    def _concept(self, concept: Concept) -> Row:
        link = self._links[concept.id]
        value = None if link.value is None else str(link.value)
        labels = (visible(concept.label.nl or concept.name), visible(concept.label.en))
        steps = tuple(map(str, link.steps))
        return (concept.type.value, steps, value, self.is_on_group(concept.id), short_name(concept), labels)

    def is_on_group(self, concept: str) -> bool:
        """Whether an attribute of its group's own element carries the concept."""
        parent, link = self._parents.get(concept), self._links[concept]
        above = self._links.get(parent.id) if parent is not None else None
        return above is not None and link.value is not None and link.steps == above.steps

    def group_steps(self, concept: str) -> Steps:
        """The steps to what holds the concept."""
        steps = self._links[concept].steps
        return steps if self.is_on_group(concept) else steps[:-1]

    # demands

    def demands(self) -> Iterator[Row]:
        """What concepts ask beyond what the schema sees to, in the order of the dataset."""
        for concept in self._dataset.walk():
            if self.is_linked(concept.id):
                row = self._demand(concept)
                if row is not None:
                    yield row

    def _holder(self, concept: Concept) -> Steps:
        steps = self._links[concept.id].steps
        parent = self._parents.get(concept.id)
        if parent is not None and self.is_linked(parent.id):
            above = self._links[parent.id].steps
            if len(above) < len(steps) and steps[: len(above)] == above:
                return above
        return self.group_steps(concept.id)

    def _demand(self, concept: Concept) -> Row | None:
        active = concept.status == "active"
        link = self._links[concept.id]
        wanted = concept.cardinality if active else Cardinality(0, None)
        mandatory = active and concept.conformance is Conformance.MANDATORY
        said = mandatory or (active and concept.conformance is Conformance.CONDITIONAL)
        if keeps_number(self._schema, link, self._holder(concept), wanted):
            wanted = Cardinality(0, None)
        condition = self._condition(concept) if active else None
        within, codes = self._range(concept), self._codes(concept)
        if not mandatory and condition is None and within is None and codes is None and wanted == Cardinality(0, None):
            return None
        steps = tuple(map(str, self._holder(concept)))
        number = (wanted.minimum, wanted.maximum, said)
        return (concept.id, steps, mandatory, condition, *number, within, codes)

    def _condition(self, concept: Concept) -> Row | None:
        condition = concept.condition
        if concept.conformance is not Conformance.CONDITIONAL or condition is None or condition.when is None:
            return None
        if not all(map(self.is_linked, concepts_of(condition.when))):
            return None
        return (predicate_row(condition.when), texts(condition.text))

    def _range(self, concept: Concept) -> Row | None:
        allowed = concept.range
        if allowed is None or concept.is_group or keeps_range(self._schema, self._links[concept.id], allowed):
            return None
        bounds = (allowed.minimum, allowed.maximum)
        shown = " - ".join("..." if bound is None else visible(bound) for bound in bounds)
        return (*bounds, f"{shown} {visible(concept.unit or '')}".strip())

    def _codes(self, concept: Concept) -> Row | None:
        found = self._lists.get(concept.code_list or "")
        if found is None or found.open:
            return None
        values = frozenset(code.value for code in found.codes)
        if keeps_codes(self._schema, self._links[concept.id], values):
            return None
        name = texts(found.label)
        return (tuple(sorted(values)), name if any(name) else (found.id, found.id))

    # rules

    def rules(self) -> Iterator[Row]:
        """The rules that can be judged, in the order of the dataset."""
        for rule in self._dataset.rules:
            if all(map(self.is_linked, (*rule.concepts, *concepts_of(rule.when)))):
                row = self._rule(rule)
                if row is not None:
                    yield row

    def _rule(self, rule: Rule) -> Row | None:
        test: Row | None = None
        if rule.kind is RuleKind.XPATH:
            try:
                test = xpath_row(rule.test or "true()", self._prefixes)
            except XPathError as error:
                self.unjudged[rule.id] = str(error)
                return None
        head = (rule.id, rule.severity.value, rule.kind.value, rule.concepts, predicate_row(rule.when))
        messages = (visible(rule.message_nl), visible(rule.message_en))
        return (*head, rule.minimum, rule.maximum, test, rule.strict, messages)


def texts(text: Text) -> tuple[str, str]:
    """In Dutch and in English, on one line."""
    return visible(text.nl), visible(text.en)


def predicate_row(predicate: Predicate | None) -> Row | None:
    """The predicate as nested constants."""
    match predicate:
        case None:
            return None
        case AllOf(parts):
            return ("all", tuple(predicate_row(part) for part in parts))
        case AnyOf(parts):
            return ("any", tuple(predicate_row(part) for part in parts))
        case Not(part):
            return ("not", predicate_row(part))
        case ConceptTest(concept, operator, values):
            return ("test", concept, operator.value, values)


def asked(row: object) -> Iterator[str]:
    """The ids of all concepts that a predicate's row asks about."""
    if isinstance(row, tuple):
        if row[0] == "test":
            yield row[1]
        else:
            for part in (row[1],) if row[0] == "not" else row[1]:
                yield from asked(part)
