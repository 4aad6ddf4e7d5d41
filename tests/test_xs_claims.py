"""How the XS rules share out breaks, and how their findings are put together."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from generator.compare.inclusion import decide
from generator.compare.inclusion.decision import Break, BreakKind, Decision, ElementPair, Undecided, Verdict
from generator.compare.pairing import pair, renames
from generator.compare.role import Role
from generator.compare.rules.xs import claimed_changes, explain
from generator.compare.rules.xs.orient import oriented
from generator.findings import Finding, Impact, Proof, Severity
from generator.model.particle import elements_of
from generator.model.qname import QName
from generator.model.specification import Specification
from generator.read.specification import read_specification

HEAD = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">'
RELEASES = [
    ("lnr-history/v01-2020-02-07", "lnr-history/v02-2020-02-10"),
    ("lnr-history/v02-2020-02-10", "lnr-history/v03-2020-02-11"),
    ("lnr-history/v03-2020-02-11", "lnr-3.0"),
    ("kernset-geboortezorg-2.3", "kernset-geboortezorg-2.3.5"),
    ("iwlz/1.2-v1.x/xsd/AW33.xsd", "iwlz/2.0-v1.2/xsd/AW33.xsd"),
    ("iwlz/2.0-v1.2/xsd/AW317.xsd", "iwlz/2.0-v1.9/xsd/AW317.xsd"),
]


def kind(tmp_path: Path, name: str, *children: str, rest: str = "") -> Specification:
    body = "".join(children)
    folder = tmp_path / name
    folder.mkdir(exist_ok=True)
    (folder / "neonaat.xsd").write_text(
        f'{HEAD}<xs:element name="kind"><xs:complexType><xs:sequence>{body}</xs:sequence></xs:complexType></xs:element>'
        f"{rest}</xs:schema>",
        encoding="utf-8",
    )
    return read_specification(xsd=folder / "neonaat.xsd", root="kind", cache=False)


def element(name: str, more: str = "") -> str:
    return f'<xs:element name="{name}" type="xs:int" {more}/>'


def root_pair(
    old: Specification, new: Specification, *breaks: Break, undecided: tuple[Undecided, ...] = ()
) -> Decision:
    """A decision about the root element alone, made by hand."""
    made = ElementPair((old.root.name,), old.root, new.root, old.root.type, new.root.type, 1, breaks, undecided)
    return Decision(
        Verdict.INCOMPATIBLE if breaks else Verdict.COMPATIBLE, (made,), None, bilingual_known=True, wider=None
    )


def refused(name: str, *expected: str) -> Break:
    names = tuple(QName(one) for one in expected)
    return Break(BreakKind.ELEMENT, (QName("kind"),), QName(name), names, message=f"<kind><{name}/></kind>")


def by_rule(findings: tuple[Finding, ...]) -> dict[str, Finding]:
    return {finding.rule: finding for finding in findings}


def test_a_structural_change_is_a_break_only_where_the_decision_has_one(tmp_path: Path) -> None:
    old, new = kind(tmp_path, "old", element("a"), element("b", 'minOccurs="0"')), kind(tmp_path, "new", element("a"))
    quiet = by_rule(explain(old, new, root_pair(old, new), Role.SENDER))["XS012"]
    assert (quiet.severity, quiet.proof, quiet.witness) == (Severity.INFO, Proof.PROVEN_COMPATIBLE, None)
    loud = by_rule(explain(old, new, root_pair(old, new, refused("b")), Role.SENDER))["XS012"]
    assert (loud.severity, loud.proof, loud.impact) == (Severity.ERROR, Proof.WITNESS, Impact.REJECT)
    assert loud.witness is not None
    assert loud.witness.path == "/kind/b"


def test_a_break_that_no_change_explains_is_told_all_the_same(tmp_path: Path) -> None:
    old, new = kind(tmp_path, "old", element("a")), kind(tmp_path, "new", element("a"))
    found = explain(old, new, root_pair(old, new, refused("a", "a")), Role.SENDER)
    assert [finding.rule for finding in found] == ["XS290"]


def test_a_change_that_only_loosens_explains_no_break(tmp_path: Path) -> None:
    old, new = kind(tmp_path, "old", element("a")), kind(tmp_path, "new", element("a", 'maxOccurs="3"'))
    found = by_rule(explain(old, new, root_pair(old, new, refused("a")), Role.SENDER))
    assert found["XS019"].proof is Proof.PROVEN_COMPATIBLE
    assert found["XS290"].proof is Proof.WITNESS
    turned = by_rule(explain(old, new, root_pair(old, new, refused("a")), Role.RECEIVER))
    assert turned["XS019"].proof is Proof.WITNESS


def test_a_stricter_change_behind_another_break_is_not_called_compatible(tmp_path: Path) -> None:
    old = kind(tmp_path, "old", element("a"), element("b", 'minOccurs="0"'))
    new = kind(tmp_path, "new", element("c"), element("a"))
    found = by_rule(explain(old, new, root_pair(old, new, refused("a", "c")), Role.SENDER))
    assert found["XS011"].proof is Proof.WITNESS
    assert (found["XS012"].proof, found["XS012"].impact) == (Proof.HEURISTIC, Impact.REJECT)
    assert found["XS012"].severity is Severity.WARNING


def test_an_open_question_goes_to_a_change_of_its_own_or_is_told_alone(tmp_path: Path) -> None:
    old, new = kind(tmp_path, "old", element("a", 'minOccurs="0"')), kind(tmp_path, "new", element("a"))
    why = (Undecided((QName("kind"),), "too many states"),)
    found = explain(old, new, root_pair(old, new, undecided=why), Role.SENDER)
    assert [(one.rule, one.proof, one.severity) for one in found] == [("XS016", Proof.UNDECIDED, Severity.WARNING)]
    assert "too many states" in found[0].message
    alone = explain(new, new, root_pair(new, new, undecided=why), Role.SENDER)
    assert [(one.rule, one.proof) for one in alone] == [("XS291", Proof.UNDECIDED)]


def test_the_same_change_in_many_types_is_one_finding_with_all_its_places(tmp_path: Path) -> None:
    def record(name: str, attribute: str) -> str:
        return f'<xs:element name="{name}"><xs:complexType>{attribute}</xs:complexType></xs:element>'

    names = [f"meting{number}" for number in range(40)]
    old = kind(tmp_path, "old", *(record(name, "") for name in names))
    new = kind(tmp_path, "new", *(record(name, '<xs:attribute name="id" type="xs:ID"/>') for name in names))
    decision = decide(old.schema, old.root, new.schema, new.root)
    (found,) = explain(old, new, decision, Role.SENDER)
    assert (found.rule, found.places, len(found.folded)) == ("XS040", 40, 40)
    assert found.message == (
        "Attribute id is new in 40 elements (<meting0>, <meting1>, <meting2> and others); it may be left out."
    )
    assert len({one.fingerprint for one in found.folded}) == 40


def test_fingerprints_survive_lines_and_order(tmp_path: Path) -> None:
    pieces = [element("a", 'minOccurs="0"'), element("b", 'minOccurs="0"')]
    old, new = kind(tmp_path, "old", *pieces), kind(tmp_path, "new", element("a"), pieces[1])
    moved = kind(tmp_path, "moved", "\n\n<!-- moved down -->\n", element("a"), pieces[1], rest='<xs:element name="c"/>')
    before = explain(old, new, decide(old.schema, old.root, new.schema, new.root), Role.SENDER)
    after = explain(old, moved, decide(old.schema, old.root, moved.schema, moved.root), Role.SENDER)
    assert [one.fingerprint for one in before] == [one.fingerprint for one in after]
    assert all(one.fingerprint for one in before)
    assert before[0].location != after[0].location


def test_the_words_of_a_finding_take_no_part_in_its_fingerprint(tmp_path: Path) -> None:
    old, new = kind(tmp_path, "old", element("a", 'minOccurs="0"')), kind(tmp_path, "new", element("a"))
    decision = decide(old.schema, old.root, new.schema, new.root)
    sender = explain(old, new, decision, Role.SENDER)
    receiver = explain(old, new, decide(new.schema, new.root, old.schema, old.root), Role.RECEIVER)
    assert sender[0].severity is not receiver[0].severity
    assert sender[0].fingerprint == receiver[0].fingerprint


A, B, C = (f'<xs:element name="{name}" type="T"/>' for name in "abc")
OPTIONAL_B = '<xs:element name="b" type="T" minOccurs="0"/>'
NO_C = '<xs:element name="c" minOccurs="0" maxOccurs="0"/>'
REWRITES = [
    A + OPTIONAL_B,
    f"<xs:sequence>{A}</xs:sequence>{OPTIONAL_B}",
    f'<xs:choice>{A}</xs:choice><xs:sequence minOccurs="0">{B}</xs:sequence>',
    f'<xs:group ref="G"/><xs:choice minOccurs="0">{B}</xs:choice>',
    f"{A}<xs:choice>{B}<xs:sequence/></xs:choice>".replace('"T"', '"U"'),
    A + OPTIONAL_B + NO_C,
]
LISTED = '<xs:restriction base="xs:string">{}</xs:restriction>'
ONE, TWO = ('<xs:enumeration value="1"/>', '<xs:enumeration value="2"/>')
TYPES = (
    f'<xs:simpleType name="T">{LISTED.format(ONE + TWO)}</xs:simpleType>'
    f'<xs:simpleType name="U"><xs:union><xs:simpleType>{LISTED.format(TWO)}</xs:simpleType>'
    f"<xs:simpleType>{LISTED.format(ONE)}</xs:simpleType></xs:union></xs:simpleType>"
    f'<xs:group name="G"><xs:sequence>{A}</xs:sequence></xs:group>'
)


@pytest.mark.parametrize(("before", "after"), list(pairwise(REWRITES)))
def test_equivalent_rewrites_are_silent(tmp_path: Path, before: str, after: str) -> None:
    old, new = kind(tmp_path, "old", before, rest=TYPES), kind(tmp_path, "new", after, rest=TYPES)
    decision = decide(old.schema, old.root, new.schema, new.root)
    assert decision.verdict is Verdict.EQUIVALENT
    told = explain(old, new, decision, Role.SENDER)
    assert {finding.rule for finding in told} <= {"XS165"}  # a type of another name is packaging


def read(corpora: Path, name: str) -> Specification:
    path = corpora / name
    if path.is_dir():
        return read_specification(folder=path)
    return read_specification(xsd=path, ignore_case=True)


@pytest.mark.parametrize(("before", "after"), [*RELEASES, *((new, old) for old, new in RELEASES)])
@pytest.mark.parametrize("role", Role)
def test_in_real_releases_every_break_is_claimed_exactly_once(
    corpora: Path, before: str, after: str, role: Role
) -> None:
    old, new = read(corpora, before), read(corpora, after)
    given, taking = (old, new) if role is Role.SENDER else (new, old)
    named = renames(given, taking)
    decision = decide(given.schema, given.root, taking.schema, taking.root, named)
    changes = claimed_changes(oriented(old, new, decision, role, named), role, pair(old, new))
    told = [id(one) for item in changes for one in item.breaks]
    assert sorted(told) == sorted(id(one) for one in decision.breaks)
    unexplained = sum(len(item.breaks) for item in changes if item.change.rule == "XS290")
    assert unexplained == 0


@pytest.mark.parametrize("name", [RELEASES[0][0], "lnr-3.0", RELEASES[4][1]])
def test_a_release_beside_itself_has_nothing_to_tell(corpora: Path, name: str) -> None:
    one = read(corpora, name)
    other = replace(one, schema=replace(one.schema, digest="other"))
    decision = decide(one.schema, one.root, other.schema, other.root)
    assert decision.verdict is Verdict.EQUIVALENT
    assert explain(one, other, decision, Role.SENDER) == ()
    assert list(elements_of(one.schema.complex_types[one.root.type].particle))


def test_what_a_hidden_element_has_in_common_with_its_own_is_told_once(tmp_path: Path) -> None:
    def ada(number: str) -> list[str]:
        identifier = f'<xs:attribute name="conceptId" fixed="{number}"/>'
        hidden = f'{identifier}<xs:attribute name="hidden" fixed="true"/>'
        return [
            f'<xs:element name="{name}" minOccurs="0"><xs:complexType>{attributes}</xs:complexType></xs:element>'
            for name, attributes in (("gewicht-start", hidden), ("gewicht", identifier))
        ]

    old, new = kind(tmp_path, "old", *ada("11")), kind(tmp_path, "new", *ada("77"))
    decision = decide(old.schema, old.root, new.schema, new.root)
    (found,) = explain(old, new, decision, Role.SENDER)
    assert (found.rule, found.xpath, found.places) == ("XS047", "/kind/gewicht/@conceptId", 1)
    changes = claimed_changes(oriented(old, new, decision, Role.SENDER), Role.SENDER)
    assert sum(len(item.breaks) for item in changes) == len(decision.breaks) == 2

    gone = kind(tmp_path, "gone")
    decision = decide(old.schema, old.root, gone.schema, gone.root)
    (found,) = explain(old, gone, decision, Role.SENDER)
    assert (found.rule, found.xpath) == ("XS012", "/kind/gewicht")
