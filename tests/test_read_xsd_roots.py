"""Which element a message starts with."""

from __future__ import annotations

from pathlib import Path

import pytest
from read_xsd_support import in_namespace, schema_of, write

from generator.findings import Finding, UnreadableError
from generator.model.schema import Schema
from generator.read.xsd import choose_root, read_schema

ADA = """
<xs:element name="kernset" type="kernset_type"/>
<xs:complexType name="kernset_type"><xs:sequence><xs:element name="kind" type="xs:string"/></xs:sequence>
</xs:complexType>
<xs:element name="adaxml"><xs:complexType><xs:sequence><xs:element name="data"><xs:complexType><xs:sequence>
<xs:element name="kernset" type="kernset_type"/></xs:sequence></xs:complexType></xs:element></xs:sequence>
</xs:complexType></xs:element>
"""


def refused(schema: Schema, wanted: str | None = None) -> Finding:
    with pytest.raises(UnreadableError) as caught:
        choose_root(schema, wanted)
    (finding,) = caught.value.findings
    assert finding.rule == "RX009"
    return finding


def test_the_element_no_other_contains_is_the_root(tmp_path: Path) -> None:
    schema = schema_of(tmp_path, ADA)
    assert choose_root(schema).name == "adaxml"
    assert choose_root(schema, "kernset").name == "kernset"


def test_references_and_substitutes_count_as_contained(tmp_path: Path) -> None:
    body = (
        '<xs:element name="part" type="xs:int"/><xs:element name="head" type="xs:anyType" abstract="true"/>'
        '<xs:element name="stand-in" type="xs:int" substitutionGroup="head"/>'
        '<xs:element name="whole"><xs:complexType><xs:choice><xs:element ref="part"/><xs:element ref="head"/>'
        "</xs:choice>"
        "</xs:complexType></xs:element>"
    )
    assert choose_root(schema_of(tmp_path, body)).name == "whole"


def test_the_start_document_goes_before_the_others(tmp_path: Path) -> None:
    write(tmp_path, '<xs:element name="x" type="xs:int"/><xs:element name="y" type="xs:int"/>', "common.xsd")
    start = write(tmp_path, '<xs:include schemaLocation="common.xsd"/><xs:element name="message" type="xs:int"/>')
    assert choose_root(read_schema(start).schema).name == "message"
    start = write(tmp_path, '<xs:include schemaLocation="common.xsd"/>')
    assert "--root" in refused(read_schema(start).schema).action


def test_two_unrelated_elements_leave_it_to_the_user(tmp_path: Path) -> None:
    schema = schema_of(tmp_path, '<xs:element name="order" type="xs:int"/><xs:element name="invoice" type="xs:int"/>')
    finding = refused(schema)
    assert "invoice, order" in finding.action


def test_elements_that_contain_each_other_leave_it_to_the_user(tmp_path: Path) -> None:
    body = "".join(
        f'<xs:element name="{a}"><xs:complexType><xs:sequence><xs:element ref="{b}" minOccurs="0"/></xs:sequence>'
        f"</xs:complexType></xs:element>"
        for a, b in (("a", "b"), ("b", "a"))
    )
    refused(schema_of(tmp_path, body))


def test_names_with_and_without_namespace(tmp_path: Path) -> None:
    write(tmp_path, '<xs:element name="r" type="xs:int"/>', "b.xsd", in_namespace("urn:b"))
    body = (
        '<xs:import namespace="urn:b" schemaLocation="b.xsd"/><xs:element name="r" type="xs:int"/>'
        '<xs:element name="only" type="xs:int"/>'
    )
    schema = read_schema(write(tmp_path, body, attributes=in_namespace("urn:a"))).schema
    assert choose_root(schema, "{urn:b}r").name == "{urn:b}r"
    assert choose_root(schema, "only").name == "{urn:a}only"
    assert "{urn:a}r, {urn:b}r" in refused(schema, "r").action
    assert "'only'" in refused(schema, "onyl").message


def test_a_schema_without_elements_has_no_root(tmp_path: Path) -> None:
    refused(schema_of(tmp_path, '<xs:complexType name="t"/>'))
