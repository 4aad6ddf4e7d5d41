"""# DS007 conformance-raised

**What.** A concept is asked for more strongly: from optional to conditional, required (there if known) or
mandatory (always there, never null).

**Why it matters.** What became mandatory makes the registry refuse a message without it, whatever the XSD
lets through. What became required is missed without being refused.

**Example.** The date on which the care began went from required to mandatory.

**What to do.** Make sure that the hospital record holds it before the care is closed, and map it.
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


def conformance_raised(comparison: Comparison) -> Iterator[Finding]:
    """Compare how strongly each concept is asked for."""
    for pair, old, new in strength_changes(comparison, raised=True):
        yield tell(
            "DS007",
            "conformance-raised",
            pair,
            f"{called(pair.new.concept)} was {old} and is {new} now.",
            "Make sure that it is recorded and mapped.",
            old=old,
            new=new,
            weight=_weight(comparison, pair, new),
        )


def _weight(comparison: Comparison, pair: ConceptPair, new: str) -> Weight:
    if is_made_up(pair) or not comparison.refuses(stricter=True):
        return HARMLESS
    return REFUSED if new == Conformance.MANDATORY else LESS_TOLD
