"""# DS002 concept-removed

**What.** The new dataset no longer has a concept of the old one.

**Why it matters.** The registry no longer takes the item. Whether a message that still holds it is refused is
for the XSD to say: where it is, a finding of the family XS says so.

**Example.** `omvang_meerlingzwangerschap` (91092) is gone; the number of children born says the same.

**What to do.** Take the item out of the mapping once the old version is no longer delivered. `lnrgen sync
--prune` drops a stub nobody touched.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.presence import below, removed_weight
from generator.compare.rules.ds.telling import called, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def concept_removed(comparison: Comparison) -> Iterator[Finding]:
    """Tell of every concept that is gone, those below a group that is gone too."""
    for placed in comparison.removed():
        concept = placed.concept
        where = f" from {called(placed.parent.concept)}" if placed.parent else ""
        yield tell(
            "DS002",
            "concept-removed",
            placed,
            f"{called(concept)} was taken out{where}{below(concept)}.",
            "Stop delivering it once the old version is no longer accepted.",
            old=f"{concept.name}: {concept.type} {concept.cardinality}",
            new=None,
            weight=removed_weight(comparison, placed),
        )
