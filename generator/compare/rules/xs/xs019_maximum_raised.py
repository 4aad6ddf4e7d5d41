"""# XS019 maximum-raised

**What.** An element may be there more often than before.

**Why it matters.** What you send stays valid, and may be incomplete: the registry takes more than one now.
Where it could be there once, generated code makes a list of it.

**Example.** `maxOccurs` of `<diagnose>` went from 1 to `unbounded`.

**What to do.** Send all there are. In generated code the field is a list; the type checker shows where.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, stands
from generator.compare.rules.xs.words import WHERE, tag
from generator.compare.rules.xs.xs018_maximum_lowered import fewer, times
from generator.findings import Impact
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def maximum_raised(pair: Pair) -> Iterator[Change]:
    """Compare how often each child may be in its parent, the groups around it taken into account."""
    for one in pair.content.occurrences:
        if not fewer(one.old.maximum, one.new.maximum):
            continue
        before = "at most once" if one.old.maximum == 1 else f"at most {one.old.maximum} times"
        yield Change(
            "XS019",
            pair,
            f"Element {tag(one.name)} may be in {WHERE} {times(one.new.maximum)} now; it was {before}.",
            subject=local_name(one.name),
            old=str(one.old),
            new=str(one.new),
            mend=f"Send {tag(one.name)} {before} until the other side has moved to NEW.",
            otherwise=f"Send every {tag(one.name)} there is.",
            tighter=False,
            claims=(stands({one.name, one.old_name}),),
            impact=Impact.COMPILE if one.old.maximum == 1 else Impact.INCOMPLETE,
            child=one.name,
        )
