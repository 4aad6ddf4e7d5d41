"""# XS084 pattern-changed

**What.** The form that a value must have is written otherwise.

**Why it matters.** Values that do not have the new form are refused. Patterns can say the same in many ways:
whether any value is refused is decided, and shown.

**Example.** The pattern of `<postcode>` went from `[0-9]{4}[A-Z]{2}` to `[1-9][0-9]{3}[A-Z]{2}`.

**What to do.** Check your values against the new pattern.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.value_rules import value_change
from generator.compare.rules.xs.words import WHERE, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair
    from generator.model.simple_type import SimpleType


def pattern_changed(pair: Pair) -> Iterator[Change]:
    """Compare the patterns of parts with the same built-in type."""
    for value in pair.values:
        for old, new in value.differing:
            before, after = _written(old), _written(new)
            if old.builtin == new.builtin and before != after:
                yield value_change(
                    "XS084",
                    pair,
                    value,
                    new,
                    _said(before, after),
                    facts=(before, after),
                    facets=("pattern",),
                    tighter=True if before is None else False if after is None else None,
                    mend="Write the value in the new form.",
                )


def _said(before: str | None, after: str | None) -> str:
    if before is None:
        return f"{WHERE} must have the form {quoted(after or '')} now."
    if after is None:
        return f"{WHERE} need no longer have the form {quoted(before)}."
    return f"The form of {WHERE} is {quoted(after)} now; it was {quoted(before)}."


def _written(part: SimpleType) -> str | None:
    steps = {" | ".join(sorted(set(step))) for step in part.facets.patterns}
    return " and ".join(sorted(steps)) or None
