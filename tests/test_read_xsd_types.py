"""Simple and complex types: what the XSD says is what the model holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from read_xsd_support import ANY_TYPE, INT, STRING, in_namespace, schema_of

from generator.model.complex_type import Content, Derivation
from generator.model.particle import Compositor, ElementParticle, GroupParticle, Wildcard
from generator.model.qname import xsd
from generator.model.schema import Schema
from generator.model.simple_type import Variety


def names(group: GroupParticle | None) -> list[str]:
    assert group is not None
    return [part.element.name for part in group.particles if isinstance(part, ElementParticle)]


def restricted(name: str, base: str, facets: str) -> str:
    return f'<xs:simpleType name="{name}"><xs:restriction base="{base}">{facets}</xs:restriction></xs:simpleType>'


def test_every_facet_arrives_and_is_merged_over_the_steps(tmp_path: Path) -> None:
    schema = schema_of(
        tmp_path,
        restricted("a", "xs:string", '<xs:minLength value="1"/><xs:maxLength value="9"/><xs:pattern value="[a-z]*"/>')
        + restricted(
            "b",
            "a",
            '<xs:maxLength value="5"/><xs:pattern value="x.*"/><xs:pattern value="y.*"/>'
            '<xs:whiteSpace value="collapse"/>',
        )
        + restricted(
            "c", "xs:decimal", '<xs:totalDigits value="5"/><xs:fractionDigits value="2"/><xs:minExclusive value="0"/>'
        )
        + restricted("d", "c", '<xs:minInclusive value="0.50"/><xs:maxExclusive value="10"/>')
        + restricted("e", "xs:hexBinary", '<xs:length value="4"/>'),
    )
    b, d = schema.simple_types["b"].facets, schema.simple_types["d"].facets
    assert (b.min_length, b.max_length, b.white_space) == (1, 5, "collapse")
    assert b.patterns == (("[a-z]*",), ("x.*", "y.*"))
    assert (d.total_digits, d.fraction_digits) == (5, 2)
    assert (d.min_inclusive, d.min_exclusive, d.max_inclusive, d.max_exclusive) == ("0.50", None, None, "10")
    assert schema.simple_types["e"].facets.length == 4
    assert schema.simple_types["d"].builtin == xsd("decimal")
    assert schema.simple_types["d"].base == "c"


def test_an_enumeration_keeps_order_spelling_annotation_and_line(tmp_path: Path) -> None:
    schema = schema_of(
        tmp_path,
        restricted(
            "geslacht",
            "xs:string",
            '\n<xs:enumeration value=" M"><xs:annotation><xs:documentation xml:lang="nl">Man</xs:documentation>'
            "</xs:annotation>"
            '</xs:enumeration>\n<xs:enumeration value="V"/>',
        )
        + restricted("man", "geslacht", '<xs:enumeration value=" M"/>'),
    )
    values = schema.simple_types["geslacht"].facets.enumeration
    assert values is not None
    assert [value.value for value in values] == [" M", "V"]
    assert values[0].annotation.text("nl") == "Man"
    assert [value.source.line if value.source else 0 for value in values] == [3, 4]
    narrowed = schema.simple_types["man"].facets.enumeration
    assert narrowed is not None
    assert [value.value for value in narrowed] == [" M"]


def test_lists_and_unions_name_their_parts(tmp_path: Path) -> None:
    schema = schema_of(
        tmp_path,
        '<xs:simpleType name="codes"><xs:list><xs:simpleType><xs:restriction base="xs:token"><xs:maxLength value="3"/>'
        "</xs:restriction></xs:simpleType></xs:list></xs:simpleType>"
        '<xs:simpleType name="either"><xs:union memberTypes="xs:int codes"><xs:simpleType>'
        '<xs:restriction base="xs:string">'
        '<xs:enumeration value="none"/></xs:restriction></xs:simpleType></xs:union></xs:simpleType>'
        + restricted("few", "codes", '<xs:maxLength value="2"/>')
        + restricted("tokens", "xs:NMTOKENS", '<xs:maxLength value="4"/>'),
    )
    codes, either, few = (schema.simple_types[name] for name in ("codes", "either", "few"))
    assert (codes.variety, codes.item, codes.facets.white_space) == (Variety.LIST, "codes/#item", "collapse")
    assert schema.simple_types["codes/#item"].facets.max_length == 3
    assert (either.variety, either.members) == (Variety.UNION, (INT, "codes", "either/#member3"))
    assert (few.variety, few.item, few.base, few.facets.max_length) == (Variety.LIST, "codes/#item", "codes", 2)
    tokens = schema.simple_types["tokens"]
    assert (tokens.item, tokens.facets.min_length, tokens.facets.max_length) == (xsd("NMTOKEN"), 1, 4)


def test_built_in_types_that_are_used_stand_in_the_table_with_their_ancestors(tmp_path: Path) -> None:
    schema = schema_of(tmp_path, '<xs:element name="a" type="xs:unsignedByte"/>')
    used = schema.simple_types[xsd("unsignedByte")]
    assert (used.builtin, used.name) == (used.key, used.key)
    assert (used.facets.min_inclusive, used.facets.max_inclusive) == ("0", "255")
    assert {xsd("unsignedShort"), xsd("decimal"), xsd("anySimpleType")} <= set(schema.simple_types)


def test_any_type_is_mixed_and_lax(tmp_path: Path) -> None:
    schema = schema_of(tmp_path, '<xs:element name="a"/>')
    assert schema.elements["a"].type == ANY_TYPE  # type: ignore[index]
    anything = schema.complex_types[ANY_TYPE]
    assert anything.content is Content.MIXED
    assert anything.base is None
    assert anything.particle is not None
    inner = anything.particle.particles[0]
    assert isinstance(inner, Wildcard)
    assert (inner.process_contents, inner.minimum, inner.maximum) == ("lax", 0, None)
    assert anything.wildcard is not None


EXTENSION = """
<xs:complexType name="base" abstract="true" block="extension" final="restriction">
  <xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence>
  <xs:attribute name="p" type="xs:string" use="required"/>
</xs:complexType>
<xs:complexType name="more"><xs:complexContent><xs:extension base="base">
  <xs:choice minOccurs="0" maxOccurs="unbounded">
    <xs:element name="b" type="xs:int"/><xs:element name="c" type="xs:int"/>
  </xs:choice>
  <xs:attribute name="q" fixed="1"/>
</xs:extension></xs:complexContent></xs:complexType>
"""


def test_an_extension_holds_what_it_inherits(tmp_path: Path) -> None:
    schema = schema_of(tmp_path, EXTENSION)
    base, more = schema.complex_types["base"], schema.complex_types["more"]
    assert (base.abstract, base.block, base.final) == (True, ("extension",), ("restriction",))
    assert (more.base, more.derivation, more.content) == ("base", Derivation.EXTENSION, Content.ELEMENTS)
    assert more.particle is not None
    first, second = more.particle.particles
    assert isinstance(first, GroupParticle)
    assert isinstance(second, GroupParticle)
    assert names(first) == ["a"]
    assert (second.compositor, second.minimum, second.maximum, names(second)) == (
        Compositor.CHOICE,
        0,
        None,
        ["b", "c"],
    )
    assert [(a.name, a.required, a.fixed) for a in more.attributes] == [("p", True, None), ("q", False, "1")]
    assert schema.derived["base"] == ("more",)
    assert first.particles[0] == base.particle.particles[0]  # type: ignore[union-attr]


def test_a_restriction_says_its_content_anew_and_drops_prohibited_attributes(tmp_path: Path) -> None:
    schema = schema_of(
        tmp_path,
        '<xs:complexType name="base"><xs:sequence><xs:element name="a" type="xs:int" minOccurs="0"/>'
        '<xs:element name="b" '
        'type="xs:int" minOccurs="0"/></xs:sequence><xs:attribute name="p"/><xs:attribute name="q"/></xs:complexType>'
        '<xs:complexType name="less"><xs:complexContent><xs:restriction base="base"><xs:sequence>'
        '<xs:element name="a" type="xs:int"/>'
        '</xs:sequence><xs:attribute name="p" use="prohibited"/></xs:restriction></xs:complexContent></xs:complexType>',
    )
    less = schema.complex_types["less"]
    assert less.derivation is Derivation.RESTRICTION
    assert names(less.particle) == ["a"]
    assert [a.name for a in less.attributes] == ["q"]


def test_simple_content_extended_and_restricted(tmp_path: Path) -> None:
    schema = schema_of(
        tmp_path,
        '<xs:complexType name="quantity"><xs:simpleContent><xs:extension base="xs:decimal">'
        '<xs:attribute name="unit" default="g"/>'
        "</xs:extension></xs:simpleContent></xs:complexType>"
        '<xs:complexType name="weight"><xs:simpleContent><xs:restriction base="quantity"><xs:minInclusive value="200"/>'
        '<xs:attribute name="unit" type="xs:string" fixed="g"/></xs:restriction></xs:simpleContent></xs:complexType>',
    )
    quantity, weight = schema.complex_types["quantity"], schema.complex_types["weight"]
    assert (quantity.content, quantity.simple, quantity.base) == (Content.SIMPLE, xsd("decimal"), xsd("decimal"))
    assert quantity.attributes[0].default == "g"
    assert weight.simple == "weight/#content"
    content = schema.simple_types["weight/#content"]
    assert (content.base, content.builtin, content.facets.min_inclusive) == (xsd("decimal"), xsd("decimal"), "200")
    assert weight.attributes[0].fixed == "g"


@pytest.mark.parametrize(
    ("inner", "content"),
    [
        ("", Content.EMPTY),
        ("<xs:sequence/>", Content.EMPTY),
        ('<xs:sequence><xs:element name="a" minOccurs="0" maxOccurs="0"/></xs:sequence>', Content.EMPTY),
        ('<xs:sequence><xs:element name="a"/></xs:sequence>', Content.ELEMENTS),
        ('<xs:all><xs:element name="a"/></xs:all>', Content.ELEMENTS),
    ],
)
def test_the_kind_of_content(tmp_path: Path, inner: str, content: Content) -> None:
    for mixed in (False, True):
        body = f'<xs:complexType name="t" mixed="{str(mixed).lower()}">{inner}</xs:complexType>'
        record = schema_of(tmp_path, body).complex_types["t"]
        assert record.content is (Content.MIXED if mixed else content)
        assert (record.particle is None) == (content is Content.EMPTY)


def test_wildcards(tmp_path: Path) -> None:
    schema = schema_of(
        tmp_path,
        '<xs:complexType name="t"><xs:sequence>'
        '<xs:any namespace="##targetNamespace ##local urn:z" processContents="skip" minOccurs="0"'
        ' maxOccurs="3"/></xs:sequence><xs:anyAttribute namespace="##other"/></xs:complexType>',
        in_namespace("urn:t"),
    )
    record = schema.complex_types["{urn:t}t"]
    assert record.particle is not None
    inner = record.particle.particles[0]
    assert isinstance(inner, Wildcard)
    assert (inner.namespaces, inner.process_contents, inner.minimum, inner.maximum) == (
        ("", "urn:t", "urn:z"),
        "skip",
        0,
        3,
    )
    assert record.wildcard is not None
    assert (record.wildcard.namespaces, record.wildcard.target, record.wildcard.process_contents) == (
        ("##other",),
        "urn:t",
        "strict",
    )


def test_groups_are_kept_as_references_with_the_occurrence_of_the_reference(tmp_path: Path) -> None:
    schema = schema_of(
        tmp_path,
        '<xs:group name="g"><xs:sequence><xs:element name="a"><xs:complexType/></xs:element></xs:sequence></xs:group>'
        '<xs:attributeGroup name="ag"><xs:attribute name="x"><xs:simpleType><xs:restriction base="xs:int"/>'
        "</xs:simpleType>"
        "</xs:attribute></xs:attributeGroup>"
        '<xs:complexType name="one"><xs:sequence><xs:group ref="g" minOccurs="0" maxOccurs="4"/></xs:sequence>'
        '<xs:attributeGroup ref="ag"/>'
        "</xs:complexType>"
        '<xs:complexType name="two"><xs:group ref="g"/><xs:attributeGroup ref="ag"/></xs:complexType>',
    )
    one, two = schema.complex_types["one"], schema.complex_types["two"]
    assert one.particle is not None
    assert two.particle is not None
    group = one.particle.particles[0]
    assert isinstance(group, GroupParticle)
    assert (group.name, group.minimum, group.maximum) == ("g", 0, 4)
    assert (two.particle.name, two.particle.minimum, two.particle.maximum) == ("g", 1, 1)
    assert group.particles == two.particle.particles
    element = two.particle.particles[0]
    assert isinstance(element, ElementParticle)
    assert element.element.key == element.element.type == "g#group/a"
    assert one.attributes == two.attributes
    assert one.attributes[0].type == "ag#attributes/@x"


def test_recursive_types_are_read(tmp_path: Path) -> None:
    schema = schema_of(
        tmp_path,
        '<xs:complexType name="node"><xs:sequence><xs:element name="node" type="node" minOccurs="0"/></xs:sequence>'
        "</xs:complexType>",
    )
    particle = schema.complex_types["node"].particle
    assert names(particle) == ["node"]


def keys_of(schema: Schema) -> set[str]:
    return {
        key for key in (*schema.complex_types, *schema.simple_types) if not key.startswith("{http://www.w3.org/2001")
    }


def test_keys_of_anonymous_types_are_paths_and_unique(tmp_path: Path) -> None:
    schema = schema_of(
        tmp_path,
        '<xs:complexType name="kind"><xs:sequence>'
        '<xs:element name="adres"><xs:complexType><xs:attribute name="code"><xs:simpleType>'
        '<xs:restriction base="xs:int"/></xs:simpleType></xs:attribute></xs:complexType></xs:element>'
        "</xs:sequence></xs:complexType>"
        '<xs:element name="kind"><xs:complexType><xs:sequence><xs:element name="adres"><xs:simpleType>'
        '<xs:restriction base="xs:string"/></xs:simpleType></xs:element></xs:sequence></xs:complexType></xs:element>',
        in_namespace("urn:k"),
    )
    expected = {"kind", "kind/adres", "kind/adres/@code", "/kind", "/kind/adres"}
    assert keys_of(schema) == {f"{{urn:k}}{key}" for key in expected}
    assert schema.elements["{urn:k}kind"].type == "{urn:k}/kind"  # type: ignore[index]


def test_attributes_without_a_type_take_any_simple_value(tmp_path: Path) -> None:
    schema = schema_of(
        tmp_path, '<xs:complexType name="t"><xs:attribute name="conceptId" fixed="1.2.3"/></xs:complexType>'
    )
    attribute = schema.complex_types["t"].attributes[0]
    assert (attribute.type, attribute.fixed) == (xsd("anySimpleType"), "1.2.3")
    assert STRING not in schema.simple_types


def test_a_second_anonymous_type_at_the_same_place_gets_a_number(tmp_path: Path) -> None:
    body = (
        '<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" form="unqualified"><xs:complexType/>'
        "</xs:element>"
        '<xs:element name="a" form="qualified"><xs:complexType><xs:attribute name="p"/></xs:complexType></xs:element>'
        "</xs:sequence></xs:complexType></xs:element>"
    )
    schema = schema_of(tmp_path, body, in_namespace("urn:n"))
    assert {"{urn:n}/r/a", "{urn:n}/r/a#2"} <= set(schema.complex_types)
    assert [a.name for a in schema.complex_types["{urn:n}/r/a#2"].attributes] == ["p"]
