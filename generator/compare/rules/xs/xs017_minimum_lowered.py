"""# XS017 minimum-lowered

**What.** An element may be left out, or be there less often, than before.

**Why it matters.** What you send stays valid. A reader that works by OLD refuses messages that make use of
it, and generated code must expect it to be absent.

**Example.** `minOccurs` of `<zwangerschapsduur>` went from 1 to 0.

**What to do.** Nothing, as a sender. As a reader, see that your code does without it.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, lacks
from generator.compare.rules.xs.words import WHERE, tag
from generator.findings import Impact
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def minimum_lowered(pair: Pair) -> Iterator[Change]:
    """Compare how often each child must be in its parent, the groups around it taken into account."""
    for one in pair.content.occurrences:
        least = one.new.minimum
        if least >= one.old.minimum:
            continue
        often = "once" if least == 1 else f"{least} times"
        said = f"needs to be only {often} in" if least else "may be left out of"
        yield Change(
            "XS017",
            pair,
            f"Element {tag(one.name)} {said} {WHERE} now.",
            subject=local_name(one.name),
            old=str(one.old),
            new=str(one.new),
            mend=f"Go on filling {tag(one.name)}.",
            tighter=False,
            claims=(lacks({one.name, one.old_name}),),
            impact=Impact.NONE if least else Impact.COMPILE,
            child=one.name,
        )
