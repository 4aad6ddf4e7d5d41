"""# DS029 rule-changed

**What.** A rule asks something else than before, or is worded otherwise. A rule that asks the same in another
way (its parts in another order, a number spelled otherwise) is not told.

**Why it matters.** A rule of severity error that asks more makes the registry refuse messages it took.

**Example.** LNR007: a weight of at least 300 grams became at least 250.

**What to do.** Run `lnrgen validate` with the new version on messages of last month, and see which break it.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from generator.compare.rules.ds.rule_pairs import asks, rule_pairs, rule_weight, words, written
from generator.compare.rules.ds.telling import HARMLESS, Weight, tell_of_dataset
from generator.compare.rules.ds.wording import same_words
from generator.model.rule import RuleKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding
    from generator.model.rule import Rule

_BOUNDED = frozenset({RuleKind.RANGE, RuleKind.COUNT})


def rule_changed(comparison: Comparison) -> Iterator[Finding]:
    """Compare what each rule asks, then its id and its words."""
    for old, new in rule_pairs(comparison).both:
        before, after = asks(old, comparison.pairing), asks(new, None)
        if before != after:
            message = f"The rule {new.id} ({new.severity}) asks something else: {words(new)}."
            weight = _weight(comparison, old, new)
            yield _finding(new, message, (f"{old.id}: {written(old)}", f"{new.id}: {written(new)}"), weight)
        elif old.id != new.id:
            yield _finding(new, f"The rule {old.id} is called {new.id} now; it asks the same.", (old.id, new.id))
        elif not same_words(old.message_nl, new.message_nl) or not same_words(old.message_en, new.message_en):
            message = f"The rule {new.id} asks the same in other words: {words(new)}."
            yield _finding(new, message, (f"{old.id}: {_messages(old)}", f"{new.id}: {_messages(new)}"))


def _finding(rule: Rule, message: str, facts: tuple[str, str], weight: Weight = HARMLESS) -> Finding:
    return tell_of_dataset(
        "DS029",
        "rule-changed",
        message,
        "Validate recent messages by the new version." if weight != HARMLESS else "",
        old=facts[0],
        new=facts[1],
        weight=weight,
        location=rule.location,
    )


def _messages(rule: Rule) -> str:
    return " / ".join(filter(None, (rule.message_nl, rule.message_en)))


def _weight(comparison: Comparison, old: Rule, new: Rule) -> Weight:
    """That of the rule that judges, unless its bounds are known to take all that the other took."""
    judging, other = (new, old) if comparison.refuses(stricter=True) else (old, new)
    return HARMLESS if _is_wider(judging, other, comparison) else rule_weight(judging.severity)


def _is_wider(one: Rule, other: Rule, comparison: Comparison) -> bool:
    """Whether two rules that bound the same differ in their bounds alone, and the first takes all the other takes."""
    old, new = (one, other) if one in comparison.old.rules else (other, one)
    before, after = asks(old, comparison.pairing), asks(new, None)
    (low, high), (least, most) = _bounds(one), _bounds(other)
    return one.kind in _BOUNDED and before[:3] == after[:3] and low <= least and high >= most


def _bounds(rule: Rule) -> tuple[Decimal, Decimal]:
    try:
        return Decimal(rule.minimum or "-Infinity"), Decimal(rule.maximum or "Infinity")
    except InvalidOperation:
        return Decimal("-Infinity"), Decimal("Infinity")
