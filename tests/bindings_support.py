"""Generating bindings into a folder, importing them, and comparing what two XML documents say."""

from __future__ import annotations

import importlib
import sys
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from lxml import etree

from generator.emit.bindings import BINDINGS
from generator.emit.shapes import build_shapes
from generator.emit.target import Request
from generator.model.specification import Specification
from generator.output.gate import check_files
from generator.read.specification import read_specification

CASES = Path(__file__).parent / "cases"
ROOTS = {"simple_root": "score"}
XSI = "{http://www.w3.org/2001/XMLSchema-instance}"


@dataclass(frozen=True)
class Case:
    """A folder of `tests/cases` that has samples."""

    name: str

    @property
    def folder(self) -> Path:
        return CASES / self.name

    @property
    def xsd(self) -> Path:
        return self.folder / "spec" / f"{self.name}.xsd"

    def samples(self, kind: str) -> list[Path]:
        return sorted((self.folder / "samples" / kind).glob("*.xml"))

    def specification(self) -> Specification:
        """The case's specification, with a digest that does not depend on its bytes."""
        if (self.folder / "spec" / "dataset.yaml").exists():
            found = read_specification(folder=self.folder / "spec", cache=False)
        else:
            found = read_specification(xsd=self.xsd, root=ROOTS.get(self.name), cache=False)
        return replace(found, digest="0" * 64)


ALL = [Case(folder.name) for folder in sorted(CASES.iterdir()) if (folder / "spec" / f"{folder.name}.xsd").exists()]


def texts(specification: Specification, package: str = "made") -> dict[str, str]:
    """The generated files, path to text; they have passed the safety gate."""
    files = list(BINDINGS.emit(Request(specification, build_shapes(specification), package)))
    check_files([file for file in files if "/runtime/" not in file.path])
    return {file.path: file.text for file in files}


def write(specification: Specification, folder: Path, package: str) -> Path:
    """Write the package below `folder`."""
    for path, text in texts(specification, package).items():
        target = folder / package / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")
    return folder / package


def load(folder: Path, package: str) -> Any:
    """Import `<package>.bindings` from `folder`."""
    sys.path.insert(0, str(folder))
    try:
        importlib.invalidate_caches()
        return importlib.import_module(f"{package}.bindings")
    finally:
        sys.path.remove(str(folder))


def unload(package: str) -> None:
    """Forget a package."""
    for name in [name for name in sys.modules if name == package or name.startswith(f"{package}.")]:
        del sys.modules[name]


def infoset(element: etree._Element) -> tuple[object, ...]:
    """Everything that has to survive: names, attributes with their texts, xsi:type as a name, texts, order.

    White space counts but where only elements stand. Comments and prefixes do not.
    """
    children = [child for child in element if isinstance(child.tag, str)]
    pieces = [element.text or "", *(child.tail or "" for child in element)]
    text = "".join(pieces)
    if children:
        text = "" if not text.strip() else "|".join(_texts_between(element))
    attributes = {
        name: _expanded(element, value) if name == f"{XSI}type" else value for name, value in element.attrib.items()
    }
    return element.tag, sorted(attributes.items()), text, [infoset(child) for child in children]


def _texts_between(element: etree._Element) -> list[str]:
    """The texts before, between and behind child elements; comments do not part them."""
    found = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str):
            found.append(child.tail or "")
        else:
            found[-1] += child.tail or ""
    return found


def _expanded(element: etree._Element, value: str) -> str:
    prefix, _, local = value.strip().rpartition(":")
    return f"{{{element.nsmap.get(prefix or None, '')}}}{local}"


def parse(data: bytes) -> etree._Element:
    """A document's root; nothing is taken from outside."""
    return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True))
