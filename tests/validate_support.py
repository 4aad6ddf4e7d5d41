"""A small registry of births to judge messages by, and short ways to build its rules and messages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from generator.findings import Finding, Severity
from generator.model.rule import ConceptTest, Operator, Predicate, Rule, RuleKind
from generator.read.specification import read_specification
from generator.read.xsd.compiled import compile_schema
from generator.validate.message import validate_message

if TYPE_CHECKING:
    from pathlib import Path

    from lxml import etree

    from generator.model.dataset import Concept
    from generator.model.specification import Specification

NAMESPACE = "urn:test:geboorte"

XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:test:geboorte" xmlns:g="urn:test:geboorte"
    targetNamespace="urn:test:geboorte" elementFormDefault="qualified">
  <xs:element name="bericht">
    <xs:complexType><xs:sequence>
      <xs:element name="document" type="moment" minOccurs="0" nillable="true"/>
      <xs:element name="kind" type="kind" minOccurs="0" maxOccurs="unbounded" nillable="true"/>
    </xs:sequence></xs:complexType>
    <xs:unique name="nummers"><xs:selector xpath="g:kind"/><xs:field xpath="@nummer"/></xs:unique>
  </xs:element>
  <xs:element name="ander" type="xs:string"/>
  <xs:simpleType name="moment"><xs:union memberTypes="xs:date xs:dateTime xs:gYearMonth xs:gYear"/></xs:simpleType>
  <xs:simpleType name="geslacht"><xs:restriction base="xs:string">
    <xs:enumeration value="1"/><xs:enumeration value="2"/><xs:enumeration value="3"/><xs:enumeration value="9"/>
  </xs:restriction></xs:simpleType>
  <xs:simpleType name="gewicht"><xs:restriction base="xs:decimal">
    <xs:minInclusive value="0"/><xs:maxInclusive value="9999"/><xs:fractionDigits value="1"/>
  </xs:restriction></xs:simpleType>
  <xs:simpleType name="bsn"><xs:restriction base="xs:string">
    <xs:pattern value="[0-9]{9}"/>
  </xs:restriction></xs:simpleType>
  <xs:simpleType name="scores"><xs:list itemType="xs:int"/></xs:simpleType>
  <xs:complexType name="kind">
    <xs:sequence>
      <xs:element name="bsn" type="bsn" minOccurs="0" nillable="true"/>
      <xs:element name="geboren" type="moment" minOccurs="0" nillable="true"/>
      <xs:element name="geslacht" type="geslacht" minOccurs="0" nillable="true"/>
      <xs:element name="gewicht" type="gewicht" minOccurs="0" nillable="true"/>
      <xs:element name="scores" type="scores" minOccurs="0"/>
      <xs:element name="bron" type="xs:string" fixed="EPD" minOccurs="0"/>
      <xs:element name="overleden" type="xs:boolean" minOccurs="0"/>
      <xs:element name="opname" minOccurs="0" maxOccurs="unbounded">
        <xs:complexType><xs:sequence>
          <xs:element name="begin" type="moment" minOccurs="0" nillable="true"/>
          <xs:element name="einde" type="moment" minOccurs="0" nillable="true"/>
          <xs:element name="dagen" type="xs:int" minOccurs="0"/>
          <xs:element name="reden" type="xs:string" minOccurs="0" maxOccurs="unbounded" nillable="true"/>
        </xs:sequence></xs:complexType>
      </xs:element>
      <xs:element name="overlijden" minOccurs="0">
        <xs:complexType><xs:sequence>
          <xs:element name="datum" type="moment"/><xs:element name="oorzaak" type="xs:string" minOccurs="0"/>
        </xs:sequence></xs:complexType>
      </xs:element>
      <xs:element name="verwijzing" minOccurs="0"><xs:complexType>
        <xs:attribute name="naar" type="xs:int" use="required"/><xs:attribute name="soort" type="geslacht"/>
      </xs:complexType></xs:element>
    </xs:sequence>
    <xs:attribute name="nummer" type="xs:string"/>
  </xs:complexType>
</xs:schema>
"""

DATASET = """format: 1
dataset:
  id: geboorte
  version: "1"
  title: {nl: Geboorte, en: Birth}
  root: "{urn:test:geboorte}bericht"
  prefixes: {g: "urn:test:geboorte"}
concepts:
  - {id: "1", name: document, label: {nl: Documentdatum, en: Document date}, type: datetime, cardinality: 0..1}
  - id: "2"
    name: kind
    label: {nl: Kind, en: Child}
    type: group
    cardinality: 0..*
    concepts:
      - {id: "20", name: bsn, label: {nl: BSN, en: Citizen number}, type: identifier, cardinality: 0..1}
      - {id: "21", name: geboren, label: {nl: Geboortedatum, en: Date of birth}, type: datetime, cardinality: 0..1}
      - {id: "22", name: geslacht, label: {nl: Geslacht, en: Sex}, type: code, cardinality: 0..1, code_list: geslacht}
      - {id: "23", name: gewicht, label: {nl: Gewicht, en: Weight}, type: quantity, cardinality: 0..1, unit: g}
      - {id: "24", name: overleden, label: {nl: Overleden, en: Died}, type: boolean, cardinality: 0..1}
      - {id: "25", name: bron, label: {nl: Bron, en: Source}, type: string, cardinality: 0..1}
      - id: "3"
        name: opname
        label: {nl: Opname, en: Admission}
        type: group
        cardinality: 0..*
        concepts:
          - {id: "31", name: begin, label: {nl: Opnamedatum, en: Admission date}, type: datetime, cardinality: 0..1}
          - {id: "32", name: einde, label: {nl: Ontslagdatum, en: Discharge date}, type: datetime, cardinality: 0..1}
          - {id: "33", name: dagen, label: {nl: Dagen, en: Days}, type: count, cardinality: 0..1}
          - {id: "34", name: reden, label: {nl: Reden, en: Reason}, type: string, cardinality: 0..*}
      - id: "4"
        name: overlijden
        label: {nl: Overlijden, en: Death}
        type: group
        cardinality: 0..1
        concepts:
          - {id: "41", name: datum, label: {nl: Overlijdensdatum, en: Date of death}, type: datetime, cardinality: 0..1}
          - {id: "42", name: oorzaak, label: {nl: Doodsoorzaak, en: Cause of death}, type: string, cardinality: 0..1}
code_lists:
  - id: geslacht
    label: {nl: Geslachten, en: Sexes}
    codes:
      - {value: "1", display: {nl: Man, en: Male}}
      - {value: "2", display: {nl: Vrouw, en: Female}}
      - {value: "3", display: {nl: Onbekend, en: Unknown}}
"""


def read_births(folder: Path) -> tuple[Specification, etree.XMLSchema]:
    """Write the registry into `folder` and read it back with the readers of the tool."""
    (folder / "geboorte.xsd").write_text(XSD, encoding="utf-8")
    (folder / "dataset.yaml").write_text(DATASET, encoding="utf-8")
    spec = read_specification(folder=folder, root=f"{{{NAMESPACE}}}bericht", cache=False)
    return spec, compile_schema(folder / "geboorte.xsd")


def message(body: str) -> bytes:
    """A message around the children of its root element, one line."""
    xsi = "http://www.w3.org/2001/XMLSchema-instance"
    return f'<bericht xmlns="{NAMESPACE}" xmlns:xsi="{xsi}">{body}</bericht>'.encode()


def rule(kind: RuleKind, *concepts: str, when: Predicate | None = None, **more: Any) -> Rule:
    """A rule T001 with a message in both languages."""
    usual = {"severity": Severity.ERROR, "message_nl": "Dit klopt niet.", "message_en": "This is wrong."}
    return Rule("T001", kind=kind, concepts=concepts, when=when, **(usual | more))


def test_of(concept: str, operator: Operator, *values: str) -> ConceptTest:
    """A predicate about one concept."""
    return ConceptTest(concept, operator, values)


test_of.__test__ = False  # type: ignore[attr-defined]


def with_rules(spec: Specification, *rules: Rule) -> Specification:
    """The registry with these rules."""
    return replace(spec, dataset=replace(spec.dataset, rules=rules))


def with_concept(spec: Specification, concept: str, **changes: Any) -> Specification:
    """The registry with one concept changed."""

    def change(item: Concept) -> Concept:
        inner = replace(item, concepts=tuple(change(child) for child in item.concepts))
        return replace(inner, **changes) if item.id == concept else inner

    return replace(spec, dataset=replace(spec.dataset, concepts=tuple(change(item) for item in spec.dataset.concepts)))


def judge(spec: Specification, compiled: etree.XMLSchema | None, body: str, **options: Any) -> tuple[Finding, ...]:
    """The findings on a message with this body."""
    return validate_message(spec, compiled, message(body), "bericht.xml", **options)
