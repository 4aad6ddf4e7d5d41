"""`check`: what the schema asks of a record, feature by feature; compiled and general check say the same."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from xsdata.models.datatype import XmlDate, XmlDateTime, XmlDuration

from generator.read.specification import read_specification
from tests.bindings_support import load, unload, write

SECRET = "SECRET-4711"  # noqa: S105  it must not be told
SCHEMA = r"""
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:simpleType name="code"><xs:restriction base="xs:string">
    <xs:enumeration value="A"/><xs:enumeration value="B"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="weight"><xs:restriction base="xs:decimal"><xs:minInclusive value="0"/>
    <xs:maxExclusive value="10000"/><xs:fractionDigits value="1"/><xs:totalDigits value="5"/>
  </xs:restriction></xs:simpleType>
  <xs:simpleType name="either"><xs:union>
    <xs:simpleType><xs:restriction base="xs:int"><xs:maxInclusive value="9"/></xs:restriction></xs:simpleType>
    <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="unknown"/></xs:restriction></xs:simpleType>
  </xs:union></xs:simpleType>
  <xs:simpleType name="twodigits"><xs:restriction base="xs:int">
    <xs:pattern value="\d{2}"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="short"><xs:restriction><xs:simpleType><xs:list itemType="xs:byte"/></xs:simpleType>
    <xs:maxLength value="3"/></xs:restriction></xs:simpleType>
  <xs:complexType name="note"><xs:simpleContent><xs:extension base="xs:string">
    <xs:attribute name="lang" type="xs:language" use="required"/></xs:extension></xs:simpleContent></xs:complexType>
  <xs:complexType name="base"><xs:sequence>
    <xs:element name="x" type="xs:string" minOccurs="0"/></xs:sequence></xs:complexType>
  <xs:complexType name="longer"><xs:complexContent><xs:extension base="base"/></xs:complexContent></xs:complexType>
  <xs:complexType name="thing" abstract="true"/>
  <xs:element name="known" type="xs:int"/>
  <xs:attribute name="rank" type="xs:int"/>
  <xs:element name="root"><xs:complexType><xs:sequence>
    <xs:element name="code" type="code" minOccurs="0"/>
    <xs:element name="weight" type="weight" minOccurs="0"/>
    <xs:element name="either" type="either" minOccurs="0"/>
    <xs:element name="digits" type="twodigits" minOccurs="0"/>
    <xs:element name="short" type="short" minOccurs="0"/>
    <xs:element name="text" minOccurs="0"><xs:simpleType><xs:restriction base="xs:token">
      <xs:minLength value="2"/><xs:maxLength value="4"/><xs:pattern value="[a-z]+|[0-9]+"/>
    </xs:restriction></xs:simpleType></xs:element>
    <xs:element name="day" minOccurs="0"><xs:simpleType><xs:restriction base="xs:date">
      <xs:minInclusive value="2024-01-01"/></xs:restriction></xs:simpleType></xs:element>
    <xs:element name="at" minOccurs="0"><xs:simpleType><xs:restriction base="xs:dateTime">
      <xs:maxInclusive value="2024-01-01T00:00:00Z"/></xs:restriction></xs:simpleType></xs:element>
    <xs:element name="span" minOccurs="0"><xs:simpleType><xs:restriction base="xs:duration">
      <xs:minInclusive value="P1M"/></xs:restriction></xs:simpleType></xs:element>
    <xs:element name="octets" minOccurs="0"><xs:simpleType><xs:restriction base="xs:hexBinary">
      <xs:length value="2"/></xs:restriction></xs:simpleType></xs:element>
    <xs:element name="small" type="xs:unsignedByte" minOccurs="0"/>
    <xs:element name="uri" type="xs:anyURI" minOccurs="0"/>
    <xs:element name="name" type="xs:NCName" minOccurs="0"/>
    <xs:element name="fixed" type="xs:decimal" fixed="1.0" minOccurs="0"/>
    <xs:element name="nil" type="xs:int" nillable="true" minOccurs="0"/>
    <xs:element name="note" type="note" nillable="true" minOccurs="0"/>
    <xs:element name="pair" minOccurs="0"><xs:complexType><xs:choice>
      <xs:element name="a" type="xs:int"/>
      <xs:sequence><xs:element name="b" type="xs:int"/><xs:element name="c" type="xs:int" minOccurs="0"/></xs:sequence>
    </xs:choice></xs:complexType></xs:element>
    <xs:element name="rows" minOccurs="0"><xs:complexType><xs:sequence maxOccurs="2">
      <xs:element name="k" type="xs:int"/><xs:element name="v" type="xs:int"/>
    </xs:sequence></xs:complexType></xs:element>
    <xs:element name="loop" minOccurs="0"><xs:complexType><xs:sequence maxOccurs="unbounded">
      <xs:element name="k" type="xs:int"/><xs:element name="v" type="xs:int" minOccurs="0"/>
    </xs:sequence></xs:complexType></xs:element>
    <xs:element name="twice" type="xs:int" minOccurs="2" maxOccurs="3"/>
    <xs:element name="base" type="base" minOccurs="0" block="extension"/>
    <xs:element name="plain" type="base" minOccurs="0"/>
    <xs:element name="thing" type="thing" minOccurs="0"/>
    <xs:element name="mixed" minOccurs="0"><xs:complexType mixed="true"><xs:sequence>
      <xs:element name="i" type="xs:int" maxOccurs="2"/></xs:sequence></xs:complexType></xs:element>
    <xs:element name="wide" minOccurs="0"><xs:complexType><xs:sequence>
      <xs:any processContents="strict" minOccurs="0" maxOccurs="2"/></xs:sequence>
      <xs:anyAttribute processContents="lax"/></xs:complexType></xs:element>
    <xs:element name="loose" minOccurs="0"><xs:complexType><xs:sequence>
      <xs:any namespace="##other" processContents="lax"/></xs:sequence></xs:complexType></xs:element>
  </xs:sequence><xs:attribute name="version" type="xs:string" use="required"/>
    <xs:attribute name="kind" type="xs:string" fixed="k"/></xs:complexType></xs:element>
</xs:schema>
"""
Make = Callable[[Any], dict[str, object]]


@pytest.fixture(scope="module")
def bindings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("check")
    (folder / "root.xsd").write_text(SCHEMA, encoding="utf-8")
    specification = replace(read_specification(xsd=folder / "root.xsd", root="root", cache=False), digest="0" * 64)
    write(specification, folder, "checked")
    yield load(folder, "checked")
    unload("checked")


def root_of(b: Any, **fields: object) -> Any:
    return b.Root(**{"version": "1", "twice": [1, 2], **fields})


def rules(b: Any, root: object) -> list[str]:
    """The rules that `check` finds broken; the compiled check agrees, and nothing of a value is told."""
    found = [one for one in b.check(root) if not one.rule.startswith("DM")]
    assert b.codec._checker().is_right(root) <= (not found)
    assert bool(b.codec._checker()._general.violations(root)) is bool(found)
    for one in found:
        assert SECRET not in str(one) + one.message_nl + one.message_en
        assert one.xpath.startswith("/root")
    return [one.rule for one in found]


RIGHT: list[tuple[str, Make]] = [
    ("nothing", lambda _: {}),
    ("a code", lambda b: {"code": b.codes.RootCode("A")}),
    ("a code as text", lambda _: {"code": "B"}),
    ("a number", lambda _: {"weight": Decimal("9999.9")}),
    ("zeros that say nothing", lambda _: {"weight": Decimal("9999.900")}),
    ("union: number", lambda _: {"either": 9}),
    ("union: word", lambda _: {"either": "unknown"}),
    ("a pattern on a number", lambda _: {"digits": 10}),
    ("a list", lambda _: {"short": [1, -128, 127]}),
    ("text", lambda _: {"text": "abcd"}),
    ("a day", lambda _: {"day": XmlDate(2024, 1, 1)}),
    ("a moment", lambda _: {"at": XmlDateTime(2024, 1, 1, 1, 0, 0, 0, 60)}),
    ("a span", lambda _: {"span": XmlDuration("P1M")}),
    ("bytes", lambda _: {"octets": b"ab"}),
    ("a small number", lambda _: {"small": 255}),
    ("a URI", lambda _: {"uri": "urn:a:b"}),
    ("a name", lambda _: {"name": "é-1"}),
    ("what is fixed", lambda _: {"fixed": Decimal("1.00")}),
    ("nil", lambda b: {"nil": b.Nil()}),
    ("a record that is nil", lambda b: {"note": b.Note(value=None, lang="nl")}),
    ("one branch", lambda b: {"pair": b.Pair(a=1)}),
    ("the other branch", lambda b: {"pair": b.Pair(b=1, c=2)}),
    ("a repeated group", lambda b: {"rows": b.Rows(k=[1, 2], v=[3, 4])}),
    ("a derived record", lambda b: {"plain": b.Longer()}),
    ("mixed", lambda b: {"mixed": b.Mixed(content=["a", b.DerivedElement("i", 1), "b"])}),
    ("open", lambda b: {"wide": b.Wide(any_element=[b.AnyElement(qname="known", text="1")])}),
    ("open attribute", lambda b: {"wide": b.Wide(any_attributes={"rank": "1", "other": "x"})}),
    ("open elsewhere", lambda b: {"loose": b.Loose(any_element=b.AnyElement(qname="{urn:x}y", text="1"))}),
]
WRONG: list[tuple[str, Make]] = [
    ("enumeration", lambda _: {"code": SECRET}),
    ("type", lambda _: {"weight": 1.5}),
    ("max-exclusive", lambda _: {"weight": Decimal(10000)}),
    ("min-inclusive", lambda _: {"weight": Decimal("-0.1")}),
    ("fraction-digits", lambda _: {"weight": Decimal("1.25")}),
    ("union", lambda _: {"either": 10}),
    ("union", lambda _: {"either": SECRET}),
    ("pattern", lambda _: {"digits": 9}),
    ("max-length", lambda _: {"short": [1, 2, 3, 4]}),
    ("value", lambda _: {"short": [128]}),
    ("type", lambda _: {"short": 1}),
    ("pattern", lambda _: {"text": "ab12"}),
    ("max-length", lambda _: {"text": "abcde"}),
    ("min-length", lambda _: {"text": "a"}),
    ("character", lambda _: {"text": "ab\x01"}),
    ("min-inclusive", lambda _: {"day": XmlDate(2023, 12, 31)}),
    ("max-inclusive", lambda _: {"at": XmlDateTime(2024, 1, 1, 0, 0, 0)}),  # no zone: not surely before it
    ("min-inclusive", lambda _: {"span": XmlDuration("P30D")}),  # not surely a month
    ("length", lambda _: {"octets": b"abc"}),
    ("value", lambda _: {"small": 256}),
    ("type", lambda _: {"small": True}),
    ("type", lambda _: {"small": Decimal(1)}),
    ("value", lambda _: {"uri": "http://a:b:c"}),
    ("value", lambda _: {"name": "a:b"}),
    ("fixed", lambda _: {"fixed": Decimal("1.1")}),
    ("nil", lambda b: {"small": b.Nil()}),
    ("no-place", lambda b: {"nil": b.Nil({"extra": "1"})}),
    ("required", lambda b: {"note": b.Note(value=None, lang=None)}),
    ("value", lambda b: {"note": b.Note(value="x", lang="nederlands-en-nog-wat")}),
    ("choice", lambda b: {"pair": b.Pair(a=1, b=2)}),
    ("choice", lambda b: {"pair": b.Pair(c=2)}),
    ("choice", lambda b: {"pair": b.Pair()}),
    ("choice", lambda b: {"rows": b.Rows(k=[1, 2], v=[3])}),
    ("cardinality", lambda b: {"rows": b.Rows(k=[1, 2, 3], v=[3])}),
    ("cardinality", lambda _: {"twice": [1]}),
    ("cardinality", lambda _: {"twice": [1, 2, 3, 4]}),
    ("type", lambda _: {"twice": 1}),
    ("required", lambda _: {"version": None}),
    ("fixed", lambda _: {"kind": SECRET}),
    ("block", lambda b: {"base": b.Longer()}),
    ("derivation", lambda b: {"plain": b.Pair(a=1)}),
    ("abstract", lambda b: {"thing": b.Thing()}),
    ("cardinality", lambda b: {"mixed": b.Mixed(content=["a"])}),
    ("value", lambda b: {"mixed": b.Mixed(content=[b.DerivedElement("i", 2**40)])}),
    ("undeclared", lambda b: {"wide": b.Wide(any_element=[b.AnyElement(qname="other", text=SECRET)])}),
    ("open-content", lambda b: {"wide": b.Wide(any_element=[b.AnyElement(qname="known", text=SECRET)])}),
    ("cardinality", lambda b: {"wide": b.Wide(any_element=[b.AnyElement(qname="known", text="1")] * 3)}),
    ("value", lambda b: {"wide": b.Wide(any_attributes={"rank": SECRET})}),
    ("no-place", lambda b: {"loose": b.Loose(any_element=b.AnyElement(qname="known", text="1"))}),
]


@pytest.mark.parametrize("make", [make for _, make in RIGHT], ids=[name for name, _ in RIGHT])
def test_right(bindings: Any, make: Make) -> None:
    root = root_of(bindings, **make(bindings))
    assert rules(bindings, root) == []
    assert rules(bindings, bindings.from_xml(bindings.to_xml(root, check=True))) == []


@pytest.mark.parametrize(("rule", "make"), WRONG, ids=[f"{number}-{rule}" for number, (rule, _) in enumerate(WRONG)])
def test_wrong(bindings: Any, rule: str, make: Make) -> None:
    assert rules(bindings, root_of(bindings, **make(bindings))) == [rule]


def test_everything_wrong_is_told_at_once_with_its_place(bindings: Any) -> None:
    root = root_of(bindings, code=SECRET, twice=[1, SECRET, 3, 4], pair=bindings.Pair(a=SECRET))
    found = {(one.rule, one.xpath) for one in bindings.check(root) if not one.rule.startswith("DM")}
    assert found == {
        ("enumeration", "/root/code"),
        ("value", "/root/twice[2]"),
        ("cardinality", "/root/twice"),
        ("value", "/root/pair/a"),
    }


def test_a_message_with_errors_is_not_written(bindings: Any) -> None:
    root = root_of(bindings, digits=9)
    with pytest.raises(bindings.CheckError) as error:
        bindings.to_xml(root, check=True)
    assert isinstance(error.value, bindings.MessageError)
    assert [one.rule for one in error.value.violations] == ["pattern"]
    assert error.value.xpath == "/root/digits"
    assert b"<digits>9</digits>" in bindings.to_xml(root)


def test_the_form_in_the_message_counts_as_long_as_the_value_stays(bindings: Any) -> None:
    message = b'<root version="1"><digits>07</digits><twice>1</twice><twice>2</twice></root>'
    root = bindings.from_xml(message)
    assert rules(bindings, root) == []
    assert bindings.to_xml(root, check=True, declaration=False) == message
    root.digits = 8
    assert rules(bindings, root) == ["pattern"]


def test_the_order_that_was_read_has_to_fit(bindings: Any) -> None:
    loop = bindings.Loop(k=[1, 2], v=[3, 4], content_order=["k", "k", "v", "v"])
    assert rules(bindings, root_of(bindings, loop=loop)) == ["order"]
    loop.content_order = ["k", "v", "k", "v"]
    assert rules(bindings, root_of(bindings, loop=loop)) == []
    loop.content_order = None
    assert rules(bindings, root_of(bindings, loop=loop)) == []
    loop.v.append(5)
    assert rules(bindings, root_of(bindings, loop=loop)) == ["choice"]


def test_a_record_that_stands_in_itself(bindings: Any) -> None:
    wide = bindings.Wide()
    wide.any_element = [bindings.DerivedElement("root", root_of(bindings, wide=wide))]
    assert [one.rule for one in bindings.check(root_of(bindings, wide=wide))] == ["circular"]


def test_what_is_no_record_is_no_message(bindings: Any) -> None:
    for odd in (None, 1, "text", bindings.Pair(a=1), []):
        assert [one.rule for one in bindings.check(odd)] == ["derivation"]


def test_values_that_are_equal_and_yet_of_another_type_are_not_taken_for_right(bindings: Any) -> None:
    assert rules(bindings, root_of(bindings, small=1, nil=1)) == []
    for other in (True, 1.0, Decimal(1)):
        assert rules(bindings, root_of(bindings, small=other)) == ["type"]
        assert rules(bindings, root_of(bindings, twice=[1, other])) == ["type"]


def test_a_long_text_cannot_keep_a_pattern_busy(bindings: Any) -> None:
    assert rules(bindings, root_of(bindings, text="a" * 200_000)) in (["pattern"], ["max-length"])
