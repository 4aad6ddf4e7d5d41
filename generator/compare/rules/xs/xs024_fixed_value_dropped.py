"""# XS024 fixed-value-dropped

**What.** An element that had one fixed value may have others now.

**Why it matters.** What you send stays valid. A reader that works by OLD refuses other values.

**Example.** `<dataset_versie>` is no longer fixed to `3.0`.

**What to do.** Find out what other values mean, and when to send them.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, value_of
from generator.compare.rules.xs.words import WHERE, quoted
from generator.findings import Impact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def fixed_value_dropped(pair: Pair) -> Iterator[Change]:
    """Compare the fixed values of the two declarations."""
    old, new = pair.old.element.fixed, pair.new.element.fixed
    if old is not None and new is None:
        yield Change(
            "XS024",
            pair,
            f"{WHERE} is no longer fixed to {quoted(old)}.",
            subject="fixed",
            old=old,
            mend=f"Go on writing {quoted(old)}.",
            otherwise="Find out which other values there are, and when to send them.",
            tighter=False,
            claims=(value_of(None, "fixed"),),
            impact=Impact.INCOMPLETE,
        )
