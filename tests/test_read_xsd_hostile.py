"""Schemas that are broken, enormous or meant to harm: an error with place and mend, in bounded time, no traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
from read_xsd_support import in_namespace, reading_of, refused, write

from generator.findings import Severity, UnreadableError
from generator.read.xsd import limits, read_schema


@pytest.mark.parametrize(
    ("body", "line", "words"),
    [
        ('\n<xs:element name="a" type="nergens"/>', 3, "nergens"),
        ('<xs:element name="a" type="xs:int"/>\n<xs:element name="a" type="xs:int"/>', 3, "already"),
        ('\n\n<xs:element nam="a"/>', 4, "nam"),
        ('<xs:complexType name="t"><xs:sequence>\n<xs:element name="1x"/></xs:sequence></xs:complexType>', 3, "1x"),
        (
            (
                '\n<xs:simpleType name="s"><xs:restriction base="xs:int"><xs:length value="2"/></xs:restriction>'
                "</xs:simpleType>"
            ),
            3,
            "length",
        ),
        (
            (
                '<xs:simpleType name="s"><xs:restriction base="xs:string">\n<xs:pattern value="[a-"/></xs:restriction>'
                "</xs:simpleType>"
            ),
            3,
            "[a-",
        ),
        ('\n<xs:element name="a" type="xs:int" default="x"/>', 3, "default"),
        ("\n<onzin/>", 3, "content is not valid"),
        ('<xs:complexType name="t">\n<xs:sequence maxOccurs="-1"/></xs:complexType>', 3, "maxOccurs"),
        ('\n<xs:element name="a" substitutionGroup="b"/>', 3, "b"),
    ],
)
def test_invalid_xsd_is_told_with_its_line(tmp_path: Path, body: str, line: int, words: str) -> None:
    findings = refused(write(tmp_path, body))
    assert all(finding.rule == "RX007" and finding.action for finding in findings)
    assert line in {finding.location.line for finding in findings if finding.location}
    assert any(words in finding.message for finding in findings)
    assert "{http://www.w3.org/2001/XMLSchema}" not in "".join(finding.message for finding in findings)


def test_invalid_xsd_1_1_is_told_with_its_line(tmp_path: Path) -> None:
    body = '<xs:complexType name="t"><xs:assert test="true()"/></xs:complexType>\n<xs:element name="a" type="nergens"/>'
    findings = refused(write(tmp_path, body))
    assert [(f.rule, f.location and f.location.line) for f in findings] == [("RX007", 3)]
    pattern = (
        '\n<xs:simpleType name="s"><xs:restriction base="xs:string"><xs:pattern value="(a"/></xs:restriction>'
        "</xs:simpleType>"
    )
    (finding,) = refused(write(tmp_path, pattern), version="1.1")
    assert finding.location is not None
    assert finding.location.line == 3


def test_an_error_in_an_included_file_is_told_there(tmp_path: Path) -> None:
    write(tmp_path, '\n\n<xs:element name="b" type="nergens"/>', "deel/t.xsd")
    (finding,) = refused(write(tmp_path, '<xs:include schemaLocation="deel/t.xsd"/>'))
    assert finding.location is not None
    assert finding.location.file.endswith("deel/t.xsd")
    assert finding.location.line == 4


def test_a_wrong_restriction_that_only_one_reader_sees_is_a_warning(tmp_path: Path) -> None:
    body = (
        '<xs:complexType name="b"><xs:sequence><xs:element name="a" type="xs:int"/></xs:sequence></xs:complexType>\n'
        '<xs:complexType name="r"><xs:complexContent><xs:restriction base="b"><xs:sequence>'
        '<xs:element name="z" type="xs:int"/>'
        "</xs:sequence></xs:restriction></xs:complexContent></xs:complexType>"
    )
    reading = read_schema(write(tmp_path, body))
    assert {(f.rule, f.severity) for f in reading.findings} == {("RX010", Severity.WARNING)}
    assert reading.findings[0].location is not None
    assert reading.findings[0].location.line == 3


def nested(depth: int, kind: str) -> str:
    return (
        f'<xs:element name="r"><xs:complexType>{f"<xs:{kind}>" * depth}<xs:element name="a"/>{f"</xs:{kind}>" * depth}'
        "</xs:complexType></xs:element>"
    )


@pytest.mark.parametrize("depth", [10, 60, 120, 250, 6_000])
@pytest.mark.parametrize("kind", ["sequence", "choice"])
def test_deep_groups_are_read_or_refused(tmp_path: Path, depth: int, kind: str) -> None:
    start = write(tmp_path, nested(depth, kind))
    if depth <= 10:
        assert read_schema(start).schema.complex_types["/r"].particle is not None
    elif depth >= 250:
        assert refused(start)[0].rule == "RX008"
    else:
        try_it(start)


def test_long_derivation_chains_are_read_or_refused(tmp_path: Path) -> None:
    chain = "".join(
        f'<xs:complexType name="t{n}"><xs:complexContent><xs:extension base="t{n - 1}"/></xs:complexContent>'
        f"</xs:complexType>"
        for n in range(2_000, 0, -1)
    )
    try_it(write(tmp_path, '<xs:complexType name="t0"/>' + chain))
    steps = "".join(
        f'<xs:simpleType name="t{n}"><xs:restriction base="t{n - 1}"/></xs:simpleType>' for n in range(2_000, 0, -1)
    )
    try_it(write(tmp_path, '<xs:simpleType name="t0"><xs:restriction base="xs:int"/></xs:simpleType>' + steps))


def try_it(start: Path) -> None:
    """Read it; when that is refused, then for its depth."""
    try:
        read_schema(start)
    except UnreadableError as error:
        assert {finding.rule for finding in error.findings} <= {"RX007", "RX008"}  # noqa: PT017


def test_groups_that_multiply_are_refused_before_they_are_built(tmp_path: Path) -> None:
    groups = '<xs:group name="g0"><xs:sequence><xs:element name="a"/></xs:sequence></xs:group>'
    for number in range(1, 40):
        reference = f'<xs:group ref="g{number - 1}"/>' * 10
        groups += f'<xs:group name="g{number}"><xs:sequence>{reference}</xs:sequence></xs:group>'
    (finding,) = refused(
        write(
            tmp_path,
            groups + '<xs:element name="r"><xs:complexType><xs:group ref="g39"/></xs:complexType></xs:element>',
        )
    )
    assert finding.rule == "RX008"


def test_unions_and_substitutions_that_multiply_are_refused(tmp_path: Path) -> None:
    unions = '<xs:simpleType name="u0"><xs:union memberTypes="xs:int xs:date"/></xs:simpleType>' + "".join(
        f'<xs:simpleType name="u{n}"><xs:union memberTypes="u{n - 1} u{n - 1} u{n - 1}"/></xs:simpleType>'
        for n in range(1, 40)
    )
    assert refused(write(tmp_path, unions))[0].rule == "RX008"
    members = "".join(f'<xs:element name="m{n}" type="xs:int" substitutionGroup="h"/>' for n in range(100))
    uses = '<xs:element ref="h" minOccurs="0"/><xs:element name="x" type="xs:int"/>' * 60
    body = (
        f'<xs:element name="h" type="xs:int"/>{members}<xs:complexType name="t"><xs:sequence>{uses}</xs:sequence>'
        f"</xs:complexType>"
    )
    assert refused(write(tmp_path, body))[0].rule == "RX008"


def test_unions_that_multiply_through_restrictions_are_refused(tmp_path: Path) -> None:
    types = '<xs:simpleType name="u0"><xs:union memberTypes="xs:int xs:date"/></xs:simpleType>' + "".join(
        f'<xs:simpleType name="r{n}"><xs:restriction base="u{n}"/></xs:simpleType>'
        f'<xs:simpleType name="u{n + 1}"><xs:union memberTypes="r{n} r{n}"/></xs:simpleType>'
        for n in range(30)
    )
    assert refused(write(tmp_path, types))[0].rule == "RX008"


def test_a_union_of_many_restrictions_is_read(tmp_path: Path) -> None:
    members = "".join(
        f'<xs:simpleType name="s{n}"><xs:restriction base="xs:int"><xs:minInclusive value="{n}"/></xs:restriction>'
        f"</xs:simpleType>"
        for n in range(1_600)
    )
    names = " ".join(f"s{n}" for n in range(1_600))
    union = f'<xs:simpleType name="u"><xs:union memberTypes="{names}"/></xs:simpleType>'
    assert len(read_schema(write(tmp_path, members + union)).schema.simple_types["u"].members) == 1_600


@pytest.mark.parametrize(("base", "facet"), [("string", "maxLength"), ("integer", "minExclusive")])
def test_bounds_too_long_for_python(tmp_path: Path, base: str, facet: str) -> None:
    bound = f'<xs:restriction base="xs:{base}"><xs:{facet} value="{"9" * 5_000}"/></xs:restriction>'
    assert refused(write(tmp_path, f'<xs:simpleType name="s">{bound}</xs:simpleType>'))[0].rule == "RX008"


def test_groups_deep_inside_each_other_are_refused(tmp_path: Path) -> None:
    def nested(depth: int) -> str:
        inner = '<xs:sequence maxOccurs="2">' * depth + '<xs:element name="a"/>' + "</xs:sequence>" * depth
        return f'<xs:element name="r"><xs:complexType>{inner}</xs:complexType></xs:element>'

    assert read_schema(write(tmp_path, nested(64))).schema.elements
    assert refused(write(tmp_path, nested(65)))[0].rule == "RX008"


def test_a_thousand_derivations_on_top_of_each_other_are_refused(tmp_path: Path) -> None:
    body = '<xs:complexType name="t0"><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence></xs:complexType>'
    body += "".join(
        f'<xs:complexType name="t{n}"><xs:complexContent><xs:extension base="t{n - 1}"/></xs:complexContent>'
        f"</xs:complexType>"
        for n in range(1, 1_000)
    )
    assert refused(write(tmp_path, body))[0].rule == "RX008"


def test_content_with_thousands_of_parts_is_refused_and_hundreds_are_read(tmp_path: Path) -> None:
    def parts(count: int) -> str:
        inner = "".join(f'<xs:element name="e{n}" type="xs:int" minOccurs="0"/>' for n in range(count))
        return f'<xs:complexType name="t"><xs:sequence>{inner}</xs:sequence></xs:complexType>'

    assert refused(write(tmp_path, parts(20_000)))[0].rule == "RX008"
    particle = read_schema(write(tmp_path, parts(700))).schema.complex_types["t"].particle
    assert particle is not None
    assert len(particle.particles) == 700


def test_a_code_list_of_a_hundred_thousand_codes_is_read(tmp_path: Path) -> None:
    codes = "".join(f'<xs:enumeration value="c{n}"/>' for n in range(100_000))
    body = f'<xs:simpleType name="s"><xs:restriction base="xs:string">{codes}</xs:restriction></xs:simpleType>'
    values = reading_of(write(tmp_path, body), cache=False).schema.simple_types["s"].facets.enumeration
    assert values is not None
    assert len(values) == 100_000


def test_patterns_never_run(tmp_path: Path) -> None:
    value = "a" * 60
    body = (
        '<xs:simpleType name="p"><xs:restriction base="xs:string"><xs:pattern value="(a|aa|a?)+(a+)+b?"/>'
        "</xs:restriction></xs:simpleType>"
        f'<xs:simpleType name="e"><xs:restriction base="p"><xs:enumeration value="{value}!"/></xs:restriction>'
        f"</xs:simpleType>"
    )
    for version in ("1.0", "1.1"):
        try_version(write(tmp_path, body), version)


def try_version(start: Path, version: str) -> None:
    try:
        schema = reading_of(start, version=version).schema
    except UnreadableError as error:
        assert {finding.rule for finding in error.findings} == {"RX007"}  # noqa: PT017
    else:
        assert schema.simple_types["p"].facets.patterns == (("(a|aa|a?)+(a+)+b?",),)


def test_patterns_past_the_limits_are_refused(tmp_path: Path) -> None:
    def pattern(text: str) -> str:
        return (
            f'<xs:simpleType name="p"><xs:restriction base="xs:string"><xs:pattern value="{text}"/>'
            f"</xs:restriction></xs:simpleType>"
        )

    assert refused(write(tmp_path, pattern("a" * 20_000)))[0].rule == "RX008"
    assert refused(write(tmp_path, pattern("\\i\\c*" * 600)), version="1.1")[0].rule == "RX007"
    assert read_schema(write(tmp_path, pattern("((a{1,1000}){1,1000}){1,1000}"))).findings == ()


@pytest.mark.parametrize(
    "body",
    [
        '<xs:complexType name="t"><xs:complexContent><xs:extension base="t"/></xs:complexContent></xs:complexType>',
        '<xs:group name="g"><xs:sequence><xs:group ref="g"/></xs:sequence></xs:group>',
        '<xs:simpleType name="s"><xs:restriction base="s"/></xs:simpleType>',
        '<xs:simpleType name="s"><xs:union memberTypes="s"/></xs:simpleType>',
        '<xs:simpleType name="s"><xs:list itemType="s"/></xs:simpleType>',
        '<xs:attributeGroup name="a"><xs:attributeGroup ref="a"/></xs:attributeGroup>',
        '<xs:element name="a" substitutionGroup="b"/><xs:element name="b" substitutionGroup="a"/>',
    ],
)
def test_circles_in_definitions_are_refused(tmp_path: Path, body: str) -> None:
    assert all(finding.rule == "RX007" for finding in refused(write(tmp_path, body)))


def test_huge_numbers_are_read_or_refused(tmp_path: Path) -> None:
    for number in ("99999999", "9" * 40):
        try_it(
            write(
                tmp_path,
                f'<xs:element name="r"><xs:complexType><xs:sequence><xs:element name="a" maxOccurs="{number}"/>'
                f"</xs:sequence></xs:complexType></xs:element>",
            )
        )
        try_it(
            write(
                tmp_path,
                f'<xs:simpleType name="s"><xs:restriction base="xs:string"><xs:maxLength value="{number}"/>'
                f"</xs:restriction></xs:simpleType>",
            )
        )


def test_an_encoding_nobody_knows_is_refused(tmp_path: Path) -> None:
    start = write(tmp_path, '<xs:element name="a" type="xs:int"/>', attributes=in_namespace("urn:x"))
    start.write_bytes(b'<?xml version="1.0" encoding="utf-7"?>' + start.read_bytes())
    (finding,) = refused(start)
    assert finding.rule == "RX006"
    text = start.read_bytes().partition(b"?>")[2].decode()
    start.write_bytes(('<?xml version="1.0" encoding="utf-16"?>' + text).encode("utf-16"))
    assert list(read_schema(start).schema.elements) == ["{urn:x}a"]


def test_substitutions_at_which_libxml2_never_ends_are_refused(tmp_path: Path) -> None:
    body = (
        '<xs:element name="a" type="A"/><xs:element name="b" type="B" substitutionGroup="a"/>'
        '<xs:element name="c" type="B" substitutionGroup="b"/>'
        '<xs:complexType name="A"><xs:sequence/></xs:complexType>'
        '<xs:complexType name="B"><xs:sequence/></xs:complexType>'
    )
    assert {finding.rule for finding in refused(write(tmp_path, body))} == {"RX007"}


def test_a_schema_of_too_many_components_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start = write(tmp_path, '<xs:element name="a" type="xs:int"/>' * 3)
    monkeypatch.setattr(limits, "MAX_COMPONENTS", 3)
    (finding,) = refused(start)
    assert (finding.rule, "4 components" in finding.message) == ("RX008", True)
