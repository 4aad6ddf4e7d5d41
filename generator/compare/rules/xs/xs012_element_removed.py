"""# XS012 element-removed

**What.** An element is no longer there. One that stands elsewhere now is told by XS014, one under another
name by XS013.

**Why it matters.** A message that has the element is refused.

**Example.** `<ziekenhuis_baring>` is gone from `<baring>`.

**What to do.** Leave it out. Ask the registry where the item went before you drop its mapping.
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


def element_removed(pair: Pair) -> Iterator[Change]:
    """Tell of every child that is gone."""
    change = pair.content
    for name in change.removed:
        must = change.with_echoes(name) if name in change.was_required else ()
        yield Change(
            "XS012",
            pair,
            f"Element {tag(name)} is gone from {WHERE}.",
            subject=local_name(name),
            old=str(pair.old.content.occurrences.get(name, "0..1")),
            mend=f"Leave {tag(name)} out: messages with it are refused from NEW on.",
            otherwise=f"Take {tag(name)} out of the mapping.",
            tighter=True,
            both_ways=bool(must),
            claims=(stands(change.with_echoes(name)), *((lacks(must),) if must else ())),
            impact=Impact.COMPILE,
            child=name,
            gone=True,
        )
