"""# DS030 rule-severity-changed

**What.** A rule weighs more, or less: a warning became an error, or the other way round.

**Why it matters.** What was only remarked upon makes the message refused once the rule is an error.

**Example.** LNR019, about the temperature at admission, went from warning to error.

**What to do.** Look which of your messages had the warning, and mend what caused it.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.rule_pairs import rule_pairs, rule_weight, words
from generator.compare.rules.ds.telling import HARMLESS, tell_of_dataset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def rule_severity_changed(comparison: Comparison) -> Iterator[Finding]:
    """Compare the severities."""
    for old, new in rule_pairs(comparison).both:
        if old.severity is not new.severity:
            raised = new.severity.rank < old.severity.rank
            judging = new if comparison.refuses(stricter=True) else old
            yield tell_of_dataset(
                "DS030",
                "rule-severity-changed",
                f"The rule {new.id} went from {old.severity} to {new.severity}: {words(new)}.",
                "Mend what caused the messages that break it." if raised else "",
                old=f"{old.id}: {old.severity}",
                new=f"{new.id}: {new.severity}",
                weight=rule_weight(judging.severity) if comparison.refuses(stricter=raised) else HARMLESS,
                location=new.location,
            )
