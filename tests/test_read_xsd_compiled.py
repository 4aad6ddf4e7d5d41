"""The schema as libxml2 compiles it, and the pages of the rules."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from read_xsd_support import in_namespace, write

from generator.findings import UnreadableError
from generator.model.qname import XSD_NAMESPACE
from generator.read.xml import parse_xml
from generator.read.xsd.compiled import compile_schema
from generator.read.xsd.pages import PAGES
from generator.read.xsd.problems import NAMES


@pytest.mark.parametrize("encoding", ["UTF-8", "utf-8-sig", "iso-8859-1", "utf-16"])
def test_an_included_file_may_declare_its_encoding(tmp_path: Path, encoding: str) -> None:
    codes = '<xs:enumeration value="coördinatie"/>'
    typed = f'<xs:simpleType name="t"><xs:restriction base="xs:string">{codes}</xs:restriction></xs:simpleType>'
    declared = encoding.removesuffix("-sig")
    text = f'<?xml version="1.0" encoding="{declared}"?>\n<xs:schema xmlns:xs="{XSD_NAMESPACE}">{typed}</xs:schema>'
    (tmp_path / "t.xsd").write_bytes(text.encode(encoding))
    validator = compile_schema(write(tmp_path, '<xs:include schemaLocation="t.xsd"/><xs:element name="r" type="t"/>'))
    assert validator.validate(etree.fromstring("<r>coördinatie</r>"))
    assert not validator.validate(etree.fromstring("<r>overig</r>"))


def test_the_validator_knows_every_document(tmp_path: Path) -> None:
    write(tmp_path, '<xs:simpleType name="t"><xs:restriction base="xs:int"/></xs:simpleType>', "common/een type.xsd")
    start = write(
        tmp_path, '<xs:include schemaLocation="../common/een%20type.xsd"/><xs:element name="r" type="t"/>', "doc/s.xsd"
    )
    validator = compile_schema(start)
    assert validator.validate(etree.fromstring("<r>1</r>"))
    assert not validator.validate(etree.fromstring("<r>x</r>"))


def test_the_validator_takes_a_file_in_another_letter_case_and_by_two_names(tmp_path: Path) -> None:
    write(tmp_path, '<xs:element name="b" type="xs:int"/>', "B.xsd", in_namespace("urn:b"))
    write(tmp_path, '<xs:import namespace="urn:b" schemaLocation="b.xsd"/>', "c.xsd", in_namespace("urn:a"))
    body = (
        '<xs:include schemaLocation="c.xsd"/><xs:import namespace="urn:b" schemaLocation="B.xsd"/><xs:element name="a">'
        '<xs:complexType><xs:sequence><xs:element ref="b:b" xmlns:b="urn:b"/></xs:sequence></xs:complexType>'
        "</xs:element>"
    )
    validator = compile_schema(write(tmp_path, body, "a.xsd", in_namespace("urn:a")), ignore_case=True)
    assert validator.validate(etree.fromstring('<a xmlns="urn:a"><b xmlns="urn:b">1</b></a>'))


def test_an_element_that_may_not_occur_is_refused(tmp_path: Path) -> None:
    body = (
        '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="b"/>\n'
        '<xs:element name="a" minOccurs="0"\nmaxOccurs="0"/></xs:sequence></xs:complexType></xs:element>'
    )
    validator = compile_schema(write(tmp_path, body))
    assert validator.validate(etree.fromstring("<r><b/></r>"))
    assert not validator.validate(etree.fromstring("<r><b/><a/></r>"))


def test_a_closure_that_cannot_be_read_gives_findings(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError):
        compile_schema(write(tmp_path, '<xs:include schemaLocation="x.xsd"/>'))
    with pytest.raises(etree.XMLSchemaParseError):
        compile_schema(write(tmp_path, '<xs:element name="a" type="nergens"/>'))


def test_every_rule_has_a_page_that_says_what_why_and_what_to_do() -> None:
    assert set(PAGES) == set(NAMES)
    for rule, text in PAGES.items():
        assert text.startswith(f"# {rule} {NAMES[rule]}\n")
        for part in ("**What.**", "**Why.**", "**Example.**", "**What to do.**"):
            assert part in text


@pytest.mark.parametrize(
    ("data", "rule", "line"),
    [
        (b"", "RX006", 1),
        (b"<a>\n<b>\n</a>", "RX006", 3),
        (b"<a>&x;</a>", "RX006", 1),
        (b"\n<a/>\n<b/>", "RX006", 3),
        (b"<a>\xff</a>", "RX006", 1),
        (b"<!-- x -->\n<!DOCTYPE a><a/>", "RX005", 2),
        (b"<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", "RX005", 1),
        ("<?xml version='1.0' encoding='utf-16'?><!DOCTYPE a><a/>".encode("utf-16"), "RX005", 1),
        (b"<a>" * 300 + b"</a>" * 300, "RX008", 1),
    ],
)
def test_one_parser_refuses_what_could_do_harm(data: bytes, rule: str, line: int) -> None:
    with pytest.raises(UnreadableError) as caught:
        parse_xml(data, "m.xml")
    (finding,) = caught.value.findings
    assert finding.rule == rule
    assert finding.location is not None
    assert (finding.location.file, finding.location.line) == ("m.xml", line)
    assert finding.action


def test_the_depth_can_be_bounded_further() -> None:
    assert parse_xml(b"<a><b/></a>", "m.xml", max_depth=2).tag == "a"
    with pytest.raises(UnreadableError):
        parse_xml(b"<a><b/></a>", "m.xml", max_depth=1)


NARROWED = """
<xs:element name="r"><xs:complexType><xs:sequence>
  <xs:element name="van" type="klein"/><xs:element name="tot" type="xs:int"/>
</xs:sequence><xs:assert test="van le tot"/></xs:complexType></xs:element>
<xs:simpleType name="klein">
  <xs:restriction base="xs:int"><xs:assertion test="$value lt 9"/></xs:restriction>
</xs:simpleType>
"""


def test_assertions_leave_the_rest_to_be_judged(tmp_path: Path) -> None:
    validator = compile_schema(write(tmp_path, NARROWED))
    assert validator.validate(etree.fromstring("<r><van>1</van><tot>2</tot></r>"))
    assert not validator.validate(etree.fromstring("<r><van>1</van><tot>x</tot></r>"))
    assert not validator.validate(etree.fromstring("<r><tot>2</tot></r>"))


@pytest.mark.parametrize(
    "body",
    [
        '<xs:element name="a" type="xs:int"><xs:alternative test="true()" type="xs:byte"/></xs:element>',
        '<xs:element name="a" vc:maxVersion="1.0" xmlns:vc="http://www.w3.org/2007/XMLSchema-versioning"/>' + NARROWED,
    ],
)
def test_more_of_xsd_1_1_is_not_judged_at_all(tmp_path: Path, body: str) -> None:
    with pytest.raises(etree.XMLSchemaParseError):
        compile_schema(write(tmp_path, body))
