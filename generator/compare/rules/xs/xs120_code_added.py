"""# XS120 code-added

**What.** A code list has codes more.

**Why it matters.** What you send stays valid; where a new code says better what the record holds, it is less
precise than it could be. A reader that works by OLD refuses the new codes, or does not know what they mean.

**Example.** `3` (retinopathie) was added to the diagnoses.

**What to do.** Map what belongs to the new codes, above all what was sent as "other" so far.
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


def code_added(pair: Pair) -> Iterator[Change]:
    """Compare the enumerated values of the parts that belong together."""
    for value in pair.values:
        for old, new in value.differing:
            before, after = codes.values_of(old), codes.values_of(new)
            added = [one for key, one in after.items() if key not in before]
            if before and added and not is_unit_change(value):
                these = "this code" if len(added) == 1 else "these codes"
                yield value_change(
                    "XS120",
                    pair,
                    value,
                    new,
                    f"New {'code' if len(added) == 1 else 'codes'} in {WHERE}: {codes.shown(added)}.",
                    facts=(None, codes.facts(added)),
                    facets=("enumeration",),
                    tighter=False,
                    mend=f"Do not send {these} until the other side has moved to NEW.",
                    otherwise=f"Map what belongs to {these}.",
                    impact=Impact.INCOMPLETE,
                    source=added[0].source,
                    subject=codes.told(added),
                )
