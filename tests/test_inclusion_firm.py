"""Witness values on which processors agree, where there is one: both judges are asked about each."""

from __future__ import annotations

from pathlib import Path

import pytest
from inclusion_judges import pair, root, shown

TYPE = '<xs:simpleType name="L">{}</xs:simpleType>'


def element(kind: str, rest: str = "") -> str:
    return root(f'<xs:element name="q" type="{kind}" {rest}/>')


def attribute(kind: str, rest: str = "") -> str:
    return root("", f'<xs:attribute name="q" type="{kind}" {rest}/>')


def restricted(base: str, facets: str) -> str:
    return TYPE.format(f'<xs:restriction base="{base}">{facets}</xs:restriction>')


def listed(item: str) -> str:
    return TYPE.format(f'<xs:list itemType="{item}"/>')


def united(*members: str) -> str:
    return TYPE.format(f'<xs:union memberTypes="{" ".join(members)}"/>')


AGREED = {
    "a fixed list": (element("L") + listed("xs:string"), element("L", 'fixed="a b"') + listed("xs:string")),
    "a fixed list in an attribute": (
        attribute("L") + listed("xs:string"),
        attribute("L", 'fixed="a b"') + listed("xs:string"),
    ),
    "a fixed union with a list": (
        element("L") + united("xs:int", "M") + listed("xs:string").replace('"L"', '"M"'),
        element("L", 'fixed="a b"') + united("xs:int", "M") + listed("xs:string").replace('"L"', '"M"'),
    ),
    "a fixed number": (element("xs:float"), element("xs:float", 'fixed="1.0"')),
    "a fixed number, otherwise written": (element("xs:decimal", 'fixed="7.00"'), element("xs:decimal", 'fixed="8"')),
    "a duration": (element("xs:duration"), element("L") + restricted("xs:duration", '<xs:maxExclusive value="P30D"/>')),
    "a list of addresses, shorter": (
        element("L") + listed("xs:anyURI"),
        element("M") + listed("xs:anyURI") + restricted("L", '<xs:maxLength value="1"/>').replace('"L">', '"M">', 1),
    ),
}
OPEN = {
    "an address": (element("xs:string"), element("xs:anyURI")),
    "a list of addresses": (element("L") + listed("xs:string"), element("L") + listed("xs:anyURI")),
    "a union with an address": (element("L") + united("xs:string"), element("L") + united("xs:int", "xs:anyURI")),
}


@pytest.mark.parametrize("bodies", AGREED.values(), ids=AGREED)
def test_both_judges_confirm_what_is_shown(bodies: tuple[str, str], tmp_path: Path) -> None:
    given, taking = pair(tmp_path, *bodies)
    decision = shown(given, taking)
    assert decision.verdict == "incompatible"
    assert decision.bilingual is not None
    shown(taking, given)


@pytest.mark.parametrize("bodies", OPEN.values(), ids=OPEN)
def test_what_versions_of_xml_schema_differ_about_is_open(bodies: tuple[str, str], tmp_path: Path) -> None:
    """By XML Schema 1.1, and by xmlschema, every text is an xs:anyURI."""
    assert shown(*pair(tmp_path, *bodies)).verdict == "undecided"


def test_where_an_address_is_not_all_there_is_a_witness(tmp_path: Path) -> None:
    old, new = element("L") + united("xs:string"), element("L") + united("xs:int", "M")
    short = restricted("xs:anyURI", '<xs:maxLength value="3"/>').replace('"L"', '"M"')
    assert shown(*pair(tmp_path, old, new + short)).verdict == "incompatible"
