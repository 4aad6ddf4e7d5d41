"""Texts of the built-in simple types in every form XML Schema Part 2 allows, the usual form first."""

from __future__ import annotations

from functools import cache

from lxml import etree

QNAME = "\N{WHITE SQUARE}"
"""Stands in a sample for a prefix that is in scope; `resolved` and `made_up_messages` know it."""

_INTEGERS = ("7", "0", "+7", "007", "-0", " 12 ", "\n3\t")
_SPACED = (
    "2020-02-29",
    "2020-02-29Z",
    "2020-02-29+14:00",
    "2020-02-29-00:00",
    "-0044-03-15",
    "12020-01-01",
    " 1999-12-31 ",
)
CANDIDATES: dict[str, tuple[str, ...]] = {
    "string": ("a", "", " b  c ", "<&>\"'", "]]>", "\n", "\t\r\n", "\u00e9\U0001f476\u2028", "{x}y", "0", "None"),
    "normalizedString": ("a", " b ", "", "x\ty\nz"),
    "token": ("a", "", "  b   c\n", "\u00a0x\u00a0", "true"),
    "Name": ("a:b", " n "),
    "NMTOKEN": ("a", "1", " -x "),
    "NMTOKENS": ("a", " b  c ", "x\ny"),
    "language": ("nl", " en-GB "),
    "anyURI": ("urn:x", "", " a?b&c#d ", "http://[::1]/%20"),
    "anySimpleType": ("a", " 1 ", ""),
    "boolean": ("true", "false", "1", "0", " true ", "\n1"),
    "decimal": ("1.5", "0", "+1.50", "-0", "-0.0", ".5", "5.", "007.100", " 12 ", "12345678901234567890.5678901234"),
    "integer": (*_INTEGERS, "123456789012345678901234567890"),
    "nonNegativeInteger": _INTEGERS,
    "int": _INTEGERS,
    "byte": (*_INTEGERS, "-128"),
    "unsignedByte": ("255", "+0", " 001"),
    "float": ("1.5", "1e3", "1.0E+02", "INF", "-INF", "-0", "+.5", "5.", " 1E-10 ", "3.4028235E38", "0.1"),
    "double": ("1.5", "1e3", "1.7976931348623157E308", "INF", "-INF", "-0", "0.10", "4.9E-324", "1000000000000000000"),
    "date": _SPACED,
    "dateTime": ("2020-01-01T00:00:00", "2020-01-01T23:59:59.1234567890Z", "2020-01-01T24:00:00",
                 "2020-01-01T10:00:00.00",
                 "2020-01-01T10:00:00.10+02:00", "-0001-01-01T00:00:00Z", " 2020-01-01T10:00:00-00:00 "),
    "time": ("10:00:00", "24:00:00", "10:00:00.000Z", "10:00:00.1+14:00", "00:00:00.1234567890123", " 10:00:00 "),
    "duration": ("P1Y", "P0D", "-P1M", "PT1.50S", "P1Y2M3DT4H5M6.700S", "PT0S", "PT36H", " P1D ", "P00001Y"),
    "gYear": ("2020", "-0044", "12020", "2020Z", " 2020+01:00 "),
    "gYearMonth": ("2020-02", "2020-02Z"),
    "gMonth": ("--02", "--02Z"),
    "gMonthDay": ("--02-29", "--02-29+01:00"),
    "gDay": ("---31", " ---01Z "),
    "hexBinary": ("0AFF", "0aFf", "", " 00 "),
    "base64Binary": ("QUJD", "", "QU JD", "QUI=", "Q Q = =", " QUJD\n", "////", "QUJ\nDQUJD"),
    "QName": (f"{QNAME}qn_a", f" {QNAME}qn_b "),
}  # fmt: skip


@cache
def samples() -> dict[str, tuple[str, ...]]:
    """The candidates that libxml2 takes."""
    rows = "".join(f'<xs:element name="{name}" type="xs:{name}"/>' for name in CANDIDATES)
    schema = etree.XMLSchema(
        etree.fromstring(f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{rows}</xs:schema>')
    )
    return {name: tuple(text for text in texts if _takes(schema, name, text)) for name, texts in CANDIDATES.items()}


def _takes(schema: etree.XMLSchema, name: str, text: str) -> bool:
    element = etree.Element(name)
    element.text = text.replace(QNAME, "")
    return bool(schema.validate(element))
