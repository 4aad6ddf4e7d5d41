"""# DS004 concept-moved

**What.** A concept stands in another group of the dataset now. It is the same concept: by its id, or, without
ids, by structure with the confidence that is told.

**Why it matters.** The mapping answers it in another class, and where groups repeat it belongs to another
occurrence. A tool that goes by names reads a removal and an addition.

**Example.** `zorgaanbieder` (90511) left `ziekenhuis_baring` for `bevallingsgegevens`.

**What to do.** Run `lnrgen update`; move the body of the mapping's method to the class of the new group.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.telling import OTHER_CODE, called, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.pairing.placed import Placed
    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def concept_moved(comparison: Comparison) -> Iterator[Finding]:
    """Tell of concepts in another group; what went along with its group did not move."""
    for pair in comparison.pairs:
        if comparison.pairing.is_moved(pair):
            had, has = _group(pair.old), _group(pair.new)
            yield tell(
                "DS004",
                "concept-moved",
                pair,
                f"{called(pair.new.concept)} moved from {had} to {has} (recognised {pair.how}).",
                "Move the body of its method in the mapping to the class of the new group.",
                old=_path(pair.old),
                new=_path(pair.new),
                weight=OTHER_CODE,
            )


def _group(placed: Placed) -> str:
    return called(placed.parent.concept) if placed.parent else "the top of the dataset"


def _path(placed: Placed) -> str:
    return "/".join(reversed([placed.concept.name, *(group.concept.name for group in placed.above())]))
