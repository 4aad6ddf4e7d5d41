"""What `sync` found and did, as findings: each with the file and line where there is something to do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.findings import Finding, Impact, Location, Severity, fingerprint
from generator.model.mapping import MappingEntry, MappingState
from generator.sync import rules
from generator.sync.code import Code, Kind
from generator.sync.code_telling import table_findings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.emit.mapping.vendor import ContractMember, VendorContract
    from generator.sync.plan import SyncPlan

_GRAVITY = {"mandatory": Severity.ERROR, "required": Severity.WARNING, "conditional": Severity.WARNING}

_TAKE_AND_DELETE = "Take from it what you need, and delete it."
_BLOCKED = " It may hold classes of your mapping, so nothing else was changed either."


def findings_of(plan: SyncPlan, contract: VendorContract, folder: str) -> list[Finding]:
    """All there is to say; `folder` is how the user knows the mapping folder."""
    members = {member.key: member for group in contract.groups for member in group.members if member.stub}
    if plan.is_blocked:
        return list(_unreadable(plan, folder))
    told = [
        *_unreadable(plan, folder),
        *_renamed(plan, folder),
        *_not_renamed(plan, folder),
        *_removed(plan, folder),
        *_loose(plan, folder),
        *_there(plan, folder),
        *table_findings(plan.tables, folder),
    ]
    for entry in plan.ledger.concepts:
        told += _of_entry(plan, entry, members.get(entry.key), entry.behind, folder)
    return told


def state_finding(entry: MappingEntry, member: ContractMember | None, code: Code, folder: str) -> Finding | None:
    """What there is to do about a concept in its state; None where there is nothing."""
    at = place_of(entry, code, folder)
    if entry.state is MappingState.UNDONE and member is not None:
        severity = Severity.ERROR if member.mandatory else _GRAVITY.get(member.conformance, Severity.INFO)
        message = f"{entry.label} is not mapped yet ({_asked(member)})."
        otherwise = (
            "" if member.mandatory else ', or mark it @not_recorded("why"), or say in mapping.yaml why it is ignored'
        )
        action = f"Write {entry.contract}.{entry.method}{otherwise}."
        return _finding(rules.NOT_MAPPED, severity, message, action, entry, member, at, Impact.INCOMPLETE)
    if entry.state is MappingState.STALE:
        message = f"{entry.label} means something else than when its mapping was last looked at."
        action = f'Look at {entry.contract}.{entry.method}; then: lnrgen mapping review {entry.key} --by "your name".'
        return _finding(
            rules.STALE, Severity.WARNING, message, action, entry, member, at, Impact.SILENT_WRONG
        )  # fmt: skip
    if entry.state is MappingState.ORPHAN:
        message = f"The specification no longer has {entry.label}; its code still stands."
        return _finding(rules.ORPHAN, Severity.INFO, message, _TAKE_AND_DELETE, entry, None, at, Impact.NONE)
    if entry.state is MappingState.IGNORED and not entry.reason:
        message = f"{entry.label} is ignored without a reason."
        return _finding(
            rules.NO_REASON,
            Severity.WARNING,
            message,
            "Write the reason in mapping.yaml.",
            entry,
            member,
            entry.location,
        )
    return None


def place_of(entry: MappingEntry, code: Code, folder: str) -> Location | None:
    """Where the method of a concept stands, else the class of its group, else its entry in the ledger."""
    found = code.method_of(entry.contract, entry.method)
    if found is not None:
        return Location(f"{folder}/{found.file}", found.span.line)
    for vendor in code.of_contract(entry.contract):
        return Location(f"{folder}/{vendor.file}", vendor.span.line)
    return entry.location


def _asked(member: ContractMember) -> str:
    return "the message cannot do without" if member.mandatory else member.conformance or "asked by the schema"


def _of_entry(
    plan: SyncPlan, entry: MappingEntry, member: ContractMember | None, moved: MappingEntry | None, folder: str
) -> Iterator[Finding]:
    old = plan.code.method_of(moved.contract, moved.method) if moved is not None else None
    if moved is not None and old is not None and old.kind is not Kind.STUB and entry.state is MappingState.UNDONE:
        there = place_of(moved, plan.code, folder)
        message = f"{entry.label} belongs to another group now: {moved.contract} had it, {entry.contract} has it."
        action = f"Take your code from {there} to the new stub, and adapt it to the source it gets there."
        at = place_of(entry, plan.code, folder)
        yield _finding(rules.MOVED, Severity.WARNING, message, action, entry, member, at, Impact.INCOMPLETE)
        return
    found = state_finding(entry, member, plan.code, folder)
    if found is not None:
        yield found
    if moved is not None:
        message = f"{entry.label} moved to {entry.contract}; what {moved.contract} had for it still stands, uncalled."
        at = place_of(moved, plan.code, folder)
        yield _finding(rules.ORPHAN, Severity.INFO, message, _TAKE_AND_DELETE, moved, None, at)


def _finding(  # noqa: PLR0913, PLR0917  each is a part of the finding
    rule: str,
    severity: Severity,
    message: str,
    action: str,
    entry: MappingEntry,
    member: ContractMember | None,
    at: Location | None,
    impact: Impact = Impact.NONE,
) -> Finding:
    return Finding(
        rule,
        rules.NAMES[rule],
        severity,
        message,
        action,
        location=at,
        concept=entry.key,
        label=entry.label,
        xpath=member.where if member is not None else None,
        impact=impact,
        fingerprint=fingerprint(rule, entry.key, None, entry.fingerprint),
    )


def _unreadable(plan: SyncPlan, folder: str) -> Iterator[Finding]:
    for file in plan.code.files.values():
        if file.problem:
            yield Finding(
                rules.NOT_PYTHON,
                rules.NAMES[rules.NOT_PYTHON],
                Severity.ERROR,
                f"The file is left alone: {file.problem}." + (_BLOCKED if plan.is_blocked else ""),
                "Mend it and run `lnrgen sync` again.",
                location=Location(f"{folder}/{file.path}", file.problem_line),
                impact=Impact.COMPILE,
            )


def _renamed(plan: SyncPlan, folder: str) -> Iterator[Finding]:
    for (contract, old), new in sorted(plan.following.methods.items()):
        now = plan.following.now(contract)
        method = plan.code.method_of(now, new) if (contract, old) not in plan.renaming.blocked else None
        if method is not None:
            yield Finding(
                rules.RENAMED,
                rules.NAMES[rules.RENAMED],
                Severity.INFO,
                f"{contract}.{old} is called {now}.{new} now; its body is as it was.",
                location=Location(f"{folder}/{method.file}", method.span.line),
                old=old,
                new=new,
            )


def _not_renamed(plan: SyncPlan, folder: str) -> Iterator[Finding]:
    for vendor, old, new in plan.renaming.clashes:
        yield Finding(
            rules.NAME_TAKEN,
            rules.NAMES[rules.NAME_TAKEN],
            Severity.ERROR,
            f"{vendor.name}.{old} should be called {new} now, and {vendor.name} has a {new} already.",
            f"Give the other {new} another name, then run `lnrgen sync` again.",
            location=Location(f"{folder}/{vendor.file}", vendor.span.line),
            old=old,
            new=new,
            impact=Impact.SILENT_WRONG,
        )
    for file, access, new in plan.renaming.doubtful:
        yield Finding(
            rules.NAME_LEFT,
            rules.NAMES[rules.NAME_LEFT],
            Severity.WARNING,
            f"`.{access.name}` is asked here of something that may be the mapping; the method is called {new} now.",
            "Change the name if it is the method that was renamed.",
            location=Location(f"{folder}/{file.path}", access.span.line),
            old=access.name,
            new=new,
            impact=Impact.COMPILE,
        )


def _removed(plan: SyncPlan, folder: str) -> Iterator[Finding]:
    for group in plan.ledger.groups:
        vendor = next((each for each in plan.code.classes() if each.code == group.code), None)
        if group.removed and vendor is not None:
            yield Finding(
                rules.GROUP_REMOVED,
                rules.NAMES[rules.GROUP_REMOVED],
                Severity.INFO,
                f"The specification no longer has the group {group.label}; {vendor.name} is not called any more.",
                "Take from it what you need, and delete it.",
                location=Location(f"{folder}/{vendor.file}", vendor.span.line),
                concept=group.key,
                label=group.label,
            )


def _loose(plan: SyncPlan, folder: str) -> Iterator[Finding]:
    for code, key in plan.loose:
        file, _, name = code.partition(":")
        vendor = next((each for each in plan.code.classes() if each.code == code), None)
        yield Finding(
            rules.NOT_WIRED,
            rules.NAMES[rules.NOT_WIRED],
            Severity.ERROR,
            f"{name} is new, and no call of DatasetMapping(...) was found to put it in.",
            f"Add {key}={name}() where you put the mapping together.",
            location=Location(f"{folder}/{file}", vendor.span.line if vendor else 0),
            impact=Impact.INCOMPLETE,
        )


def _there(plan: SyncPlan, folder: str) -> Iterator[Finding]:
    entries = plan.ledger.by_key()
    for entry in (entries[key] for key in plan.there if key in entries):
        yield _finding(
            rules.THERE_ALREADY,
            Severity.WARNING,
            f"{entry.label} is new, and your mapping has a method {entry.method} already: it is called for it now.",
            f"See that it is meant for {entry.contract}.{entry.method}; if not, give it another name and sync again.",
            entry,
            None,
            place_of(entry, plan.code, folder),
            Impact.SILENT_WRONG,
        )
