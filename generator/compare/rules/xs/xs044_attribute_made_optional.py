"""# XS044 attribute-made-optional

**What.** An attribute that had to be there may be left out.

**Why it matters.** What you send stays valid. A reader that works by OLD refuses messages without it, and
generated code must expect it to be absent.

**Example.** `use="required"` was taken from `eenheid` of `<gewicht>`.

**What to do.** Nothing, as a sender. As a reader, see that your code does without it.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, misses_attribute
from generator.compare.rules.xs.words import WHERE
from generator.findings import Impact
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def attribute_made_optional(pair: Pair) -> Iterator[Change]:
    """Compare the use of the attributes that both have."""
    for old, new in pair.common_attributes:
        if old.required and not new.required:
            yield Change(
                "XS044",
                pair,
                f"Attribute {local_name(new.name)} of {WHERE} may be left out now.",
                subject=local_name(new.name),
                old="required",
                new="optional",
                mend=f"Go on filling {local_name(new.name)}.",
                tighter=False,
                claims=(misses_attribute(new.name),),
                impact=Impact.COMPILE,
                attribute=new.name,
            )
