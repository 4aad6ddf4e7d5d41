"""Specifications with their bindings, and messages that `sample` makes for them."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from generator.model.specification import Specification
from generator.read.specification import read_specification
from generator.read.xsd.compiled import compile_schema
from generator.sample.grow.builder import Soil
from tests.bindings_support import ALL, infoset, load, unload, write

REPOSITORY = Path(__file__).resolve().parent.parent.parent
REFERENCE = REPOSITORY / "spec" / "lnr-3.0"
PUBLISHED = {
    "lnr": "lnr-3.0/xsd/ada_kernset_neonatologie.xsd",
    "kernset": "kernset-aanleverbericht-2.2/xsd/ada_kernset_aanleverbericht.xsd",
    "geboortezorg": "kernset-geboortezorg-2.3.5/xsd/ada_kernset_geboortezorg.xsd",
    "nemsis": "nemsis-3.4/xsd/EMSDataSet_v3.xsd",
    "obds": "obds-2.2.3/xsd/ADT_GEKID_v2.2.3.xsd",
    "ubl": "ubl-2.1/xsd/maindoc/UBL-Invoice-2.1.xsd",
    "iwlz": "iwlz/2.0-v1.9/xsd/ZK33.xsd",
    "iwlz_older": "iwlz/1.0-v1.0/xsd/IO35.xsd",
}
CASES = tuple(case.name for case in ALL)
OWN = ("reference", *CASES)
FAMILIES = (*OWN, *PUBLISHED)
_PREFIXED = re.compile(r"([\w.-]+):([\w.-]+)")


@dataclass(frozen=True)
class Family:
    """A specification ready to make messages, to judge and to read them."""

    name: str
    spec: Specification
    schema: etree.XMLSchema
    soil: Soil
    module: Any

    def is_valid(self, root: etree._Element) -> bool:
        """Whether libxml2 takes a message, and it starts with the element of this specification."""
        members = self.spec.schema.substitutions.get(self.spec.root.name, ())
        return bool(self.schema.validate(root)) and root.tag in {self.spec.root.name, *(one.name for one in members)}


def corpora() -> Path | None:
    """The public specifications, where they are at hand."""
    folder = os.environ.get("LNRGEN_CORPORA")
    return Path(folder) if folder and Path(folder).is_dir() else None


class Families:
    """Families by name, each made once; their packages go into `folder`."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[str, Family] = {}

    def of(self, name: str) -> Family:
        """The family with that name; the test is skipped where the public specification is not at hand."""
        if name not in OWN and corpora() is None:
            pytest.skip("LNRGEN_CORPORA is not set: the public corpora are not at hand")
        if name not in self._made:
            spec, xsd = _read(name)
            write(spec, self._folder, _package(name))
            module = load(self._folder, _package(name))
            self._made[name] = Family(name, spec, compile_schema(xsd, ignore_case=True), Soil(spec), module)
        return self._made[name]

    def forget(self) -> None:
        """Forget the packages."""
        for name in self._made:
            unload(_package(name))


def _package(name: str) -> str:
    return f"sampled_{name}"


def _read(name: str) -> tuple[Specification, Path]:
    if name == "reference":
        return read_specification(folder=REFERENCE), REFERENCE / "lnr.xsd"
    for case in ALL:
        if case.name == name:
            return case.specification(), case.xsd
    folder = corpora()
    assert folder is not None
    return read_specification(xsd=folder / PUBLISHED[name], ignore_case=True), folder / PUBLISHED[name]


def said(root: etree._Element) -> tuple[object, ...]:
    """What a message says: its infoset, names in values expanded where their prefix is one of the message's."""
    copy = etree.fromstring(etree.tostring(root), etree.XMLParser(remove_comments=True, remove_pis=True))
    for node in copy.iter(etree.Element):
        scope = dict(node.nsmap)
        node.text = None if node.text is None else _expanded(node.text, scope)
        for name, text in list(node.attrib.items()):
            if not name.startswith("{http://www.w3.org/2001/XMLSchema-instance}"):
                node.set(name, _expanded(text, scope))
    return infoset(copy)


def _expanded(text: str, scope: dict[str | None, str]) -> str:
    return _PREFIXED.sub(lambda m: f"{{{scope[m[1]]}}}{m[2]}" if m[1] in scope else m[0], text)
