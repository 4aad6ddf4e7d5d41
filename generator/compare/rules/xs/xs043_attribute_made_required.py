"""# XS043 attribute-made-required

**What.** An attribute that could be left out must be there.

**Why it matters.** Messages that leave it out are refused.

**Example.** `use="required"` was set on `eenheid` of `<gewicht>`.

**What to do.** Fill it always.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, misses_attribute
from generator.compare.rules.xs.words import WHERE
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def attribute_made_required(pair: Pair) -> Iterator[Change]:
    """Compare the use of the attributes that both have."""
    for old, new in pair.common_attributes:
        if new.required and not old.required:
            yield Change(
                "XS043",
                pair,
                f"Attribute {local_name(new.name)} of {WHERE} must be there now; it could be left out.",
                subject=local_name(new.name),
                old="optional",
                new="required",
                mend=f"Fill {local_name(new.name)}: messages without it are refused from NEW on.",
                otherwise=f"Fill {local_name(new.name)}.",
                tighter=True,
                claims=(misses_attribute(new.name),),
                attribute=new.name,
            )
