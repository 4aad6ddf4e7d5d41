"""# XS001 root-changed

**What.** The element that messages start with has another name.

**Why it matters.** Every message of OLD is refused at its first tag.

**Example.** `<lnr>` became `<neonatologie>`.

**What to do.** Start the message with the new element. If the schema has several global elements, check with
`--root` that the two you compare are meant to be the same.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.inclusion.decision import BreakKind
from generator.compare.rules.xs.change import Change, of_kind
from generator.findings import Impact
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def root_changed(pair: Pair) -> Iterator[Change]:
    """Compare the names of the root elements; another namespace is told by XS002."""
    old, new = local_name(pair.old.element.name), local_name(pair.new.element.name)
    if pair.is_root and old != new:
        yield Change(
            "XS001",
            pair,
            f"Messages start with <{new}> now, and no longer with <{old}>.",
            old=old,
            new=new,
            mend=f"Start the message with <{new}>.",
            claims=(of_kind(BreakKind.ROOT),),
            impact=Impact.COMPILE,
        )
