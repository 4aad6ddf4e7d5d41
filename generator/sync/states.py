"""The state of each concept: what the code shows, what people said, and whether it still means what they knew."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.model.mapping import MappingEntry, MappingGroup, MappingLedger, MappingState
from generator.model.meaning import meaning_fingerprint
from generator.sync.code import Kind
from generator.sync.scan_class import class_stub
from generator.sync.scan_method import method_stub

if TYPE_CHECKING:
    from collections.abc import Collection

    from generator.emit.mapping.vendor import ContractGroup, ContractMember, VendorContract
    from generator.model.specification import Specification
    from generator.sync.code import Code
    from generator.sync.following import Following

_SHOWN = {
    Kind.STUB: MappingState.UNDONE,
    Kind.CONSTANT: MappingState.CONSTANT,
    Kind.NOT_RECORDED: MappingState.NOT_RECORDED,
    Kind.WRITTEN: MappingState.MAPPED,
}


def next_ledger(  # noqa: PLR0913  each is an input of its own
    ledger: MappingLedger,
    code: Code,
    contract: VendorContract,
    following: Following,
    specification: Specification,
    *,
    blocked: Collection[tuple[str, str]] = (),
) -> MappingLedger:
    """The ledger once the code is in step. People's words stay; the order is the message's, orphans come last.

    `blocked` are methods that could not be renamed, by the contract's old class: they keep their names in the ledger,
    so that the next run tries again.
    """
    before = {following.rekeyed.get(entry.key, entry.key): entry for entry in ledger.concepts}
    waiting = {key: each.method for key, each in before.items() if (each.contract, each.method) in blocked}
    held = {(following.now(name), method) for name, method in blocked}
    stubs, meanings = _stubs(contract), _meanings(specification)
    behind = following.behind(ledger.concepts)
    asked = {(group.name, member.method) for group in contract.groups for member in group.members}
    concepts = [
        _entry(
            before.get(member.key),
            group,
            replace(member, method=waiting.get(member.key, member.method)),
            code,
            stubs.get((group.name, member.method), ""),
            meanings.get(member.key, ""),
        )
        for group in contract.groups
        for member in group.members
        if member.stub and (member.key in before or (group.name, member.method) not in held)
    ]
    gone = map(following.left, following.gone)
    kept = [replace(entry, state=MappingState.ORPHAN) for entry in gone if is_worth_keeping(entry, code)]
    return MappingLedger(
        f"{specification.id} {specification.version}",
        (*(_with_left(entry, behind.get(entry.key), asked, code) for entry in concepts), *kept),
        tuple(_groups(contract, code, ledger, following)),
    )


def _with_left(
    entry: MappingEntry, behind: MappingEntry | None, asked: Collection[tuple[str, str]], code: Code
) -> MappingEntry:
    """The entry with the place of what it left behind, for as long as that stands and no concept has it."""
    place = (behind.contract, behind.method) if behind else ("", "")
    if behind is None or place in asked or code.method_of(*place) is None:
        return replace(entry, left="", left_stub="")
    return replace(entry, left=".".join(place), left_stub=behind.stub)


def _stubs(contract: VendorContract) -> dict[tuple[str, str], str]:
    """The fingerprint of each stub of this release, by the contract's class and the method."""
    written = contract.stubs().items()
    return {key: method_stub(each.name, each.head, f"{each.doc}{each.body}", "Row") for key, each in written}


def _meanings(specification: Specification) -> dict[str, str]:
    """The fingerprint of each concept's meaning in this release."""
    dataset = specification.dataset
    return {concept.id: meaning_fingerprint(concept, dataset) for concept in dataset.walk()}


def is_worth_keeping(entry: MappingEntry, code: Code) -> bool:
    """Whether anything is left of a concept that is no more: code, or what people said of it."""
    return code.method_of(entry.contract, entry.method) is not None or bool(
        entry.reason or entry.reviewer or entry.comment
    )


def _entry(  # noqa: PLR0913, PLR0917  each is a fact of its own
    before: MappingEntry | None,
    group: ContractGroup,
    member: ContractMember,
    code: Code,
    stub: str,
    fingerprint: str,
) -> MappingEntry:
    """The entry of a concept; `stub` and `fingerprint` are those of its stub and its meaning in this release."""
    found = code.method_of(group.name, member.method)
    shown = MappingState.UNDONE if found is None else _SHOWN[found.kind]
    entry = before or MappingEntry(member.key, member.label, group.name, member.method)
    entry = replace(entry, key=member.key, label=member.label, contract=group.name, method=member.method)
    if found is not None and found.stub == stub:
        entry = replace(entry, stub=stub)
    ignored = entry.state is MappingState.IGNORED or (entry.state is MappingState.STALE and entry.reason)
    if ignored and shown is MappingState.UNDONE:
        return _aged(entry, entry, MappingState.IGNORED, fingerprint)
    if found is not None and found.kind is Kind.NOT_RECORDED and found.reason:
        entry = replace(entry, reason=found.reason, comment=_kept_words(entry, found.reason))
    if shown is MappingState.UNDONE:
        return replace(entry, state=shown, fingerprint=fingerprint)
    return _aged(before, entry, shown, fingerprint)


def _kept_words(entry: MappingEntry, reason: str) -> str:
    """The comment of an entry that the code gives another reason: what a person wrote as the reason is not lost."""
    own = entry.reason not in {"", reason} and entry.state is not MappingState.NOT_RECORDED
    return "; ".join(filter(None, (entry.comment, entry.reason if own else "")))


def _aged(before: MappingEntry | None, entry: MappingEntry, state: MappingState, fingerprint: str) -> MappingEntry:
    """Stale where the concept meant something else when its mapping was last looked at."""
    known = before.fingerprint if before is not None else ""
    if not known:
        return replace(entry, state=state, fingerprint=fingerprint)
    return replace(entry, state=state if known == fingerprint else MappingState.STALE)


def _groups(contract: VendorContract, code: Code, ledger: MappingLedger, following: Following) -> list[MappingGroup]:
    above = {member.key: (group, member) for group in contract.groups for member in group.members if member.group}
    before = {following.rekeyed.get(group.key, group.key): group for group in ledger.groups}
    docs = {stub.contract: class_stub(stub.doc) for module in contract.modules for stub in module.classes}
    found = [_group(group, before.get(group.key), above.get(group.key), code, docs) for group in contract.groups]
    keys = {group.key for group in found}
    lost = [
        replace(group, removed=True, contract=name, code=code.former.get(name, group.code))
        for key, group in before.items()
        if key not in keys and (name := following.lost.get(group.contract, group.contract))
    ]
    return found + [group for group in lost if _stands(group, code)]


def _group(
    group: ContractGroup,
    old: MappingGroup | None,
    above: tuple[ContractGroup, ContractMember] | None,
    code: Code,
    docs: dict[str, str],
) -> MappingGroup:
    vendors = code.of_contract(group.name)
    untouched = next((each.stub for each in vendors if each.stub == docs.get(group.name)), "")
    return MappingGroup(
        key=group.key,
        label=group.label,
        contract=group.name,
        attribute=group.attribute,
        parent=above[0].name if above else "",
        method=above[1].method if above else "",
        code=vendors[0].code if vendors else old.code if old else "",
        stub=untouched or (old.stub if old else ""),
    )


def _stands(group: MappingGroup, code: Code) -> bool:
    return any(vendor.code == group.code for vendor in code.classes())
