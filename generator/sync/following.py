"""Which method of the old contract became which of the new one: by concept id, whatever the names."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from generator.emit.mapping.vendor import ContractGroup, ContractMember, VendorContract
    from generator.model.mapping import MappingEntry, MappingLedger


@dataclass(slots=True)
class Following:
    """From the ledger to the new contract.

    `contracts`, `methods` and `attributes` are what is called otherwise now: a class of the contract; a method, by the
    old contract's class; a name in `DatasetMapping`. `known` are the keys that were there before and still stand where
    they stood. `moved` are concepts that belong to another group now, `gone` those that are no more. `removed` are the
    contract's classes that are no more, each with its name in `DatasetMapping`; `returned` those that came back.
    `rekeyed` leads from the key in the ledger to the one of the same method now.
    """

    contracts: dict[str, str] = field(default_factory=dict)
    methods: dict[tuple[str, str], str] = field(default_factory=dict)
    attributes: dict[str, str] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    moved: list[MappingEntry] = field(default_factory=list)
    gone: list[MappingEntry] = field(default_factory=list)
    removed: dict[str, str] = field(default_factory=dict)
    returned: dict[str, str] = field(default_factory=dict)
    rekeyed: dict[str, str] = field(default_factory=dict)


def follow(ledger: MappingLedger, contract: VendorContract) -> Following:
    """Hold what the ledger remembers against a contract."""
    found = Following()
    groups = {group.key: group for group in contract.groups}
    members = {member.key: (group, member) for group in contract.groups for member in group.members if member.stub}
    _rekey(found, ledger, groups, members)
    _follow_groups(found, ledger, groups)
    for entry in ledger.concepts:
        now = members.get(found.rekeyed.get(entry.key, entry.key))
        if now is None:
            found.gone.append(entry)
        elif now[0].name == found.contracts.get(entry.contract, entry.contract):
            found.known.add(now[1].key)
            _rename(found, entry.contract, entry.method, now[1].method)
        else:
            found.moved.append(entry)
    return found


def _rekey(
    found: Following,
    ledger: MappingLedger,
    groups: dict[str, ContractGroup],
    members: dict[str, tuple[ContractGroup, ContractMember]],
) -> None:
    """A key that is no more, while a new one has its very method: the specification gave the concept another id."""
    remembered = {entry.key for entry in ledger.concepts} | {group.key for group in ledger.groups}
    free = {(group.name, member.method): key for key, (group, member) in members.items() if key not in remembered}
    for entry in ledger.concepts:
        if entry.key not in members and (entry.contract, entry.method) in free:
            found.rekeyed[entry.key] = free[entry.contract, entry.method]
    named = {group.name: key for key, group in groups.items() if key not in remembered}
    for old in ledger.groups:
        if old.key not in groups and old.contract in named:
            found.rekeyed[old.key] = named[old.contract]


def _follow_groups(found: Following, ledger: MappingLedger, groups: dict[str, ContractGroup]) -> None:
    parents = {member.key: (group, member) for group in groups.values() for member in group.members if member.group}
    names = {group.name for group in groups.values()}
    for old in ledger.groups:
        now = groups.get(found.rekeyed.get(old.key, old.key))
        if now is None:
            if old.contract not in names:
                found.removed[old.contract] = old.attribute
            continue
        if now.name != old.contract:
            found.contracts[old.contract] = now.name
        if now.attribute != old.attribute:
            found.attributes[old.attribute] = now.attribute
        if old.code:
            found.returned[old.code] = now.name
    for old in ledger.groups:  # once every contract's new name is known
        above = parents.get(found.rekeyed.get(old.key, old.key))
        if above is not None and old.method and above[0].name == found.contracts.get(old.parent, old.parent):
            _rename(found, old.parent, old.method, above[1].method)


def _rename(found: Following, contract: str, old: str, new: str) -> None:
    if old != new:
        found.methods[contract, old] = new
