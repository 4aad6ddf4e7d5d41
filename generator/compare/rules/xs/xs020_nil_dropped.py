"""# XS020 nil-dropped

**What.** An element may no longer be empty with `xsi:nil`.

**Why it matters.** Messages that say that a value is not known that way are refused.

**Example.** `nillable="true"` was taken from `<apgar_5_min>`.

**What to do.** Give the element a value, or leave it out where that is allowed.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.inclusion.decision import BreakKind
from generator.compare.rules.xs.change import Change, of_kind
from generator.compare.rules.xs.words import WHERE
from generator.findings import Impact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def nil_dropped(pair: Pair) -> Iterator[Change]:
    """Compare nillable."""
    if pair.old.element.nillable and not pair.new.element.nillable:
        yield Change(
            "XS020",
            pair,
            f"{WHERE} may no longer be nil.",
            subject="nillable",
            old="nillable",
            new="not nillable",
            mend="Give it a value, or leave it out where that is allowed: xsi:nil is refused from NEW on.",
            tighter=True,
            claims=(of_kind(BreakKind.NIL),),
            impact=Impact.COMPILE,
        )
