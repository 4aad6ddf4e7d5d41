"""What people say of a mapping beside its code: reviews, states and remarks, put into the ledger."""

from __future__ import annotations

from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from generator.model.mapping import MappingEntry, MappingLedger, MappingState
from generator.sync.following import follow
from generator.sync.states import next_ledger

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.emit.mapping.vendor import VendorContract
    from generator.model.specification import Specification
    from generator.sync.plan import SyncPlan

_NOTHING_TO_REVIEW = {
    MappingState.UNDONE: "is still to write: there is nothing to review yet",
    MappingState.ORPHAN: "is no longer in the specification",
}


def is_in_step(plan: SyncPlan) -> bool:
    """Whether `sync` has nothing to do but to note the states: only then can anything be said of its concepts."""
    same = plan.before is not None and plan.before.specification == plan.ledger.specification
    return same and not plan.texts and not plan.is_blocked


def amended(
    plan: SyncPlan, contract: VendorContract, specification: Specification, entries: Mapping[str, MappingEntry]
) -> MappingLedger:
    """The ledger as `sync` would leave it, had it found these entries in `mapping.yaml`, by key.

    The state of an entry is what the code shows, whatever the entry says; without a fingerprint it is as if just looked
    at.
    """
    before = replace(plan.ledger, concepts=tuple(entries.get(one.key, one) for one in plan.ledger.concepts))
    blocked = {(plan.following.now(name), method) for name, method in plan.renaming.blocked}
    following = follow(before, contract)
    following.keep(blocked)
    return next_ledger(before, plan.code, contract, following, specification, blocked=blocked)


def reviewed(entry: MappingEntry, by: str, date: str, comment: str | None) -> MappingEntry:
    """The entry as somebody who looked at its mapping leaves it; without a comment that of before stays."""
    said = entry.comment if comment is None else comment
    return replace(entry, fingerprint="", reviewer=by, date=date, comment=said)


def to_review(ledger: MappingLedger, asked: Iterable[str]) -> tuple[list[MappingEntry], list[str]]:
    """The entries that are asked for, by concept id, label or `Class.method`; and what is wrong with the asking."""
    found: dict[str, MappingEntry] = {}
    problems: list[str] = []
    for name in asked:
        entries = _named(ledger, name)
        if len(entries) != 1:
            problems.append(_not_one(ledger, name, entries))
        elif entries[0].state in _NOTHING_TO_REVIEW:
            problems.append(f"{entries[0].label} ({entries[0].key}) {_NOTHING_TO_REVIEW[entries[0].state]}.")
        else:
            found[entries[0].key] = entries[0]
    return list(found.values()), problems


def all_to_review(ledger: MappingLedger) -> list[MappingEntry]:
    """Every entry whose mapping can be looked at."""
    return [entry for entry in ledger.concepts if entry.state not in _NOTHING_TO_REVIEW]


def _named(ledger: MappingLedger, name: str) -> list[MappingEntry]:
    for names in (_keys, _labels):
        found = [entry for entry in ledger.concepts if name.strip().casefold() in names(entry)]
        if found:
            return found
    return []


def _keys(entry: MappingEntry) -> set[str]:
    return {entry.key.casefold(), f"{entry.contract}.{entry.method}".casefold()}


def _labels(entry: MappingEntry) -> set[str]:
    return {entry.label.casefold(), entry.method.casefold()}


def _not_one(ledger: MappingLedger, name: str, found: list[MappingEntry]) -> str:
    if found:
        told = ", ".join(f"{entry.key} ({entry.contract}.{entry.method})" for entry in found)
        return f"{name!r} may be {told}. Name the one you mean by its id."
    known = [text for entry in ledger.concepts for text in (entry.key, entry.label, f"{entry.contract}.{entry.method}")]
    close = get_close_matches(name, known, 1, 0.6)
    hint = f" Did you mean {close[0]!r}?" if close else ""
    return f"There is no concept {name!r} in mapping.yaml.{hint}"
