"""# XS041 attribute-added-required

**What.** An attribute is new, and must be there.

**Why it matters.** No message of OLD has it: each element of that kind is refused.

**Example.** `eenheid` with `use="required"` was added to `<gewicht>`.

**What to do.** Fill it before you send by NEW.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, misses_attribute, of_attribute, value_of
from generator.compare.rules.xs.words import WHERE, written_type
from generator.findings import Impact
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def attribute_added_required(pair: Pair) -> Iterator[Change]:
    """Tell of every new attribute that must be there."""
    for name, attribute in pair.new.attributes.items():
        if name not in pair.old.attributes and attribute.required:
            yield Change(
                "XS041",
                pair,
                f"Attribute {local_name(name)} is new in {WHERE}, and must be there.",
                subject=local_name(name),
                new=(attribute.fixed and f"fixed {attribute.fixed}") or written_type(attribute.type),
                mend=f"Fill {local_name(name)}: messages without it are refused from NEW on.",
                otherwise=f"Fill {local_name(name)}.",
                both_ways=True,
                claims=(misses_attribute(name), of_attribute(name), value_of(name, rank=1)),
                impact=Impact.INCOMPLETE,
                attribute=name,
            )
