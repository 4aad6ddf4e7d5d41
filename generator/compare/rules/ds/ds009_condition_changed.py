"""# DS009 condition-changed

**What.** A conditional concept is due in other cases than before: its condition was written anew, or what
decides it from the message was.

**Why it matters.** The mapping may go on leaving out what is due now, or filling in what is not. Nothing in
the XSD shows it.

**Example.** `bestemming_kind` was due when the child was discharged; now also when it died.

**What to do.** Read both conditions, and bring the mapping in step.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.predicates import canonical, told
from generator.compare.rules.ds.telling import HARMLESS, MAY_MEAN_ELSE, called, tell
from generator.compare.rules.ds.wording import TextChange, text_change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding
    from generator.model.dataset import Condition


def condition_changed(comparison: Comparison) -> Iterator[Finding]:
    """Compare the conditions of concepts that had one and have one."""
    for pair in comparison.pairs:
        old, new = pair.old.concept.condition, pair.new.concept.condition
        if old is None or new is None:
            continue
        decided = canonical(old.when, comparison.pairing) != canonical(new.when, None)
        words = text_change(old.text, new.text)
        if not decided and words is TextChange.NONE:
            continue
        means_else = decided or (new.when is None and words is TextChange.WORDS)
        yield tell(
            "DS009",
            "condition-changed",
            pair,
            f"{called(pair.new.concept)} is due in other cases: {_written(old)}; now: {_written(new)}."
            if means_else
            else f"The condition of {called(pair.new.concept)} is worded anew; it asks the same.",
            "Read both conditions, and bring the mapping in step." if means_else else "",
            old=_written(old),
            new=_written(new),
            weight=MAY_MEAN_ELSE if means_else else HARMLESS,
        )


def _written(condition: Condition) -> str:
    words = str(condition.text).rstrip(".")
    decided = told(condition.when)
    return f"{words} [{decided}]" if words and decided else words or decided
