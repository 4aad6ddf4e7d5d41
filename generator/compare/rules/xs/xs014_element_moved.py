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

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.words import listed, often, tag, tags
from generator.findings import Impact
from generator.model.dataset import Cardinality
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.compare.rules.xs.pair import Side
    from generator.model.qname import QName


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


def element_unwrapped(removed: Change, added: Sequence[Change]) -> Change:
    """Make one change of an element that is gone, and of what stood in it and came elsewhere."""
    first, wrapper = added[0], removed.child
    after = tag(first.pair.new.element.name)
    directly = "directly " if first.pair is removed.pair else ""
    names = [one.child for one in added if one.child]
    counted = _counted(_inside(removed, names), _alone(added)) if len(names) == 1 else ""
    stand, stood = ("stands", "stood") if len(names) == 1 else ("stand", "stood")
    return Change(
        "XS014",
        first.pair,
        f"Element {tag(wrapper or '')} is gone: {tags(names)}, which {stood} in it, {stand} {directly}in {after} now"
        f"{counted}.",
        subject=local_name(names[0]),
        old=_path(removed.pair.old, wrapper, names),
        new=_path(first.pair.new, None, names),
        mend=f"Write {tags(names)} {directly}in {after}, without {tag(wrapper or '')} around {_them(names)}.",
        otherwise=f"Write {tags(names)} {directly}in {after}.",
        claims=(*removed.claims, *(claim for one in added for claim in one.claims)),
        impact=Impact.COMPILE,
        child=names[0],
    )


def element_wrapped(added: Change, removed: Sequence[Change]) -> Change:
    """Make one change of a new element, and of what it holds and stood elsewhere."""
    first, wrapper = removed[0], added.child
    names = [one.child for one in removed if one.child]
    counted = _counted(_alone(removed), _inside(added, names)) if len(names) == 1 else ""
    stand = "stands" if len(names) == 1 else "stand"
    inner, before = tag(wrapper or ""), tag(first.pair.old.element.name)
    where = f"directly in {before}" if first.pair is added.pair else f"in {before}"
    return Change(
        "XS014",
        first.pair,
        f"Element {inner} is new: {tags(names)}, which stood {where}, {stand} in it now{counted}.",
        subject=local_name(names[0]),
        old=_path(first.pair.old, None, names),
        new=_path(added.pair.new, wrapper, names),
        mend=f"Write {tags(names)} in {inner}, and no longer {where}.",
        otherwise=f"Write {tags(names)} in {inner}.",
        claims=(*added.claims, *(claim for one in removed for claim in one.claims)),
        impact=Impact.COMPILE,
        child=names[0],
        gone=True,
    )


def _path(side: Side, wrapper: QName | None, names: Sequence[QName]) -> str:
    above = (*side.path, wrapper) if wrapper else side.path
    return "/".join([*map(local_name, above), listed([local_name(name) for name in names])])


def _them(names: Sequence[QName]) -> str:
    return "it" if len(names) == 1 else "them"


def _alone(changes: Sequence[Change]) -> Cardinality:
    """How often the element of the first of the changes may stand where it is."""
    change = changes[0]
    side = change.pair.old if change.gone else change.pair.new
    return side.content.occurrences.get(change.child, Cardinality()) if change.child else Cardinality()


def _inside(change: Change, names: Sequence[QName]) -> Cardinality:
    """How often the first of the names may stand, in all occurrences of the element of a change."""
    side, wrapper = change.pair.old if change.gone else change.pair.new, change.child
    inner = side.version.content(side.content.elements[wrapper].type) if wrapper else side.content
    own, outer = inner.occurrences.get(names[0], Cardinality()), _alone([change])
    open_ended = own.maximum is None or outer.maximum is None
    most = None if open_ended else (own.maximum or 0) * (outer.maximum or 0)
    return Cardinality(own.minimum * outer.minimum, most)


def _counted(before: Cardinality, after: Cardinality) -> str:
    return "" if before == after else f", {often(after)} (before: {often(before)})"
