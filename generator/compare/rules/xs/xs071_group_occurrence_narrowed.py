"""# XS071 group-occurrence-narrowed

**What.** A group of elements may stand less often as a whole, or must stand more often.

**Why it matters.** Messages that repeat the group, or leave it out, are refused.

**Example.** `<datum>` and `<dosis>` could be repeated together; once is the most now.

**What to do.** Send the group as often as NEW allows.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, lacks, stands
from generator.compare.rules.xs.named import in_both, in_order, is_narrower
from generator.compare.rules.xs.words import WHERE, often, tags
from generator.findings import Impact
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def group_occurrence_narrowed(pair: Pair) -> Iterator[Change]:
    """Compare how often each group of two or more children may stand."""
    for one in pair.content.groups.repeated:
        if is_narrower(one.new, one.old) is not True:
            continue
        names = in_order(pair, one.names)
        claimed = in_both(pair, one.names)
        yield Change(
            "XS071",
            pair,
            f"{tags(names)} stand together in {WHERE} {often(one.new)} now; it was {often(one.old)}.",
            subject=" ".join(map(local_name, names)),
            old=str(one.old),
            new=str(one.new),
            mend="Send the group as often as that: other messages are refused from NEW on.",
            tighter=None if is_narrower(one.old, one.new) else True,
            claims=(stands(claimed, rank=1), lacks(claimed)),
            impact=Impact.COMPILE,
        )
