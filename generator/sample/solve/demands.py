"""What a dataset demands of messages, rule by rule: its rules, and what each concept asks by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from generator.findings import Severity
from generator.model.dataset import Concept, Conformance
from generator.model.rule import Rule, RuleKind, concepts_of
from generator.validate.rules.bounds import out_of_range
from generator.validate.rules.breach import Breach
from generator.validate.rules.judge import JUDGES
from generator.validate.rules.message_view import MessageView
from generator.validate.rules.required_if import required_if
from generator.validate.rules.xpath_test import failed_test

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.model.specification import Specification

Find = Callable[[MessageView], Iterable[Breach]]


@dataclass(frozen=True, slots=True)
class Demand:
    """One demand: `id` is unique, `finding` the rule id under which validate tells it (`LNR001`, `DM002`).

    `rule` holds what is demanded; for what a concept asks by itself it is written as a rule of the same meaning.
    """

    id: str
    finding: str
    rule: Rule
    find: Find

    def breaches(self, view: MessageView) -> list[Breach]:
        """Where a message breaks it; nowhere where that cannot be told."""
        try:
            return list(self.find(view))
        except etree.XPathError:
            return []


def demands(spec: Specification) -> tuple[Demand, ...]:
    """All demands that a message of this specification can be judged by, those of the concepts first."""
    linked = {concept.id for concept in spec.dataset.walk()} & set(spec.links)
    finders = {**JUDGES, RuleKind.XPATH: failed_test({**spec.schema.prefixes, **spec.dataset.prefixes})}
    own = [demand for concept in spec.dataset.walk() if concept.id in linked for demand in _of_concept(concept, spec)]
    rules = [Demand(rule.id, rule.id, rule, _bound(finders[rule.kind], rule)) for rule in spec.dataset.rules]
    return tuple(
        demand
        for demand in (*own, *rules)
        if linked.issuperset((*demand.rule.concepts, *concepts_of(demand.rule.when)))
    )


def _bound(find: Callable[[Rule, MessageView], Iterator[Breach]], rule: Rule) -> Find:
    return lambda view: find(rule, view)


def _of_concept(concept: Concept, spec: Specification) -> Iterator[Demand]:
    active = concept.status == "active"
    if active and concept.conformance is Conformance.MANDATORY:
        yield _own("DM001", RuleKind.REQUIRED_IF, concept, lambda view: _missing(concept, view))
    when = concept.condition.when if concept.condition else None
    if active and concept.conformance is Conformance.CONDITIONAL and when is not None:
        rule = _rule("DM002", RuleKind.REQUIRED_IF, concept, when=when)
        yield Demand(f"DM002:{concept.id}", "DM002", rule, _bound(required_if, rule))
    if concept.range is not None and not concept.is_group:
        low, high = concept.range.minimum, concept.range.maximum
        rule = _rule("DM003", RuleKind.RANGE, concept, minimum=low, maximum=high)
        yield Demand(f"DM003:{concept.id}", "DM003", rule, _bound(out_of_range, rule))
    codes = next((one for one in spec.dataset.code_lists if one.id == concept.code_list and not one.open), None)
    if codes is not None:
        values = frozenset(code.value for code in codes.codes)
        yield _own("DM004", RuleKind.RANGE, concept, lambda view: _unknown(concept, values, view))
    if active:
        least, most = concept.cardinality.minimum, concept.cardinality.maximum
        bounds = {"minimum": str(least), "maximum": None if most is None else str(most)}
        rule = _rule("DM005", RuleKind.COUNT, concept, **bounds)
        yield Demand(f"DM005:{concept.id}", "DM005", rule, lambda view: _miscounted(concept, view))


def _rule(identifier: str, kind: RuleKind, concept: Concept, **more: object) -> Rule:
    return Rule(identifier, Severity.ERROR, kind, "", "", (concept.id,), **more)  # type: ignore[arg-type]


def _own(identifier: str, kind: RuleKind, concept: Concept, find: Find) -> Demand:
    return Demand(f"{identifier}:{concept.id}", identifier, _rule(identifier, kind, concept), find)


def _missing(concept: Concept, view: MessageView) -> Iterator[Breach]:
    for holder in view.parents(concept.id):
        found = view.occurrences(concept.id, holder)
        empty = [element for element in found if not view.present(concept.id, element)]
        yield from (Breach(element, concept.id) for element in (empty if found else [holder]))


def _unknown(concept: Concept, values: frozenset[str], view: MessageView) -> Iterator[Breach]:
    for element in view.occurrences(concept.id):
        if view.present(concept.id, element) and view.text(concept.id, element) not in values:
            yield Breach(element, concept.id)


def _miscounted(concept: Concept, view: MessageView) -> Iterator[Breach]:
    least, most = concept.cardinality.minimum, concept.cardinality.maximum
    for holder in view.parents(concept.id):
        number = len(view.occurrences(concept.id, holder))
        if number < least or (most is not None and number > most):
            yield Breach(holder, concept.id)
