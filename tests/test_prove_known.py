"""Where a judge is known to differ, a witness that the other one confirms holds; nowhere else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from inclusion_judges import root
from read_xsd_support import write
from typer.testing import CliRunner

from generator.cli.main import make_app
from generator.compare.inclusion import decide
from generator.model.schema import Schema
from generator.prove.confirm import confirm, excuse
from generator.prove.judges import Judges
from generator.prove.known import LIBXML2, XMLSCHEMA, known_difference
from generator.prove.opinion import Agreement, Opinion
from generator.read.xsd import choose_root, read_schema
from generator.read.xsd.closure import resolve_closure

TYPE = '<xs:simpleType name="L">{}</xs:simpleType>'
YES, NO = Opinion(libxml2=True, xmlschema=True), Opinion(libxml2=False, xmlschema=False)
WHY = {one.name: one.why for one in (*LIBXML2, *XMLSCHEMA)}


def element(kind: str, rest: str = "") -> str:
    return root(f'<xs:element name="q" type="{kind}" {rest}/>')


def restricted(base: str, facets: str) -> str:
    return TYPE.format(f'<xs:restriction base="{base}">{facets}</xs:restriction>')


def record(inside: str, more: str = "") -> str:
    return f'<xs:element name="r"><xs:complexType>{inside}</xs:complexType></xs:element>{more}'


ABSTRACT = '<xs:element name="h" abstract="true"/>'
HEAD = '<xs:element name="h" type="xs:string"/><xs:element name="m" type="xs:string" substitutionGroup="h"/>'
ALL = (
    '<xs:complexType name="A" abstract="true"><xs:all><xs:element name="w" type="xs:string"/>'
    '<xs:element name="v" type="xs:string" minOccurs="0"/></xs:all></xs:complexType>'
)
EXTENSION = (
    '<xs:complexType name="B"><xs:complexContent><xs:extension base="A"><xs:attribute name="x"/></xs:extension>'
    "</xs:complexContent></xs:complexType>"
)
CASES = {
    "an empty NMTOKENS": (
        element("L") + TYPE.format('<xs:list itemType="xs:NMTOKEN"/>'),
        element("xs:NMTOKENS"),
    ),
    "a fixed value written otherwise": (element("xs:token", 'fixed="a"'), element("xs:string", 'fixed="a"')),
    "an abstract element that nothing stands for": (
        record("<xs:sequence/>"),
        record('<xs:sequence><xs:element ref="h"/></xs:sequence>', ABSTRACT),
    ),
    "a repeated wildcard or head in a choice": (
        record('<xs:choice><xs:element ref="h" maxOccurs="3"/></xs:choice>', HEAD),
        record('<xs:choice><xs:element ref="h" maxOccurs="2"/></xs:choice>', HEAD),
    ),
    "an empty round of a repeated group": (
        record('<xs:sequence minOccurs="2" maxOccurs="3"><xs:element name="a" minOccurs="0"/></xs:sequence>'),
        record('<xs:sequence><xs:element name="a" minOccurs="1"/></xs:sequence>'),
    ),
    "text where only a wildcard stands": (
        record('<xs:sequence><xs:any processContents="lax" minOccurs="0"/></xs:sequence>').replace(
            "complexType>", 'complexType mixed="true">', 1
        ),
        record('<xs:sequence><xs:any processContents="lax" minOccurs="0"/></xs:sequence>'),
    ),
    "numbers with spaces in them": (
        element("L")
        + restricted("M", '<xs:minLength value="2"/>')
        + TYPE.format('<xs:list itemType="xs:int"/>').replace('"L"', '"M"'),
        element("xs:decimal"),
    ),
    "an extended xs:all": (
        element("A", 'maxOccurs="2"') + ALL + EXTENSION,
        element("A") + ALL + EXTENSION.replace('<xs:complexType name="B"', '<xs:complexType abstract="true" name="B"'),
    ),
    "values with a zone": (
        element("xs:gMonthDay"),
        element("L") + restricted("xs:gMonthDay", '<xs:maxInclusive value="--12-31+02:00"/>'),
    ),
    "values without an order": (
        element("L") + restricted("xs:date", '<xs:enumeration value="1900-01-01"/>'),
        element("L") + restricted("xs:date", '<xs:minInclusive value="1900-01-01Z"/>'),
    ),
}


def judges_of(folder: Path, body: str) -> Judges:
    start = write(folder, body)
    schema: Schema = read_schema(start, cache=False).schema
    return Judges(schema, choose_root(schema, "r"), lambda: resolve_closure(start))


@pytest.mark.parametrize("name", CASES)
def test_the_judges_agree_or_are_known_to_differ(name: str, tmp_path: Path) -> None:
    given, taking = (judges_of(tmp_path / kind, body) for kind, body in zip("ab", CASES[name], strict=True))
    decision = decide(given.schema, given.root, taking.schema, taking.root)
    assert decision.breaks
    for one in decision.breaks:
        agreement = confirm(one.message, given, taking)
        why = excuse(one.message, agreement, given, taking, taken=False)
        assert agreement.is_break or why in WHY.values(), (one.message, str(agreement.given), str(agreement.taking))
        assert why in (None, WHY[name])


def test_the_report_says_which_judge_differs(tmp_path: Path) -> None:
    old, new = (write(tmp_path / kind, body) for kind, body in zip("ab", CASES["an empty NMTOKENS"], strict=True))
    result = CliRunner().invoke(make_app(), ["diff", str(old), str(new), "--root", "r", "--format", "json"])
    told = json.loads(result.stdout)
    assert (result.exit_code, told["verdict"]) == (1, "incompatible")
    (one,) = (finding for finding in told["findings"] if finding["rule"] == "IG009")
    assert WHY["an empty NMTOKENS"] in one["message"]
    assert one["severity"] == "info"


@pytest.mark.parametrize(
    ("given", "taking", "taken"),
    [
        (YES, YES, False),
        (NO, NO, False),
        (Opinion(libxml2=True, xmlschema=False), Opinion(libxml2=True, xmlschema=False), False),
        (Opinion(libxml2=None, xmlschema=True), Opinion(libxml2=None, xmlschema=True), False),
        (YES, NO, True),
    ],
)
def test_what_no_judge_confirms_is_not_excused(tmp_path: Path, given: Opinion, taking: Opinion, *, taken: bool) -> None:
    schema = judges_of(tmp_path, CASES["an empty NMTOKENS"][1]).schema
    message = "<r><q/></r>"
    assert known_difference(message, Agreement(given, taking), (schema, schema), taken=taken) is None
    off = Agreement(YES, Opinion(libxml2=True, xmlschema=False))
    assert known_difference(message, off, (schema, schema), taken=False) == WHY["an empty NMTOKENS"]


def test_white_space_around_a_date_is_taken_by_xmlschema_alone(tmp_path: Path) -> None:
    judges = judges_of(tmp_path, element("xs:date"))
    for date in ("2020-02-02", " 2020-02-02"):
        message = f"<r><q>{date}</q></r>"
        agreement = confirm(message, judges, judges)
        known = excuse(message, agreement, judges, judges, taken=True)
        assert agreement.is_bilingual or (date.startswith(" ") and known == WHY["white space around a date"])


def test_a_difference_that_is_not_known_is_not_excused(tmp_path: Path) -> None:
    schema = judges_of(tmp_path, element("xs:int")).schema
    for taking in (Opinion(libxml2=True, xmlschema=False), Opinion(libxml2=False, xmlschema=True)):
        assert known_difference("<r><q/></r>", Agreement(YES, taking), (schema, schema), taken=False) is None
