"""# XS048 attribute-fixed-dropped

**What.** An attribute that had one fixed value may have others now.

**Why it matters.** What you send stays valid. A reader that works by OLD refuses other values.

**Example.** `eenheid` of `<gewicht>` is no longer fixed to `g`.

**What to do.** Find out which other values there are, and write the one you mean.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, value_of
from generator.compare.rules.xs.words import WHERE, quoted
from generator.findings import Impact
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def attribute_fixed_dropped(pair: Pair) -> Iterator[Change]:
    """Compare the fixed values of the attributes that both have."""
    for old, new in pair.common_attributes:
        if old.fixed is not None and new.fixed is None:
            yield Change(
                "XS048",
                pair,
                f"Attribute {local_name(new.name)} of {WHERE} is no longer fixed to {quoted(old.fixed)}.",
                subject=local_name(new.name),
                old=old.fixed,
                mend=f"Go on writing {quoted(old.fixed)}.",
                otherwise="Write the value you mean: a missing one no longer stands for the fixed value.",
                tighter=False,
                claims=(value_of(new.name, "fixed"), value_of(new.name, rank=2)),
                impact=Impact.SILENT_WRONG,
                attribute=new.name,
            )
