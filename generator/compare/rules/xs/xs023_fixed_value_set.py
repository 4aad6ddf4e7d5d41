"""# XS023 fixed-value-set

**What.** An element may have one value only, or another one than before.

**Why it matters.** Messages with any other value are refused.

**Example.** `<dataset_versie>` is fixed to `3.1`; it was fixed to `3.0`.

**What to do.** Write the fixed value. Ask what it stands for if it is not a version.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, value_of
from generator.compare.rules.xs.words import WHERE, quoted
from generator.findings import Impact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def fixed_value_set(pair: Pair) -> Iterator[Change]:
    """Compare the fixed values of the two declarations."""
    old, new = pair.old.element.fixed, pair.new.element.fixed
    if new is not None and old != new:
        before = f"; it was fixed to {quoted(old)}" if old is not None else ""
        yield Change(
            "XS023",
            pair,
            f"{WHERE} is fixed to {quoted(new)} now{before}.",
            subject="fixed",
            old=old,
            new=new,
            mend=f"Write {quoted(new)}.",
            tighter=True if old is None else None,
            claims=(value_of(None, "fixed"),),
            impact=Impact.SILENT_WRONG,
        )
