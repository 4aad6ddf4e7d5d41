"""Which change explains which break: every break goes to one change, the surest claim first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from generator.compare.role import Role
from generator.compare.rules.xs.change import CONTENT, Claimed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.compare.inclusion.decision import Break, Undecided
    from generator.compare.rules.xs.change import Change
    from generator.compare.rules.xs.pair import Pair

_RANKS = (0, 1, 2)
_BEYOND_VALUES = re.compile(r"\b(assert\w*|alternativ\w*|unique|key|keyref|identity|uniqueness)\b", re.IGNORECASE)


def claim(pair: Pair, changes: Iterable[Change], role: Role) -> tuple[list[Claimed], list[Break], list[Undecided]]:
    """Give the changes their breaks and open questions; what nobody claims comes last.

    A change of the children that makes NEW stricter (for a receiver: less strict), where other changes of the children
    break, may be shadowed: messages never come as far as being refused for it. Values and attributes are decided one
    by one.
    """
    claimed = [Claimed(change) for change in changes]
    narrowing = [item for item in claimed if may_narrow(item.change, role)]
    left = list(pair.breaks)
    for rank in _RANKS:
        left = [one for one in left if not _given(one, narrowing, rank)]
    open_left = [one for one in pair.undecided if not _asked(one, claimed, role)]
    for one in claimed:
        one.shadowed = _is_shadowed(one, pair, role)
    return claimed, left, open_left


def narrows(change: Change, role: Role) -> bool:
    """Whether the change makes messages be refused, as far as can be seen from it."""
    return change.both_ways or change.tighter is (role is Role.SENDER)


def may_narrow(change: Change, role: Role) -> bool:
    """Whether it cannot be ruled out."""
    return narrows(change, role) or change.tighter is None


def _given(one: Break, claimed: list[Claimed], rank: int) -> bool:
    for item in claimed:
        if any(claim.rank == rank and claim.holds(one) for claim in item.change.claims):
            item.breaks.append(one)
            return True
    return False


def _asked(one: Undecided, claimed: list[Claimed], role: Role) -> bool:
    for item in claimed:
        if item.change.doubts is not None and item.change.doubts(one):
            item.undecided.append(one)
            return True
    if is_beyond_values(one):
        return False
    for item in claimed:
        if item.change.attribute == one.subject and may_narrow(item.change, role):
            item.undecided.append(one)
            return True
    return False


def is_beyond_values(one: Undecided) -> bool:
    """Whether the question is about assertions, alternatives or identity constraints."""
    return _BEYOND_VALUES.search(one.why) is not None


def _is_shadowed(item: Claimed, pair: Pair, role: Role) -> bool:
    if item.breaks or item.undecided or not narrows(item.change, role):
        return False
    about_content = any(CONTENT & claim.kinds for claim in item.change.claims)
    return about_content and any(one.kind in CONTENT for one in pair.breaks)
