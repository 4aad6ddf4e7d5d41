"""# DS026 status-changed

**What.** A concept was deprecated (it is still taken, and will go), came back into use, or left the draft.

**Why it matters.** What is deprecated is no longer asked for, and is removed in a next version.

**Example.** `omvang_meerlingzwangerschap` is deprecated.

**What to do.** Go on sending what is deprecated as long as the old version is delivered; do not build on it.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.telling import HARMLESS, LESS_TOLD, called, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def status_changed(comparison: Comparison) -> Iterator[Finding]:
    """Compare the statuses."""
    for pair in comparison.pairs:
        old, new = pair.old.concept.status, pair.new.concept.status
        if old != new:
            ends = new == "deprecated"
            yield tell(
                "DS026",
                "status-changed",
                pair,
                f"{called(pair.new.concept)} was {old} and is {new} now.",
                "Do not build on it: it goes in a next version." if ends else "",
                old=old,
                new=new,
                weight=LESS_TOLD if ends else HARMLESS,
            )
