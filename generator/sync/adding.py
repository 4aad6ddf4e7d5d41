"""Stubs for what a release asks anew: in the class of their group, else in a new class where its neighbours live."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.sync.edits import Edit, put_in
from generator.sync.importing import Importing, head_of
from generator.sync.wiring import add_arguments

if TYPE_CHECKING:
    from generator.emit.mapping.starter import StubClass, StubMethod, StubModule
    from generator.emit.mapping.vendor import VendorContract
    from generator.sync.code import Code, SourceFile, VendorClass

_ROW = re.compile(r"(?<!\w)Row(?!\w)")
_STEP = re.compile(r"\A(?: {4})+")


@dataclass(slots=True)
class Adding:
    """Edits of files that are there, texts of new ones, and the keys of the concepts that got a stub.

    `loose` are new classes, with their name in `DatasetMapping`, that no call of `DatasetMapping(...)` could be found
    for. `there` are the keys of new concepts whose method was there already.
    """

    edits: dict[str, list[Edit]] = field(default_factory=lambda: defaultdict(list))
    files: dict[str, str] = field(default_factory=dict)
    concepts: list[str] = field(default_factory=list)
    loose: list[tuple[str, str]] = field(default_factory=list)
    there: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Adder:
    """Finds out what is to be added. `known` are the keys that had their stub before: they are left to the vendor.

    `returned` are classes of groups that are back, `held` names of methods that must wait for a rename, by contract.
    `pieces` are of code by how deep they stand: where classes end at one place, the inner one's comes first.
    """

    code: Code
    contract: VendorContract
    known: set[str]
    importing: Importing
    returned: set[str] = field(default_factory=set)
    held: set[tuple[str, str]] = field(default_factory=set)
    made: Adding = field(default_factory=Adding)
    taken: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    wired: dict[str, dict[int, list[str]]] = field(default_factory=lambda: defaultdict(lambda: defaultdict(list)))
    pieces: list[tuple[int, str, Edit]] = field(default_factory=list)

    def run(self) -> Adding:
        """All of it."""
        for module in self.contract.modules:
            for stub in module.classes:
                self._group(module, stub)
        for path, calls in self.wired.items():
            file = self.code.files[path]
            for number, arguments in calls.items():
                self.made.edits[path] += add_arguments(file, file.wirings[number], arguments)
        for path, lines in self.importing.lines.items():
            file = self.code.files[path]
            text = "".join(f"{line}\n" for line in sorted(set(lines.values())))
            self.made.edits[path].append(put_in(file.data, file.imports_end, text, file.newline))
        for _, path, edit in sorted(self.pieces, key=lambda each: -each[0]):
            self.made.edits[path].append(edit)
        return self.made

    def _group(self, module: StubModule, stub: StubClass) -> None:
        there = self.code.of_contract(stub.contract)
        if any(vendor.code in self.returned for vendor in there):
            last = self.code.family(stub.contract)[0]
            self._wire(last.file, last.name, stub.key)
        new = [method for method in stub.methods if self._is_new(stub, method)]
        defined = {method.key for method in new if self.code.method_of(stub.contract, method.name) is not None}
        methods = [method for method in new if method.key not in defined]
        self.made.there += [method.key for method in new if method.key in defined]
        self.made.concepts += [method.key for method in methods]
        if methods and there:
            for vendor in self._each_way(there):
                self._append(vendor, methods)
        elif methods:
            self._open(module, stub, methods)

    def _is_new(self, stub: StubClass, method: StubMethod) -> bool:
        return method.key not in self.known and (stub.contract, method.name) not in self.held

    def _each_way(self, there: list[VendorClass]) -> list[VendorClass]:
        """The classes that fulfil a contract each in its own way: none of them builds on another."""
        return [each for each in there if not any(each in self.code.below(other) for other in there if other != each)]

    def _append(self, vendor: VendorClass, methods: list[StubMethod]) -> None:
        file = self.code.files[vendor.file]
        row = next((base.row for base in vendor.contracts if base.row), "Row")
        if vendor.opening is not None:
            opening = Edit(vendor.opening.start, vendor.opening.end, file.newline + vendor.indent)
            self.made.edits[file.path].append(opening)
        text = "".join(f"\n{_text(method, row)}" for method in methods)
        self.importing.need_for(file, "".join(f"\n{method.text}" for method in methods), row)
        depth = vendor.name.count(".") + 1
        self._put(depth, file, vendor.end, _fitted(text, vendor))

    def _put(self, depth: int, file: SourceFile, at: int, text: str) -> None:
        self.pieces.append((depth, file.path, put_in(file.data, at, text, file.newline)))

    def _open(self, module: StubModule, stub: StubClass, methods: list[StubMethod]) -> None:
        """A new class: in the file where most of its neighbours are, else in a file of its own module."""
        path = self._home(module)
        file = self.code.files.get(path)
        row = self.importing.row(file)
        name = self._free_name(path, stub.name)
        body = "".join(f"\n{_text(method, row)}" for method in methods)
        text = f"class {name}(contract.{stub.contract}{f'[{row}]' if row else ''}):\n    {stub.doc}\n{body}"
        needed = f"class {name}(contract.{stub.contract}[Row]):\n" + "".join(method.text for method in methods)
        if file is None:
            self.made.files[path] = self._new_file(module, path, needed, text)
        else:
            self.importing.need_for(file, needed, row, opening=True)
            self._put(0, file, len(file.data), "\n\n" + text)
        self._wire(path, name, stub.key)

    def _home(self, module: StubModule) -> str:
        vendors = [vendor for stub in module.classes for vendor in self.code.of_contract(stub.contract)]
        homes = Counter(vendor.file for vendor in vendors)
        return max(sorted(homes), key=lambda path: homes[path]) if homes else f"{module.name}.py"

    def _free_name(self, path: str, name: str) -> str:
        file = self.code.files.get(path)
        taken = self.taken[path] | (file.bound | file.typed if file else frozenset())
        free, number = name, 2
        while free in taken:
            free, number = f"{name}{number}", number + 1
        self.taken[path].add(free)
        return free

    def _new_file(self, module: StubModule, path: str, needed: str, text: str) -> str:
        """A file with one class more; what its classes need is imported anew each time."""
        kept, classes = self.importing.opened.setdefault(path, ([], []))
        kept.append(needed)
        classes.append(text)
        row = self.importing.row(None)
        return head_of(module.title, self.importing.lines_for(path, "".join(kept), row)) + "\n\n\n".join(classes)

    def _wire(self, path: str, name: str, key: str) -> None:
        """Give the class to each call of `DatasetMapping(...)` that has none of that name."""
        found = False
        for file in self.code.files.values():
            for number, wiring in enumerate(file.wirings):
                if key in wiring.keywords or wiring.starred:
                    found = found or key in wiring.keywords
                    continue
                found = True
                self.wired[file.path][number].append(f"{key}={self.importing.called(file, path, name)}()")
        if not found:
            self.made.loose.append((f"{path}:{name}", key))


def _text(method: StubMethod, row: str) -> str:
    """A method as it stands in a class, with the vendor's type of its rows."""
    head = _ROW.sub(lambda _: row or "Any", method.head)
    return f"    {head}\n        {method.doc}\n        {method.body}\n"


def _fitted(text: str, vendor: VendorClass) -> str:
    """A piece of a class, indented by fours, as it must stand in a class of the vendor's."""

    def fit(line: str) -> str:
        return _STEP.sub(lambda found: vendor.indent + vendor.unit * (len(found[0]) // 4 - 1), line)

    return "".join(map(fit, text.splitlines(keepends=True)))
