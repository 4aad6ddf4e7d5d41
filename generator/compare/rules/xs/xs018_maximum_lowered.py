"""# XS018 maximum-lowered

**What.** An element may be there less often than before.

**Why it matters.** Messages with more of it are refused: the second admission, the third diagnosis.

**Example.** `maxOccurs` of `<diagnose>` went from `unbounded` to 1.

**What to do.** Find out which occurrence the registry wants, and send that one.
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


def maximum_lowered(pair: Pair) -> Iterator[Change]:
    """Compare how often each child may be in its parent, the groups around it taken into account."""
    for one in pair.content.occurrences:
        if not fewer(one.new.maximum, one.old.maximum):
            continue
        before = "any number was allowed" if one.old.maximum is None else f"{one.old.maximum} were allowed"
        yield Change(
            "XS018",
            pair,
            f"Element {tag(one.name)} may be in {WHERE} {times(one.new.maximum)} now; {before}.",
            subject=local_name(one.name),
            old=str(one.old),
            new=str(one.new),
            mend=f"Send {tag(one.name)} {times(one.new.maximum)}: messages with more are refused from NEW on.",
            tighter=True,
            claims=(stands({one.name, one.old_name}),),
            impact=Impact.COMPILE if one.new.maximum == 1 else Impact.NONE,
            child=one.name,
        )


def fewer(one: int | None, other: int | None) -> bool:
    """Whether the one maximum is below the other; None is above all."""
    return one is not None and (other is None or one < other)


def times(most: int | None) -> str:
    """`at most once`, `at most 3 times`, `any number of times`."""
    if most is None:
        return "any number of times"
    return "at most once" if most == 1 else f"at most {most} times"
