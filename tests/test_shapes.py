"""From a specification to shapes: class names, the types of fields, code lists, the ledger."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.emit.shape import CodeListShape, RecordShape, Shapes
from generator.emit.shapes import build_shapes
from generator.model.frozen_map import FrozenMap
from generator.model.specification import Ledger
from generator.read.specification import read_specification
from tests.bindings_support import ALL, Case


def shapes_of(name: str) -> Shapes:
    return build_shapes(Case(name).specification())


def record(shapes: Shapes, name: str) -> RecordShape:
    return next(one for one in shapes.records.values() if one.name == name)


def code_list(shapes: Shapes, name: str) -> CodeListShape:
    return next(one for one in shapes.code_lists.values() if one.name == name)


def only_list(shapes: Shapes) -> CodeListShape:
    (found,) = shapes.code_lists.values()
    return found


def hints(shape: RecordShape) -> dict[str, str]:
    return {field.name: field.hint for field in shape.fields}


def from_text(folder: Path, body: str, root: str) -> Shapes:
    file = folder / "s.xsd"
    file.write_text(f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{body}</xs:schema>', encoding="utf-8")
    return build_shapes(read_specification(xsd=file, root=root, cache=False))


def test_concepts_and_roots_name_the_classes() -> None:
    shapes = shapes_of("apgar")
    assert {one.name for one in shapes.records.values()} == {"Onderzoek", "ApgarScoreNa1Min", "ApgarScoreTotaal"}
    assert {one.name for one in shapes.code_lists.values()} == {"Geslacht", "NullFlavor"}
    assert record(shapes, "Onderzoek").element == "{urn:lnrgen:apgar}onderzoek"
    assert record(shapes, "ApgarScoreTotaal").element is None


def test_required_is_required_and_repeated_is_a_list() -> None:
    assert hints(record(shapes_of("apgar"), "Onderzoek")) == {
        "geslacht": "Geslacht",
        "apgar_score_na_1_min": "ApgarScoreNa1Min | None",
        "geboortegewicht": "list[Decimal]",
    }


def test_nil_is_a_value_of_its_own() -> None:
    shapes = shapes_of("nil")
    assert hints(record(shapes, "Episode")) == {
        "admitted": "XmlDateTime | Nil",
        "weight": "list[Decimal | Nil]",
        "score": "Score | None",
        "ward": "list[Ward | Nil]",
        "codes": "list[str] | Nil | None",
    }
    assert hints(record(shapes, "Score")) == {"value": "int | None", "null_flavor": "str | None"}


def test_values_of_the_schema_are_never_none() -> None:
    fields = {field.name: field for field in record(shapes_of("defaults"), "Item").fields}
    assert (fields["concept_id"].hint, fields["concept_id"].default, fields["concept_id"].fixed) == (
        "str",
        "2.16",
        True,
    )
    assert (fields["count"].hint, fields["count"].default) == ("int", "007")
    assert fields["unit_attribute"].hint == "Unit"
    assert fields["tags"].hint == "list[str] | None", "a list has no default that Python can share"


def test_substitution_groups_tell_their_members_apart_by_class_or_by_wrapping() -> None:
    zoo = hints(record(shapes_of("substitution"), "Zoo"))
    assert zoo["animal"] == "list[Cat | Dog | DerivedElement[Dog]]"
    assert zoo["label"] == "list[str | DerivedElement[str]]"
    assert zoo["place"] == "Place | City | Nil | None"


def test_order_is_kept_only_where_fields_do_not_say_it() -> None:
    assert "content_order" in hints(record(shapes_of("choice_order"), "Log"))
    assert "content_order" not in hints(record(shapes_of("choice_order"), "Pair"))
    assert "content_order" in hints(record(shapes_of("all_group"), "Person"))
    assert "content_order" not in hints(record(shapes_of("empty_absent"), "E"))


def test_a_derived_class_keeps_the_types_of_its_base() -> None:
    shapes = shapes_of("derivation")
    base, restricted, extended = (record(shapes, name) for name in ("Base", "Restricted", "Extended"))
    assert restricted.base == base.type
    assert {name: hint for name, hint in hints(restricted).items() if name in hints(base)} == hints(base)
    assert hints(base)["opt"] == "list[str]", "an extension repeats it, so it is a list all along"
    assert set(hints(extended)) - set(hints(base)) == {"extra", "more", "content_order"}
    assert record(shapes, "Euro").base == record(shapes, "Money").type


def test_members_are_named_after_their_codes() -> None:
    assert [(one.name, one.value) for one in code_list(shapes_of("apgar"), "Geslacht").members] == [
        ("UN", "1"),
        ("M", "2"),
        ("F", "3"),
    ]


def enumeration(*values: str) -> str:
    rows = "".join(f'<xs:enumeration value="{value}"/>' for value in values)
    return (
        f'<xs:element name="r"><xs:complexType><xs:attribute name="a" type="t"/></xs:complexType></xs:element>'
        f'<xs:simpleType name="t"><xs:restriction base="xs:string">{rows}</xs:restriction></xs:simpleType>'
    )


def test_inserting_and_turning_round_renames_no_member(tmp_path: Path) -> None:
    def names(*values: str) -> dict[str, str]:
        shapes = from_text(tmp_path, enumeration(*values), "r")
        return {one.value: one.name for one in only_list(shapes).members}

    before = names("1", "2", "b c", "M")
    after = names("M", "0", "b c", "2", "1", "9")
    assert {value: after[value] for value in before} == before


def test_codes_that_look_alike_in_python_get_a_hash(tmp_path: Path) -> None:
    found = {
        one.value: one.name for one in only_list(from_text(tmp_path, enumeration("a b", "a-b", "a_b"), "r")).members
    }
    assert len(set(found.values())) == 3
    assert found["a_b"] == "a_b"
    assert found["a b"].startswith("CODE_a_b_")


def test_types_of_one_name_get_their_parents_in_front_alike(tmp_path: Path) -> None:
    inner = '<xs:complexType><xs:sequence><xs:element name="x" type="xs:int"/></xs:sequence></xs:complexType>'

    def group(name: str) -> str:
        return (
            f'<xs:element name="{name}"><xs:complexType><xs:sequence><xs:element name="probleem">{inner}</xs:element>'
            "</xs:sequence></xs:complexType></xs:element>"
        )

    body = (
        f'<xs:element name="r"><xs:complexType><xs:sequence>{group("hart")}{group("long")}</xs:sequence>'
        "</xs:complexType></xs:element>"
    )
    names = {one.name for one in from_text(tmp_path, body, "r").records.values()}
    assert names == {"R", "Hart", "Long", "HartProbleem", "LongProbleem"}


KINDS = """
<xs:element name="r"><xs:complexType><xs:sequence>
 <xs:element name="a" type="TekstType" maxOccurs="2"/><xs:element name="b" type="TekstType"/>
 <xs:element name="c" type="KleurCode" maxOccurs="2"/><xs:element name="d" type="KleurCode"/>
 <xs:element name="kind"><xs:complexType><xs:attribute name="t" type="TekstCode"/></xs:complexType></xs:element>
 <xs:element name="e" type="KindType"/><xs:element name="f" type="KindType"/>
</xs:sequence></xs:complexType></xs:element>
<xs:complexType name="TekstType"><xs:attribute name="x"/></xs:complexType>
<xs:complexType name="KindType"><xs:attribute name="x"/></xs:complexType>
<xs:simpleType name="KleurCode">
 <xs:restriction base="xs:string"><xs:enumeration value="rood"/></xs:restriction>
</xs:simpleType>
<xs:simpleType name="TekstCode">
 <xs:restriction base="xs:string"><xs:enumeration value="kort"/></xs:restriction>
</xs:simpleType>
"""


def test_classes_drop_the_kind_of_their_type_unless_that_clashes(tmp_path: Path) -> None:
    shapes = from_text(tmp_path, KINDS, "r")
    assert {one.name for one in shapes.records.values()} == {"R", "Tekst", "Kind", "KindType"}
    assert {one.name for one in shapes.code_lists.values()} == {"Kleur", "TekstCode"}


@pytest.mark.parametrize("case", ALL, ids=lambda case: case.name)
def test_names_given_once_are_kept_by_the_ledger(case: Case) -> None:
    specification = case.specification()
    first = build_shapes(specification)
    again = build_shapes(replace(specification, ledger=Ledger(first.ledger_additions)))
    assert again.records == first.records
    assert again.code_lists == first.code_lists
    assert again.ledger_additions == FrozenMap()


def test_the_ledger_wins() -> None:
    specification = Case("apgar").specification()
    known = Ledger(FrozenMap({"type:{urn:lnrgen:apgar}onderzoek_type": "Examination"}))
    shapes = build_shapes(replace(specification, ledger=known))
    assert shapes.records["{urn:lnrgen:apgar}onderzoek_type"].name == "Examination"


def test_fields_that_clash_find_names_of_their_own() -> None:
    found = {field.name: str(field.qname) for field in record(shapes_of("clashes"), "Class").fields if field.qname}
    assert found["a_b"] == "{urn:t}a_b", "what is a good name already keeps it"
    assert found["b_name"] == "{urn:b}name"
    assert found["name"] == "{urn:t}name"
    assert {"field_", "int_", "str_", "list_", "self_", "content_order_", "any_element_"} <= set(found)
    assert hints(record(shapes_of("clashes"), "Name"))["value"] == "str"
    assert "value_attribute" in hints(record(shapes_of("clashes"), "Name"))
