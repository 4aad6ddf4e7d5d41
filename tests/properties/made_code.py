"""From a made-up schema to imported bindings, and what a message says with QNames resolved."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from lxml import etree

from generator.read.specification import read_specification
from tests.bindings_support import infoset, load, unload, write
from tests.properties.schema_parts import MadeUp, Text

_numbers = itertools.count()
_QNAME = re.compile(r"(?:(?P<prefix>[\w.-]+):)?(?P<local>qn_\w+)")


def schema_files(schema: MadeUp) -> dict[str, str]:
    """The two documents of a schema by file name."""
    return {name: Text(schema.documents, index).write() for index, name in enumerate(("made.xsd", "other.xsd"))}


def save(schema: MadeUp, folder: Path) -> Path:
    """Write the documents; gives the first."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schema_files(schema).items():
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return folder / "made.xsd"


def compiled(path: Path) -> etree.XMLSchema | None:
    """The schema as libxml2 understands it; None if it does not take it."""
    try:
        return etree.XMLSchema(etree.parse(str(path)))
    except etree.XMLSchemaParseError:
        return None


@contextmanager
def imported(xsd: Path, root: str) -> Iterator[Any]:
    """The bindings for a schema, forgotten afterwards."""
    package = f"made_up_{next(_numbers)}"
    with TemporaryDirectory() as folder:
        specification = read_specification(xsd=xsd, root=root, cache=False)
        write(specification, Path(folder), package)
        try:
            yield load(Path(folder), package)
        finally:
            unload(package)


def said(element: etree._Element) -> tuple[object, ...]:
    """The infoset, in which the QNames of a message stand as expanded names."""
    copy = etree.fromstring(etree.tostring(element))
    for node in copy.iter(etree.Element):
        scope = dict(node.nsmap)
        node.text = _resolved(node.text, scope)
        for name, text in list(node.attrib.items()):
            node.set(name, _resolved(text, scope) or "")
    return infoset(copy)


def _resolved(text: str | None, scope: dict[str | None, str]) -> str | None:
    if text is None or "qn_" not in text:
        return text
    return _QNAME.sub(lambda found: f"{{{scope.get(found['prefix'], '')}}}{found['local']}", text)
