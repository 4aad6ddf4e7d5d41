"""# XS062 choice-branch-removed

**What.** A choice has a branch less.

**Why it matters.** Messages that chose it are refused.

**Example.** `<partner>` can no longer be chosen beside `<kind>` and `<vrouw>`.

**What to do.** Choose another branch. Ask where the information went.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, lacks, stands
from generator.compare.rules.xs.named import in_both, in_order
from generator.compare.rules.xs.words import WHERE, tags
from generator.findings import Impact
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def choice_branch_removed(pair: Pair) -> Iterator[Change]:
    """Tell of each branch whose names are all gone."""
    for branch in pair.content.groups.removed:
        names = sorted(branch.names, key=pair.old.content.order.index)
        shown = [name for name in names if not pair.old.is_hidden(name)] or names
        beside = tags(in_order(pair, branch.beside), "or")
        yield Change(
            "XS062",
            pair,
            f"{tags(shown)} may no longer stand in {WHERE} in place of {beside}.",
            subject=" ".join(map(local_name, names)),
            old=" ".join(map(local_name, names)),
            mend=f"Choose {beside}: messages with {tags(shown)} are refused from NEW on.",
            tighter=True,
            claims=(stands(branch.names), lacks(in_both(pair, branch.beside), rank=2)),
            impact=Impact.COMPILE,
            child=shown[0] if len(shown) == 1 else None,
            gone=True,
        )
