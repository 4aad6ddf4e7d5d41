"""# DS028 rule-removed

**What.** The dataset no longer has a rule.

**Why it matters.** A sender need do nothing. A receiver that still goes by the old dataset refuses what newer
senders may send.

**Example.** LNR012, about the size of a multiple pregnancy, went with its concept.

**What to do.** Nothing is needed to go on sending.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.rule_pairs import rule_pairs, rule_weight, words, written
from generator.compare.rules.ds.telling import HARMLESS, tell_of_dataset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def rule_removed(comparison: Comparison) -> Iterator[Finding]:
    """Tell of rules that only one of the datasets has."""
    strikes = comparison.refuses(stricter=False)
    for rule in rule_pairs(comparison).removed:
        yield tell_of_dataset(
            "DS028",
            "rule-removed",
            f"The rule {rule.id} ({rule.severity}) was taken out: {words(rule)}.",
            "Nothing is needed to go on sending.",
            old=f"{rule.id}: {written(rule)}",
            new=None,
            weight=rule_weight(rule.severity) if strikes else HARMLESS,
            location=rule.location,
        )
