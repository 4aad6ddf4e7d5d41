"""# XS011 element-added-required

**What.** An element is new, and must be there whenever its parent is.

**Why it matters.** No message of OLD has it, so each one that has the parent is refused.

**Example.** `<set_identificatie>` with `minOccurs="1"` was added to `<documentgegevens>`.

**What to do.** Map the element before you send by NEW. Where the value is not known, see whether the element
is nillable or has a null flavour.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, lacks, stands
from generator.compare.rules.xs.words import WHERE, tag
from generator.findings import Impact
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def element_added_required(pair: Pair) -> Iterator[Change]:
    """Tell of every new child that must be there."""
    change = pair.content
    for name in change.added:
        if name in change.required:
            yield Change(
                "XS011",
                pair,
                f"Element {tag(name)} is new in {WHERE}, and must be there.",
                subject=local_name(name),
                new=str(pair.new.content.occurrences.get(name, "1..1")),
                mend=f"Fill {tag(name)}: messages without it are refused from NEW on.",
                otherwise=f"Fill {tag(name)}.",
                both_ways=True,
                claims=(stands(change.with_echoes(name)), lacks(change.with_echoes(name))),
                impact=Impact.INCOMPLETE,
                child=name,
            )
