"""Values: for each built-in type and facet, libxml2 and `from_xml` with `check` take the same texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from xml.sax.saxutils import escape

import pytest
from lxml import etree

from generator.read.specification import read_specification
from tests.bindings_support import load, unload, write

NUMBERS = [
    "1", "+1", "-0", "0", "01", ".5", "5.", "1.0", "1e3", "", " 7 ", "127", "128", "-129", "255", "256",
    "65536", "4294967296", "18446744073709551616", "-1", "abc", "1_0", "1.10", "12.345", "NaN", "INF", "1e",
    "9" * 40,
]  # fmt: skip
MOMENTS = [
    "2024-02-29", "2023-02-29", "0000-01-01", "-0001-01-01", "12024-01-01", "02024-01-01", "2024-01-01Z",
    "2024-01-01+14:00", "2024-01-01+14:01", "2024-1-1", "2024-01-01T24:00:00", "2024-01-01T24:00:01",
    "2024-01-01T23:59:60", "2024-01-01T00:00:00.5Z", "2024-01-01T00:00", "24:00:00", "12:00:00Z", "12:00",
    "2024", "24", "2024-13", "2024-12Z", "--12", "--13", "---31", "---32", "--02-29", "--02-30",
    "2023-12-31-13:00", "2024-01-01", "2024-01-02", "2023-12-31T09:59:59Z", "2023-12-31T23:59:59", "", "x",
]  # fmt: skip
SPANS = [
    "P1Y", "P", "PT", "P1YT", "P1M2D", "PT1.5S", "-P1D", "P1.5D", "P1S", "P0D", "P30D", "P31D", "P32D",
    "P1M", "P12M", "P365D", "P364D", "+P1D", "",
]  # fmt: skip
TEXTS = [
    "", "a", "ab", " ab ", "a  b", "abc", "abcd", "a:b", ":a", "1a", "_", "-", "é", "nl", "nl-NL",
    "abcdefghi", "en_US", "a.b", "urn:a:b", "http://a/b#c#d", "%", "%41", "http://[", "http://[::1]/", "1:2",
    "{a}", "0A", "0a", "A", "AA==", "AAA=", "AAAA", "AB==", "true", "1", "TRUE", "A B", "a b",
]  # fmt: skip
CASES: list[tuple[str, str, list[str]]] = [
    *((name, "", NUMBERS) for name in (
        "decimal", "integer", "byte", "short", "int", "long", "unsignedByte", "unsignedShort", "unsignedInt",
        "unsignedLong", "positiveInteger", "nonNegativeInteger", "negativeInteger", "nonPositiveInteger", "boolean")),
    *((name, "", MOMENTS) for name in (
        "date", "dateTime", "time", "gYear", "gYearMonth", "gMonth", "gMonthDay", "gDay")),
    ("duration", "", SPANS),
    *((name, "", TEXTS) for name in (
        "string", "normalizedString", "token", "language", "Name", "NCName", "NMTOKEN", "ID", "anyURI", "boolean",
        "hexBinary")),
    ("decimal", '<xs:totalDigits value="3"/>', ["123", "0123", "1230", "12.30", "0.123", ".1234", "1.000", "0.0012"]),
    ("decimal", '<xs:fractionDigits value="1"/>', ["1.0", "1.00", "1.10", "1.01"]),
    ("decimal", r'<xs:pattern value="\d\.\d"/>', ["1.0", " 1.0", "1.00", "1", "01.0"]),
    ("decimal", '<xs:enumeration value="1.0"/><xs:enumeration value="2"/>', ["1", "1.0", "01", "1.01", "2.00", "3"]),
    ("int", r'<xs:pattern value="0\d"/>', ["01", "1", "+01"]),
    ("int", '<xs:minExclusive value="3"/><xs:maxInclusive value="7"/>', ["3", "4", "7", "8", "007"]),
    ("double", '<xs:maxInclusive value="1"/>', ["1", "1.0", "1.1", "-INF", "INF", "NaN", "1E-3"]),
    ("float", '<xs:maxInclusive value="1"/>', ["1.00000001", "1.0000001"]),
    ("date", '<xs:minInclusive value="2024-01-01"/>', MOMENTS),
    ("dateTime", '<xs:maxExclusive value="2024-01-01T00:00:00"/>', MOMENTS),
    ("gYear", '<xs:maxInclusive value="2024"/>', ["2023", "2024", "2025"]),
    ("duration", '<xs:minInclusive value="P1M"/>', SPANS),
    ("duration", '<xs:maxInclusive value="P1Y"/>', SPANS),
    ("string", '<xs:length value="2"/>', TEXTS),
    ("token", '<xs:minLength value="2"/><xs:maxLength value="3"/>', TEXTS),
    ("string", '<xs:whiteSpace value="collapse"/><xs:enumeration value="a b"/>', ["a b", " a  b", "ab"]),
    ("normalizedString", '<xs:pattern value="a b"/>', ["a b", "a\tb", "a  b"]),
    ("hexBinary", '<xs:length value="2"/>', ["0A0B", "0a0b", "0A"]),
    ("base64Binary", '<xs:maxLength value="2"/>', ["AAA=", "AAAA", "AA=="]),
    ("NMTOKENS", '<xs:maxLength value="2"/>', ["a b", " a  b ", "a b c"]),
    ("boolean", '<xs:pattern value="true"/>', ["true", "1", " true "]),
    ("date", '<xs:enumeration value="2024-01-01Z"/>', ["2024-01-01Z", "2024-01-01+00:00", "2024-01-01"]),
]  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Any, etree.XMLSchema]]:
    folder = tmp_path_factory.mktemp("values")
    rows = "".join(
        f'<xs:element name="e{number}"><xs:simpleType><xs:restriction base="xs:{base}">{facets}</xs:restriction>'
        "</xs:simpleType></xs:element>"
        for number, (base, facets, _) in enumerate(CASES)
    )
    schema = (
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="root"><xs:complexType><xs:choice>'
        f"{rows}</xs:choice></xs:complexType></xs:element></xs:schema>"
    )
    (folder / "root.xsd").write_text(schema, encoding="utf-8")
    specification = replace(read_specification(xsd=folder / "root.xsd", cache=False), digest="0" * 64)
    write(specification, folder, "valued")
    yield load(folder, "valued"), etree.XMLSchema(etree.fromstring(schema))
    unload("valued")


@pytest.mark.parametrize("number", range(len(CASES)), ids=[f"{base}{facets}" for base, facets, _ in CASES])
def test_the_same_texts_as_libxml2(made: tuple[Any, etree.XMLSchema], number: int) -> None:
    bindings, schema = made
    for text in CASES[number][2]:
        message = f"<root><e{number}>{escape(text)}</e{number}></root>".encode()
        assert _takes(bindings, message) is schema.validate(etree.fromstring(message)), text


def _takes(bindings: Any, message: bytes) -> bool:
    try:
        root = bindings.from_xml(message)
    except bindings.MessageError:
        return False
    checker = bindings.codec._checker()
    found = checker._general.violations(root)
    assert checker.is_right(root) <= (not found)
    return not found
