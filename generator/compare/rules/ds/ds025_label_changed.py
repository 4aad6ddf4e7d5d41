"""# DS025 label-changed

**What.** A concept is called otherwise by people; its id stayed.

**Why it matters.** Nothing breaks. Docs, forms and messages show the new label; whoever looks for the old one
finds it among the synonyms, if the dataset lists it there.

**Example.** "Staken IC-behandeling" became "Staken IC-behandeling?".

**What to do.** Nothing.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.pairing.likeness import normalised
from generator.compare.rules.ds.telling import HARMLESS, called, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding
    from generator.model.dataset import Concept


def label_changed(comparison: Comparison) -> Iterator[Finding]:
    """Compare the labels; one that was made from the name changes with it."""
    for pair in comparison.pairs:
        old, new = pair.old.concept, pair.new.concept
        if str(old.label) == str(new.label) or (_is_name(old) and _is_name(new)):
            continue
        if comparison.is_mixed and any(map(_is_name, (old, new))):
            continue
        yield tell(
            "DS025",
            "label-changed",
            pair,
            f"{called(new)} was labelled {str(old.label)!r}.",
            "",
            old=str(old.label),
            new=str(new.label),
            weight=HARMLESS,
        )


def _is_name(concept: Concept) -> bool:
    return normalised(str(concept.label)).replace(" ", "") == normalised(concept.name).replace(" ", "")
