"""Generate a package from a specification written in a test, and import it."""

from __future__ import annotations

import importlib
import itertools
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from generator.emit.bindings import BINDINGS
from generator.emit.mapping import MAPPING
from generator.emit.shapes import build_shapes
from generator.emit.target import Request
from generator.read.specification import read_specification

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.specification import Specification

_NUMBERS = itertools.count(1)


@dataclass
class Package:
    """A generated package, imported. `mapping`, `bindings` and `runtime` are its modules."""

    folder: Path
    name: str

    def module(self, path: str) -> Any:
        """One of its modules, by its path below the package."""
        return importlib.import_module(f"{self.name}.{path}")

    @property
    def mapping(self) -> Any:
        return self.module("mapping")

    @property
    def contract(self) -> Any:
        return self.module("mapping.contract")

    @property
    def bindings(self) -> Any:
        return self.module("bindings")

    def xml(self, record: object) -> str:
        """A record as the text of a message."""
        return self.bindings.to_xml(record).decode()


def write_package(specification: Specification, folder: Path) -> None:
    """Write bindings and mapping of a specification to a package folder."""
    request = Request(specification, build_shapes(specification), folder.name)
    for target in (BINDINGS, MAPPING):
        for file in target.emit(request):
            path = folder / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.text.encode())


def package_of(specification: Specification, tmp_path: Path) -> Package:
    """Generate and import a package under a name of its own."""
    name = f"mapping_case_{next(_NUMBERS)}"
    write_package(specification, tmp_path / name)
    sys.path.insert(0, str(tmp_path))
    try:
        importlib.invalidate_caches()
        package = Package(tmp_path / name, name)
        assert package.mapping
        assert package.bindings
    finally:
        sys.path.remove(str(tmp_path))
    return package


def package_from(tmp_path: Path, xsd: str, dataset: str | None = None) -> Package:
    """Generate and import a package from an XSD and a dataset definition."""
    folder = tmp_path / "small-1.0"
    folder.mkdir()
    (folder / "small.xsd").write_text(xsd, encoding="utf-8")
    if dataset is not None:
        (folder / "dataset.yaml").write_text(dataset, encoding="utf-8")
    return package_of(read_specification(folder=folder), tmp_path)
