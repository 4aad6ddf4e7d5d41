"""Taking away stubs that nobody touched, of concepts that are no more. Nothing else is ever taken away."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.sync.edits import Edit
from generator.sync.renaming import REMOVED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.mapping import MappingEntry, MappingGroup
    from generator.sync.code import Code, Method, VendorClass


def prune(
    code: Code, gone: list[MappingEntry], groups: Iterable[MappingGroup]
) -> tuple[dict[str, list[Edit]], list[str]]:
    """The edits of each file, and what they take away: `file:Class.method`, or `file:Class` whole."""
    edits: dict[str, list[Edit]] = defaultdict(list)
    told: list[str] = []
    stubs = {group.code: group.stub for group in groups}
    for vendor, methods in _untouched(code, gone):
        if _is_untouched(code, vendor, methods, stubs.get(vendor.code, "")):
            edits[vendor.file].append(_class(code, vendor))
            told.append(vendor.code)
        elif len(methods) < len(vendor.methods) or vendor.documented:
            edits[vendor.file] += [Edit(each.whole.start, each.whole.end, "") for each in methods]
            told += [f"{vendor.code}.{each.name}" for each in methods]
    return dict(edits), told


def _untouched(code: Code, gone: list[MappingEntry]) -> list[tuple[VendorClass, list[Method]]]:
    """The stubs of concepts that are no more and that are still as `sync` wrote them, by class."""
    found: dict[str, tuple[VendorClass, dict[str, Method]]] = {}
    for entry in gone:
        for vendor in code.of_contract(entry.contract):
            method = vendor.method(entry.method)
            if method is not None and method.stub and method.stub == entry.stub:
                found.setdefault(vendor.code, (vendor, {}))[1][method.name] = method
    return [(vendor, list(methods.values())) for vendor, methods in found.values()]


def _is_untouched(code: Code, vendor: VendorClass, methods: list[Method], stub: str) -> bool:
    """Whether the whole class is as `sync` wrote it, its group is no more, and nothing in the mapping says its name."""
    whole = bool(vendor.contracts) and all(base.name == REMOVED for base in vendor.contracts)
    plain = bool(vendor.stub) and vendor.stub == stub and not vendor.others and not _holds_comments(code, vendor)
    return whole and plain and len(methods) == len(vendor.methods) and not _is_used(code, vendor)


def _holds_comments(code: Code, vendor: VendorClass) -> bool:
    """Whether comments stand between its methods or behind the last one."""
    data = code.files[vendor.file].data
    between = data[vendor.span.start : vendor.end]
    for method in vendor.methods:
        between = between.replace(data[method.whole.start : method.whole.end], b"")
    return b"#" in between


def _is_used(code: Code, vendor: VendorClass) -> bool:
    """Whether anything in the mapping still says its name."""
    return any(
        name == vendor.name and not (file.path == vendor.file and vendor.span.start <= span.start < vendor.span.end)
        for file in code.files.values()
        for name, span in (*file.names, *((each.name, each.span) for each in file.accesses))
    )


def _class(code: Code, vendor: VendorClass) -> Edit:
    file = code.files[vendor.file]
    start = file.data.rfind(b"\n", 0, vendor.span.start) + 1
    while start and not file.data[file.data.rfind(b"\n", 0, start - 1) + 1 : start].strip():
        start = file.data.rfind(b"\n", 0, start - 1) + 1
    return Edit(start, vendor.end, "")
