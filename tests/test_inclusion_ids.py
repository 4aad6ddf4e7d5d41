"""xs:ID and xs:IDREF in made messages: no two names alike, and a name for each reference; both judges are asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from inclusion_judges import decided, pair, root, shown


def named(name: str, use: str = "", occurs: str = "") -> str:
    """An element with an xs:ID."""
    return (
        f'<xs:element name="{name}" {occurs}><xs:complexType><xs:attribute name="id" type="xs:ID" {use}/>'
        "</xs:complexType></xs:element>"
    )


def holding(name: str, inside: str, occurs: str = "") -> str:
    return (
        f'<xs:element name="{name}" {occurs}><xs:complexType><xs:sequence>{inside}</xs:sequence></xs:complexType>'
        "</xs:element>"
    )


def refers(kind: str = "xs:IDREF", use: str = "") -> str:
    """An element that refers, and an attribute of it that is made required."""
    return (
        f'<xs:element name="x"><xs:complexType><xs:simpleContent><xs:extension base="{kind}">'
        f'<xs:attribute name="note" type="xs:string" {use}/></xs:extension></xs:simpleContent></xs:complexType>'
        "</xs:element>"
    )


OPTIONAL, REQUIRED, MANY = 'minOccurs="0"', 'use="required"', 'minOccurs="0" maxOccurs="9"'

AROUND = {
    "an ID that is there": named("k", REQUIRED) + "{x}",
    "one more attribute": named("k") + "{x}",
    "one more element": named("k", REQUIRED, OPTIONAL) + "{x}",
    "one more element behind": "{x}" + named("k", "", MANY),
    "one more element, with another": f"<xs:sequence {OPTIONAL}>{named('k')}{named('l', REQUIRED)}</xs:sequence>{{x}}",
    "one more element further down": "{x}" + holding("h", holding("i", named("k", REQUIRED, OPTIONAL)), OPTIONAL),
    "an element that is an ID": '{x}<xs:element name="k" type="xs:ID" minOccurs="0"/>',
    "in a choice that is repeated": '<xs:choice maxOccurs="3">{x}' + named("k") + "</xs:choice>",
    "in an all": "{x}" + holding("h", named("k", "", OPTIONAL), OPTIONAL).replace("xs:sequence", "xs:all"),
    "by the next one rather": named("k", "", OPTIONAL) + "{x}" + named("l", "", OPTIONAL),
}  # fmt: skip


@pytest.mark.parametrize("inside", AROUND.values(), ids=AROUND)
@pytest.mark.parametrize("kind", ["xs:IDREF", "xs:IDREFS"])
def test_what_is_referred_to_is_in_the_message(inside: str, kind: str, tmp_path: Path) -> None:
    given, taking = pair(
        tmp_path, root(inside.replace("{x}", refers(kind))), root(inside.replace("{x}", refers(kind, REQUIRED)))
    )
    decision = shown(given, taking)
    assert [(one.kind, one.subject) for one in decision.breaks] == [("attribute-missing", "note")]
    assert decision.bilingual is not None
    assert shown(taking, given).verdict == "compatible"


@pytest.mark.parametrize("value", ["fixed", "default"])
def test_an_empty_element_refers_to_its_default(value: str, tmp_path: Path) -> None:
    inside = named("k") + f'<xs:element name="x" type="xs:IDREF" {value}="p"/>'
    given, taking = pair(tmp_path, root(inside), root(inside + '<xs:element name="z" type="xs:string"/>'))
    (one,) = shown(given, taking).breaks
    assert value == "default" or 'id="p"' in one.message


def test_without_any_id_there_is_no_reference(tmp_path: Path) -> None:
    inside = f"<xs:choice>{refers()}<xs:element name='y' type='xs:string'/></xs:choice>"
    given, taking = pair(
        tmp_path, root(inside), root(inside.replace('type="xs:string" />', 'type="xs:string" ' + REQUIRED + "/>"))
    )
    assert decided(given, taking).verdict == "equivalent"


def test_without_any_id_an_attribute_that_refers_is_not_there(tmp_path: Path) -> None:
    given, taking = pair(tmp_path, root("", '<xs:attribute name="to" type="xs:IDREF"/>'), root(""))
    assert shown(given, taking).verdict == "equivalent"


def test_an_id_in_an_element_of_which_there_can_be_none_is_none(tmp_path: Path) -> None:
    endless = holding("k", '<xs:element ref="l"/>').replace(
        "</xs:sequence>", '</xs:sequence><xs:attribute name="id" type="xs:ID"/>'
    )
    more = holding("l", '<xs:element ref="l"/>')
    bodies = (
        root(endless.replace('name="k"', f'name="k" {OPTIONAL}') + refers(use=use)) + more for use in ("", REQUIRED)
    )
    assert decided(*pair(tmp_path, *bodies)).verdict == "equivalent"


def test_a_message_that_must_not_hold_the_id_is_open(tmp_path: Path) -> None:
    given, taking = pair(
        tmp_path, *(root(f"<xs:choice>{refers(use=use)}{named('k')}</xs:choice>") for use in ("", REQUIRED))
    )
    assert decided(given, taking).verdict == "undecided"


def test_what_is_added_does_not_mend_the_message(tmp_path: Path) -> None:
    """The one element that can be named is the one that is missing."""
    x = refers()
    given, taking = pair(tmp_path, root(x + named("y", "", OPTIONAL)), root(x + named("y")))
    assert shown(given, taking).verdict == "undecided"
    more = named("z", "", OPTIONAL)
    given, taking = pair(tmp_path / "2", root(more + x + named("y", "", OPTIONAL)), root(more + x + named("y")))
    assert [one.kind for one in shown(given, taking).breaks] == ["incomplete"]


def test_an_id_that_is_missing_is_not_given(tmp_path: Path) -> None:
    given, taking = pair(tmp_path, *(root(named("y", use) + named("z") + refers()) for use in ("", REQUIRED)))
    assert [(one.kind, one.subject) for one in shown(given, taking).breaks] == [("attribute-missing", "id")]


KIND = '<xs:simpleType name="T"><xs:restriction base="{}">{}</xs:restriction></xs:simpleType>'
KINDS = {
    "any": "",
    "a pattern": '<xs:pattern value="[a-c]"/>',
    "an enumeration": '<xs:enumeration value="p"/><xs:enumeration value="q"/><xs:enumeration value="r"/>',
    "one letter": '<xs:maxLength value="1"/>',
}


@pytest.mark.parametrize("facets", KINDS.values(), ids=KINDS)
def test_no_two_ids_are_alike(facets: str, tmp_path: Path) -> None:
    kind = KIND.format("xs:ID", facets)
    inside = named("k", REQUIRED, 'minOccurs="3" maxOccurs="3"').replace("xs:ID", "T")
    given, taking = pair(
        tmp_path, *(root(inside + element) + kind for element in ("", '<xs:element name="z" type="xs:string"/>'))
    )
    assert [one.kind for one in shown(given, taking).breaks] == ["incomplete"]


def test_more_ids_than_there_are_values_are_open(tmp_path: Path) -> None:
    kind = KIND.format("xs:ID", '<xs:enumeration value="p"/>')
    inside = named("k", REQUIRED, 'minOccurs="2" maxOccurs="2"').replace("xs:ID", "T")
    given, taking = pair(
        tmp_path, *(root(inside + element) + kind for element in ("", '<xs:element name="z" type="xs:string"/>'))
    )
    assert decided(given, taking).verdict == "undecided"


@pytest.mark.parametrize("base", ["xs:IDREF", "xs:ID"])
def test_the_value_that_is_refused_stays(base: str, tmp_path: Path) -> None:
    attribute = '<xs:complexType><xs:attribute name="v" type="T" use="required"/></xs:complexType>'
    value = "".join(f'<xs:element name="x{n}">{attribute}</xs:element>' for n in range(2))
    inside = named("k", REQUIRED) + value
    given, taking = pair(
        tmp_path, *(root(inside) + KIND.format(base, f'<xs:pattern value="{form}"/>') for form in ("[a-f]+", "[a-e]+"))
    )
    decision = shown(given, taking)
    assert {one.facet for one in decision.breaks} == {"pattern"}
    for one in decision.breaks:
        assert f'v="{one.value}"' in one.message


def test_a_member_of_a_union_may_refer(tmp_path: Path) -> None:
    kind = '<xs:simpleType name="T"><xs:union memberTypes="xs:int xs:IDREF"/></xs:simpleType>'
    given, taking = pair(
        tmp_path,
        *(root(named("k") + f'<xs:element name="x" type="{name}"/>') + kind for name in ("T", "xs:int")),
    )
    assert [one.kind for one in shown(given, taking).breaks] == ["value"]


def test_a_message_for_both_refers_to_what_both_can_name(tmp_path: Path) -> None:
    given, taking = pair(
        tmp_path,
        root(named("k", "", OPTIONAL) + named("l", "", OPTIONAL) + refers()),
        root(named("l", "", OPTIONAL) + refers() + named("m", "", OPTIONAL)),
    )
    for decision in (shown(given, taking), shown(taking, given)):
        assert decision.verdict == "incompatible"
        assert decision.bilingual is not None
        assert "<l id=" in decision.bilingual


def test_what_can_no_longer_be_referred_to_is_open(tmp_path: Path) -> None:
    given = named("k", REQUIRED) + refers()
    one, other = pair(
        tmp_path,
        root(given + named("l", "", OPTIONAL)),
        root(given.replace('xs:ID"', 'xs:NCName"') + named("l", "", OPTIONAL)),
    )
    assert decided(one, other).verdict == "undecided"
