"""# DS006 cardinality-changed

**What.** A concept may occur more often, or less often, in its group than before. That a mandatory concept can
no longer be left out is told by DS007.

**Why it matters.** More than the new maximum, or less than the new minimum, breaks the dataset's own rules.
What goes from one to many is a list in the generated code, and the other way round.

**Example.** `infuus` (91057) went from 0..1 to 0..*.

**What to do.** Run `lnrgen update` and mend what the type checker points at. Where less is allowed, decide
which occurrence counts.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.telling import HARMLESS, OTHER_NAME, REFUSED, Weight, called, tell
from generator.model.dataset import Conformance

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.pairing.pairing import ConceptPair
    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding
    from generator.model.dataset import Cardinality


def cardinality_changed(comparison: Comparison) -> Iterator[Finding]:
    """Compare how often each concept may occur."""
    for pair in comparison.pairs:
        old, new = pair.old.concept.cardinality, pair.new.concept.cardinality
        if old != new and not _comes_with_conformance(pair):
            yield tell(
                "DS006",
                "cardinality-changed",
                pair,
                f"{called(pair.new.concept)} occurred {old} in its group, and occurs {new} now{_told(old, new)}.",
                "Regenerate, and mend the mapping where a value has become a list or may no longer be left out.",
                old=str(old),
                new=str(new),
                weight=_weight(comparison, old, new),
            )


def _comes_with_conformance(pair: ConceptPair) -> bool:
    """Whether only the minimum changed because the concept became mandatory, or no longer is: DS007 and DS008."""
    old, new = pair.old.concept, pair.new.concept
    mandatory = [concept.conformance is Conformance.MANDATORY for concept in (old, new)]
    return mandatory[0] != mandatory[1] and old.cardinality.maximum == new.cardinality.maximum


def _told(old: Cardinality, new: Cardinality) -> str:
    parts = []
    if (old.minimum == 0) != (new.minimum == 0):
        parts.append("it may no longer be left out" if new.minimum else "it may be left out")
    if (old.maximum == 1) != (new.maximum == 1):
        parts.append("it no longer repeats" if new.maximum == 1 else "it may repeat")
    return f": {' and '.join(parts)}" if parts else ""


def _weight(comparison: Comparison, old: Cardinality, new: Cardinality) -> Weight:
    stricter = new.minimum > old.minimum or _most(new) < _most(old)
    looser = new.minimum < old.minimum or _most(new) > _most(old)
    strikes = (comparison.refuses(stricter=True) and stricter) or (comparison.refuses(stricter=False) and looser)
    if strikes and not comparison.is_read_off:
        return REFUSED
    return OTHER_NAME if (old.maximum == 1) != (new.maximum == 1) else HARMLESS


def _most(cardinality: Cardinality) -> float:
    return float("inf") if cardinality.maximum is None else cardinality.maximum
