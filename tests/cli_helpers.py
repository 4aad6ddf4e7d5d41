"""A small specification, and the command line to try on it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

XSD = """\
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:kamer" xmlns="urn:kamer"
    elementFormDefault="qualified">
  <xs:element name="opname" type="Opname"/>
  <xs:complexType name="Opname">
    <xs:sequence>
      <xs:element name="geboortegewicht" type="Gewicht" minOccurs="0"/>
      <xs:element name="geslacht" type="Geslacht" minOccurs="0"/>
    </xs:sequence>
  </xs:complexType>
  <xs:simpleType name="Gewicht">
    <xs:restriction base="xs:integer"><xs:minInclusive value="200"/></xs:restriction>
  </xs:simpleType>
  <xs:simpleType name="Geslacht">
    <xs:restriction base="xs:string"><xs:enumeration value="M"/><xs:enumeration value="V"/></xs:restriction>
  </xs:simpleType>
</xs:schema>
"""

DATASET = """\
format: 1
dataset:
  id: kamer
  version: "1.0"
  title: {nl: Kamer, en: Room}
concepts:
  - id: "1"
    name: opname
    label: {nl: Opname, en: Admission}
    type: group
    cardinality: 1..1
    link: /k:opname
    concepts:
      - id: "2"
        name: geboortegewicht
        label: {nl: Geboortegewicht, en: Birth weight}
        type: count
        range: {min: "200"}
        cardinality: 0..1
      - id: "3"
        name: geslacht
        label: {nl: Geslacht, en: Sex}
        type: code
        cardinality: 0..1
        code_list: geslacht
code_lists:
  - id: geslacht
    label: {nl: Geslacht, en: Sex}
    codes:
      - {value: M, display: {nl: Jongen, en: Boy}}
      - {value: V, display: {nl: Meisje, en: Girl}}
rules:
  - id: KAM001
    severity: warning
    kind: required_if
    concepts: ["2"]
    when: {concept: "3", equals: "M"}
    message: {nl: Het gewicht ontbreekt., en: The weight is missing.}
"""

VALID = '<opname xmlns="urn:kamer"><geboortegewicht>900</geboortegewicht><geslacht>V</geslacht></opname>'
INVALID = '<opname xmlns="urn:kamer"><geboortegewicht>3</geboortegewicht></opname>'


def make_project(folder: Path, version: str = "1.0") -> Path:
    """A project with one specification."""
    spec = folder / "spec" / f"kamer-{version}"
    spec.mkdir(parents=True)
    (spec / "kamer.xsd").write_text(XSD, encoding="utf-8")
    text = DATASET.replace('"1.0"', f'"{version}"').replace("title:", "prefixes: {k: 'urn:kamer'}\n  title:")
    (spec / "dataset.yaml").write_text(text, encoding="utf-8")
    return spec


def lnrgen(folder: Path, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as a user does, in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "generator", *arguments],
        cwd=folder, capture_output=True, text=True, encoding="utf-8", check=False,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parent.parent)} | environment,
    )  # fmt: skip
