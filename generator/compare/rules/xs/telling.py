"""Findings of the changes: the same change is told once, with the number of places and the shortest witness."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from generator.compare.inclusion.decision import BreakKind
from generator.compare.role import Role
from generator.compare.rules.xs.claiming import narrows
from generator.compare.rules.xs.merging import merged
from generator.compare.rules.xs.places import Spots, source_of
from generator.compare.rules.xs.words import WHERE, cut, listed
from generator.findings import Finding, Impact, Proof, Severity, Witness, fingerprint
from generator.model.paths import prefixes_by_namespace, written

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.compare.rules.xs.change import Change, Claimed
    from generator.compare.rules.xs.places import Spot
    from generator.model.specification import Specification

_PLACES_SHOWN = 3
_READER = "Readers that still work by OLD refuse messages that follow this."
_MOVE_FIRST = "Move the reader to NEW before the senders do."
_LEFT_OUT = "Messages are refused here for another reason first, so that this one cannot be shown apart."
_OPEN = "Whether messages are refused for it cannot be seen from the schemas alone."
_GOES_THROUGH = "No message that was valid is refused for it."


@dataclass(eq=False)
class Teller:
    """Makes findings. `names` is the readable name of every rule."""

    old: Specification
    new: Specification
    role: Role
    names: Mapping[str, str]

    def __post_init__(self) -> None:
        self._old, self._new = Spots(self.old), Spots(self.new)
        given = self.old if self.role is Role.SENDER else self.new
        self._prefixes = prefixes_by_namespace(given.schema, given.dataset)

    def tell(self, claimed: Iterable[Claimed]) -> tuple[Finding, ...]:
        """One finding for each change, in the order in which they are first met."""
        groups: dict[tuple[str, ...], list[Claimed]] = {}
        for item in merged(claimed):
            change = item.change
            facts = (change.together,) if change.together else (change.subject, change.old or "", change.new or "")
            key = (change.rule, self._outcome(item).value, change.severity.value, str(item.shadowed), *facts)
            groups.setdefault(key, []).append(item)
        return tuple(self._together(items) for items in groups.values())

    def _together(self, items: list[Claimed]) -> Finding:
        each = [self._single(item) for item in items]
        if len(items) == 1:
            return each[0]
        spots = [self._where(item.change) for item in items]
        first = items[0]
        where = _many([spot.shown for spot in spots], "values" if first.change.of_value else "elements")
        concepts = {one.concept for one in each}
        witnesses = [one.witness for one in each if one.witness]
        stable = "|".join(sorted({one.fingerprint or "" for one in each}))
        return replace(
            each[0],
            message=first.change.together.replace(WHERE, where) or self._message(first, where),
            old=None if first.change.together else each[0].old,
            new=None if first.change.together else each[0].new,
            concept=each[0].concept if len(concepts) == 1 else None,
            label=each[0].label if len(concepts) == 1 else None,
            fingerprint=fingerprint(first.change.rule, stable, None, None),
            witness=min(witnesses, key=lambda one: len(one.message)) if witnesses else None,
            folded=tuple(replace(one, witness=None) for one in each),
            places=sum(one.places for one in each),
        )

    def _single(self, item: Claimed) -> Finding:
        change = item.change
        spot = self._subject(change)
        outcome = self._outcome(item)
        place = "" if change.whole else spot.stable
        return Finding(
            rule=change.rule,
            name=self.names[change.rule],
            severity=self._severity(item, outcome),
            message=self._message(item, self._where(change).shown),
            action=self._action(change, outcome, shadowed=item.shadowed),
            location=source_of(change),
            concept=None if change.whole else spot.concept,
            label=None if change.whole else spot.label,
            xpath=None if change.whole else spot.xpath,
            old=cut(change.old),
            new=cut(change.new),
            impact=Impact.REJECT if item.first.breaks or item.shadowed else change.impact,
            proof=outcome,
            fingerprint=fingerprint(change.rule, f"{place} {change.subject}", change.old, change.new),
            witness=self._witness(item),
            places=change.pair.places,
            of_old=change.gone,
        )

    def _outcome(self, item: Claimed) -> Proof:
        if item.first.breaks:
            return Proof.WITNESS
        if item.first.undecided:
            return Proof.UNDECIDED
        if item.shadowed:
            return Proof.HEURISTIC
        return Proof.PROVEN_COMPATIBLE

    def _severity(self, item: Claimed, outcome: Proof) -> Severity:
        least = {Proof.WITNESS: Severity.ERROR, Proof.PROVEN_COMPATIBLE: Severity.INFO}.get(outcome, Severity.WARNING)
        return min(least, item.change.severity, key=lambda one: one.rank)

    def _message(self, item: Claimed, where: str) -> str:
        change = item.change
        said = change.said.replace(WHERE, where)
        if item.first.breaks:
            return said if self.role is Role.SENDER else f"{said} {_READER}"
        if item.first.undecided:
            if change.doubts is not None:
                return f"{said} {_OPEN}"
            whys = listed(list(dict.fromkeys(one.why.rstrip(".") for one in item.first.undecided)))
            return f"{said} Whether messages are refused for it is not decided: {whys}."
        if item.shadowed:
            return f"{said} {_LEFT_OUT}"
        return f"{said} {_GOES_THROUGH}" if narrows(change, self.role) else said

    def _action(self, change: Change, outcome: Proof, *, shadowed: bool) -> str:
        if outcome is Proof.PROVEN_COMPATIBLE and not shadowed:
            return change.otherwise
        is_reader = self.role is Role.RECEIVER and outcome is not Proof.UNDECIDED
        return _MOVE_FIRST if is_reader else change.mend

    def _witness(self, item: Claimed) -> Witness | None:
        """The shortest message, with the element that is refused: the child that the change is about, if it stands."""
        shown = [one for one in item.first.breaks if one.message]
        if not shown:
            return None
        best = min(shown, key=lambda one: len(one.message))
        named = any(one.subjects is not None and best.subject in one.subjects for one in item.first.change.claims)
        child = best.subject if named and best.kind is BreakKind.ELEMENT else None
        path = written((*best.path, child) if child else best.path, None, self._prefixes)
        return Witness(best.message, f"{path}[{best.number}]" if child and best.number > 1 else path, best.value)

    def _spots(self, change: Change) -> Spots:
        return self._old if change.gone else self._new

    def _where(self, change: Change) -> Spot:
        side = change.pair.old if change.gone else change.pair.new
        return self._spots(change).spot(side.path, side.type, change.attribute if change.of_value else None)

    def _subject(self, change: Change) -> Spot:
        """The place the change is about: the child or attribute, else the element."""
        side = change.pair.old if change.gone else change.pair.new
        child = side.content.elements.get(change.child) if change.child else None
        if change.child is None:
            return self._spots(change).spot(side.path, side.type, change.attribute)
        return self._spots(change).spot((*side.path, change.child), child.type if child else None, None)


def _many(shown: list[str], what: str) -> str:
    """`12 elements (<a>, <b>, <c> and others)`."""
    names = list(dict.fromkeys(shown))
    rest = " and others" if len(names) > _PLACES_SHOWN else ""
    first = ", ".join(names[:_PLACES_SHOWN]) if rest else listed(names)
    return f"{len(shown)} {what} ({first}{rest})"
