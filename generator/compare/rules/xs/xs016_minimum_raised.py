"""# XS016 minimum-raised

**What.** An element must be there, or be there more often, than before.

**Why it matters.** Messages that leave it out, or have too few of it, are refused.

**Example.** `minOccurs` of `<zwangerschapsduur>` went from 0 to 1.

**What to do.** Fill the element. Where the value is not known, see whether it is nillable or has a null
flavour.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, lacks
from generator.compare.rules.xs.words import WHERE, tag
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def minimum_raised(pair: Pair) -> Iterator[Change]:
    """Compare how often each child must be in its parent, the groups around it taken into account."""
    for one in pair.content.occurrences:
        least = one.new.minimum
        if least <= one.old.minimum:
            continue
        said = f"must be in {WHERE} now" if least == 1 else f"must be in {WHERE} at least {least} times now"
        too_few = "without it" if least == 1 else "with fewer"
        before = "it could be left out" if not one.old.minimum else f"{one.old.minimum} was enough"
        yield Change(
            "XS016",
            pair,
            f"Element {tag(one.name)} {said}; {before}.",
            subject=local_name(one.name),
            old=str(one.old),
            new=str(one.new),
            mend=f"Fill {tag(one.name)}: messages {too_few} are refused from NEW on.",
            otherwise=f"Fill {tag(one.name)}.",
            tighter=True,
            claims=(lacks({one.name, one.old_name}),),
            child=one.name,
        )
