"""# DS032 concept-id-changed

**What.** A concept has another id, and is in all else the one that stood there: the same name, type and place,
with the confidence that is told.

**Why it matters.** An id is a concept's identity for life. The mapping, reviewed for the old id, no longer finds
its concept.

**Example.** `rangnummer_kind` was `...161.1` and is 83377.

**What to do.** Ask the publisher whether it is the same item. If so, carry the mapping over.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.pairing.known import Basis
from generator.compare.rules.ds.telling import OTHER_CODE, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def concept_id_changed(comparison: Comparison) -> Iterator[Finding]:
    """Tell of concepts paired without their ids; under another OID they all are, and that is told once."""
    for pair in () if comparison.pairing.roots_differ else comparison.pairs:
        old, new = pair.old, pair.new
        if pair.basis is not Basis.CONCEPT_ID and not old.by_path and not new.by_path:
            yield tell(
                "DS032",
                "concept-id-changed",
                pair,
                f"{new.concept.label} had the id {old.concept.id} and has {new.concept.id} now "
                f"(recognised {pair.how}).",
                "Ask the publisher whether it is the same item; if so, carry the mapping over.",
                old=old.concept.id,
                new=new.concept.id,
                weight=OTHER_CODE,
            )
