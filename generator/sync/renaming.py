"""Renames in the vendor's code: a method, the class of its group, and wherever the mapping itself uses their names."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.sync.edits import Edit
from generator.sync.families import Families
from generator.sync.wiring import rename_wiring

if TYPE_CHECKING:
    from generator.emit.mapping.vendor import VendorContract
    from generator.sync.code import Access, Code, SourceFile, Span, VendorClass
    from generator.sync.following import Following

REMOVED = "RemovedMapping"
"""The contract of a group that is no more."""

_MODULES = ("codes.", "records.", "contract.", "lookups.")


@dataclass(slots=True)
class Renaming:
    """The edits of each file. `clashes` are renames that the code leaves no room for, with the class in the way.

    `blocked` are the same as (old contract's class, old name): they are tried again by the next `sync`. `doubtful` are
    accesses of an old name on something of which nobody can say what it is. `returned` are the classes whose group is
    back, `left` those whose group went, by its name in the contract.
    """

    edits: dict[str, list[Edit]] = field(default_factory=lambda: defaultdict(list))
    clashes: list[tuple[VendorClass, str, str]] = field(default_factory=list)
    blocked: set[tuple[str, str]] = field(default_factory=set)
    doubtful: list[tuple[SourceFile, Access, str]] = field(default_factory=list)
    returned: set[str] = field(default_factory=set)
    left: dict[str, str] = field(default_factory=dict)

    def put(self, file: str, span: Span, text: str) -> None:
        """A piece of a file becomes another one."""
        self.edits[file].append(Edit(span.start, span.end, text))


def rename(code: Code, following: Following, contract: VendorContract) -> Renaming:
    """All that is called otherwise now."""
    made = Renaming()
    _contracts(made, code, following)
    rename_wiring(made, code, following)
    families = Families(code, following, contract)
    made.clashes, made.blocked = families.clashes, families.blocked
    _definitions(made, code, families)
    _accesses(made, code, families, following)
    return made


def _contracts(made: Renaming, code: Code, following: Following) -> None:
    names = {**dict.fromkeys(following.removed, REMOVED), **following.contracts}
    for file in code.files.values():
        for access in file.accesses:
            if access.name in names and _is_contract(file, access.owner):
                made.put(file.path, access.span, names[access.name])
        for each in file.imported:
            if each.name in names and each.name in file.contracts.values():
                made.put(file.path, each.span, names[each.name])
        for name, span in file.names:
            if name in names and file.contracts.get(name) == name:
                made.put(file.path, span, names[name])
    _come_and_go(made, code, following)


def _is_contract(file: SourceFile, owner: str) -> bool:
    """Whether a text names the module of the contract."""
    return owner in file.modules or owner.rpartition(".")[2] == "contract"


def _come_and_go(made: Renaming, code: Code, following: Following) -> None:
    for vendor in code.classes():
        for base in vendor.contracts:
            if base.name in following.removed:
                made.left.setdefault(base.name, vendor.code)
            elif base.name == REMOVED and vendor.code in following.returned:
                name = following.now(following.returned[vendor.code])
                made.put(vendor.file, base.span, name)
                made.returned.add(vendor.code)
                _import_beside(made, code.files[vendor.file], base.written, name)


def _import_beside(made: Renaming, file: SourceFile, known: str, name: str) -> None:
    """Where a class of the contract was imported by its own name, another one is."""
    given = file.imports.get(known)
    if given is not None and name not in file.bound:
        line = f"from {given.module} import {name}{file.newline}"
        made.edits[file.path].append(Edit(file.imports_end, file.imports_end, line))


def _definitions(made: Renaming, code: Code, families: Families) -> None:
    for vendor in code.classes():
        wanted = families.renames.get(vendor.code, {})
        for method in vendor.methods:
            if method.name in wanted:
                made.put(vendor.file, method.name_span, method.renamed.format(wanted[method.name]))
        lines = [f"{vendor.indent}{new} = {old}\n" for new, old in families.aliases.get(vendor.code, {}).items()]
        if lines:
            _put_in(made, code.files[vendor.file], vendor, "".join(lines))


def _put_in(made: Renaming, file: SourceFile, vendor: VendorClass, text: str) -> None:
    """Lines at the end of a class."""
    if vendor.opening is not None:
        made.put(file.path, vendor.opening, file.newline + vendor.indent)
    before = "\n" if file.data[vendor.end - 1 : vendor.end] == b"\n" else "\n\n"
    made.edits[file.path].append(Edit(vendor.end, vendor.end, (before + text).replace("\n", file.newline)))


def _accesses(made: Renaming, code: Code, families: Families, following: Following) -> None:
    old_names = {old for _, old in following.methods}
    for file in code.files.values():
        for access in file.accesses:
            if access.name in old_names:
                _access(made, file, access, families, following)


def _access(made: Renaming, file: SourceFile, access: Access, families: Families, following: Following) -> None:
    held = families.meant(file, access)
    if held is None:
        elsewhere = access.owner in {each.rstrip(".") for each in _MODULES} or access.owner.startswith(_MODULES)
        doubtful = not elsewhere and access.owner not in file.imports
    else:
        doubtful = access.name in held and (access.quoted or not held[access.name])
    if doubtful:
        news = sorted({new for (_, old), new in following.methods.items() if old == access.name})
        made.doubtful.append((file, access, " or ".join(news)))
    elif held and held.get(access.name):
        made.put(file.path, access.span, held[access.name])
