"""# XS045 attribute-prohibited

**What.** A type that restricts another one forbids an attribute which its base has.

**Why it matters.** A message that has it there is refused, though it is allowed elsewhere.

**Example.** `use="prohibited"` was set on `bron` in a restriction of the type of `<meting>`.

**What to do.** Leave it out there.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, misses_attribute, of_attribute, value_of
from generator.compare.rules.xs.prohibited import is_prohibited
from generator.compare.rules.xs.words import WHERE
from generator.findings import Impact
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def attribute_prohibited(pair: Pair) -> Iterator[Change]:
    """Tell of every attribute that is gone from a type whose base has it."""
    for name, attribute in pair.old.attributes.items():
        if name not in pair.new.attributes and is_prohibited(pair.new, name):
            yield Change(
                "XS045",
                pair,
                f"Attribute {local_name(name)} is prohibited in {WHERE} now.",
                subject=local_name(name),
                old="allowed",
                new="prohibited",
                mend=f"Leave {local_name(name)} out: messages with it are refused from NEW on.",
                tighter=True,
                both_ways=attribute.required,
                claims=(of_attribute(name), misses_attribute(name), value_of(name, rank=1)),
                impact=Impact.COMPILE,
                attribute=name,
                gone=True,
            )
