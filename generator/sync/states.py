"""The state of each concept: what the code shows, what people said, and whether it still means what they knew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model.mapping import MappingEntry, MappingGroup, MappingLedger, MappingState
from generator.model.meaning import meaning_fingerprint
from generator.sync.code import Kind
from generator.sync.scan import stub_fingerprint

if TYPE_CHECKING:
    from generator.emit.mapping.vendor import ContractGroup, ContractMember, VendorContract
    from generator.model.specification import Specification
    from generator.sync.code import Code, Method
    from generator.sync.following import Following

_SHOWN = {
    Kind.STUB: MappingState.UNDONE,
    Kind.CONSTANT: MappingState.CONSTANT,
    Kind.NOT_RECORDED: MappingState.NOT_RECORDED,
    Kind.WRITTEN: MappingState.MAPPED,
}


def next_ledger(
    ledger: MappingLedger,
    code: Code,
    contract: VendorContract,
    following: Following,
    specification: Specification,
) -> MappingLedger:
    """The ledger once the code is in step. People's words stay; the order is the message's, orphans come last."""
    before = {following.rekeyed.get(entry.key, entry.key): entry for entry in ledger.concepts}
    stubs = {key: stub_fingerprint(f"{stub.doc}\n{stub.body}") for key, stub in contract.stubs().items()}
    meanings = {
        concept.id: meaning_fingerprint(concept, specification.dataset) for concept in specification.dataset.walk()
    }
    concepts = [
        _entry(
            before.get(member.key),
            group,
            member,
            method_of(group.name, member.method, code),
            stubs.get((group.name, member.method), ""),
            meanings.get(member.key, ""),
        )
        for group in contract.groups
        for member in group.members
        if member.stub
    ]
    kept = [replace(entry, state=MappingState.ORPHAN) for entry in following.gone if is_worth_keeping(entry, code)]
    return MappingLedger(
        f"{specification.id} {specification.version}",
        (*concepts, *kept),
        tuple(_groups(contract, code, ledger, following)),
    )


def is_worth_keeping(entry: MappingEntry, code: Code) -> bool:
    """Whether anything is left of a concept that is no more: code, or what people said of it."""
    return method_of(entry.contract, entry.method, code) is not None or bool(
        entry.reason or entry.reviewer or entry.comment
    )


def method_of(contract: str, name: str, code: Code) -> Method | None:
    """The vendor's method for one of the contract."""
    for vendor in code.of_contract(contract):
        found = code.find(vendor, name)
        if found is not None:
            return found
    return None


def _entry(  # noqa: PLR0913, PLR0917  each is a fact of its own
    before: MappingEntry | None,
    group: ContractGroup,
    member: ContractMember,
    found: Method | None,
    stub: str,
    fingerprint: str,
) -> MappingEntry:
    """The entry of a concept; `stub` and `fingerprint` are those of its stub and its meaning in this release."""
    shown = MappingState.UNDONE if found is None else _SHOWN[found.kind]
    entry = before or MappingEntry(member.key, member.label, group.name, member.method)
    entry = replace(entry, key=member.key, label=member.label, contract=group.name, method=member.method)
    if found is not None and found.stub == stub:
        entry = replace(entry, stub=stub)
    ignored = entry.state is MappingState.IGNORED or (entry.state is MappingState.STALE and entry.reason)
    if ignored and shown is MappingState.UNDONE:
        return _aged(entry, entry, MappingState.IGNORED, fingerprint)
    if found is not None and found.kind is Kind.NOT_RECORDED and found.reason:
        entry = replace(entry, reason=found.reason)
    if shown is MappingState.UNDONE:
        return replace(entry, state=shown, fingerprint=fingerprint)
    return _aged(before, entry, shown, fingerprint)


def _aged(before: MappingEntry | None, entry: MappingEntry, state: MappingState, fingerprint: str) -> MappingEntry:
    """Stale where the concept meant something else when its mapping was last looked at."""
    known = before.fingerprint if before is not None else ""
    if not known:
        return replace(entry, state=state, fingerprint=fingerprint)
    return replace(entry, state=state if known == fingerprint else MappingState.STALE)


def _groups(contract: VendorContract, code: Code, ledger: MappingLedger, following: Following) -> list[MappingGroup]:
    parents = {member.key: (group, member) for group in contract.groups for member in group.members if member.group}
    before = {following.rekeyed.get(group.key, group.key): group for group in ledger.groups}
    found = []
    for group in contract.groups:
        above = parents.get(group.key)
        vendors = code.of_contract(group.name)
        old = before.get(group.key)
        found.append(
            MappingGroup(
                key=group.key,
                label=group.label,
                contract=group.name,
                attribute=group.attribute,
                parent=above[0].name if above else "",
                method=above[1].method if above else "",
                code=vendors[0].code if vendors else old.code if old else "",
            )
        )
    keys = {group.key for group in found}
    lost = [group for key, group in before.items() if key not in keys and _stands(group, code)]
    return found + lost


def _stands(group: MappingGroup, code: Code) -> bool:
    return any(vendor.code == group.code for vendor in code.classes())
