"""# XS122 enumeration-introduced

**What.** A value that could be anything must be one of a list of codes.

**Why it matters.** Every other value is refused.

**Example.** `<geslacht>` was free text, and is one of `M`, `V`, `O`.

**What to do.** Map your values to the codes.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs import codes
from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.value_rules import value_change
from generator.compare.rules.xs.words import WHERE
from generator.findings import Impact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def enumeration_introduced(pair: Pair) -> Iterator[Change]:
    """Tell of parts that became an enumeration."""
    for value in pair.values:
        for old, new in value.differing:
            before, after = codes.values_of(old), codes.values_of(new)
            if after and not before:
                yield value_change(
                    "XS122",
                    pair,
                    value,
                    new,
                    f"{WHERE} must be one of these codes now: {codes.shown(after.values())}.",
                    facts=(None, codes.facts(after.values())),
                    facets=("enumeration",),
                    tighter=True,
                    mend="Send one of the codes: any other value is refused from NEW on.",
                    impact=Impact.COMPILE,
                )
