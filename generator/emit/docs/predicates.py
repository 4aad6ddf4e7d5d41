"""Conditions and rules as sentences, with links to the concepts they speak of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.emit.docs.phrases import RULES, STRICT_RULES, TESTS, phrase
from generator.emit.docs.sentence import Reference, Sentence, fill, join, name, say, written
from generator.emit.docs.wording import cardinality_in_words, range_in_words
from generator.model.dataset import Cardinality, Range, Text
from generator.model.rule import AllOf, ConceptTest, Not, Predicate, Rule, RuleKind


@dataclass(frozen=True, slots=True)
class Speaker:
    """Says predicates and rules.

    `refer` gives the link to a concept (None if the dataset has no such concept), `value` a concept's value in words (a
    code's display, yes or no, a number with its unit), `unit` its unit in words.
    """

    refer: Callable[[str], Reference | None]
    value: Callable[[str, str], Text]
    unit: Callable[[str], Text | None]

    def predicate(self, predicate: Predicate) -> Sentence:
        """`Geslacht is Man (2)`."""
        if isinstance(predicate, ConceptTest):
            return self._test(predicate)
        if isinstance(predicate, Not):
            return fill(phrase("not"), part=self.predicate(predicate.part))
        glue = phrase("and") if isinstance(predicate, AllOf) else phrase("or")
        return join([self._part(part) for part in predicate.parts], glue) or say(phrase("always"))

    def rule(self, rule: Rule) -> Sentence:
        """Say what the rule tests; a guard follows as a condition."""
        table = STRICT_RULES if rule.strict and rule.kind in STRICT_RULES else RULES
        when = self.predicate(rule.when) if rule.when is not None else say(phrase("always"))
        concepts = [self._concept(concept) for concept in rule.concepts] or [say("?")]
        parts = {
            "subject": concepts[0],
            "other": join(concepts[1:], phrase("and")),
            "all": join(concepts, Text(", ")),
            "range": self._range(rule),
            "times": say(_times(rule)),
            "test": written(rule.test or ""),
            "when": when,
        }
        sentence = fill(table[rule.kind], **parts)
        if rule.when is None or rule.kind in (RuleKind.REQUIRED_IF, RuleKind.ABSENT_IF):
            return sentence
        return fill(phrase("guard"), rule=sentence, when=when)

    def _part(self, part: Predicate) -> Sentence:
        sentence = self.predicate(part)
        return sentence if isinstance(part, ConceptTest | Not) else (*say("("), *sentence, *say(")"))

    def _test(self, test: ConceptTest) -> Sentence:
        values = [say(self.value(test.concept, value)) for value in test.values]
        return fill(TESTS[test.operator], concept=self._concept(test.concept), values=join(values, Text(", ")))

    def _range(self, rule: Rule) -> Sentence:
        allowed = range_in_words(Range(rule.minimum, rule.maximum))
        if allowed is None:
            return say(phrase("always"))
        unit = self.unit(rule.concepts[0]) if rule.concepts else None
        return join([say(allowed), say(unit)], Text(" ")) if unit else say(allowed)

    def _concept(self, concept: str) -> Sentence:
        reference = self.refer(concept)
        return name(reference) if reference else written(concept)


def _times(rule: Rule) -> Text:
    maximum = int(rule.maximum) if rule.maximum is not None and rule.maximum.isdigit() else None
    minimum = int(rule.minimum) if rule.minimum is not None and rule.minimum.isdigit() else 0
    return cardinality_in_words(Cardinality(minimum, maximum))
