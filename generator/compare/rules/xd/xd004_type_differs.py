"""# XD004 type-differs

**What.** The dataset definition and the XSD disagree about the kind of value: a date for one, a text for the
other; a group for one, a value for the other.

**Why it matters.** The mapping is typed by what the XSD takes. A value of the other kind is refused, or loses
what the XSD cannot hold: the time of a moment, the decimals of a weight.

**Example.** The definition says `type: datetime`, the element is an `xs:date`: the time of birth is lost.

**What to do.** Correct `type` in the dataset definition, or take the XSD that belongs to it.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xd.pairs import called, differ, holds_elements
from generator.findings import Impact
from generator.model.dataset import ConceptType

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xd.pairs import Pair, Pairs
    from generator.findings import Finding

_TEXTS = frozenset({ConceptType.STRING, ConceptType.IDENTIFIER, ConceptType.REFERENCE})


def type_differs(pairs: Pairs) -> Iterator[Finding]:
    """Compare the kind of value of each concept with what the XSD takes."""
    for pair in pairs.pairs:
        found = _found(pair)
        if found is not None:
            yield differ(
                "XD004",
                "type-differs",
                pair,
                f"{called(pair.concept)} is of type {pair.concept.type} by the dataset definition, "
                f"of type {found} by the XSD.",
                f"Write `type: {found}`, or take the XSD that belongs to this definition.",
                dataset=pair.concept.type,
                schema=found,
                impact=Impact.REJECT,
            )


def _found(pair: Pair) -> ConceptType | None:
    """What the XSD takes, where that is something else."""
    if pair.concept.is_group:
        return None if pair.record is not None and pair.record.simple is None else ConceptType.STRING
    if holds_elements(pair):
        return ConceptType.GROUP
    facts = pair.facts
    if facts is None or facts.type is pair.concept.type:
        return None
    return facts.type if facts.declared or not _fits(pair.concept.type, facts.type, pair) else None


def _fits(wanted: ConceptType, found: ConceptType, pair: Pair) -> bool:
    """Whether the XSD can take such a value although it does not call it that: identifiers are texts to it."""
    if wanted is ConceptType.CODE:
        return found in _TEXTS
    if wanted in _TEXTS:
        return found in _TEXTS or (found is ConceptType.COUNT and wanted is not ConceptType.STRING)
    if wanted is ConceptType.COUNT:
        return found is ConceptType.QUANTITY
    return wanted is ConceptType.QUANTITY and found is ConceptType.COUNT and pair.concept.precision == 0
