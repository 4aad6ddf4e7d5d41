"""# DS027 rule-added

**What.** The dataset has a rule it had not.

**Why it matters.** A rule of severity error makes the registry refuse messages that pass the XSD. What was sent
yesterday may come back today.

**Example.** LNR031: the date of discharge is not before the date of admission.

**What to do.** Run `lnrgen validate` with the new version on messages of last month, and see which break it.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.rule_pairs import rule_pairs, rule_weight, words, written
from generator.compare.rules.ds.telling import HARMLESS, tell_of_dataset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def rule_added(comparison: Comparison) -> Iterator[Finding]:
    """Tell of rules that only one of the datasets has."""
    strikes = comparison.refuses(stricter=True)
    for rule in rule_pairs(comparison).added:
        yield tell_of_dataset(
            "DS027",
            "rule-added",
            f"The rule {rule.id} ({rule.severity}) is new: {words(rule)}.",
            "Validate recent messages by the new version.",
            old=None,
            new=f"{rule.id}: {written(rule)}",
            weight=rule_weight(rule.severity) if strikes else HARMLESS,
            location=rule.location,
        )
