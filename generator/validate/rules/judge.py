"""All demands of the dataset on one message, put in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from generator.findings import Finding, Location, Severity
from generator.model.dataset import Text
from generator.model.rule import Rule, RuleKind, concepts_of
from generator.validate.rules.bounds import out_of_range
from generator.validate.rules.concept_checks import concept_findings
from generator.validate.rules.counting import none_of_them, wrong_count
from generator.validate.rules.order import out_of_order
from generator.validate.rules.required_if import absent_if, required_if
from generator.validate.rules.xpath_test import failed_test
from generator.validate.wording import Kind, Spot, plain, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from generator.model.specification import Specification
    from generator.validate.place import Places
    from generator.validate.rules.breach import Breach
    from generator.validate.rules.message_view import MessageView

NOT_JUDGED = Kind(
    "DM006",
    "rule-not-judged",
    Text("Regel {rule} is niet beoordeeld: {reason}.", "Rule {rule} was not judged: {reason}."),
    Text("Herstel de regel in de datasetdefinitie.", "Mend the rule in the dataset definition."),
    Severity.INFO,
)
_NO_PLACE = Text(
    "concept {concepts} heeft geen plaats in het bericht", "concept {concepts} has no place in the message"
)
_NO_TEST = Text("de XPath is niet uit te rekenen", "its XPath cannot be evaluated")

_ACTIONS = {
    RuleKind.REQUIRED_IF: Text("Vul {label} in.", "Fill in {label}."),
    RuleKind.ABSENT_IF: Text(
        "Laat {label} weg, of herstel waar het van afhangt.", "Leave out {label}, or correct what it depends on."
    ),
    RuleKind.RANGE: Text("Controleer {label} en de eenheid.", "Check {label} and its unit."),
    RuleKind.BEFORE: Text("Controleer {label} en {others}.", "Check {label} and {others}."),
    RuleKind.AFTER: Text("Controleer {label} en {others}.", "Check {label} and {others}."),
    RuleKind.EQUALS: Text("Maak {label} gelijk aan {others}.", "Make {label} equal to {others}."),
    RuleKind.AT_LEAST_ONE: Text(
        "Vul minstens een in van: {label}, {others}.", "Fill in at least one of: {label}, {others}."
    ),
    RuleKind.COUNT: Text("Controleer hoe vaak {label} voorkomt.", "Check how often {label} occurs."),
    RuleKind.XPATH: Text("Controleer {label} en wat erbij staat.", "Check {label} and what stands with it."),
}

JUDGES: dict[RuleKind, Callable[[Rule, MessageView], Iterator[Breach]]] = {
    RuleKind.REQUIRED_IF: required_if,
    RuleKind.ABSENT_IF: absent_if,
    RuleKind.RANGE: out_of_range,
    RuleKind.BEFORE: out_of_order,
    RuleKind.AFTER: out_of_order,
    RuleKind.EQUALS: out_of_order,
    RuleKind.AT_LEAST_ONE: none_of_them,
    RuleKind.COUNT: wrong_count,
}
"""What finds the breaches of each declarative kind of rule."""


class DatasetJudge:
    """The demands of one dataset, made ready for many messages."""

    def __init__(self, spec: Specification) -> None:
        """`spec` lends concepts, rules, links and prefixes."""
        self._spec = spec
        self._judges = {**JUDGES, RuleKind.XPATH: failed_test({**spec.schema.prefixes, **spec.dataset.prefixes})}

    def findings(self, view: MessageView, places: Places) -> Iterator[Finding]:
        """What the concepts and the rules have against the message."""
        yield from self.of_concepts(view, places)
        yield from self.of_rules(self._spec.dataset.rules, view, places)

    def of_concepts(self, view: MessageView, places: Places) -> Iterator[Finding]:
        """What only the concepts have against the message."""
        return concept_findings(self._spec, view, places)

    def of_rules(self, rules: Iterable[Rule], view: MessageView, places: Places) -> Iterator[Finding]:
        """What only these rules have against the message."""
        for rule in rules:
            yield from _judged(rule, self._judges[rule.kind], view, places)


def unknown_concepts(rule: Rule, linked: Callable[[str], bool]) -> list[str]:
    """The concepts of a rule that have no place in messages, so that it cannot be judged; usually none."""
    return sorted({name for name in (*rule.concepts, *concepts_of(rule.when)) if not linked(name)})


def _judged(
    rule: Rule, judge: Callable[[Rule, MessageView], Iterator[Breach]], view: MessageView, places: Places
) -> Iterator[Finding]:
    unknown = unknown_concepts(rule, view.linked)
    if unknown:
        reason = say(_NO_PLACE, places.language, concepts=", ".join(unknown))
        yield NOT_JUDGED.at(Spot(Location(places.name)), places.language, rule=rule.id, reason=reason)
        return
    try:
        breaches = list(judge(rule, view))
    except etree.XPathError:
        yield NOT_JUDGED.at(
            Spot(Location(places.name)), places.language, rule=rule.id, reason=plain(_NO_TEST, places.language)
        )
        return
    yield from (_finding(rule, breach, view, places) for breach in breaches)


def _finding(rule: Rule, breach: Breach, view: MessageView, places: Places) -> Finding:
    concept = view.concepts[breach.concept]
    others = [places.label(view.concepts[name]) for name in rule.concepts if name != breach.concept]
    words = {"label": places.label(concept), "others": ", ".join(others)}
    kind = Kind(
        rule.id,
        rule.kind.replace("_", "-"),
        Text("{message}", "{message}"),
        _ACTIONS[rule.kind],
        rule.severity,
    )
    message = plain(Text(rule.message_nl, rule.message_en), places.language)
    return kind.at(places.spot(breach.element, concept=concept), places.language, message=message, **words)
