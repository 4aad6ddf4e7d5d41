"""# XS025 abstract-changed

**What.** An element became abstract, so that only elements that may replace it can stand there; or it is no
longer abstract.

**Why it matters.** Messages that have the abstract element itself are refused.

**Example.** `<meting>` became abstract; `<gewicht>` and `<lengte>` may stand for it.

**What to do.** Write one of the elements that may replace it.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, lacks, stands
from generator.compare.rules.xs.words import WHERE, tag
from generator.findings import Impact
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def abstract_changed(pair: Pair) -> Iterator[Change]:
    """Compare abstract of the children that both have."""
    theirs = pair.new.content.elements
    for name, element in pair.old.content.elements.items():
        other = theirs.get(pair.renamed.get(name, name))
        if other is None or other.abstract is element.abstract:
            continue
        said = (
            f"may no longer stand in {WHERE}: only elements that replace it may"
            if other.abstract
            else f"may stand in {WHERE} itself now"
        )
        yield Change(
            "XS025",
            pair,
            f"Element {tag(other.name)} {said}.",
            subject=local_name(other.name),
            old="abstract" if element.abstract else "concrete",
            new="abstract" if other.abstract else "concrete",
            mend=f"Write an element that may stand for {tag(other.name)}.",
            tighter=other.abstract,
            claims=(stands({name, other.name}), lacks({name, other.name})),
            impact=Impact.COMPILE,
            child=other.name,
        )
