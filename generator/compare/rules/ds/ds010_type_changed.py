"""# DS010 type-changed

**What.** A concept takes another kind of value: a code instead of a text, a group instead of an item.

**Why it matters.** The generated code has another type for it, and what the mapping gives no longer fits.
Whether messages are refused is for the XSD to say.

**Example.** `probleem` (91272) was a group of its own; now it refers to another one.

**What to do.** Run `lnrgen update`; the type checker points at the line of the mapping.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.telling import OTHER_CODE, called, tell

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding


def type_changed(comparison: Comparison) -> Iterator[Finding]:
    """Compare the kinds of value."""
    for pair in comparison.pairs:
        old, new = pair.old.concept.type, pair.new.concept.type
        if old is not new:
            yield tell(
                "DS010",
                "type-changed",
                pair,
                f"{called(pair.new.concept)} was a {old} and is a {new} now.",
                "Regenerate, and mend the mapping where the type checker points.",
                old=old,
                new=new,
                weight=OTHER_CODE,
            )
