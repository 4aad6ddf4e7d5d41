"""# XS067 content-kind-changed

**What.** An element that held text holds elements now, or nothing, or the other way round.

**Why it matters.** Nothing that was sent there fits any more.

**Example.** `<gewicht>3200</gewicht>` became `<gewicht><waarde>3200</waarde></gewicht>`.

**What to do.** Write the element anew; its mapping must be looked at as a whole.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.inclusion.decision import BreakKind
from generator.compare.rules.xs.change import Change, of_kind
from generator.compare.rules.xs.kinds import kind_of
from generator.compare.rules.xs.words import WHERE
from generator.findings import Impact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def content_kind_changed(pair: Pair) -> Iterator[Change]:
    """Compare what may stand between the tags: text, elements, or nothing."""
    old, new = kind_of(pair.old), kind_of(pair.new)
    if old == new or "text" not in (old, new):
        return
    yield Change(
        "XS067",
        pair,
        f"{WHERE} holds {new} now; it held {old}.",
        subject="content",
        old=old,
        new=new,
        mend=f"Write it anew, with {new}.",
        otherwise=f"It may be written with {new}.",
        claims=(of_kind(BreakKind.TEXT, BreakKind.VALUE, BreakKind.ELEMENT, BreakKind.INCOMPLETE),),
        impact=Impact.COMPILE,
    )
