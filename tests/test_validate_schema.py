"""A message against the XSD: each kind of problem once, in our own words, and never a value of the message in them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from lxml import etree
from validate_support import NAMESPACE, judge, message, read_births, rule, with_concept, with_rules

from generator.findings import Severity
from generator.model.dataset import Conformance, Range
from generator.model.rule import RuleKind
from generator.read.specification import read_specification
from generator.read.xsd.compiled import compile_schema
from generator.validate.against_schema import schema_findings
from generator.validate.libxml2_path import NodePaths
from generator.validate.message import validate_message
from generator.validate.parse import UNREADABLE, parse_message

if TYPE_CHECKING:
    from pathlib import Path

    from generator.findings import Finding
    from generator.model.specification import Specification

Births = tuple["Specification", etree.XMLSchema]


@pytest.fixture(scope="module")
def births(tmp_path_factory: pytest.TempPathFactory) -> Births:
    return read_births(tmp_path_factory.mktemp("geboorte"))


def on(births: Births, body: str, **options: str) -> tuple[Finding, ...]:
    spec, compiled = births
    return schema_findings(message(body), "bericht.xml", compiled, spec, **options)


def test_a_valid_message_has_no_findings(births: Births) -> None:
    body = '<document>2024-01</document><kind nummer="1"><bsn>123456789</bsn><geboren xsi:nil="true"/></kind>'
    assert on(births, body) == ()
    assert judge(*births, body) == ()


CASES = [
    ("<kind/><document>2024</document>", "MS004", "/g:bericht/g:document", "Documentdatum", "Kind verwacht"),
    (
        "<kind><gewicht>1</gewicht><geslacht>1</geslacht></kind>",
        "MS004",
        "/g:bericht/g:kind/g:geslacht",
        "Geslacht",
        "scores",
    ),
    (
        "<kind><overlijden><oorzaak>x</oorzaak></overlijden></kind>",
        "MS004",
        "/g:bericht/g:kind/g:overlijden/g:oorzaak",
        "Doodsoorzaak",
        "Overlijdensdatum (datum)",
    ),
    ("<kind><overlijden/></kind>", "MS005", "/g:bericht/g:kind/g:overlijden", "Overlijdensdatum", "ontbreekt"),
    ("<kind/>tekst", "MS006", "/g:bericht", None, "bericht"),
    ("<kind><bron><x/></bron></kind>", "MS007", "/g:bericht/g:kind/g:bron", "Bron", "Bron"),
    ("<kind><gewicht>zwaar</gewicht></kind>", "MS008", "/g:bericht/g:kind/g:gewicht", "Gewicht", "een getal"),
    ("<kind><geboren>gisteren</geboren></kind>", "MS008", "/g:bericht/g:kind/g:geboren", "Geboortedatum", "een datum"),
    ("<kind><scores>1 x</scores></kind>", "MS008", "/g:bericht/g:kind/g:scores", None, "een lijst"),
    ("<kind><geslacht>7</geslacht></kind>", "MS009", "/g:bericht/g:kind/g:geslacht", "Geslacht", "1, 2, 3, 9"),
    ("<kind><gewicht>10000</gewicht></kind>", "MS010", "/g:bericht/g:kind/g:gewicht", "Gewicht", "hoogstens 9999"),
    (
        "<kind><gewicht>1.25</gewicht></kind>",
        "MS011",
        "/g:bericht/g:kind/g:gewicht",
        "Gewicht",
        "hoogstens één decimaal",
    ),
    ("<kind><bsn>12</bsn></kind>", "MS011", "/g:bericht/g:kind/g:bsn", "BSN", "in de vorm [0-9]{9}"),
    ("<kind><verwijzing/></kind>", "MS012", "/g:bericht/g:kind/g:verwijzing", None, "naar"),
    ('<kind leeftijd="1"/>', "MS013", "/g:bericht/g:kind/@leeftijd", "Kind", "leeftijd"),
    ('<kind><overleden xsi:nil="true"/></kind>', "MS014", "/g:bericht/g:kind/g:overleden", "Overleden", "xsi:nil"),
    ('<kind><bsn xsi:nil="true">1</bsn></kind>', "MS014", "/g:bericht/g:kind/g:bsn", "BSN", "xsi:nil"),
    ("<kind><bron>papier</bron></kind>", "MS015", "/g:bericht/g:kind/g:bron", "Bron", "EPD"),
    ('<kind xsi:type="onbekend"/>', "MS016", "/g:bericht/g:kind", "Kind", "type"),
    ('<kind nummer="1"/><kind nummer="1"/>', "MS017", "/g:bericht/g:kind[2]", "Kind", "niet uniek"),
    (
        '<kind><verwijzing naar="een"/></kind>',
        "MS008",
        "/g:bericht/g:kind/g:verwijzing/@naar",
        None,
        "een geheel getal",
    ),
]


@pytest.mark.parametrize(("body", "expected", "xpath", "label", "said"), CASES)
def test_each_kind_of_problem(  # noqa: PLR0913, PLR0917
    births: Births, body: str, expected: str, xpath: str, label: str | None, said: str
) -> None:
    (finding,) = on(births, body)
    assert (finding.rule, (finding.xpath or "").removesuffix("/@xsi:type"), finding.label) == (expected, xpath, label)
    assert said in finding.message
    assert finding.action
    assert finding.severity is Severity.ERROR
    (english,) = on(births, body, language="en")
    assert (english.rule, english.xpath) == (expected, finding.xpath)
    assert english.message != finding.message


def test_another_root(births: Births) -> None:
    spec, compiled = births
    for text in (f'<ander xmlns="{NAMESPACE}"/>', "<bericht/>"):
        (finding,) = validate_message(spec, compiled, text.encode(), "x.xml")
        assert (finding.rule, f"{{{NAMESPACE}}}bericht" in finding.message) == ("MS003", True)


def test_every_problem_is_told_with_its_line_and_column(births: Births) -> None:
    body = "\n<kind>\n<gewicht>x</gewicht></kind>\n<kind>\n<geslacht>7</geslacht><gewicht>y</gewicht></kind>"
    assert [(finding.rule, str(finding.location), finding.xpath) for finding in on(births, body)] == [
        ("MS008", "bericht.xml:3:1", "/g:bericht/g:kind[1]/g:gewicht"),
        ("MS009", "bericht.xml:5:1", "/g:bericht/g:kind[2]/g:geslacht"),
        ("MS008", "bericht.xml:5:23", "/g:bericht/g:kind[2]/g:gewicht"),
    ]


def test_prefixes_of_the_message_do_not_matter(births: Births) -> None:
    child = f'<q:kind xmlns:q="{NAMESPACE}"><q:gewicht>x</q:gewicht></q:kind>'
    text = f'<p:bericht xmlns:p="{NAMESPACE}"><p:kind/>{child}</p:bericht>'
    (finding,) = schema_findings(text.encode(), "x.xml", births[1], births[0])
    assert (finding.xpath, finding.concept) == ("/g:bericht/g:kind[2]/g:gewicht", "23")


def test_without_a_specification_the_place_is_still_told(births: Births) -> None:
    (finding,) = schema_findings(message("<kind><gewicht>x</gewicht></kind>"), "x.xml", births[1])
    assert (finding.rule, finding.xpath, finding.concept) == ("MS008", "/bericht/kind/gewicht", None)


def test_without_a_compiled_schema_that_is_said(births: Births) -> None:
    (finding,) = judge(births[0], None, "<kind/>")
    assert (finding.rule, finding.severity) == ("MS019", Severity.WARNING)


UNREADABLE_MESSAGES = [
    (b"", "MS001"),
    (b"<a>", "MS001"),
    (b"<a><b></a>", "MS001"),
    (b"<a>&canary;</a>", "MS001"),
    (b"<a>\xe9</a>", "MS001"),
    (b"<a>" * 3000, "MS001"),
    (b'<?xml version="1.0" encoding="klingon"?><a/>', "MS001"),
    (b"<!DOCTYPE a><a/>", "MS002"),
    (b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- > --><?x y?> <!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "MS002"),
    ('<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE a><a/>'.encode("utf-16"), "MS002"),
]


@pytest.mark.parametrize(("data", "expected"), UNREADABLE_MESSAGES)
def test_what_cannot_be_read_is_one_finding(births: Births, data: bytes, expected: str) -> None:
    (finding,) = validate_message(*births, data, "x.xml")
    assert finding.rule == expected
    assert finding.rule in UNREADABLE
    assert (finding.location and finding.location.file) == "x.xml"


def test_a_message_that_was_cut_off_is_told_so(births: Births) -> None:
    whole = message("<kind><gewicht>900</gewicht></kind>")
    (finding,) = validate_message(*births, whole[: whole.index(b"/gewicht") + 4], "x.xml", language="en")
    assert "breaks off" in finding.message
    (finding,) = validate_message(*births, whole.replace(b"</kind>", b"< kind>"), "x.xml", language="en")
    assert "breaks off" not in finding.message


def test_a_doctype_in_a_comment_is_no_doctype() -> None:
    root = parse_message(b"<!-- <!DOCTYPE a> --><a><![CDATA[<!DOCTYPE a>]]></a>", "x.xml")
    assert isinstance(root, etree._Element)


def test_an_entity_bomb_is_refused_before_it_is_read(births: Births) -> None:
    entities = "".join(f'<!ENTITY e{n + 1} "&e{n};&e{n};">' for n in range(60))
    bomb = f'<!DOCTYPE a [<!ENTITY e0 "canary">{entities}]><a b="&e60;">&e60;</a>'
    (finding,) = validate_message(*births, bomb.encode(), "x.xml")
    assert finding.rule == "MS002"


CANARY = "Kanarie"
LEAKS = [
    "<document>Kanarie</document>",
    "<kind>Kanarie</kind>",
    "<kind><bsn>Kanarie</bsn></kind>",
    "<kind><geboren>Kanarie</geboren></kind>",
    "<kind><geslacht>Kanarie</geslacht></kind>",
    "<kind><gewicht>Kanarie</gewicht></kind>",
    "<kind><scores>1 Kanarie</scores></kind>",
    "<kind><bron>Kanarie</bron></kind>",
    "<kind><overleden>Kanarie</overleden></kind>",
    "<kind><opname>Kanarie</opname></kind>",
    "<kind><opname><dagen>Kanarie</dagen></opname></kind>",
    "<kind><overlijden>Kanarie<oorzaak>Kanarie</oorzaak></overlijden></kind>",
    "<kind><verwijzing naar='Kanarie' soort='Kanarie'>Kanarie</verwijzing></kind>",
    "<kind nummer='Kanarie' xsi:type='Kanarie'/>",
    "<kind nummer='Kanarie'/><kind nummer='Kanarie'/>",
    "<kind leeftijd='Kanarie'/>",
    "<kind xsi:nil='Kanarie'/>",
    "<kind><bsn xsi:nil='true'>Kanarie</bsn></kind>",
    "<kind><geboren>2024</geboren><opname><begin>Kanarie</begin></opname></kind>",
    "<kind><bron>x', attribute 'Kanarie': Expected is ( Kanarie ).</bron></kind>",
    "<kind><geslacht>'. Expected is one of ( Kanarie, Kanarie ).</geslacht></kind>",
    "<kind><!-- Kanarie --><?Kanarie Kanarie?><x>Kanarie</x></kind>",
    "<kind><opname><reden>Kanarie</reden><reden>Kanarie</reden></opname></kind>",
    "<kind>&Kanarie;</kind>",
    "<kind nummer='Kanarie<'/>",
    "<kind nummer='Kanarie",
    "<kind>Kanarie\x01</kind>",
]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("body", LEAKS)
def test_no_value_of_the_message_leaks(births: Births, body: str, language: str) -> None:
    spec = with_rules(
        births[0],
        rule(RuleKind.EQUALS, "25", "42"),
        rule(RuleKind.ABSENT_IF, "20", "25", "34"),
        rule(RuleKind.COUNT, "34", maximum="1"),
        rule(RuleKind.XPATH, "33", test="false()"),
    )
    spec = with_concept(spec, "23", range=Range("1", "2"), conformance=Conformance.MANDATORY)
    findings = judge(spec, births[1], body, language=language)
    assert findings
    assert CANARY not in repr(findings)


def test_no_number_or_date_of_the_message_leaks(births: Births) -> None:
    spec = with_concept(births[0], "23", range=Range("1", "2"))
    spec = with_rules(spec, rule(RuleKind.BEFORE, "21", "31"), rule(RuleKind.RANGE, "23", maximum="3"))
    body = "<kind><geboren>2077-07-07</geboren><gewicht>7777</gewicht><opname><begin>2066-06-06</begin></opname></kind>"
    findings = judge(spec, births[1], body)
    assert sorted(finding.rule for finding in findings) == ["DM003", "T001", "T001"]
    assert not re.search(r"2077|2066|7777", repr(findings))


def test_paths_of_libxml2_lead_back_to_every_element() -> None:
    text = (
        '<r xmlns="urn:d" xmlns:x="urn:x"><a/><x:a/><a/><x:a><b xmlns=""/><b xmlns=""/></x:a><x:c xmlns:x="urn:y"/></r>'
    )
    root = etree.fromstring(text)
    schema = etree.XMLSchema(
        etree.fromstring(
            '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:d">'
            '<xs:element name="r"><xs:complexType><xs:sequence>'
            '<xs:any processContents="skip" namespace="##any" maxOccurs="unbounded"/>'
            "</xs:sequence></xs:complexType></xs:element></xs:schema>"
        )
    )
    assert schema.validate(root.getroottree())
    paths = {"/*": root, "/*/*[3]": root[2], "/*/x:a[2]": root[3], "/*/x:a[2]/b[2]": root[3][1], "/*/x:c": root[4]}
    follow = NodePaths(root).element_at
    assert {path: follow(path) for path in paths} == paths
    assert follow(None) is root
    assert follow("/*/x:a[9]/b") is root


FAMILIES = [
    ("lnr-3.0", "ada_kernset_neonatologie.xsd", "adaxml", 6),
    ("kernset-aanleverbericht-2.2", "ada_kernset_aanleverbericht.xsd", "adaxml", 7),
    ("obds-2.2.3", "ADT_GEKID_v2.2.3.xsd", None, 26),
]


@pytest.mark.parametrize(("family", "schema", "root", "number"), FAMILIES)
def test_published_messages_are_valid(corpora: Path, family: str, schema: str, root: str | None, number: int) -> None:
    start = corpora / family / "xsd" / schema
    spec, compiled = read_specification(xsd=start, root=root), compile_schema(start)
    files = sorted((corpora / family / "instances").rglob("*.xml"))
    assert len(files) == number
    for file in files:
        assert validate_message(spec, compiled, file.read_bytes(), file.name) == ()
    for file in sorted((corpora / family / "invalid").rglob("*.xml")):
        assert validate_message(spec, compiled, file.read_bytes(), file.name) != ()


def test_no_value_of_a_published_message_leaks(corpora: Path) -> None:
    start = corpora / "lnr-3.0" / "xsd" / "ada_kernset_neonatologie.xsd"
    spec, compiled = read_specification(xsd=start, root="adaxml"), compile_schema(start)
    for file in sorted((corpora / "lnr-3.0" / "instances").rglob("*.xml")):
        tree = etree.parse(file)
        for element in tree.iter("*"):
            for name in element.attrib:
                element.set(name, CANARY)
        findings = validate_message(spec, compiled, etree.tostring(tree), file.name)
        assert len(findings) > 20
        assert CANARY not in repr(findings)


def test_what_is_not_an_assertion_is_judged(tmp_path: Path) -> None:
    start = tmp_path / "a.xsd"
    start.write_text(
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="r"><xs:complexType><xs:sequence>'
        '<xs:element name="van" type="xs:int"/><xs:element name="tot" type="xs:int"/></xs:sequence>'
        '<xs:assert test="van le tot"/></xs:complexType></xs:element></xs:schema>',
        encoding="utf-8",
    )
    spec, compiled = read_specification(xsd=start), compile_schema(start)
    bad, good = b"<r><van>een</van><tot>2</tot></r>", b"<r><van>1</van><tot>2</tot></r>"
    assert [found.rule for found in validate_message(spec, compiled, bad, "m.xml")] == ["MS020", "MS008"]
    (undecided,) = validate_message(spec, compiled, good, "m.xml")
    assert (undecided.rule, undecided.severity) == ("MS020", Severity.WARNING)
