"""The imports that new pieces of code need, told as the mapping itself imports such names."""

from __future__ import annotations

import builtins
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from generator.emit.docstrings import docstring
from generator.emit.mapping.module import needed_imports

if TYPE_CHECKING:
    from generator.sync.code import Code, Imported, SourceFile

_RELEASE = "release.py"
_OF_BINDINGS = {
    "codes": "bindings",
    "records": "bindings",
    "AnyElement": "bindings",
    "DerivedElement": "bindings",
    "Nil": "bindings",
}
_AT_RUN_TIME = {"NotMapped", "contract"}
"""What a stub needs when it runs; all else stands in annotations."""
_NAME = re.compile(r"(?<![\w.])[A-Za-z_]\w*")


class Importing:
    """What is still to be imported: `lines`, by file and name. `imported` is the dotted name of the generated package.

    `opened` are the new files: the code they hold, as the contract has it and as the mapping has it.
    """

    def __init__(self, code: Code, imported: str) -> None:
        """`code` is the mapping as it is before anything is added."""
        self.code = code
        self.imported = imported
        self.lines: dict[str, dict[str, str]] = defaultdict(dict)
        self.opened: dict[str, tuple[list[str], list[str]]] = {}

    def row(self, file: SourceFile | None) -> str:
        """What the mapping calls its rows: as the file does, else as most classes do; empty where nothing is said."""
        every = [base for each in self.code.classes() for base in each.contracts]
        own = [base for each in (file.classes if file else ()) for base in each.contracts]
        rows = Counter(base.row for base in own or every if base.row and self._is_known(base.row))
        if rows:
            return max(sorted(rows), key=lambda row: rows[row])
        return "Row" if self._gives("Row") else ""

    def _is_known(self, row: str) -> bool:
        """Not the variable of a class that is generic itself."""
        return row not in {name for file in self.code.files.values() for name in file.variables}

    def need_for(self, file: SourceFile, text: str, row: str, *, opening: bool = False) -> None:
        """Note the imports that a piece of the contract's starter needs and the file does not have.

        `opening`: it is a class, whose base is looked up when it runs.
        """
        running = _AT_RUN_TIME | (set(_names(row)) if opening else set())
        for name, line in self._needed(text, row).items():
            self._need(file, name, line, later=file.later and name not in running)

    def lines_for(self, path: str, text: str, row: str) -> list[str]:
        """All the imports of a new file."""
        return sorted({self._line(path, name, line) for name, line in self._needed(text, row).items()} - {""})

    def _needed(self, text: str, row: str) -> dict[str, str]:
        """By name, the line of the starter that imports it; the vendor's type of rows stands for `Row`."""
        needed = needed_imports(text)
        if needed.pop("Row", None) is not None and row != "Row":
            needed.update(dict.fromkeys(_names(row or "Any"), ""))
        elif row == "Row":
            needed["Row"] = "from .release import Row"
        return needed

    def _need(self, file: SourceFile, name: str, line: str, *, later: bool) -> None:
        if name not in file.bound and not (later and name in file.typed):
            told = self._line(file.path, name, line)
            if told:
                self.lines[file.path].setdefault(name, told)

    def _line(self, path: str, name: str, line: str) -> str:
        """How the mapping imports a name: as another file does, else from `release`, else from where it comes from."""
        if line and not line.startswith("from .release"):
            return line
        if name == "Any":
            return "from typing import Any"
        for file in self.code.files.values():
            given = file.imports.get(name)
            if given is not None and not given.typing and file.path not in {path, _RELEASE}:
                return _as_seen_from(path, file.path, given)
        for file in self.code.files.values():
            if name in file.bound and file.path != path and not line:
                return f"from {_relative(path, file.path)} import {name}"
        if self._gives(name):
            return f"from {_relative(path, _RELEASE)} import {name}"
        return self._from_package(name)

    def _gives(self, name: str) -> bool:
        release = self.code.files.get(_RELEASE)
        return release is not None and (name in release.bound or release.star)

    def _from_package(self, name: str) -> str:
        if name == "Row":
            return ""
        return f"from {self.imported}.{_OF_BINDINGS.get(name, 'mapping')} import {name}"

    def called(self, file: SourceFile, path: str, name: str) -> str:
        """How a file calls a class of the file at `path`; the import is noted where it has none."""
        if path == file.path:
            return name
        if path == "__init__.py":
            self.lines[file.path][name] = f"from {_relative(file.path, path)} import {name}"
            return name
        return f"{self._module(file, path.removesuffix('.py').removesuffix('/__init__'))}.{name}"

    def _module(self, file: SourceFile, whole: str) -> str:
        package, _, last = whole.rpartition("/")
        for each in file.imported:
            if each.name == last and not each.typing and _whole(file.path, each) == whole:
                return each.bound
        name = last
        while name in file.bound:
            name += "_"
        dots = _relative(file.path, f"{package}/__init__.py" if package else "__init__.py")
        self.lines[file.path][name] = f"from {dots} import {last}" + ("" if name == last else f" as {name}")
        return name


def head_of(title: str, lines: list[str]) -> str:
    """How a new file begins."""
    told = [docstring(title, 0), "", "from __future__ import annotations", "", *lines]
    return "\n".join(told) + "\n\n\n"


def _names(row: str) -> list[str]:
    """The names that a type of rows is made of; none in quotes, where nothing looks them up."""
    return [] if row[:1] in {"'", '"'} else [name for name in _NAME.findall(row) if not hasattr(builtins, name)]


def _relative(path: str, other: str) -> str:
    """How a file of the mapping names another one: `.release`, `..release`, `.` for the package itself."""
    module = other.removesuffix(".py").removesuffix("__init__").strip("/").replace("/", ".")
    return "." * (path.count("/") + 1) + module


def _whole(path: str, each: Imported) -> str:
    """The path within the mapping that a relative import leads to; empty for any other."""
    dots = len(each.module) - len(each.module.lstrip("."))
    above = path.split("/")[:-1]
    if not dots or dots - 1 > len(above):
        return ""
    parts = above[: len(above) - (dots - 1)] + [part for part in each.module.lstrip(".").split(".") if part]
    return "/".join([*parts, each.name])


def _as_seen_from(path: str, other: str, given: Imported) -> str:
    """A line of import of another file, as it reads in this one."""
    if not given.module.startswith("."):
        return given.line
    whole = _whole(other, given)
    if not whole:
        return ""
    package, _, _ = whole.rpartition("/")
    module = "." * (path.count("/") + 1) + package.replace("/", ".")
    return f"from {module} import {given.name}" + ("" if given.bound == given.name else f" as {given.bound}")
