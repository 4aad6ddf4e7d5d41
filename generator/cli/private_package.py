"""Generated modules imported without being written to a disk, under a name that nothing else has."""

from __future__ import annotations

import marshal
import sys
from collections.abc import Iterable, Mapping, Sequence
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_loader
from types import CodeType, ModuleType

from generator.generated_file import GeneratedFile

Code = Mapping[str, bytes]
"""Compiled modules by their dotted name below the package; they fit the Python that compiled them, and no other."""


def compile_modules(files: Iterable[GeneratedFile]) -> dict[str, bytes]:
    """The Python files of a package as byte code, for `import_private` here or in a process started from here."""
    found = {}
    for file in files:
        if file.path.endswith(".py"):
            name = file.path.removesuffix(".py").replace("/", ".")
            code = compile(file.text, f"<generated {file.path}>", "exec", dont_inherit=True)
            found[name] = marshal.dumps(code)
    return found


def import_private(package: str, code: Code, module: str) -> ModuleType:
    """Import `module` of a package that exists in `code` only; `package` is a name no other package has."""
    if package not in sys.modules:
        sys.meta_path.insert(0, _Shelf(package, code))  # it stays: modules import others when these are first needed
    return import_module(f"{package}.{module}")


class _Shelf(MetaPathFinder, Loader):
    """Finds the modules of one package, and no other."""

    def __init__(self, package: str, code: Code) -> None:
        self._package, self._code = package, code

    def find_spec(
        self, fullname: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """The module's, if it is one of ours."""
        del path, target
        found = self._find(fullname)
        return None if found is None else spec_from_loader(fullname, self, is_package=found.endswith("__init__"))

    def exec_module(self, module: ModuleType) -> None:
        """Run it: what our own generator made and the safety gate let through."""
        code = marshal.loads(self._code[self._find(module.__name__) or ""])  # noqa: S302  we made it ourselves
        if isinstance(code, CodeType):
            exec(code, module.__dict__)  # noqa: S102  this is how a module is imported

    def _find(self, fullname: str) -> str | None:
        if fullname.partition(".")[0] != self._package:
            return None
        inside = fullname.removeprefix(self._package).removeprefix(".")
        wanted = (inside, f"{inside}.__init__".removeprefix("."))
        return next((name for name in wanted if name in self._code), None)
