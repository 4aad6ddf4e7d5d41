"""Elements, annotations, places, substitution, identity and XSD 1.1: what the XSD says is what the model holds."""

from __future__ import annotations

from pathlib import Path

from read_xsd_support import INT, STRING, in_namespace, reading_of, schema_of, write

from generator.model.annotation import Source
from generator.model.particle import Compositor, ElementParticle, IdentityConstraint, Wildcard
from generator.model.qname import QName
from generator.model.schema import Schema


def particle(schema: Schema, key: str, number: int = 0) -> ElementParticle:
    found = schema.complex_types[key].particle
    assert found is not None
    part = found.particles[number]
    assert isinstance(part, ElementParticle)
    return part


def test_the_properties_of_elements(tmp_path: Path) -> None:
    schema = schema_of(
        tmp_path,
        '<xs:element name="g" type="xs:int" nillable="true" default="4" block="extension restriction" final="#all"/>\n'
        '<xs:complexType name="t"><xs:sequence>\n<xs:element ref="t:g" minOccurs="0" maxOccurs="unbounded">'
        "<xs:annotation>"
        "<xs:documentation>here</xs:documentation></xs:annotation></xs:element>"
        '<xs:element name="l" type="xs:string" fixed="x" minOccurs="2" maxOccurs="3" form="unqualified"/>'
        "</xs:sequence></xs:complexType>",
        in_namespace("urn:e"),
    )
    element = schema.elements[QName("{urn:e}g")]
    assert (element.key, element.type, element.is_global, element.nillable, element.default) == (
        "{urn:e}g",
        INT,
        True,
        True,
        "4",
    )
    assert element.block == ("extension", "restriction")
    assert element.final == ("extension", "restriction")
    assert element.source == Source("s.xsd", 2)
    reference, local = particle(schema, "{urn:e}t"), particle(schema, "{urn:e}t", 1)
    assert reference.element == element
    assert (reference.minimum, reference.maximum, reference.annotation.text()) == (0, None, "here")
    assert (local.element.name, local.element.key, local.element.is_global) == ("l", "{urn:e}t/l", False)
    assert (local.element.fixed, local.minimum, local.maximum, local.element.source) == ("x", 2, 3, Source("s.xsd", 4))


def test_annotations_keep_language_source_and_attributes(tmp_path: Path) -> None:
    schema = schema_of(
        tmp_path,
        '<xs:element name="a" type="xs:string"><xs:annotation>'
        '<xs:documentation xml:lang="nl"> Gewicht\n </xs:documentation>'
        '<xs:documentation xml:lang="en">Weight <b xmlns="">in</b> grams</xs:documentation>'
        '<xs:appinfo source="urn:ada"><x xmlns="urn:x" conceptId="1.2"><y p:shortName="w" xmlns:p="urn:p">text</y></x>'
        "</xs:appinfo>"
        "</xs:annotation></xs:element>",
    )
    annotation = schema.elements[QName("a")].annotation
    assert [(d.language, d.text) for d in annotation.documentation] == [("nl", "Gewicht"), ("en", "Weight in grams")]
    (info,) = annotation.appinfo
    assert (info.source, info.text, dict(info.attributes)) == (
        "urn:ada",
        "text",
        {"conceptId": "1.2", "shortName": "w"},
    )


def test_what_stands_before_a_type_is_kept_as_its_leading_annotation(tmp_path: Path) -> None:
    schema = schema_of(
        tmp_path,
        "<xs:annotation><xs:documentation>of the simple type</xs:documentation></xs:annotation>"
        '<xs:simpleType name="s"><xs:restriction base="xs:int"/></xs:simpleType>'
        "<xs:annotation><xs:documentation>one</xs:documentation></xs:annotation><!-- between -->"
        "<xs:annotation><xs:documentation>two</xs:documentation></xs:annotation>"
        '<xs:complexType name="t"><xs:annotation><xs:documentation>inside</xs:documentation></xs:annotation>'
        "</xs:complexType>"
        '<xs:complexType name="u"/>',
    )
    record = schema.complex_types["t"]
    assert [d.text for d in record.leading.documentation] == ["one", "two"]
    assert record.annotation.text() == "inside"
    assert schema.complex_types["u"].leading.documentation == ()


SUBSTITUTION = """
<xs:element name="head" type="base" abstract="true"/>
<xs:element name="one" type="base" substitutionGroup="head"/>
<xs:element name="two" type="more" substitutionGroup="one"/>
<xs:element name="three" type="more" substitutionGroup="head" abstract="true"/>
<xs:element name="closed" type="base" block="substitution"/>
<xs:element name="nobody" type="base" substitutionGroup="closed"/>
<xs:element name="strict" type="base" block="extension"/>
<xs:element name="same" type="base" substitutionGroup="strict"/>
<xs:element name="extended" type="more" substitutionGroup="strict"/>
<xs:complexType name="base"/>
<xs:complexType name="more"><xs:complexContent><xs:extension base="base"><xs:attribute name="a"/></xs:extension>
</xs:complexContent></xs:complexType>
"""


def test_substitution_groups_reach_far_and_respect_abstract_and_block(tmp_path: Path) -> None:
    schema = schema_of(tmp_path, SUBSTITUTION)
    found = {str(head): [e.name for e in members] for head, members in schema.substitutions.items()}
    assert found == {"head": ["one", "two"], "one": ["two"], "strict": ["same"]}
    assert schema.elements[QName("two")].substitution_groups == ("one",)


def test_identity_constraints_are_kept_as_written(tmp_path: Path) -> None:
    schema = schema_of(
        tmp_path,
        '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="k" maxOccurs="9"><xs:complexType>'
        '<xs:attribute name="id"/>'
        '<xs:attribute name="to"/></xs:complexType></xs:element></xs:sequence></xs:complexType>'
        '<xs:key name="ids"><xs:selector xpath="t:k"/><xs:field xpath="@id"/></xs:key>'
        '<xs:keyref name="refs" refer="t:ids"><xs:selector xpath=".//t:k"/><xs:field xpath="@to"/></xs:keyref>'
        "</xs:element>",
        in_namespace("urn:i"),
    )
    assert schema.elements[QName("{urn:i}r")].constraints == (
        IdentityConstraint("key", QName("{urn:i}ids"), "t:k", ("@id",)),
        IdentityConstraint("keyref", QName("{urn:i}refs"), ".//t:k", ("@to",), QName("{urn:i}ids")),
    )


def test_all_choice_and_nested_groups_keep_their_shape(tmp_path: Path) -> None:
    schema = schema_of(
        tmp_path,
        '<xs:complexType name="t"><xs:choice minOccurs="0" maxOccurs="unbounded">'
        '<xs:sequence minOccurs="2" maxOccurs="2">'
        '<xs:element name="a"/></xs:sequence><xs:element name="b"/></xs:choice></xs:complexType>'
        '<xs:complexType name="u"><xs:all minOccurs="0"><xs:element name="a"/><xs:element name="b" minOccurs="0"/>'
        "</xs:all></xs:complexType>",
    )
    choice, every = schema.complex_types["t"].particle, schema.complex_types["u"].particle
    assert choice is not None
    assert every is not None
    assert (choice.compositor, choice.minimum, choice.maximum) == (Compositor.CHOICE, 0, None)
    assert (choice.particles[0].minimum, choice.particles[0].maximum) == (2, 2)
    assert (every.compositor, every.minimum, every.maximum, len(every.particles)) == (Compositor.ALL, 0, 1, 2)


VERSION_11 = """
<xs:element name="r" type="t"><xs:alternative test="@kind='a'" type="u"/><xs:alternative><xs:complexType>
<xs:complexContent><xs:extension base="t"/></xs:complexContent></xs:complexType></xs:alternative></xs:element>
<xs:complexType name="t"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence><xs:attribute name="kind"/>
<xs:assert test="a gt 1"/></xs:complexType>
<xs:complexType name="u"><xs:complexContent><xs:extension base="t"><xs:assert test="a lt 9"/></xs:extension>
</xs:complexContent></xs:complexType>
<xs:simpleType name="s"><xs:restriction base="xs:dateTime"><xs:explicitTimezone value="required"/>
<xs:assertion test="true()"/></xs:restriction></xs:simpleType>
<xs:complexType name="o"><xs:openContent mode="suffix"><xs:any namespace="##other"/></xs:openContent><xs:sequence>
<xs:element name="a"/></xs:sequence></xs:complexType>
"""


def test_xsd_1_1_is_recognised_and_read(tmp_path: Path) -> None:
    reading = reading_of(write(tmp_path, VERSION_11))
    schema = reading.schema
    assert schema.version == "1.1"
    assert reading.findings == ()
    assert schema.elements[QName("r")].has_alternatives
    assert "/r#alternative2" in schema.complex_types
    assert schema.complex_types["t"].assertions == ("a gt 1",)
    assert set(schema.complex_types["u"].assertions) == {"a gt 1", "a lt 9"}
    facets = schema.simple_types["s"].facets
    assert (facets.explicit_timezone, facets.assertions) == ("required", ("true()",))
    opened = schema.complex_types["o"].particle
    assert opened is not None
    extra = opened.particles[1]
    assert isinstance(extra, Wildcard)
    assert (extra.namespaces, extra.minimum, extra.maximum) == (("##other",), 0, None)


def test_interleaved_open_content_is_said_to_be_read_approximately(tmp_path: Path) -> None:
    reading = reading_of(
        write(tmp_path, '\n<xs:complexType name="o"><xs:openContent><xs:any/></xs:openContent></xs:complexType>')
    )
    (finding,) = reading.findings
    assert finding.rule == "RX012"
    assert finding.location is not None
    assert finding.location.line == 3


def test_the_version_can_be_said(tmp_path: Path) -> None:
    start = write(tmp_path, '<xs:element name="a" type="xs:int"/>')
    assert reading_of(start).schema.version == "1.0"
    assert reading_of(start, version="1.1").schema.version == "1.1"


def test_parts_for_another_version_are_left_out(tmp_path: Path) -> None:
    body = (
        '<xs:element name="a" type="xs:int" vc:minVersion="1.1" '
        'xmlns:vc="http://www.w3.org/2007/XMLSchema-versioning"/>'
        '<xs:element name="b" type="xs:int" vc:maxVersion="1.1" '
        'xmlns:vc="http://www.w3.org/2007/XMLSchema-versioning"/>'
    )
    schema = reading_of(write(tmp_path, body)).schema
    assert list(schema.elements) == ["a"]


def test_prefixes_are_those_of_the_first_document(tmp_path: Path) -> None:
    schema = schema_of(tmp_path, '<xs:element name="a" type="xs:string"/>', in_namespace("urn:p"))
    assert dict(schema.prefixes) == {"t": "urn:p", "xs": "http://www.w3.org/2001/XMLSchema"}
    assert STRING in schema.simple_types


def test_a_branch_of_nothing_makes_a_choice_optional(tmp_path: Path) -> None:
    body = (
        '<xs:element name="r"><xs:complexType><xs:sequence><xs:choice><xs:element name="a"/><xs:sequence/></xs:choice>'
        '<xs:choice><xs:element name="b"/><xs:element name="c" minOccurs="0" maxOccurs="0"/></xs:choice></xs:sequence>'
        "</xs:complexType></xs:element>"
    )
    content = schema_of(tmp_path, body).complex_types["/r"].particle
    assert content is not None
    assert [part.minimum for part in content.particles] == [0, 1]
