"""# XS040 attribute-added

**What.** An attribute is new, and may be left out.

**Why it matters.** What you send stays valid and never fills it. A reader that works by OLD refuses messages
that have it.

**Example.** `id` was added to the type of `<zorgaanbieder>`.

**What to do.** Find out what it is for, and fill it where the record holds it.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, of_attribute, value_of
from generator.compare.rules.xs.words import WHERE, written_type
from generator.findings import Impact
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def attribute_added(pair: Pair) -> Iterator[Change]:
    """Tell of every new attribute that may be left out."""
    for name, attribute in pair.new.attributes.items():
        if name not in pair.old.attributes and not attribute.required:
            yield Change(
                "XS040",
                pair,
                f"Attribute {local_name(name)} is new in {WHERE}; it may be left out.",
                subject=local_name(name),
                new=(attribute.fixed and f"fixed {attribute.fixed}") or written_type(attribute.type),
                mend=f"Leave {local_name(name)} out until the other side has moved to NEW.",
                otherwise=f"Fill {local_name(name)} where the record holds it.",
                tighter=False,
                claims=(of_attribute(name), value_of(name, rank=1)),
                impact=Impact.INCOMPLETE,
                attribute=name,
            )
