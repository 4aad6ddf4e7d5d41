"""# XS028 block-changed

**What.** What an element's type may be replaced by changed: `block` of the element or of its type.

**Why it matters.** Messages that name a derived type with `xsi:type`, or use an element in place of another,
may be refused.

**Example.** `block="extension"` was set on the type of `<meting>`.

**What to do.** Do not use derived types there, or ask why they were blocked.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.inclusion.decision import BreakKind
from generator.compare.rules.xs.change import Change, of_kind
from generator.compare.rules.xs.words import WHERE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair, Side


def block_changed(pair: Pair) -> Iterator[Change]:
    """Compare block of the two declarations and of their types."""
    old, new = _blocked(pair.old), _blocked(pair.new)
    if old == new:
        return
    yield Change(
        "XS028",
        pair,
        f"What may not stand in for {WHERE} changed: {_written(new)} now, {_written(old)} before.",
        subject="block",
        old=_written(old),
        new=_written(new),
        mend="Do not name a derived type there with xsi:type.",
        tighter=True if old < new else False if new < old else None,
        claims=(of_kind(BreakKind.TYPE, rank=1),),
    )


def _blocked(side: Side) -> frozenset[str]:
    return frozenset((*side.element.block, *(side.record.block if side.record else ())))


def _written(blocked: frozenset[str]) -> str:
    return ", ".join(sorted(blocked)) or "nothing"
