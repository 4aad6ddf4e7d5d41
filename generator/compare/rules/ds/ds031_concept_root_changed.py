"""# DS031 concept-root-changed

**What.** The concept ids stand under another OID: every concept has another identity in full, though the
numbers may be the same. It is told once.

**Why it matters.** Whatever stores ids in full no longer finds them. Concepts were paired by number and name,
or by structure, with less certainty than by id.

**Example.** `...77.2.10` became `...77.2.11` with a new major version.

**What to do.** Look through the list of added and removed concepts for pairs that belong together, and write
`renamed_from` at the new one.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.pairing.known import Basis
from generator.compare.rules.ds.telling import OTHER_CODE, tell_of_dataset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def concept_root_changed(comparison: Comparison) -> Iterator[Finding]:
    """Compare the OIDs under which the ids stand."""
    if comparison.pairing.roots_differ:
        by_number = sum(pair.basis is Basis.CONCEPT_ID for pair in comparison.pairs)
        otherwise = len(comparison.pairs) - by_number
        yield tell_of_dataset(
            "DS031",
            "concept-root-changed",
            f"The concept ids stand under another OID. {by_number} concepts were found again by number and name"
            + (f", {otherwise} by place or structure." if otherwise else "."),
            "Look through what was added and removed for concepts that belong together.",
            old=comparison.old.concept_root,
            new=comparison.new.concept_root,
            weight=OTHER_CODE,
        )
