"""# DS001 concept-added

**What.** The new dataset has a concept that the old one has not.

**Why it matters.** Where it is mandatory, the registry refuses messages without it. Else the registry goes on
without data it has begun to ask for.

**Example.** `software_naam` (91461) joins the details of the document.

**What to do.** Run `lnrgen update`: it adds a stub to the mapping. Fill it in, or say why the hospital does
not record it.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.presence import added_weight, asked, below
from generator.compare.rules.ds.telling import called, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def concept_added(comparison: Comparison) -> Iterator[Finding]:
    """Tell of every concept that is new, those below a new group too."""
    for placed in comparison.added():
        concept = placed.concept
        where = f" in {called(placed.parent.concept)}" if placed.parent else ""
        yield tell(
            "DS001",
            "concept-added",
            placed,
            f"{called(concept)} is new{where}: {asked(concept)}{below(concept)}.",
            "Map it, or record why the hospital does not have it.",
            old=None,
            new=f"{concept.name}: {concept.type} {concept.cardinality}",
            weight=added_weight(comparison, placed),
        )
