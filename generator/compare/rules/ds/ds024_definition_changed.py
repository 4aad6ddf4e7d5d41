"""# DS024 definition-changed

**What.** The definition of a concept says something in other words. White space, capitals, punctuation and the
translation alone are told as information.

**Why it matters.** Every message stays valid. If the meaning changed with the words, the mapping fills the item
with what was asked before.

**Example.** The temperature at admission was the first one measured; now it is the lowest of the first hour.

**What to do.** Have whoever made the mapping compare both definitions, and review the mapping. If only the
wording is better, accept the finding.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.telling import HARMLESS, MAY_MEAN_ELSE, called, shortened, tell
from generator.compare.rules.ds.wording import TextChange, text_change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding
    from generator.model.dataset import Text

_SAID = {
    TextChange.WORDS: "is defined in other words",
    TextChange.WRITING: "is defined in the same words, written otherwise or translated anew",
    TextChange.GIVEN: "has a definition now",
    TextChange.DROPPED: "no longer has a definition",
}


def definition_changed(comparison: Comparison) -> Iterator[Finding]:
    """Compare the definitions."""
    for pair in comparison.pairs:
        old, new = pair.old.concept.definition, pair.new.concept.definition
        change = text_change(old, new)
        if change is TextChange.NONE or comparison.lacks(str(old), str(new)):
            continue
        means_else = change is TextChange.WORDS
        yield tell(
            "DS024",
            "definition-changed",
            pair,
            f"{called(pair.new.concept)} {_SAID[change]}"
            + (f": {shortened(str(old))}; now: {shortened(str(new))}." if means_else else "."),
            "Compare both, and review the mapping." if means_else else "",
            old=_fact(old, new) or None,
            new=_fact(new, old) or None,
            weight=MAY_MEAN_ELSE if means_else else HARMLESS,
        )


def _fact(text: Text, other: Text) -> str:
    """The text that governs; the English one where only that changed."""
    return text.en if text.nl == other.nl else str(text)
