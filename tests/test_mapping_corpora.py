"""The mapping of the public specifications: whatever the style of the XSD, it passes the gate and imports."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from mapping_support import package_of

from generator.emit.mapping import MAPPING, SHIPPED
from generator.emit.shapes import build_shapes
from generator.emit.target import Request
from generator.emit.template import template_folder
from generator.output.digest import sha256
from generator.output.gate import MARK, check_files
from generator.read.specification import read_specification

if TYPE_CHECKING:
    from pathlib import Path

FAMILIES = {
    "lnr-3.0": "xsd/ada_kernset_neonatologie.xsd",
    "kernset-aanleverbericht-2.2": "xsd/ada_kernset_aanleverbericht.xsd",
    "nemsis-3.4": "xsd/EMSDataSet_v3.xsd",
    "obds-2.2.3": "xsd/ADT_GEKID_v2.2.3.xsd",
}


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_every_linked_concept_has_a_method_and_a_stub(corpora: Path, tmp_path: Path, family: str) -> None:
    specification = read_specification(xsd=corpora / family / FAMILIES[family])
    package = package_of(specification, tmp_path)
    members = [member for _, found in package.module("mapping.structure").GROUPS.values() for member in found]
    assert {member.place.concept for member in members} - {""} == set(specification.links)
    starter, empty = package.module("mapping.stubs").MAPPING, package.mapping.DatasetMapping()
    assert package.mapping.unmapped(starter) == package.mapping.unmapped(empty) != []


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_it_passes_the_gate(corpora: Path, family: str) -> None:
    specification = read_specification(xsd=corpora / family / FAMILIES[family])
    texts = [(template_folder() / "mapping" / name).read_text(encoding="utf-8") for name in SHIPPED]
    shipped = frozenset(sha256(text.removeprefix(MARK).encode()) for text in texts)
    check_files(MAPPING.emit(Request(specification, build_shapes(specification), "case")), shipped)
