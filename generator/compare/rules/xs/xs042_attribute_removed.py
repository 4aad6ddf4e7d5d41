"""# XS042 attribute-removed

**What.** An attribute is no longer there.

**Why it matters.** A message that has it is refused.

**Example.** `bron` is gone from the type of `<gewicht>`.

**What to do.** Leave it out. Ask the registry where the information went before you drop its mapping.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, misses_attribute, of_attribute, value_of
from generator.compare.rules.xs.prohibited import is_prohibited
from generator.compare.rules.xs.words import WHERE, written_type
from generator.findings import Impact
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def attribute_removed(pair: Pair) -> Iterator[Change]:
    """Tell of every attribute that is gone; prohibited ones are told by XS045."""
    for name, attribute in pair.old.attributes.items():
        if name not in pair.new.attributes and not is_prohibited(pair.new, name):
            yield Change(
                "XS042",
                pair,
                f"Attribute {local_name(name)} is gone from {WHERE}.",
                subject=local_name(name),
                old=(attribute.fixed and f"fixed {attribute.fixed}") or written_type(attribute.type),
                mend=f"Leave {local_name(name)} out: messages with it are refused from NEW on.",
                otherwise=f"Take {local_name(name)} out of the mapping.",
                tighter=True,
                both_ways=attribute.required,
                claims=(of_attribute(name), misses_attribute(name), value_of(name, rank=1)),
                impact=Impact.COMPILE,
                attribute=name,
                gone=True,
            )
