"""XS014 where elements moved because what they stood in is gone, or because something was put around them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.words import listed, often, tag, tags
from generator.findings import Impact
from generator.model.dataset import Cardinality
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.compare.rules.xs.change import Claim
    from generator.compare.rules.xs.pair import Side
    from generator.model.qname import QName


@dataclass(frozen=True, slots=True)
class Part:
    """An element that stands in the wrapper: the way to it there, and the change that tells of it outside."""

    inside: tuple[QName, ...]
    outside: Change


def element_unwrapped(removed: Change, parts: Sequence[Part]) -> Change:
    """Make one change of an element that is gone, and of what stood in it and came elsewhere."""
    wrapper, names, first = tag(removed.child or ""), _names(parts), parts[0].outside
    where = f"{'directly ' if first.pair is removed.pair else ''}in {tag(first.pair.new.element.name)}"
    counted = _counted(_inside(removed, parts), _alone(first)) if len(parts) == 1 else ""
    stand = "stands" if len(parts) == 1 else "stand"
    them = "it" if len(parts) == 1 else "them"
    return Change(
        "XS014",
        first.pair,
        f"Element {wrapper} is gone: {tags(names)}, which stood in it, {stand} {where} now{counted}.",
        subject=local_name(names[0]),
        old=_shown(parts[0].inside[:-1] if len(parts) == 1 else _steps(removed), names),
        new=_shown(first.pair.new.path, names),
        mend=f"Write {tags(names)} {where}, without {wrapper} around {them}.",
        otherwise=f"Write {tags(names)} {where}.",
        claims=_claims(removed, parts),
        impact=Impact.COMPILE,
        child=names[0],
    )


def element_wrapped(added: Change, parts: Sequence[Part]) -> Change:
    """Make one change of a new element, and of what it holds and stood elsewhere."""
    wrapper, names, first = tag(added.child or ""), _names(parts), parts[0].outside
    where = f"{'directly ' if first.pair is added.pair else ''}in {tag(first.pair.old.element.name)}"
    counted = _counted(_alone(first), _inside(added, parts)) if len(parts) == 1 else ""
    stand = "stands" if len(parts) == 1 else "stand"
    return Change(
        "XS014",
        first.pair,
        f"Element {wrapper} is new: {tags(names)}, which stood {where}, {stand} in it now{counted}.",
        subject=local_name(names[0]),
        old=_shown(first.pair.old.path, names),
        new=_shown(parts[0].inside[:-1] if len(parts) == 1 else _steps(added), names),
        mend=f"Write {tags(names)} in {wrapper}, and no longer {where}.",
        otherwise=f"Write {tags(names)} in {wrapper}.",
        claims=_claims(added, parts),
        impact=Impact.COMPILE,
        child=names[0],
        gone=True,
    )


def _names(parts: Sequence[Part]) -> list[QName]:
    return [part.outside.child for part in parts if part.outside.child]


def _claims(change: Change, parts: Sequence[Part]) -> tuple[Claim, ...]:
    return (*change.claims, *(claim for part in parts for claim in part.outside.claims))


def _side(change: Change) -> Side:
    return change.pair.old if change.gone else change.pair.new


def _steps(change: Change) -> tuple[QName, ...]:
    return (*_side(change).path, *([change.child] if change.child else []))


def _shown(above: Sequence[QName], names: Sequence[QName]) -> str:
    """`bericht/kinderen/kind`, `bericht/kinderen/kind and moeder`."""
    return "/".join([*map(local_name, above), listed([local_name(name) for name in names])])


def _alone(change: Change) -> Cardinality:
    """How often the element of a change may stand where it is."""
    found = _side(change).content.occurrences
    return found.get(change.child, Cardinality()) if change.child else Cardinality()


def _inside(change: Change, parts: Sequence[Part]) -> Cardinality:
    """How often the first part may stand, in all occurrences of the element of a change and of those between."""
    side, found = _side(change), _alone(change)
    content = side.content
    steps = parts[0].inside[len(side.path) :]
    for above, name in pairwise(steps):
        content = side.version.content(content.elements[above].type)
        found = _times(found, content.occurrences.get(name, Cardinality()))
    return found


def _times(one: Cardinality, other: Cardinality) -> Cardinality:
    most = None if one.maximum is None or other.maximum is None else one.maximum * other.maximum
    return Cardinality(one.minimum * other.minimum, most)


def _counted(before: Cardinality, after: Cardinality) -> str:
    return "" if before == after else f", {often(after)} (before: {often(before)})"
