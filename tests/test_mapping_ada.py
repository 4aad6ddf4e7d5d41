# ruff: noqa: E501  the specification reads best as it would be published
"""Attribute-valued messages (ADA style): value, unit, code parts, null and concept ids stand in attributes."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from mapping_support import Package, package_from

ROOT = "2.16.840.1.113883.2.4.3.11.60.90.77.2.10"
XSD = f"""<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">
  <xs:element name="ada">
    <xs:complexType><xs:sequence>
      <xs:element name="meta"><xs:complexType><xs:attribute name="status" type="xs:string"/></xs:complexType></xs:element>
      <xs:element name="data"><xs:complexType><xs:sequence>
        <xs:element name="kind" type="kind_type"/>
      </xs:sequence></xs:complexType></xs:element>
    </xs:sequence></xs:complexType>
  </xs:element>
  <xs:complexType name="kind_type">
    <xs:sequence>
      <xs:element name="geslacht" type="geslacht_type"/>
      <xs:element name="leeft" type="leeft_type" minOccurs="0"/>
      <xs:element name="gewicht" type="gewicht_type" minOccurs="0"/>
    </xs:sequence>
    <xs:attribute name="conceptId" fixed="{ROOT}.1"/>
  </xs:complexType>
  <xs:complexType name="geslacht_type">
    <xs:attribute name="conceptId" fixed="{ROOT}.2"/>
    <xs:attribute name="value"><xs:simpleType><xs:restriction base="xs:string">
      <xs:enumeration value="1"/><xs:enumeration value="2"/></xs:restriction></xs:simpleType></xs:attribute>
    <xs:attribute name="code" type="xs:string"/>
    <xs:attribute name="codeSystem" type="xs:string"/>
    <xs:attribute name="displayName" type="xs:string"/>
  </xs:complexType>
  <xs:complexType name="leeft_type">
    <xs:attribute name="conceptId" fixed="{ROOT}.3"/>
    <xs:attribute name="value"><xs:simpleType><xs:restriction base="xs:string">
      <xs:enumeration value="true"/><xs:enumeration value="false"/><xs:enumeration value=""/>
      </xs:restriction></xs:simpleType></xs:attribute>
    <xs:attribute name="nullFlavor" type="xs:string"/>
  </xs:complexType>
  <xs:complexType name="gewicht_type">
    <xs:attribute name="conceptId" fixed="{ROOT}.4"/>
    <xs:attribute name="value" type="xs:decimal"/>
    <xs:attribute name="unit" type="xs:string"/>
    <xs:attribute name="nullFlavor" type="xs:string"/>
  </xs:complexType>
</xs:schema>
"""
DATASET = f"""format: 1
dataset:
  id: small
  version: "1.0"
  title: {{nl: Klein}}
  concept_root: {ROOT}
concepts:
  - id: "1"
    name: kind
    label: {{nl: Kind}}
    type: group
    cardinality: 1..1
    concepts:
      - {{id: "2", name: geslacht, label: {{nl: Geslacht}}, type: code, cardinality: 1..1, conformance: mandatory, code_list: geslacht}}
      - {{id: "3", name: leeft, label: {{nl: Leeft}}, type: boolean, cardinality: 0..1, conformance: required}}
      - {{id: "4", name: gewicht, label: {{nl: Gewicht}}, type: quantity, unit: g, cardinality: 0..1, conformance: required}}
code_lists:
  - id: geslacht
    label: {{nl: Geslacht}}
    codes:
      - {{value: "1", code: M, system: 2.16.840.1.113883.5.1, display: {{nl: Man}}}}
      - {{value: "2", code: F, system: 2.16.840.1.113883.5.1, display: {{nl: Vrouw}}}}
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return package_from(tmp_path_factory.mktemp("ada"), XSD, DATASET)


def message(package: Package, **answers: Any) -> str:
    codes = package.module("bindings.codes")
    female = next(kind for kind in vars(codes).values() if isinstance(kind, type) and "F" in dir(kind)).F
    given = {"geslacht": female} | answers
    contract = package.contract.KindMapping
    methods = {name: lambda _, __, answer=answer: answer for name, answer in given.items()}
    kind = type("Kind", (contract,), methods)()
    return package.xml(package.mapping.assemble(package.mapping.DatasetMapping(kind=kind), "row"))


def test_the_code_list_fills_code_system_and_display(package: Package) -> None:
    xml = message(package)
    element = xml[xml.index("<geslacht") : xml.index("/>", xml.index("<geslacht"))]
    assert 'value="2"' in element
    assert 'code="F"' in element
    assert 'codeSystem="2.16.840.1.113883.5.1"' in element
    assert 'displayName="Vrouw"' in element


def test_concept_ids_are_filled_in(package: Package) -> None:
    xml = message(package)
    assert f'conceptId="{ROOT}.1"' in xml
    assert f'conceptId="{ROOT}.2"' in xml


def test_elements_around_the_dataset_are_there_and_empty(package: Package) -> None:
    assert "<meta/>" in message(package)


def test_yes_and_no_are_plain_booleans(package: Package) -> None:
    assert 'value="true"' in message(package, leeft=True)
    assert 'value="false"' in message(package, leeft=False)


def test_a_null_needs_no_nil(package: Package) -> None:
    xml = message(package, leeft=package.mapping.Null("UNK"))
    assert 'nullFlavor="UNK"' in xml
    assert "xsi:nil" not in xml


def test_a_plain_number_is_in_the_unit_of_the_dataset(package: Package) -> None:
    xml = message(package, gewicht=Decimal(1190))
    assert 'value="1190"' in xml
    assert 'unit="g"' in xml
    assert 'unit="kg"' in message(package, gewicht=package.mapping.Quantity(Decimal("1.19"), "kg"))


def test_an_element_of_its_own_may_be_given_instead(package: Package) -> None:
    class Ada(package.contract.AdaMapping):  # type: ignore[name-defined,misc]
        def meta(self, _source: object) -> object:
            return package.module("bindings.records").AdaMeta(status="new")

    codes = package.module("bindings.codes")
    female = next(kind for kind in vars(codes).values() if isinstance(kind, type) and "F" in dir(kind)).F
    kind = type("Kind", (package.contract.KindMapping,), {"geslacht": lambda _, __: female})()
    whole = package.mapping.DatasetMapping(ada=Ada(), kind=kind)
    assert '<meta status="new"/>' in package.xml(package.mapping.assemble(whole, "row"))
