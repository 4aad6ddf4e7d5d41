"""What a rule says of a pair: a change told from OLD to NEW, and the breaks it would explain."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.compare.inclusion.decision import BreakKind
from generator.findings import Impact, Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from generator.compare.inclusion.decision import Break, Undecided
    from generator.compare.rules.xs.pair import Pair
    from generator.model.annotation import Source
    from generator.model.qname import QName

CONTENT = frozenset({BreakKind.ELEMENT, BreakKind.INCOMPLETE})


@dataclass(frozen=True, slots=True)
class Claim:
    """Which breaks a change explains. None stands for any; of names one must be met.

    `rank` is how surely: 0 where the break names what changed, 1 where it names what is missing, 2 for a break of the
    same kind that nobody explains better.
    """

    kinds: frozenset[BreakKind]
    subjects: frozenset[QName] | None = None
    expected: frozenset[QName] | None = None
    facets: frozenset[str] | None = None
    rank: int = 0

    def holds(self, one: Break) -> bool:
        """Whether the break is one of these."""
        return (
            one.kind in self.kinds
            and (self.subjects is None or one.subject in self.subjects)
            and (self.expected is None or not self.expected.isdisjoint(one.expected))
            and (self.facets is None or one.facet in self.facets)
        )


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """A change from OLD to NEW at one pair.

    `said` is a sentence; `WHERE` in it stands for the place. Changes of one rule with the same `subject`, `old` and
    `new` are the same change, and are told once. `mend` is what a sender does about messages that are refused,
    `otherwise` what to do where none is. `tighter` tells whether NEW allows less (True), more (False), or whether that
    cannot be seen (None); `both_ways`, that it allows less here and more there. `severity` and `impact` hold where
    nothing is refused. `child` and `attribute` name what the change is about, below the pair's own element; `gone`
    tells that it is no longer in NEW. `of_value` makes the attribute the place itself, and `whole` the specification.
    `together` is a sentence under which all changes of the rule are told as one, whatever their facts. `doubts` tells
    which open questions are about this change.
    """

    rule: str
    pair: Pair
    said: str
    subject: str = ""
    old: str | None = None
    new: str | None = None
    mend: str = ""
    otherwise: str = ""
    tighter: bool | None = None
    both_ways: bool = False
    claims: tuple[Claim, ...] = ()
    severity: Severity = Severity.INFO
    impact: Impact = Impact.NONE
    child: QName | None = None
    attribute: QName | None = None
    gone: bool = False
    of_value: bool = False
    whole: bool = False
    together: str = ""
    source: Source | None = None
    doubts: Callable[[Undecided], bool] | None = None


@dataclass(slots=True, eq=False)
class Claimed:
    """A change with the breaks and open questions that are its own.

    `shadowed` tells that messages are refused there for another reason first. `like` is the same change of the same
    types, met before: its breaks are this one's too.
    """

    change: Change
    breaks: list[Break] = field(default_factory=list)
    undecided: list[Undecided] = field(default_factory=list)
    shadowed: bool = False
    like: Claimed | None = None

    @property
    def first(self) -> Claimed:
        """The one that holds the breaks and questions."""
        return self if self.breaks or self.undecided or self.like is None else self.like


def names(*found: QName | None) -> frozenset[QName]:
    """Those that are there."""
    return frozenset(name for name in found if name is not None)


def stands(found: Iterable[QName | None], rank: int = 0) -> Claim:
    """An element of these names is refused."""
    return Claim(frozenset({BreakKind.ELEMENT}), subjects=names(*found), rank=rank)


def lacks(found: Iterable[QName | None], rank: int = 1) -> Claim:
    """An element of these names is missed."""
    return Claim(CONTENT, expected=names(*found), rank=rank)


def goes_by_other_name(found: Iterable[QName]) -> tuple[Claim, ...]:
    """An element is refused where another of these names is expected; or, less surely, one of them stands or lacks."""
    known = names(*found)
    return (
        Claim(frozenset({BreakKind.ELEMENT}), subjects=known, expected=known),
        stands(known, rank=2),
        lacks(known, rank=2),
    )


def of_kind(*kinds: BreakKind, rank: int = 0) -> Claim:
    """Any break of these kinds."""
    return Claim(frozenset(kinds), rank=rank)


def content_left(rank: int = 2) -> Claim:
    """A break in the children that nobody explains better."""
    return Claim(CONTENT, rank=rank)


def value_of(attribute: QName | None, *facets: str, rank: int = 0) -> Claim:
    """The value of an attribute, or (None) the element's own text, is refused by one of these facets, or by any."""
    wanted = frozenset(facets) if facets else None
    if attribute is None:
        return Claim(frozenset({BreakKind.VALUE}), facets=wanted, rank=rank)
    return Claim(frozenset({BreakKind.ATTRIBUTE_VALUE}), subjects=names(attribute), facets=wanted, rank=rank)


def of_attribute(name: QName) -> Claim:
    """The attribute is refused as such."""
    return Claim(frozenset({BreakKind.ATTRIBUTE}), subjects=names(name))


def misses_attribute(name: QName) -> Claim:
    """The attribute is missed."""
    return Claim(frozenset({BreakKind.ATTRIBUTE_MISSING}), subjects=names(name))
