"""# DS008 conformance-lowered

**What.** A concept is asked for less strongly than before, down to optional.

**Why it matters.** A sender need do nothing. A receiver that still goes by the old dataset misses what newer
senders may leave out.

**Example.** `bestemming_kind` (91283) went from required to conditional.

**What to do.** Nothing is needed to go on sending. Look at the condition, if it has one now.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.strength import is_made_up, strength_changes
from generator.compare.rules.ds.telling import HARMLESS, LESS_TOLD, REFUSED, Weight, called, tell
from generator.model.dataset import Conformance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.pairing.pairing import ConceptPair
    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def conformance_lowered(comparison: Comparison) -> Iterator[Finding]:
    """Compare how strongly each concept is asked for."""
    for pair, old, new in strength_changes(comparison, raised=False):
        yield tell(
            "DS008",
            "conformance-lowered",
            pair,
            f"{called(pair.new.concept)} was {old} and is {new} now.",
            "Nothing is needed to go on sending.",
            old=old,
            new=new,
            weight=_weight(comparison, pair, old),
        )


def _weight(comparison: Comparison, pair: ConceptPair, old: str) -> Weight:
    if is_made_up(pair) or not comparison.refuses(stricter=False):
        return HARMLESS
    return REFUSED if old == Conformance.MANDATORY else LESS_TOLD
