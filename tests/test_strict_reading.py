"""What strict reading refuses, in which words; and what lenient reading makes of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from lxml import etree

from generator.read.specification import read_specification
from tests.bindings_support import load, unload, write

XSI = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
SECRET = "SECRET-4711"  # noqa: S105  it must not be told
SCHEMA = """
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:simpleType name="small"><xs:restriction base="xs:int"/></xs:simpleType>
  <xs:complexType name="base">
    <xs:sequence><xs:element name="x" type="xs:string" minOccurs="0"/></xs:sequence>
  </xs:complexType>
  <xs:complexType name="longer"><xs:complexContent><xs:extension base="base"/></xs:complexContent></xs:complexType>
  <xs:complexType name="same"><xs:complexContent><xs:restriction base="base">
    <xs:sequence><xs:element name="x" type="xs:string" minOccurs="0"/></xs:sequence>
  </xs:restriction></xs:complexContent></xs:complexType>
  <xs:complexType name="other"/>
  <xs:complexType name="thing" abstract="true"/>
  <xs:element name="head" type="xs:string" abstract="true"/>
  <xs:element name="root"><xs:complexType><xs:choice maxOccurs="unbounded">
    <xs:element name="order"><xs:complexType><xs:sequence>
      <xs:element name="a" type="xs:string"/><xs:element name="b" type="xs:string" minOccurs="0"/>
      <xs:element name="c" type="xs:string" minOccurs="0" maxOccurs="2"/>
      <xs:element name="d" type="xs:string" minOccurs="0"/>
    </xs:sequence></xs:complexType></xs:element>
    <xs:element name="either"><xs:complexType><xs:choice>
      <xs:element name="a" type="xs:string"/><xs:element name="b" type="xs:string"/>
    </xs:choice></xs:complexType></xs:element>
    <xs:element name="pairs"><xs:complexType><xs:sequence maxOccurs="unbounded">
      <xs:element name="k" type="xs:string"/><xs:element name="v" type="xs:string"/>
    </xs:sequence></xs:complexType></xs:element>
    <xs:element name="mixed"><xs:complexType mixed="true"><xs:sequence>
      <xs:element name="a" type="xs:string"/><xs:element name="b" type="xs:string"/>
    </xs:sequence></xs:complexType></xs:element>
    <xs:element name="open"><xs:complexType><xs:sequence>
      <xs:element name="a" type="xs:string"/><xs:any processContents="lax"/>
      <xs:any namespace="##other" processContents="skip" minOccurs="0"/>
    </xs:sequence></xs:complexType></xs:element>
    <xs:element name="empty"><xs:complexType>
      <xs:attribute name="one" type="xs:decimal" fixed="1.0"/><xs:attribute name="id" type="xs:ID"/>
    </xs:complexType></xs:element>
    <xs:element name="fixed" type="xs:decimal" fixed="1.0"/>
    <xs:element name="fixed_nil" type="xs:decimal" fixed="1.0" nillable="true"/>
    <xs:element name="month" fixed="P12M" type="xs:duration"/>
    <xs:element name="number" type="xs:int" nillable="true"/>
    <xs:element name="small" type="small"/>
    <xs:element name="base" type="base" block="extension"/>
    <xs:element name="thing" type="thing"/>
    <xs:element ref="head"/>
    <xs:element name="name" type="xs:NCName"/><xs:element name="date" type="xs:date"/>
  </xs:choice></xs:complexType></xs:element>
</xs:schema>
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    folder = tmp_path_factory.mktemp("strict")
    xsd = folder / "strict.xsd"
    xsd.write_text(SCHEMA, encoding="utf-8")
    write(read_specification(xsd=xsd, root="root", cache=False), folder, "strict_made")
    yield load(folder, "strict_made")
    unload("strict_made")


@pytest.fixture(scope="module")
def schema() -> etree.XMLSchema:
    return etree.XMLSchema(etree.fromstring(SCHEMA))


def message(inside: str) -> bytes:
    return f"<root {XSI}>{inside}</root>".encode()


REFUSED = {
    "<order><b/></order>": "b does not belong here in order: a is expected",
    "<order><a/><c/><b/></order>": "b comes too late in order: c, d or the end is expected",
    "<order><a/><a/></order>": "a occurs too often in order: b, c, d or the end is expected",
    "<order><a/><c/><c/><c/></order>": "c occurs too often in order: d or the end is expected",
    "<order><a/><d/><z/></order>": "z does not belong in order: nothing more belongs there",
    "<order/>": "order misses a",
    "<either><a/><b/></either>": "b does not belong here in either: nothing more belongs there",
    "<either/>": "either is not complete: a or b is expected",
    "<pairs><k/><k/></pairs>": "k does not belong here in pairs: v is expected",
    "<pairs><k/><v/><k/></pairs>": "pairs is not complete: v is expected",
    "<mixed>t<b/>u<a/></mixed>": "b does not belong here in mixed: a is expected",
    "<mixed><a/>u</mixed>": "mixed misses b",
    "<open><a/></open>": "open is not complete: another element is expected",
    "<open><a/><a/><a/></open>": "a occurs too often in open: another element or the end is expected",
    "<empty> </empty>": "empty has to be empty",
    '<empty one="2"/>': "one does not hold the value that the schema fixes",
    '<empty id="a"/><empty id="a"/>': "another element has the same id",
    '<empty id="1"/>': "id does not hold what it should",
    '<empty i:other="1"/>': "empty has no attribute other",
    "<fixed>1.01</fixed>": "fixed does not hold the value that the schema fixes",
    "<month>P13M</month>": "month does not hold the value that the schema fixes",
    "<order>text<a/></order>": "text stands in order, where only elements belong",
    "<number><a/></number>": "a stands in number, which holds a value only",
    "<number x=''>1</number>": "number has no attribute x",
    "<number i:nil='maybe'>1</number>": "xsi:nil is neither true nor false",
    "<number i:nil='true'> </number>": "number is nil and still has content",
    "<small i:nil='true'/>": "small must not be nil",
    "<small i:nil='false'>1</small>": "small can never be nil, so it has no xsi:nil",
    "<fixed_nil i:nil='true'/>": "fixed_nil must not be nil",
    "<small i:type='xs:string'>1</small>": "the type that xsi:type names does not derive from the one declared",
    "<number i:type='nope'>1</number>": "the xsi:type is no simple type of this specification",
    "<number i:type='z:nope'>1</number>": "the prefix in xsi:type is not declared",
    "<number i:type='a b'>1</number>": "xsi:type is no name",
    "<number i:type='xs:byte'>1.0</number>": "number does not hold what it should",
    "<base i:type='other'/>": "Other, named by xsi:type, does not derive from Base",
    "<base i:type='nope'/>": "the xsi:type is no complex type of this specification",
    "<base i:type='longer'/>": "Longer, named by xsi:type, may not stand here",
    "<thing/>": "Thing is abstract: xsi:type has to name a type derived from it",
    "<head>x</head>": "head is abstract: another element has to stand for it",
    "<open><a/><f i:type='nope'/></open>": "the xsi:type is no type of this specification",
    "<name>a:b</name>": "name does not hold what it should",
    "<date>2021-02-29</date>": "date does not hold what it should",
    "<date>0000-01-01</date>": "date does not hold what it should",
}  # fmt: skip
TAKEN = (
    "<order><a/><c/><c/><d/></order>",
    "<pairs><k/><v/><k/><v/></pairs>",
    "<open><a/><a/></open>",
    "<open><a/><a/><f xmlns='urn:f' i:type='nope'/></open>",
    "<empty one='1.0' id='a'/><empty id='b'/>",
    "<fixed/><fixed>1.0</fixed>",
    "<number i:nil='true'/><number i:nil='false'>1</number>",
    "<number i:type='xs:byte'>1</number><number i:type='small'>1</number>",
    "<base i:type='same'/><base i:type='base'/>",
    "<empty i:schemaLocation='a b'/>",
)


@pytest.mark.parametrize("inside", REFUSED)
def test_it_is_refused_with_the_place_and_what_was_expected(made: Any, schema: etree.XMLSchema, inside: str) -> None:
    data = message(inside)
    assert not schema.validate(etree.fromstring(data))
    with pytest.raises(made.MessageError) as caught:
        made.from_xml(data)
    error = caught.value
    assert error.reason == REFUSED[inside]
    assert error.line == 1
    assert error.column > 1
    assert error.xpath.startswith("/root/")


@pytest.mark.parametrize("inside", TAKEN)
def test_it_is_taken(made: Any, schema: etree.XMLSchema, inside: str) -> None:
    data = message(inside)
    assert schema.validate(etree.fromstring(data))
    assert made.from_xml(made.to_xml(made.from_xml(data))) == made.from_xml(data)


def test_fixed_values_are_equal_in_the_value_space(made: Any) -> None:
    made.from_xml(message("<fixed>1.00</fixed><month>P1Y</month><empty one=' +1 '/>"))


@pytest.mark.parametrize("inside", REFUSED)
def test_lenient_reading_notes_it_and_goes_on(made: Any, inside: str) -> None:
    after = "<either><b>last</b></either>"
    found = made.from_xml(message(inside + after), strict=False)
    assert REFUSED[inside] in [error.reason for error in found.noticed]
    assert found.root.either[-1].b == "last"


def test_lenient_reading_of_a_right_message_notices_nothing(made: Any) -> None:
    data = message("".join(TAKEN))
    found = made.from_xml(data, strict=False)
    assert found.noticed == []
    assert found.root == made.from_xml(data)
    assert made.from_xml(data, made.Root, strict=False).root == found.root


def test_lenient_reading_tells_all_in_the_order_of_the_message(made: Any) -> None:
    data = message(
        f"<order><b>1</b>{SECRET}<a>2</a><z><zz/></z></order>\n<number>{SECRET}</number><number>7</number>"
        f"<empty one='{SECRET}' two='{SECRET}'>{SECRET}</empty><either/>"
    )
    found = made.from_xml(data, strict=False)
    assert [error.reason for error in found.noticed] == [
        "b does not belong here in order: a is expected",
        "text stands in order, where only elements belong",
        "z does not belong in order: b, c, d or the end is expected",
        "number does not hold what it should",
        "one does not hold what it should",
        "empty has no attribute two",
        "empty has to be empty",
        "either is not complete: a or b is expected",
    ]
    assert SECRET not in "".join(map(str, found.noticed))
    [order] = found.root.order
    assert (order.a, order.b) == ("2", "1")
    assert found.root.number == [7]
    assert [error.line for error in found.noticed] == [1, 1, 1, 2, 2, 2, 2, 2]


def test_lenient_reading_of_something_else_gives_nothing(made: Any) -> None:
    found = made.from_xml(b"<other><order/></other>", strict=False)
    assert found.root is None
    assert [error.reason for error in found.noticed] == ["the root element is other where root is expected"]


@pytest.mark.parametrize("data", [b"", b"<root>", b"<!DOCTYPE root><root/>", b"<root>" * 300])
def test_what_is_no_message_at_all_is_refused_all_the_same(made: Any, data: bytes) -> None:
    with pytest.raises(made.MessageError):
        made.from_xml(data, strict=False)


def test_what_is_noticed_is_bounded(made: Any) -> None:
    found = made.from_xml(message("<z/>" * 20_000), strict=False)
    assert len(found.noticed) == 10_000
