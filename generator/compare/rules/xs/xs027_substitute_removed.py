"""# XS027 substitute-removed

**What.** An element may no longer stand in for another one: it left its substitution group, or is gone.

**Why it matters.** Messages that have it there are refused.

**Example.** `<lengte>` may no longer stand where `<meting>` is asked for.

**What to do.** Write the element that the registry wants instead.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, stands
from generator.compare.rules.xs.words import WHERE, tag
from generator.findings import Impact
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def substitute_removed(pair: Pair) -> Iterator[Change]:
    """Tell of each element that may no longer replace a child."""
    for name, head in pair.content.left:
        yield Change(
            "XS027",
            pair,
            f"Element {tag(name)} may no longer stand for {tag(head)} in {WHERE}.",
            subject=local_name(name),
            old=local_name(head),
            mend=f"Leave {tag(name)} out, or write what may stand there.",
            tighter=True,
            claims=(stands({name}),),
            impact=Impact.COMPILE,
            child=name,
            gone=True,
        )
