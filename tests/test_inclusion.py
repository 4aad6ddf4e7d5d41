"""Is every message that one schema allows allowed by another: each way to break it, on the smallest schemas."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from lxml import etree
from read_xsd_support import write

from generator.compare.inclusion import decide
from generator.compare.inclusion.decision import Decision
from generator.model.schema import Schema
from generator.read.xsd import choose_root, read_schema


@dataclass(frozen=True)
class Case:
    """The inside of type T in both versions; `breaks` are `kind subject` from OLD to NEW, `back` from NEW to OLD."""

    name: str
    old: str
    new: str
    breaks: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    more: str = ""
    more_new: str | None = None


def sequence(*parts: str) -> str:
    return f"<xs:sequence>{''.join(parts)}</xs:sequence>"


def element(name: str, rest: str = "", kind: str = "xs:string") -> str:
    return f'<xs:element name="{name}" type="{kind}" {rest}/>'


def attribute(name: str, rest: str = "", kind: str = "xs:string") -> str:
    return f'<xs:attribute name="{name}" type="{kind}" {rest}/>'


A, B = element("a"), element("b")
OPTIONAL = 'minOccurs="0"'
BASE = '<xs:complexType name="Base"><xs:sequence/></xs:complexType>'
ABSTRACT = BASE.replace("<xs:complexType", '<xs:complexType abstract="true"')
DERIVED = (
    '<xs:complexType name="Derived"><xs:complexContent><xs:extension base="Base">'
    '<xs:attribute name="x" type="xs:int" use="required"/></xs:extension></xs:complexContent></xs:complexType>'
)
HEAD = '<xs:element name="head" type="xs:string"/>'
MEMBER = '<xs:element name="member" type="xs:string" substitutionGroup="head"/>'
OPEN = '<xs:any namespace="{}" processContents="{}" minOccurs="0"/>'

CASES = [
    Case("element removed", sequence(A, element("b", OPTIONAL)), sequence(A), ("element b",)),
    Case("element required", sequence(A), sequence(A, B), ("incomplete b",), ("element b",)),
    Case("a maximum lowered", sequence(element("a", 'maxOccurs="9"')), sequence(A), ("element a",)),
    Case("a minimum raised", sequence(element("a", OPTIONAL)), sequence(A), ("incomplete a",)),
    Case("order", sequence(A, B), sequence(B, A), ("element a",), ("element b",)),
    Case(
        "a sequence made a choice", sequence(A, B), f"<xs:choice>{A}{B}</xs:choice>", ("element b",), ("incomplete b",)
    ),
    Case("a sequence made an all", sequence(A, B), f"<xs:all>{A}{B}</xs:all>", (), ("element b",)),
    Case("a group inside", sequence(A, B), sequence(A, f"<xs:choice>{sequence(B)}</xs:choice>")),
    Case("mixed lost", sequence(A), sequence(A), ("text",), more="mixed", more_new=""),
    Case("an attribute removed", attribute("x"), "", ("attribute x",)),
    Case("an attribute required", attribute("x"), attribute("x", 'use="required"'), ("attribute-missing x",)),
    Case("an attribute fixed", attribute("x"), attribute("x", 'fixed="1"'), ("attribute-value x",)),
    Case("any attribute", '<xs:anyAttribute processContents="lax"/>', attribute("x"), ("attribute other",), ()),
    Case("nil", sequence(element("a", 'nillable="true"')), sequence(A), ("nil",)),
    Case(
        "nil of a number",
        sequence(element("a", 'nillable="true"', "xs:int")),
        sequence(element("a", "", "xs:int")),
        ("nil",),
    ),
    Case(
        "text for an element", sequence(A), sequence('<xs:element name="a"><xs:complexType/></xs:element>'), ("text",)
    ),
    Case("a number", sequence(A), sequence(element("a", "", "xs:int")), ("value",)),
    Case("a fixed element", sequence(A), sequence(element("a", 'fixed="x"')), ("value",)),
    Case("open to closed", sequence(A, OPEN.format("##any", "lax")), sequence(A), ("element other",)),
    Case(
        "lax to strict",
        sequence(OPEN.format("##any", "lax")),
        sequence(OPEN.format("##any", "strict")),
        ("element other",),
    ),
    Case(
        "skip to lax", sequence(OPEN.format("##any", "skip")), sequence(OPEN.format("##any", "lax")), ("type boolean",)
    ),
    Case(
        "any to another",
        sequence(OPEN.format("##any", "lax")),
        sequence(OPEN.format("##other", "lax")),
        ("element other",),
    ),
    Case(
        "a type no longer derived",
        sequence(element("a", "", "Base")),
        sequence(element("a", "", "Base")),
        ("type Derived",),
        more=BASE + DERIVED,
        more_new=BASE,
    ),
    Case(
        "a type made abstract",
        sequence(element("a", "", "Base")),
        sequence(element("a", "", "Base")),
        ("type",),
        more=BASE + DERIVED,
        more_new=ABSTRACT + DERIVED,
    ),
    Case(
        "a member of a substitution group",
        sequence('<xs:element ref="head"/>'),
        sequence('<xs:element ref="head"/>'),
        ("element member",),
        more=HEAD + MEMBER,
        more_new=HEAD,
    ),
    Case("a choice of one", sequence(A), sequence(f"<xs:choice>{A}</xs:choice>")),
    Case(
        "bounds written twice", sequence(element("a", 'maxOccurs="4"')), f'<xs:sequence maxOccurs="4">{A}</xs:sequence>'
    ),
    Case(
        "bounds with a gap",
        sequence(f'<xs:sequence minOccurs="0" maxOccurs="2">{A}{A}</xs:sequence>'),
        sequence(element("a", 'minOccurs="0" maxOccurs="4"')),
        (),
        ("incomplete a",),
    ),
]

NO_TYPE = '<xs:element name="a" fixed="x"/>'
CASES += [
    Case(
        "a fixed value where anything may be",
        sequence(NO_TYPE),
        sequence(element("a", 'fixed="x"')),
        ("attribute other",),
    ),
    Case(
        "a fixed value where anything may be, made a number",
        sequence(NO_TYPE),
        sequence(element("a", "", "xs:int")),
        ("attribute other", "value"),
    ),
    Case(
        "a type that was derived from what takes no elements",
        sequence(element("a", "", "Base")),
        sequence(element("a", "", "xs:anySimpleType")),
        ("type Derived",),
        ("text",),
        more=BASE + DERIVED,
    ),
]
NOTHING_IN_COMMON = {
    "a fixed value where anything may be, made a number",
    "order",
    "element required",
    "a sequence made a choice",
}


def schema_of(folder: Path, inside: str, more: str) -> tuple[Schema, etree.XMLSchema]:
    mixed = ' mixed="true"' if more == "mixed" else ""
    body = f'<xs:element name="r" type="T"/><xs:complexType name="T"{mixed}>{inside}</xs:complexType>'
    start = write(folder, body + (more if more != "mixed" else ""))
    return read_schema(start, cache=False).schema, etree.XMLSchema(etree.parse(start))


def decided(one: Schema, other: Schema) -> Decision:
    return decide(one, choose_root(one, "r"), other, choose_root(other, "r"))


def told(decision: Decision) -> tuple[str, ...]:
    names = [
        (one.kind.value, one.subject or (one.expected[0] if one.kind.value == "incomplete" else ""))
        for one in decision.breaks
    ]
    return tuple(f"{kind} {name.rpartition('}')[2]}".strip() for kind, name in names)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_breaks_are_found_and_shown(case: Case, tmp_path: Path) -> None:
    (old, old_judge), (new, new_judge) = (
        schema_of(tmp_path / "old", case.old, case.more),
        schema_of(tmp_path / "new", case.new, case.more if case.more_new is None else case.more_new),
    )
    there, back = decided(old, new), decided(new, old)
    assert told(there)[:1] == case.breaks[:1]
    assert set(case.breaks) <= set(told(there))
    assert set(case.back) <= set(told(back))
    expected = "incompatible" if case.breaks else "compatible" if told(back) else "equivalent"
    assert there.verdict == expected
    for decision, valid, refusing in ((there, old_judge, new_judge), (back, new_judge, old_judge)):
        for one in decision.breaks:
            message = etree.fromstring(one.message.encode())
            assert (valid.validate(message), refusing.validate(message)) == (True, False), one.message
        assert (decision.bilingual is None) == (case.name in NOTHING_IN_COMMON)
        if decision.bilingual:
            common = etree.fromstring(decision.bilingual.encode())
            assert valid.validate(common)
            assert refusing.validate(common)


def test_a_schema_is_equivalent_to_itself_however_it_is_looked_at(tmp_path: Path) -> None:
    for number, case in enumerate(CASES):
        schema, _ = schema_of(tmp_path / str(number), case.old, case.more)
        again = replace(schema, digest="another")
        assert decided(schema, schema).verdict == "equivalent"
        assert decided(schema, again).verdict == "equivalent"


def test_a_type_that_holds_itself_is_gone_through_once(tmp_path: Path) -> None:
    inner = '<xs:element name="r" type="T" minOccurs="0" maxOccurs="unbounded"/>'
    old, _ = schema_of(tmp_path / "old", sequence(inner, element("a", OPTIONAL)), "")
    new, _ = schema_of(tmp_path / "new", sequence(inner), "")
    decision = decided(old, new)
    assert told(decision) == ("element a",)
    assert len(decision.pairs) <= 4


def test_what_must_hold_itself_for_ever_cannot_be(tmp_path: Path) -> None:
    endless = '<xs:element name="loop" type="L"/>'
    more = f'<xs:complexType name="L"><xs:sequence>{endless}</xs:sequence></xs:complexType>'
    old, _ = schema_of(tmp_path / "old", f"<xs:choice>{A}{endless}</xs:choice>", more)
    new, _ = schema_of(tmp_path / "new", sequence(A), more)
    assert decided(old, new).verdict == "equivalent"


def test_what_must_be_unique_is_not_decided(tmp_path: Path) -> None:
    unique = '<xs:unique name="u"><xs:selector xpath="a"/><xs:field xpath="."/></xs:unique>'
    body = '<xs:element name="r">{}{}</xs:element>'
    often = element("a", 'maxOccurs="9"')
    kind = f"<xs:complexType>{sequence(often)}</xs:complexType>"
    old = read_schema(write(tmp_path / "old", body.format(kind, "")), cache=False).schema
    new = read_schema(write(tmp_path / "new", body.format(kind, unique)), cache=False).schema
    assert decided(old, new).verdict == "undecided"
    assert decided(new, old).verdict != "incompatible"


def test_values_that_may_be_equal_from_now_on_leave_uniqueness_open(tmp_path: Path) -> None:
    unique = '<xs:unique name="u"><xs:selector xpath="a"/><xs:field xpath="."/></xs:unique>'
    body = '<xs:element name="r"><xs:complexType>{}</xs:complexType>{}</xs:element>'
    schemas = [
        read_schema(
            write(tmp_path / kind, body.format(sequence(element("a", 'maxOccurs="9"', f"xs:{kind}")), unique)),
            cache=False,
        ).schema
        for kind in ("string", "token")
    ]
    assert decided(*schemas).verdict == "undecided"
    assert decided(schemas[0], schemas[0]).verdict == "equivalent"


def test_only_what_is_compared_leaves_uniqueness_open(tmp_path: Path) -> None:
    unique = '<xs:unique name="u"><xs:selector xpath="b"/><xs:field xpath="."/></xs:unique>'
    body = '<xs:element name="r"><xs:complexType>{}</xs:complexType>{}</xs:element>'
    insides = {kind: sequence(element("a", "", f"xs:{kind}"), B) for kind in ("string", "token")}
    schemas = [
        read_schema(write(tmp_path / kind, body.format(inside, unique)), cache=False).schema
        for kind, inside in insides.items()
    ]
    assert decided(*schemas).verdict == "equivalent"


def test_a_message_with_nil_may_be_the_one_that_both_accept(tmp_path: Path) -> None:
    schemas = [
        schema_of(tmp_path / kind, sequence(element("a", 'nillable="true"', f"xs:{kind}")), "")[0]
        for kind in ("decimal", "dateTime")
    ]
    common = decided(*schemas).bilingual
    assert common is not None
    assert 'nil="true"' in common


def test_elements_too_deep_to_be_compared_are_undecided(tmp_path: Path) -> None:
    levels = 1_500
    types = "".join(
        f'<xs:complexType name="T{n}">{sequence(element("e", "", f"T{n + 1}"))}</xs:complexType>' for n in range(levels)
    )
    last = f'<xs:complexType name="T{levels}"><xs:attribute name="x" type="xs:{{}}"/></xs:complexType>'
    schemas = [
        read_schema(
            write(tmp_path / kind, f'<xs:element name="r" type="T0"/>{types}{last.format(kind)}'), cache=False
        ).schema
        for kind in ("string", "int")
    ]
    assert decided(*schemas).verdict in ("undecided", "incompatible")
