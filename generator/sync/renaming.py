"""Renames in the vendor's code: a method, the class of its group, and wherever the mapping itself uses their names."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.sync.edits import Edit

if TYPE_CHECKING:
    from generator.sync.code import Access, Code, SourceFile, Span, VendorClass
    from generator.sync.following import Following

REMOVED = "RemovedMapping"
"""The contract of a group that is no more."""

_OWN = re.compile(r"self|cls|super\(.*\)", re.DOTALL)


@dataclass(slots=True)
class Renaming:
    """The edits of each file. `clashes` are renames that the code leaves no room for, with what stands in the way.

    `doubtful` are accesses of an old name on something of which nobody can say what it is. `returned` are the classes
    whose group is back.
    """

    edits: dict[str, list[Edit]] = field(default_factory=lambda: defaultdict(list))
    clashes: list[tuple[VendorClass, str, str]] = field(default_factory=list)
    doubtful: list[tuple[SourceFile, Access, str]] = field(default_factory=list)
    returned: set[str] = field(default_factory=set)


def rename(code: Code, following: Following) -> Renaming:
    """All that is called otherwise now."""
    made = Renaming()
    _contracts(made, code, following)
    _attributes(made, code, following)
    by_class: dict[tuple[str, str], dict[str, str]] = defaultdict(dict)
    for vendor in code.classes():
        wanted = {
            old: new
            for base in vendor.contracts
            for (contract, old), new in following.methods.items()
            if contract == base.name
        }
        if wanted:
            _methods(made, code, vendor, wanted, by_class)
    _accesses(made, code, by_class, following)
    return made


def _put(made: Renaming, file: str, span: Span, text: str) -> None:
    made.edits[file].append(Edit(span.start, span.end, text))


def _contracts(made: Renaming, code: Code, following: Following) -> None:
    names = {**following.contracts, **dict.fromkeys(following.removed, REMOVED)}
    for file in code.files.values():
        for access in file.accesses:
            if access.name in names and access.owner.rpartition(".")[2] == "contract":
                _put(made, file.path, access.span, names[access.name])
        imported = {
            name for name, line in file.imports.items() if ".contract import" in line or "contract import" in line
        }
        for name, span in file.names:
            if name in names and name in imported:
                _put(made, file.path, span, names[name])
    for vendor in code.classes():
        for base in vendor.contracts:
            if base.name == REMOVED and vendor.code in following.returned:
                _put(made, vendor.file, base.span, following.returned[vendor.code])
                made.returned.add(vendor.code)


def _attributes(made: Renaming, code: Code, following: Following) -> None:
    gone = set(following.removed.values())
    for file in code.files.values():
        for wiring in file.wirings:
            for name, span in wiring.keywords.items():
                if name in gone:
                    made.edits[file.path].append(_without(file, wiring.arguments[name]))
                elif name in following.attributes:
                    _put(made, file.path, span, following.attributes[name])
        for access in file.accesses:
            if access.name in following.attributes and access.owner.rpartition(".")[2] == "MAPPING":
                _put(made, file.path, access.span, following.attributes[access.name])


def _without(file: SourceFile, argument: Span) -> Edit:
    """Take an argument out of a call, with its comma, and with its line where it has one of its own."""
    end = argument.end
    comma = re.compile(rb"[ \t]*,[ \t]*").match(file.data, end)
    if comma is not None and b"," not in file.data[argument.start : end].rstrip()[-1:]:
        end = comma.end()
    start = file.data.rfind(b"\n", 0, argument.start) + 1
    alone = not file.data[start : argument.start].strip() and not file.data[end : file.line_end(end)].strip()
    return Edit(start, file.line_end(end), "") if alone else Edit(argument.start, end, "")


def _methods(
    made: Renaming,
    code: Code,
    vendor: VendorClass,
    wanted: dict[str, str],
    by_class: dict[tuple[str, str], dict[str, str]],
) -> None:
    """The definitions, in the class itself and in those that build on it; not where the new name is taken."""
    family = [vendor, *code.below(vendor)]
    for old, new in wanted.items():
        taken = [each for each in family if each.method(new) is not None and new not in wanted]
        if taken:
            made.clashes += [(each, old, new) for each in taken]
            continue
        for each in family:
            by_class[each.file, each.name][old] = new
            for method in each.methods:
                if method.name == old:
                    _put(made, each.file, method.name_span, new)


def _accesses(
    made: Renaming, code: Code, by_class: dict[tuple[str, str], dict[str, str]], following: Following
) -> None:
    old_names = {old for _, old in following.methods}
    classes: dict[str, list[dict[str, str]]] = defaultdict(list)
    for (_, name), wanted in by_class.items():
        classes[name].append(wanted)
    wired = _wired(code, by_class)
    for file in code.files.values():
        for access in file.accesses:
            if access.name not in old_names:
                continue
            held = _wanted(file, access, by_class, classes, wired)
            if held is not None:
                if access.name in held:
                    _put(made, file.path, access.span, held[access.name])
            elif not _is_elsewhere(file, access, by_class):
                news = sorted({new for (_, old), new in following.methods.items() if old == access.name})
                made.doubtful.append((file, access, " or ".join(news)))


def _wanted(
    file: SourceFile,
    access: Access,
    by_class: dict[tuple[str, str], dict[str, str]],
    classes: dict[str, list[dict[str, str]]],
    wired: dict[str, dict[str, str]],
) -> dict[str, str] | None:
    """The renames that hold for what an access is made on; None where nobody can say what it is."""
    if _OWN.fullmatch(access.owner):
        return by_class.get((file.path, access.inside))
    before, _, last = access.owner.rpartition(".")
    if before == "MAPPING" and last in wired:
        return wired[last]
    name = last.partition("(")[0]
    if len(classes.get(name, [])) == 1:
        return classes[name][0]
    return None


def _wired(code: Code, by_class: dict[tuple[str, str], dict[str, str]]) -> dict[str, dict[str, str]]:
    """By its name in `DatasetMapping`, the renames of the class that is given there."""
    found: dict[str, dict[str, str]] = {}
    for file in code.files.values():
        for wiring in file.wirings:
            for name, span in wiring.arguments.items():
                told = file.data[span.start : span.end].decode().partition("=")[2]
                called = told.partition("(")[0].strip().rpartition(".")[2]
                hits = [wanted for (_, each), wanted in by_class.items() if each == called]
                if len(hits) == 1:
                    found[name] = hits[0]
    return found


def _is_elsewhere(file: SourceFile, access: Access, by_class: dict[tuple[str, str], dict[str, str]]) -> bool:
    """Whether it is an access on `self` in a class that nothing is renamed in, or on a module."""
    if _OWN.fullmatch(access.owner):
        return (file.path, access.inside) not in by_class
    return access.owner in {"codes", "records", "contract"} or access.owner.startswith(("codes.", "records."))
