"""# XS121 code-removed

**What.** A code list has codes less.

**Why it matters.** Messages with such a code are refused.

**Example.** `9` (onbekend) is gone from the answers.

**What to do.** Send the code that took its place. If there is none, ask: do not choose one that is merely
close.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs import codes
from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.units import is_unit_change
from generator.compare.rules.xs.value_rules import value_change
from generator.compare.rules.xs.words import WHERE
from generator.findings import Impact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def code_removed(pair: Pair) -> Iterator[Change]:
    """Compare the enumerated values of the parts that belong together."""
    for value in pair.values:
        for old, new in value.differing:
            before, after = codes.values_of(old), codes.values_of(new)
            removed = [one for key, one in before.items() if key not in after]
            if after and removed and not is_unit_change(value):
                these, them = ("this", "it") if len(removed) == 1 else ("these", "them")
                yield value_change(
                    "XS121",
                    pair,
                    value,
                    old,
                    f"{'Code' if len(removed) == 1 else 'Codes'} no longer allowed in {WHERE}: {codes.shown(removed)}.",
                    facts=(codes.facts(removed), None),
                    facets=("enumeration",),
                    tighter=True,
                    mend=f"Send another code: messages with {these} are refused from NEW on.",
                    otherwise=f"Take {them} out of the mapping.",
                    impact=Impact.COMPILE,
                    gone=True,
                    source=removed[0].source,
                    subject=codes.told(removed),
                )
