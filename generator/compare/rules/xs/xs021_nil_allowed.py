"""# XS021 nil-allowed

**What.** An element may be empty with `xsi:nil` now.

**Why it matters.** What you send stays valid. A reader must expect that there is no value.

**Example.** `nillable="true"` was given to `<apgar_5_min>`.

**What to do.** Use `xsi:nil` where the value is not known and the registry asks to be told so.
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


def nil_allowed(pair: Pair) -> Iterator[Change]:
    """Compare nillable."""
    if pair.new.element.nillable and not pair.old.element.nillable:
        yield Change(
            "XS021",
            pair,
            f"{WHERE} may be nil now.",
            subject="nillable",
            old="not nillable",
            new="nillable",
            mend="Do not use xsi:nil until the other side has moved to NEW.",
            tighter=False,
            claims=(of_kind(BreakKind.NIL),),
            impact=Impact.COMPILE,
        )
