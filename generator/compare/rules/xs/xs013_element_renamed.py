"""# XS013 element-renamed

**What.** An element goes by another name; it stands at the same place and is the same concept. The message
says how that is known: by concept id, or by its structure with a confidence.

**Why it matters.** Messages with the old name are refused, though the value they carry is still asked for.

**Example.** `<diagnoseinterventie_postpartum>` became `<diagnoseinterventie_postnataal>`; the concept id is
the same.

**What to do.** Write the new name. The mapping keeps its body: `lnrgen sync` renames the method.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, goes_by_other_name
from generator.compare.rules.xs.words import WHERE, tag
from generator.findings import Impact
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def element_renamed(pair: Pair) -> Iterator[Change]:
    """Tell of every child that has another local name."""
    for old, new in pair.content.renamed:
        if local_name(old) == local_name(new):
            continue
        names = {*pair.content.with_echoes(old), new}
        reason = pair.reasons.get(old)
        yield Change(
            "XS013",
            pair,
            f"Element {tag(old)} in {WHERE} is called {tag(new)} now{f' ({reason})' if reason else ''}.",
            subject=local_name(new),
            old=local_name(old),
            new=local_name(new),
            mend=f"Write {tag(new)} where {tag(old)} stood.",
            otherwise=f"Write {tag(new)} where {tag(old)} stood.",
            claims=goes_by_other_name(names),
            impact=Impact.COMPILE,
            child=new,
        )
