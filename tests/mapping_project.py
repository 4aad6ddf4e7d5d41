"""A project with a small specification and its mapping, for tests of the commands that tell of mappings."""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

from typer.testing import CliRunner

from generator.cli.main import make_app

XSD = """\
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="proef">
    <xs:complexType>
      <xs:sequence>
        <xs:element name="kind">
          <xs:complexType>
            <xs:sequence>
              <xs:element name="gewicht" type="xs:integer"/>
              <xs:element name="geslacht" type="Geslacht" minOccurs="0"/>
              <xs:element name="naam" type="xs:string" minOccurs="0"/>
              <xs:element name="lengte" type="xs:string" minOccurs="0"/>
            </xs:sequence>
          </xs:complexType>
        </xs:element>
      </xs:sequence>
    </xs:complexType>
  </xs:element>
  <xs:simpleType name="Geslacht">
    <xs:restriction base="xs:string"><xs:enumeration value="M"/><xs:enumeration value="V"/></xs:restriction>
  </xs:simpleType>
</xs:schema>
"""

DATASET = """\
format: 1
dataset: {id: proef, version: "1", title: {nl: Proef}}
concepts:
  - id: "1"
    name: kind
    label: {nl: Kind}
    type: group
    cardinality: 1..1
    link: /proef/kind
    concepts:
      - {id: "11", name: gewicht, label: {nl: Gewicht}, type: quantity, unit: g, cardinality: 1..1,
         conformance: mandatory, link: /proef/kind/gewicht, definition: {nl: "=Het gewicht, <b>bij</b> geboorte."}}
      - {id: "12", name: geslacht, label: {nl: Geslacht}, type: code, code_list: geslacht, cardinality: 0..1,
         conformance: required, link: /proef/kind/geslacht}
      - {id: "13", name: naam, label: {nl: Naam}, type: string, cardinality: 0..1, conformance: required,
         link: /proef/kind/naam}
      - {id: "14", name: lengte, label: {nl: Lengte}, type: string, cardinality: 0..1, link: /proef/kind/lengte}
code_lists:
  - id: geslacht
    label: {nl: Geslacht}
    codes:
      - {value: M, display: {nl: Man}}
      - {value: V, display: {nl: Vrouw}}
"""


def run(*arguments: str) -> tuple[int, str, str]:
    """Exit code, stdout, stderr."""
    done = CliRunner().invoke(make_app(), [*arguments])
    return done.exit_code, done.stdout, done.stderr


def make_mapped(folder: Path) -> Path:
    """A project in which the weight is mapped, the name not recorded, and two concepts are left; its mapping folder."""
    base = folder.parent / "mapped-base"  # made once for a whole run
    if not base.is_dir():
        base.mkdir()
        with contextlib.chdir(base):
            _make(base)
    shutil.copytree(base, folder, dirs_exist_ok=True)
    return folder / "mapping"


def _make(folder: Path) -> None:
    spec = folder / "spec" / "proef-1"
    spec.mkdir(parents=True)
    (spec / "proef.xsd").write_text(XSD, encoding="utf-8")
    (spec / "dataset.yaml").write_text(DATASET, encoding="utf-8")
    assert run("sync")[0] == 0
    mapping = folder / "mapping"
    code = (mapping / "proef.py").read_text(encoding="utf-8")
    weight, sex, name = (code.index(f'raise NotMapped("{key}"') for key in ("11", "12", "13"))
    at = code.rindex("    def naam", 0, name)
    code = (
        code[:weight] + 'return source["gewicht"]' + code[code.index("\n", weight) : at]
        + '    @not_recorded("In one field with the surname.")\n' + code[at:name] + "return None"
        + code[code.index("\n", name) :]
    )  # fmt: skip
    assert sex
    (mapping / "proef.py").write_text(
        code.replace("import NotMapped", "import NotMapped, not_recorded"), encoding="utf-8"
    )
    assert run("sync")[0] == 0


def change_meaning(folder: Path) -> None:
    """Another unit for the weight."""
    dataset = folder / "spec" / "proef-1" / "dataset.yaml"
    dataset.write_text(dataset.read_text(encoding="utf-8").replace("unit: g,", "unit: kg,"), encoding="utf-8")


def states(mapping: Path) -> dict[str, str]:
    """The state of each concept, as mapping.yaml has it."""
    from generator.read.mapping.reader import read_mapping_ledger  # noqa: PLC0415  ruamel.yaml is slow to import

    return {entry.key: str(entry.state) for entry in read_mapping_ledger(mapping / "mapping.yaml").concepts}
