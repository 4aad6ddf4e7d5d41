"""# XS015 order-changed

**What.** Elements of a sequence stand in another order. Entries of a choice and of an all-group have no
order.

**Why it matters.** A parser takes the elements in the order of the schema and no other.

**Example.** `<geboortegewicht>` stood before `<geboortedatum>`, and stands behind it now.

**What to do.** Write them in the new order. Generated bindings do so by themselves.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, lacks, stands
from generator.compare.rules.xs.words import WHERE, tags
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair
    from generator.model.qname import QName


def order_changed(pair: Pair) -> Iterator[Change]:
    """Tell once for each parent, with the fewest elements whose moving makes the one order the other."""
    moved = pair.content.reordered
    if not moved:
        return
    names = {there: name for name, there in pair.renamed.items()}
    before, after = window(pair)
    shown = [name for name in moved if not pair.new.is_hidden(name)] or list(moved)
    claimed = {*after, *(names.get(name, name) for name in after)}
    verb = "stands" if len(shown) == 1 else "stand"
    yield Change(
        "XS015",
        pair,
        f"The order of the elements in {WHERE} changed: {tags(shown)} {verb} elsewhere.",
        old=" ".join(map(local_name, before)),
        new=" ".join(map(local_name, after)),
        mend=f"Write them in the new order: {tags(after)}.",
        otherwise="Write them in the new order.",
        claims=(stands(claimed, rank=1), lacks(claimed)),
    )


def window(pair: Pair) -> tuple[list[QName], list[QName]]:
    """The common names in both orders, without what is the same at the beginning and the end."""
    known = set(pair.new.content.order)
    before = [name for one in pair.old.content.order if (name := pair.renamed.get(one, one)) in known]
    after = [name for name in pair.new.content.order if name in set(before)]
    while before and before[0] == after[0]:
        del before[0], after[0]
    while before and before[-1] == after[-1]:
        del before[-1], after[-1]
    return before, after
