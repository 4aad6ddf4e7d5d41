"""The rules of two datasets, paired by id, and those that only got another id by what they ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.compare.rules.ds.predicates import canonical, concept_now, lexical, told
from generator.compare.rules.ds.telling import HARMLESS, LESS_TOLD, REFUSED, Weight
from generator.findings import Severity
from generator.model.rule import RuleKind

if TYPE_CHECKING:
    from generator.compare.pairing.pairing import Pairing
    from generator.compare.rules.ds.comparison import Comparison
    from generator.model.rule import Rule

_ANY_ORDER = frozenset({RuleKind.AT_LEAST_ONE, RuleKind.EQUALS})


@dataclass(frozen=True, slots=True)
class RulePairs:
    """Rules of both datasets, and those of one only. Where one dataset was derived it has no rules to compare."""

    both: tuple[tuple[Rule, Rule], ...] = ()
    added: tuple[Rule, ...] = ()
    removed: tuple[Rule, ...] = ()


def rule_pairs(comparison: Comparison) -> RulePairs:
    """Pair by id; then, one to one, those that ask exactly the same."""
    if comparison.is_mixed:
        return RulePairs()
    news = {rule.id: rule for rule in comparison.new.rules}
    both = [(rule, news[rule.id]) for rule in comparison.old.rules if rule.id in news]
    paired = {rule.id for rule, _ in both}
    added = [rule for rule in comparison.new.rules if rule.id not in paired]
    removed = []
    for rule in comparison.old.rules:
        if rule.id in paired:
            continue
        same = [other for other in added if asks(rule, comparison.pairing) == asks(other, None)]
        if same:
            both.append((rule, same[0]))
            added.remove(same[0])
        else:
            removed.append(rule)
    return RulePairs(tuple(both), tuple(added), tuple(removed))


def asks(rule: Rule, pairing: Pairing | None) -> tuple[object, ...]:
    """What a rule asks, in a form in which two that ask the same are the same; `pairing` for one of the old dataset."""
    concepts = tuple(concept_now(concept, pairing) for concept in rule.concepts)
    if rule.kind in _ANY_ORDER:
        concepts = tuple(sorted(concepts))
    if rule.kind is RuleKind.AFTER and len(concepts) > 1:
        concepts = (concepts[1], concepts[0], *concepts[2:])
    kind = RuleKind.BEFORE if rule.kind is RuleKind.AFTER else rule.kind
    bounds = tuple(None if bound is None else lexical(bound) for bound in (rule.minimum, rule.maximum))
    test = " ".join(rule.test.split()) if rule.test else None
    return kind, concepts, canonical(rule.when, pairing), bounds, test, rule.strict


def written(rule: Rule) -> str:
    """A rule for people and for fingerprints: `before 90498, 90500 strict`."""
    parts = [rule.kind.value, ", ".join(rule.concepts)]
    parts += [f"from {rule.minimum}"] if rule.minimum is not None else []
    parts += [f"up to {rule.maximum}"] if rule.maximum is not None else []
    parts += ["strict"] if rule.strict else []
    parts += [rule.test] if rule.test else []
    when = told(rule.when)
    return " ".join([*parts, f"when {when}"] if when else parts)


def words(rule: Rule) -> str:
    """What the user reads when it fails."""
    return (rule.message_en or rule.message_nl).rstrip(".")


def rule_weight(severity: Severity) -> Weight:
    """What a rule of that severity does to a message that breaks it."""
    return {Severity.ERROR: REFUSED, Severity.WARNING: LESS_TOLD}.get(severity, HARMLESS)
