"""Which method of the old contract became which of the new one: by concept id, whatever the names."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.model.mapping import MappingState

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from generator.emit.mapping.vendor import ContractGroup, ContractMember, VendorContract
    from generator.model.mapping import MappingEntry, MappingLedger


@dataclass(slots=True)
class Following:
    """From the ledger to the new contract.

    `contracts`, `methods` and `attributes` are what is called otherwise now: a class of the contract; a method, by the
    old contract's class; a name in `DatasetMapping`. `remembered` are the contract's classes of before.
    `known` are the keys that were there before and still stand where they stood. `moved` are concepts that belong to
    another group now, `gone` those that are no more. `rekeyed` leads from a key in the ledger to that of the same
    method now. `aside` are the new names of methods that stand where another concept's must be, by their own key.
    `removed` are the contract's classes that went with this release, each with its name in `DatasetMapping`; `lost` are
    all that went, each with what the ledger calls it from now on, for another group may have its name. `returned` are
    the vendor's classes whose group came back, each with what the ledger called it.
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
    aside: dict[str, str] = field(default_factory=dict)
    lost: dict[str, str] = field(default_factory=dict)
    remembered: set[str] = field(default_factory=set)

    def now(self, contract: str) -> str:
        """What a class of the contract is called now; one that went is no other group's, whatever that is called."""
        return self.lost.get(contract) or self.contracts.get(contract, contract)

    def left(self, entry: MappingEntry) -> MappingEntry:
        """An entry of a concept that went, or moved, with the names that the code it had bears now."""
        return replace(entry, contract=self.now(entry.contract), method=self.aside.get(entry.key, entry.method))

    def keep(self, blocked: Collection[tuple[str, str]]) -> None:
        """What could not be renamed (old contract's class, old name) bears its name still."""
        left = {each.key for each in (*self.gone, *self.moved) if (each.contract, each.method) in blocked}
        self.aside = {key: name for key, name in self.aside.items() if key not in left}

    def behind(self, entries: Iterable[MappingEntry]) -> dict[str, MappingEntry]:
        """What concepts left behind when they moved to another group, now or before, by their keys now."""
        found = {self.rekeyed.get(each.key, each.key): each.behind for each in entries}
        left = {key: replace(each, contract=self.now(each.contract)) for key, each in found.items() if each}
        return left | {self.rekeyed.get(each.key, each.key): self.left(each) for each in self.moved}


def follow(ledger: MappingLedger, contract: VendorContract) -> Following:
    """Hold what the ledger remembers against a contract."""
    found = Following(remembered={group.contract for group in ledger.groups if not group.removed})
    groups = {group.key: group for group in contract.groups}
    members = {member.key: (group, member) for group in contract.groups for member in group.members if member.stub}
    _rekey_groups(found, ledger, groups)
    _follow_groups(found, ledger, groups)
    _rekey_concepts(found, ledger, members)
    for entry in ledger.concepts:
        now = members.get(found.rekeyed.get(entry.key, entry.key))
        if now is None:
            found.gone.append(entry)
        elif now[0].name == found.now(entry.contract):
            _follow_concept(found, entry, now[1])
        else:
            found.moved.append(entry)
    _follow_group_methods(found, ledger, groups)
    _put_aside(found, contract)
    return found


def _follow_concept(found: Following, entry: MappingEntry, now: ContractMember) -> None:
    if entry.state is not MappingState.ORPHAN:  # one that comes back may have lost its method meanwhile
        found.known.add(now.key)
    _rename(found, entry.contract, entry.method, now.method)


def _rekey_concepts(
    found: Following, ledger: MappingLedger, members: dict[str, tuple[ContractGroup, ContractMember]]
) -> None:
    """A key that is no more, while a new one has its very method: the specification gave the concept another id."""
    remembered = {entry.key for entry in ledger.concepts} | {group.key for group in ledger.groups}
    free = {(group.name, member.method): key for key, (group, member) in members.items() if key not in remembered}
    for entry in ledger.concepts:
        if entry.key not in members:
            key = free.pop((found.now(entry.contract), entry.method), None)
            if key is not None:
                found.rekeyed[entry.key] = key


def _rekey_groups(found: Following, ledger: MappingLedger, groups: dict[str, ContractGroup]) -> None:
    remembered = {entry.key for entry in ledger.concepts} | {group.key for group in ledger.groups}
    free = {group.name: key for key, group in groups.items() if key not in remembered}
    for old in sorted(ledger.groups, key=lambda group: group.removed):
        if old.key not in groups and old.contract in free:
            found.rekeyed[old.key] = free.pop(old.contract)


def _follow_groups(found: Following, ledger: MappingLedger, groups: dict[str, ContractGroup]) -> None:
    for old in ledger.groups:
        now = groups.get(found.rekeyed.get(old.key, old.key))
        if now is None:
            taken = {group.name for group in groups.values()} | set(found.lost.values())
            found.lost[old.contract] = _free(old.contract, taken)
            if not old.removed:
                found.removed[old.contract] = old.attribute
            continue
        _put(found.contracts, old.contract, now.name)
        if old.removed:
            found.returned[old.code] = old.contract
        else:
            _put(found.attributes, old.attribute, now.attribute)


def _follow_group_methods(found: Following, ledger: MappingLedger, groups: dict[str, ContractGroup]) -> None:
    """The methods that lead from a group to one below it, and need no stub."""
    above = {member.key: (group, member) for group in groups.values() for member in group.members if member.group}
    for old in ledger.groups:
        now = above.get(found.rekeyed.get(old.key, old.key))
        if now is not None and old.method and not old.removed and now[0].name == found.now(old.parent):
            _rename(found, old.parent, old.method, now[1].method)


def _put_aside(found: Following, contract: VendorContract) -> None:
    """What is left of a concept that went, and bears the name that another concept's method has now."""
    asked = {group.name: {member.method for member in group.members} for group in contract.groups}
    there = {entry.method for entry in (*found.gone, *found.moved)}
    for entry in (*found.gone, *found.moved):
        names = asked.get(found.now(entry.contract), set())
        if entry.method in names and entry.contract not in found.lost:
            aside = _free(f"{entry.method}_removed", names | there | set(found.aside.values()))
            found.aside[entry.key] = aside
            found.methods[entry.contract, entry.method] = aside


def _free(name: str, taken: set[str]) -> str:
    free, number = name, 2
    while free in taken:
        free, number = f"{name}{number}", number + 1
    return free


def _put(names: dict[str, str], old: str, new: str) -> None:
    if old != new:
        names[old] = new


def _rename(found: Following, contract: str, old: str, new: str) -> None:
    if old != new:
        found.methods[contract, old] = new
