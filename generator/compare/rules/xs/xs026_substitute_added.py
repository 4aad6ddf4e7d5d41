"""# XS026 substitute-added

**What.** An element may stand in for another one: it joined its substitution group.

**Why it matters.** What you send stays valid. A reader that works by OLD refuses the new element.

**Example.** `<hoofdomtrek>` may stand where `<meting>` is asked for.

**What to do.** Use it where it fits; see that readers know it.
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


def substitute_added(pair: Pair) -> Iterator[Change]:
    """Tell of each element that may replace a child now."""
    for name, head in pair.content.joined:
        yield Change(
            "XS026",
            pair,
            f"Element {tag(name)} may stand for {tag(head)} in {WHERE} now.",
            subject=local_name(name),
            new=local_name(head),
            mend=f"Do not write {tag(name)} until the other side has moved to NEW.",
            otherwise=f"Write {tag(name)} where the record holds it.",
            tighter=False,
            claims=(stands({name}),),
            impact=Impact.INCOMPLETE,
            child=name,
        )
