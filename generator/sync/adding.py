"""Stubs for what a release asks anew: in the class of their group, else in a new class where its neighbours live."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.emit.mapping.module import needed_imports, starter_text
from generator.sync.edits import Edit

if TYPE_CHECKING:
    from generator.emit.mapping.starter import StubClass, StubMethod, StubModule
    from generator.emit.mapping.vendor import VendorContract
    from generator.sync.code import Code, SourceFile, VendorClass

_ROW = re.compile(r"\bRow\b")
_OF_PACKAGE = {
    "codes": "bindings",
    "records": "bindings",
    "AnyElement": "bindings",
    "DerivedElement": "bindings",
    "Nil": "bindings",
}


@dataclass(slots=True)
class Adding:
    """Edits of files that are there, texts of new ones, and what was added: keys of concepts, and new classes' codes.

    `loose` are new classes that no call of `DatasetMapping(...)` could be found for.
    """

    edits: dict[str, list[Edit]] = field(default_factory=lambda: defaultdict(list))
    files: dict[str, str] = field(default_factory=dict)
    concepts: list[str] = field(default_factory=list)
    classes: list[str] = field(default_factory=list)
    loose: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Adder:
    """Finds out what is to be added. `known` are the keys that had their stub before: they are left to the vendor.

    `returned` are classes of groups that are back. `imported` is the dotted name of the generated package.
    """

    code: Code
    contract: VendorContract
    known: set[str]
    imported: str
    returned: set[str] = field(default_factory=set)
    made: Adding = field(default_factory=Adding)
    taken: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    imports: dict[str, dict[str, str]] = field(default_factory=lambda: defaultdict(dict))
    new: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def run(self) -> Adding:
        """All of it."""
        for module in self.contract.modules:
            for stub in module.classes:
                self._group(module, stub)
        for file, lines in self.imports.items():
            self._import(self.code.files[file], lines)
        return self.made

    def _group(self, module: StubModule, stub: StubClass) -> None:
        there = self.code.of_contract(stub.contract)
        for vendor in there:
            if vendor.code in self.returned:
                self._wire(vendor.file, vendor.name, stub.key)
        methods = [
            method
            for method in stub.methods
            if method.key not in self.known and not any(self.code.find(each, method.name) for each in there)
        ]
        if not methods:
            return
        self.made.concepts += [method.key for method in methods]
        if there:
            self._append(there[0], methods)
        else:
            self._open(module, stub, methods)

    def _append(self, vendor: VendorClass, methods: list[StubMethod]) -> None:
        file = self.code.files[vendor.file]
        row = next((base.row for base in vendor.contracts if base.row), "Row")
        if vendor.opening is not None:
            self.made.edits[file.path].append(
                Edit(vendor.opening.start, vendor.opening.end, file.newline + vendor.indent)
            )
        text = "".join("\n" + method.text for method in methods)
        self._need(file, text)
        self._insert(file, vendor.end, _fitted(_ROW.sub(row, text), vendor.indent))

    def _insert(self, file: SourceFile, at: int, text: str) -> None:
        before = "" if at == 0 or file.data[at - 1 : at] == b"\n" else "\n"
        self.made.edits[file.path].append(Edit(at, at, (before + text).replace("\n", file.newline)))

    def _open(self, module: StubModule, stub: StubClass, methods: list[StubMethod]) -> None:
        """A new class: in the file where most of its neighbours are, else in a file of its own module."""
        path = self._home(module) or f"{module.name}.py"
        file = self.code.files.get(path)
        row = self._row(file)
        name = self._free_name(path, stub.name)
        body = "".join("\n" + method.text for method in methods)
        text = f"class {name}(contract.{stub.contract}[Row]):\n    {stub.doc}\n{body}"
        if file is None:
            kept = self.made.files.get(path, "")
            self.made.files[path] = self._new_file(module, kept, text, row)
        else:
            self._need(file, text)
            self._insert(file, len(file.data), "\n\n" + _ROW.sub(row, text))
        self.made.classes.append(f"{path}:{name}")
        self._wire(path, name, stub.key)

    def _home(self, module: StubModule) -> str | None:
        homes = Counter(
            vendor.file for stub in module.classes for vendor in self.code.of_contract(stub.contract)
        )  # fmt: skip
        if homes:
            return max(sorted(homes), key=lambda path: homes[path])
        path = f"{module.name}.py"
        return path if path in self.code.files and not self.code.files[path].problem else None

    def _free_name(self, path: str, name: str) -> str:
        file = self.code.files.get(path)
        taken = self.taken[path] | (set(file.bound) if file else set())
        free, number = name, 2
        while free in taken:
            free, number = f"{name}{number}", number + 1
        self.taken[path].add(free)
        return free

    def _row(self, file: SourceFile | None) -> str:
        """What the mapping calls its rows: as the file does, else as most classes do."""
        own = [base.row for each in (file.classes if file else ()) for base in each.contracts if base.row]
        rows = Counter(own or [base.row for each in self.code.classes() for base in each.contracts if base.row])
        return max(sorted(rows), key=lambda row: rows[row]) if rows else "Row"

    def _new_file(self, module: StubModule, kept: str, text: str, row: str) -> str:
        classes = kept.split("\n\n\n", 1)[1].rstrip("\n") if kept else ""
        body = "\n\n\n" + (classes + "\n\n\n" if classes else "") + _ROW.sub(row, text)
        made = starter_text(module.title, body)
        if "release.py" in self.code.files and row == "Row":
            return made
        lines = [line for name in sorted(needed_imports(body) | {row: ""}) for line in [self._line(name, None)] if line]
        head = made[: made.index("from __future__ import annotations\n")]
        return head + "from __future__ import annotations\n\n" + "\n".join(dict.fromkeys(lines)) + "\n" + body

    def _need(self, file: SourceFile, text: str) -> None:
        """Note the imports that a piece of text needs and the file does not have."""
        row = self._row(file)
        for name, line in needed_imports(text).items():
            wanted = row.partition("[")[0].partition(".")[0] if name == "Row" else name
            if wanted not in file.bound:
                self.imports[file.path].setdefault(wanted, self._line(wanted, line) or line)

    def _line(self, name: str, line: str | None) -> str:
        """How the mapping imports a name: as another of its files does, else from `release`, else from the package."""
        if not name.isidentifier():
            return ""
        for file in self.code.files.values():
            if "/" not in file.path and file.path not in {"release.py", "__init__.py"} and name in file.imports:
                return file.imports[name]
        if "release.py" not in self.code.files and (line is None or line.startswith("from .release")):
            part = _OF_PACKAGE.get(name, "mapping")
            part = "bindings.runtime" if name in {"AnyElement", "DerivedElement", "Nil"} else part
            return f"from {self.imported}.{part} import {name}"
        return line or f"from .release import {name}"

    def _import(self, file: SourceFile, lines: dict[str, str]) -> None:
        told = sorted(set(lines.values()))
        self._insert(file, file.imports_end, "".join(f"{line}\n" for line in told))

    def _wire(self, path: str, name: str, key: str) -> None:
        for file in self.code.files.values():
            for wiring in file.wirings:
                if key in wiring.keywords:
                    continue
                module = path.removesuffix(".py").replace("/", ".")
                called = name if path == file.path else f"{module.rpartition('.')[2]}.{name}"
                argument = f"{key}={called}()"
                if wiring.multiline:
                    text = (
                        ("" if wiring.comma else ",") + f"\n{wiring.indent}{argument}" + ("," if wiring.comma else "")
                    )
                else:
                    text = f", {argument}" if wiring.keywords else argument
                end = _after_comma(file, wiring.end) if wiring.comma else wiring.end
                self.made.edits[file.path].append(Edit(end, end, text.replace("\n", file.newline)))
                if path != file.path and module not in file.bound:
                    up = "." * (file.path.count("/") + 1)
                    above, _, last = module.rpartition(".")
                    self.imports[file.path][last] = f"from {up}{above} import {last}"
                return
        self.made.loose.append((f"{path}:{name}", key))


def _after_comma(file: SourceFile, end: int) -> int:
    comma = re.compile(rb"\s*,").match(file.data, end)
    return comma.end() if comma else end


def _fitted(text: str, indent: str) -> str:
    """A piece of a class, indented by four, as it must stand in a class with this indentation."""
    return "".join(
        indent + line[4:] if line.startswith("    ") else line for line in text.splitlines(keepends=True)
    )  # fmt: skip
