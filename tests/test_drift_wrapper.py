"""An element taken away from around others, or put around them, is one change; what they hold is compared as well."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from generator.cli.drift_report import make_drift_report
from generator.cli.render.html import render_html
from generator.compare.drift import Drift, compare_specifications
from generator.compare.role import Role
from generator.compare.verdict import Verdict
from generator.findings import Impact, Proof
from generator.model.specification import Specification
from generator.read.specification import read_specification

KIND = """
<xs:complexType name="Kind"><xs:sequence>
  <xs:element name="naam" type="xs:string"/><xs:element name="gewicht" type="xs:int"/>{more}
</xs:sequence></xs:complexType>"""
MOEDER = """
<xs:complexType name="Moeder"><xs:sequence>
  <xs:element name="leeftijd" type="xs:int"/>
</xs:sequence></xs:complexType>"""
WRAPPED = '<xs:element name="kinderen"><xs:complexType><xs:sequence>{}</xs:sequence></xs:complexType></xs:element>'
MANY = '<xs:element name="kind" type="Kind" maxOccurs="unbounded"/>'
ONE = '<xs:element name="kind" type="Kind"/>'
MOTHER = '<xs:element name="moeder" type="Moeder"/>'


def schema(children: str, more: str = "") -> str:
    return (
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" elementFormDefault="qualified">'
        f'<xs:element name="bericht"><xs:complexType><xs:sequence><xs:element name="kop" type="xs:string"/>{children}'
        f"</xs:sequence></xs:complexType></xs:element>{KIND.format(more=more)}{MOEDER}</xs:schema>"
    )


def read(folder: Path, name: str, text: str) -> Specification:
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return read_specification(xsd=file, root="bericht", cache=False)


def drift(folder: Path, old: str, new: str, role: Role = Role.SENDER) -> Drift:
    return compare_specifications(read(folder, "old.xsd", old), read(folder, "new.xsd", new), role)


def accepts(folder: Path, name: str, message: str) -> bool:
    return bool(etree.XMLSchema(etree.parse(str(folder / name))).validate(etree.fromstring(message.encode())))


def test_a_wrapper_taken_away_is_one_finding(tmp_path: Path) -> None:
    found = drift(tmp_path, schema(WRAPPED.format(MANY)), schema(ONE))
    (moved,) = found.findings
    assert (moved.rule, moved.impact, moved.proof) == ("XS014", Impact.REJECT, Proof.WITNESS)
    assert (moved.old, moved.new) == ("bericht/kinderen/kind", "bericht/kind")
    assert moved.message == (
        "Element <kinderen> is gone: <kind>, which stood in it, stands directly in <bericht> now, exactly once "
        "(before: at least once)."
    )
    assert moved.action == "Write <kind> directly in <bericht>, without <kinderen> around it."
    assert {one.rule for one in moved.folded} == {"DS002", "DS004", "DS006"}


def test_a_wrapper_put_around_is_one_finding(tmp_path: Path) -> None:
    found = drift(tmp_path, schema(ONE), schema(WRAPPED.format(MANY)))
    (moved,) = found.findings
    assert (moved.rule, moved.old, moved.new) == ("XS014", "bericht/kind", "bericht/kinderen/kind")
    assert moved.message.startswith(
        "Element <kinderen> is new: <kind>, which stood directly in <bericht>, stands in it"
    )
    assert {one.rule for one in moved.folded} == {"DS001", "DS004", "DS006"}


@pytest.mark.parametrize("role", Role)
def test_a_wrapper_around_several_elements_is_one_finding(tmp_path: Path, role: Role) -> None:
    found = drift(tmp_path, schema(WRAPPED.format(ONE + MOTHER)), schema(ONE + MOTHER), role)
    (moved,) = found.findings
    assert moved.rule == "XS014"
    assert moved.message.startswith(
        "Element <kinderen> is gone: <kind> and <moeder>, which stood in it, stand directly in <bericht> now."
    )


def test_one_wrapper_in_another_is_one_finding(tmp_path: Path) -> None:
    inner = WRAPPED.format(MANY).replace("kinderen", "groep")
    (moved,) = drift(tmp_path, schema(WRAPPED.format(inner)), schema(ONE)).findings
    assert (moved.rule, moved.old, moved.new) == ("XS014", "bericht/kinderen/groep/kind", "bericht/kind")
    assert moved.message.endswith("stands directly in <bericht> now, exactly once (before: at least once).")
    assert sorted(one.rule for one in moved.folded) == ["DS002", "DS002", "DS004", "DS006"]


def test_a_wrapper_that_held_something_else_as_well_is_gone(tmp_path: Path) -> None:
    """What it held besides is lost: that is no move."""
    found = drift(tmp_path, schema(WRAPPED.format(ONE + MOTHER)), schema(ONE)).findings
    assert "Element <kinderen> is gone from <bericht>." in {one.message for top in found for one in (top, *top.folded)}


def test_what_the_moved_element_holds_is_compared_as_well(tmp_path: Path) -> None:
    more = '<xs:element name="lengte" type="xs:int"/>'
    found = drift(tmp_path, schema(WRAPPED.format(MANY)), schema(ONE, more))
    assert found.verdict is Verdict.INCOMPATIBLE
    (added,) = (one for one in found.findings if one.rule == "XS011")
    assert (added.impact, added.proof, added.xpath) == (Impact.REJECT, Proof.WITNESS, "/bericht/kind/lengte")
    assert added.witness
    assert added.witness.path == "/bericht/kinderen/kind"
    assert accepts(tmp_path, "old.xsd", added.witness.message)
    assert not accepts(tmp_path, "new.xsd", added.witness.message)


def test_a_value_that_is_refused_below_a_move_is_in_its_message(tmp_path: Path) -> None:
    old, new = schema(WRAPPED.format(MANY)), schema(ONE).replace('"gewicht" type="xs:int"', '"gewicht" type="xs:byte"')
    (narrowed,) = (one for one in drift(tmp_path, old, new).findings if one.rule != "XS014")
    assert narrowed.witness
    assert narrowed.witness.path == "/bericht/kinderen/kind/gewicht"
    assert f"<gewicht>{narrowed.witness.value}</gewicht>" in narrowed.witness.message
    assert accepts(tmp_path, "old.xsd", narrowed.witness.message)


def test_where_the_old_place_is_still_allowed_nothing_below_it_is_refused(tmp_path: Path) -> None:
    """A wildcard takes what stood in <kinderen>, and so the move breaks nothing."""
    anything = '<xs:any namespace="##any" processContents="skip" minOccurs="0" maxOccurs="unbounded"/>'
    more = '<xs:element name="lengte" type="xs:int"/>'
    found = drift(tmp_path, schema(WRAPPED.format(MANY)), schema(anything, more))
    assert found.verdict is Verdict.COMPATIBLE
    assert not [one for one in found.findings if one.proof is Proof.WITNESS]


def test_a_name_alone_makes_no_move_of_it(tmp_path: Path) -> None:
    """<kind> in <kinderen> is of another type than the <kind> that is new: they have nothing in common."""
    inner = '<xs:element name="kind" type="Moeder"/>'
    found = drift(tmp_path, schema(WRAPPED.format(inner)), schema(ONE))
    assert "XS014" not in {one.rule for one in found.findings}


def test_a_witness_points_at_the_element_that_is_refused(tmp_path: Path) -> None:
    more = '<xs:element name="lengte" type="xs:int" minOccurs="0" maxOccurs="{}"/>'
    (fewer,) = drift(tmp_path, schema(ONE, more.format(3)), schema(ONE, more.format(2))).findings
    assert fewer.witness
    assert fewer.witness.path == "/bericht/kind/lengte[3]"
    (gone,) = (one for one in drift(tmp_path, schema(ONE + MOTHER), schema(ONE)).findings if one.rule == "XS012")
    assert gone.witness
    assert gone.witness.path == "/bericht/moeder"


def test_the_page_shows_what_moved_beside_what_it_was(tmp_path: Path) -> None:
    old = read(tmp_path, "old.xsd", schema(WRAPPED.format(MANY)))
    new = read(tmp_path, "new.xsd", schema(ONE, '<xs:element name="lengte" type="xs:int"/>'))
    report = make_drift_report(compare_specifications(old, new), old=old, new=new)
    text = render_html(report)
    rows = text[text.index('id="rows"') : text.index('id="findings"')]
    assert re.findall(r'<li class="(\w+)', rows) == ["same", "removed", "moved", "moved", "same", "same", "added"]
