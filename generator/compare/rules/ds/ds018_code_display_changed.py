"""# DS018 code-display-changed

**What.** A code has the same value and another display: the words for what it means are others, and no other
value of the list has them. Where the list was numbered anew, DS019 says so.

**Why it matters.** Every message stays valid. If the meaning changed with the words, the registry counts
something the hospital did not record. No other check finds this.

**Example.** Value `3` was "unknown" and is "undifferentiated".

**What to do.** Have somebody who knows the codes compare both displays. If only the wording is better, accept
the finding.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.codes_told import lists
from generator.compare.rules.ds.telling import HARMLESS, MAY_MEAN_ELSE, listed_name, some, tell_of_list
from generator.compare.rules.ds.wording import TextChange, display_change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.code_changes import CodeChanges
    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding
    from generator.model.dataset import Code

Pairs = list[tuple["Code", "Code"]]


def code_display_changed(comparison: Comparison) -> Iterator[Finding]:
    """Tell of displays in other words, once for each list, and of those only written otherwise."""
    for changes in lists(comparison):
        words: Pairs = []
        writing: Pairs = []
        for old, new in changes.kept:
            change = display_change(old.display, new.display)
            if change is TextChange.WORDS and str(old.display) != old.value and str(new.display) != new.value:
                words.append((old, new))
            elif change is not TextChange.NONE:
                writing.append((old, new))
        if words:
            yield _finding(changes, words, means_else=True)
        if writing and not comparison.is_mixed:
            yield _finding(changes, writing, means_else=False)


def _finding(changes: CodeChanges, pairs: Pairs, *, means_else: bool) -> Finding:
    parts = [f"{old.value!r} was {str(old.display)!r} and is {str(new.display)!r} now" for old, new in pairs]
    how = "may mean something else" if means_else else "are only written otherwise"
    return tell_of_list(
        "DS018",
        "code-display-changed",
        changes,
        f"Codes of {listed_name(changes.new)} {how}: {some(parts, 4)}.",
        "Have somebody who knows the codes compare them." if means_else else "",
        old="; ".join(f"{old.value}: {old.display}" for old, _ in pairs),
        new="; ".join(f"{new.value}: {new.display}" for _, new in pairs),
        weight=MAY_MEAN_ELSE if means_else else HARMLESS,
    )
