"""Rules and predicates, from checked nodes."""

from __future__ import annotations

from generator.findings import Location, Severity
from generator.model.rule import AllOf, AnyOf, ConceptTest, Not, Operator, Predicate, Rule, RuleKind
from generator.read.dataset.node import Mapping, Node
from generator.read.dataset.values import choice, items, optional, text, texts, truth


def build_rule(node: Mapping, file: str) -> Rule:
    """A rule; an unknown kind counts as xpath, which has been reported."""
    message = node.get("message")
    written = isinstance(message, Mapping)
    return Rule(
        id=text(node, "id"),
        severity=choice(Severity, node, "severity") or Severity.ERROR,
        kind=choice(RuleKind, node, "kind") or RuleKind.XPATH,
        message_nl=text(message, "nl") if written else text(node, "message"),
        message_en=text(message, "en"),
        concepts=texts(node, "concepts"),
        when=build_predicate(node.get("when")),
        minimum=optional(node, "min"),
        maximum=optional(node, "max"),
        test=optional(node, "test"),
        strict=truth(node, "strict"),
        location=Location(file, node.line, node.column),
    )


def build_predicate(node: Node | None) -> Predicate | None:
    """A predicate; None where it is not one, which has been reported."""
    if not isinstance(node, Mapping):
        return None
    if "all" in node.entries:
        return AllOf(_parts(node, "all"))
    if "any" in node.entries:
        return AnyOf(_parts(node, "any"))
    if "not" in node.entries:
        part = build_predicate(node.get("not"))
        return Not(part) if part else None
    return _test(node)


def _parts(node: Mapping, key: str) -> tuple[Predicate, ...]:
    return tuple(part for item in items(node, key) if (part := build_predicate(item)))


def _test(node: Mapping) -> ConceptTest | None:
    operator = next((operator for operator in Operator if operator in node.entries), None)
    concept = optional(node, "concept")
    if operator is None or concept is None:
        return None
    if operator in (Operator.PRESENT, Operator.ABSENT):
        return ConceptTest(concept, operator)
    values = texts(node, operator) if operator is Operator.IN else (text(node, operator),)
    return ConceptTest(concept, operator, values)
