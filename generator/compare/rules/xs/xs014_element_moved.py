"""# XS014 element-moved

**What.** An element left one parent and came to another; its concept id, or its structure, says that it is
the same. Or only what it stood in is gone, or is new: then it stands one level higher or lower.

**Why it matters.** Messages that have it at the old place are refused, though the value is still asked for.

**Example.** `<temperatuur>` moved from `<opname>` to `<kind>`. `<kinderen>` is gone: `<kind>` stands directly in
`<bericht>`.

**What to do.** Write it at the new place. Where the new parent repeats, find out which of its occurrences the
value belongs to.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.words import tag
from generator.findings import Impact
from generator.model.qname import local_name


def element_moved(removed: Change, added: Change) -> Change:
    """Make one change of what went and what came of the same concept."""
    name = local_name(added.child or "")
    before, after = tag(removed.pair.old.element.name), tag(added.pair.new.element.name)
    was = local_name(removed.child or "")
    called = f", and is called <{name}>" if was != name else ""
    return Change(
        "XS014",
        added.pair,
        f"Element <{was}> moved from {before} to {after}{called}.",
        subject=name,
        old="/".join(map(local_name, (*removed.pair.old.path, was))),
        new="/".join(map(local_name, (*added.pair.new.path, name))),
        mend=f"Write <{name}> in {after}, and no longer in {before}.",
        otherwise=f"Write <{name}> in {after}.",
        claims=(*removed.claims, *added.claims),
        impact=Impact.COMPILE,
        child=added.child,
    )
