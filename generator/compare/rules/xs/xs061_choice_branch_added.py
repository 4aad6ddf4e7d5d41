"""# XS061 choice-branch-added

**What.** A choice has a branch more.

**Why it matters.** What you send stays valid. A reader that works by OLD refuses the new branch.

**Example.** Beside `<kind>` and `<vrouw>`, `<partner>` may be chosen.

**What to do.** Use it where it is what the record holds.
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


def choice_branch_added(pair: Pair) -> Iterator[Change]:
    """Tell of each branch whose names are all new."""
    for branch in pair.content.groups.added:
        names = in_order(pair, branch.names)
        shown = [name for name in names if not pair.new.is_hidden(name)] or names
        beside = tags(in_order(pair, branch.beside), "or")
        yield Change(
            "XS061",
            pair,
            f"{tags(shown)} may stand in {WHERE} now in place of {beside}.",
            subject=" ".join(map(local_name, names)),
            new=" ".join(map(local_name, names)),
            mend=f"Do not choose {tags(shown)} until the other side has moved to NEW.",
            otherwise=f"Choose {tags(shown)} where the record holds it.",
            tighter=False,
            claims=(stands(branch.names), lacks(in_both(pair, branch.beside), rank=2)),
            impact=Impact.INCOMPLETE,
            child=shown[0] if len(shown) == 1 else None,
        )
