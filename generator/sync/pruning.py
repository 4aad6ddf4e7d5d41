"""Taking away stubs that nobody touched, of concepts that are no more. Nothing else is ever taken away."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.sync.edits import Edit
from generator.sync.renaming import REMOVED

if TYPE_CHECKING:
    from generator.model.mapping import MappingEntry
    from generator.sync.code import Code, Method, VendorClass


def prune(code: Code, gone: list[MappingEntry]) -> tuple[dict[str, list[Edit]], list[str]]:
    """The edits of each file, and what they take away: `file:Class.method`."""
    edits: dict[str, list[Edit]] = defaultdict(list)
    told: list[str] = []
    untouched: dict[str, list[Method]] = defaultdict(list)
    owners: dict[str, VendorClass] = {}
    for entry in gone:
        for vendor in code.of_contract(entry.contract):
            method = vendor.method(entry.method)
            if method is not None and method.stub and method.stub == entry.stub:
                untouched[vendor.code].append(method)
                owners[vendor.code] = vendor
    for name, methods in untouched.items():
        vendor = owners[name]
        whole = all(base.name == REMOVED for base in vendor.contracts) and bool(vendor.contracts)
        if whole and not vendor.others and len(methods) == len(vendor.methods) and not _is_used(code, vendor):
            edits[vendor.file].append(_class(code, vendor))
            told.append(vendor.code)
        elif len(methods) < len(vendor.methods) or vendor.documented:
            edits[vendor.file] += [Edit(each.whole.start, each.whole.end, "") for each in methods]
            told += [f"{vendor.code}.{each.name}" for each in methods]
    return dict(edits), told


def _is_used(code: Code, vendor: VendorClass) -> bool:
    """Whether anything in the mapping still says its name."""
    return any(
        name == vendor.name and not vendor.span.start <= span.start < vendor.span.end
        for file in code.files.values()
        for name, span in file.names
    )


def _class(code: Code, vendor: VendorClass) -> Edit:
    file = code.files[vendor.file]
    start = file.data.rfind(b"\n", 0, vendor.span.start) + 1
    while start and not file.data[file.data.rfind(b"\n", 0, start - 1) + 1 : start].strip():
        start = file.data.rfind(b"\n", 0, start - 1) + 1
    return Edit(start, max(file.line_end(vendor.span.end - 1), vendor.end), "")
