"""The pairs of a decision, turned so that every change is told from OLD to NEW."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.role import Role
from generator.compare.rules.xs.pair import Pair, Side, Version

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.inclusion.decision import Decision, ElementPair
    from generator.compare.pairing import Renames
    from generator.model.qname import QName
    from generator.model.specification import Specification

Path = tuple["QName", ...]


def oriented(
    old: Specification, new: Specification, decision: Decision, role: Role, renames: Renames | None = None
) -> Iterator[Pair]:
    """The pairs in the order of the message, without those of which there is nothing to tell."""
    before, after = Version(old), Version(new)
    for pair in decision.pairs:
        if pair.unchanged and len(pair.path) > 1 and not pair.breaks and not pair.undecided:
            continue
        there = pair.taking_path or (*pair.path[:-1], pair.taking.name)
        if role is Role.SENDER:
            left, right = _sides(pair, pair.path, there, before, after)
            renamed = dict(pair.renamed)
        else:
            right, left = _sides(pair, pair.path, there, after, before)
            renamed = {name: given for given, name in pair.renamed.items()}
        reasons = _reasons(pair, renames, role)
        yield Pair(left, right, pair.places, pair.breaks, pair.undecided, renamed, reasons, pair.repeats)


def _reasons(pair: ElementPair, renames: Renames | None, role: Role) -> dict[QName, str]:
    """How each rename is known, by the old name."""
    found: dict[QName, str] = {}
    for given, taking in pair.renamed.items():
        how = renames.how(pair.given_type, given, pair.taking_type) if renames else None
        if how is not None:
            found[given if role is Role.SENDER else taking] = str(how)
    return found


def _sides(pair: ElementPair, given: Path, taking: Path, mine: Version, theirs: Version) -> tuple[Side, Side]:
    return (
        Side(mine, pair.given, pair.given_type, given),
        Side(theirs, pair.taking, pair.taking_type, taking),
    )
