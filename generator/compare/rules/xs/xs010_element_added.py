"""# XS010 element-added

**What.** An element is new, and may be left out. An element that became part of a choice is told by XS061.

**Why it matters.** Messages of OLD stay valid and never fill it: the registry sees it as not recorded. A
reader that works by OLD refuses messages that have it.

**Example.** `<navelstreng_ph>` with `minOccurs="0"` was added to `<kind>`.

**What to do.** Find out whether the record holds it, and map it.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, stands
from generator.compare.rules.xs.words import WHERE, tag
from generator.findings import Impact
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def element_added(pair: Pair) -> Iterator[Change]:
    """Tell of every new child that may be left out."""
    change = pair.content
    for name in change.added:
        if name not in change.required:
            yield Change(
                "XS010",
                pair,
                f"Element {tag(name)} is new in {WHERE}; it may be left out.",
                subject=local_name(name),
                new=str(pair.new.content.occurrences.get(name, "0..1")),
                mend=f"Leave {tag(name)} out until the other side has moved to NEW.",
                otherwise=f"Fill {tag(name)} where the record holds it.",
                tighter=False,
                claims=(stands(change.with_echoes(name)),),
                impact=Impact.INCOMPLETE,
                child=name,
            )
