"""Names: readable, ASCII, free to use, stable, and independent of any order."""

from __future__ import annotations

import builtins
import keyword
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.emit.naming.identifiers import camel, class_name, field_name, member_name
from generator.emit.naming.ledger import LedgerNames
from generator.emit.naming.reserved import CLASSES, FIELDS, MEMBERS
from generator.emit.naming.unique import unique
from generator.emit.naming.words import transliterate, words
from generator.emit.shapes.type_names import without_kind, without_tail
from generator.model.frozen_map import FrozenMap
from generator.model.specification import Ledger


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("apgar_score_na_1_min", "ApgarScoreNa1Min"),
        ("kind-start", "KindStart"),
        ("eAirway.01", "EAirway01"),
        ("reïntubatie", "Reintubatie"),
        ("InvoiceLine", "InvoiceLine"),
        ("none", "None_"),
        ("1abc", "Type1abc"),
        ("Record", "Record_"),
        ("!!", "Type"),
        ("Ærø ß", "AEroSs"),
    ],
)
def test_class_names(text: str, expected: str) -> None:
    assert class_name(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("apgar_score_totaal", "apgar_score_totaal"),
        ("conceptId", "concept_id"),
        ("eAirway.01", "e_airway_01"),
        ("UBLExtensions", "ubl_extensions"),
        ("reïntubatie", "reintubatie"),
        ("class", "class_"),
        ("match", "match_"),
        ("int", "int_"),
        ("field", "field_"),
        ("list", "list_"),
        ("id", "id"),
        ("__init__", "init"),
        ("_x", "x"),
        ("1", "field_1"),
        ("-", "field"),
        ("patiënt-Naam", "patient_naam"),
    ],
)
def test_field_names(text: str, expected: str) -> None:
    found = field_name(text)
    assert found.rstrip("_") == expected.rstrip("_")
    assert found not in FIELDS


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("M", "M"),
        ("UN", "UN"),
        ("248152002", "CODE_248152002"),
        ("ASKU-2", "CODE_ASKU_2"),
        ("", "CODE_EMPTY"),
        ("+", "CODE_u2b"),
        ("title", "CODE_title"),
        ("name", "CODE_name"),
        ("None", "CODE_None"),
        ("__class__", "CODE_class"),
        ("CODE_1", "CODE_CODE_1"),
        ("complex", "CODE_complex"),
    ],
)
def test_member_names(code: str, expected: str) -> None:
    assert member_name(code) == expected


@given(st.text(max_size=30))
def test_any_text_makes_a_name_that_is_free_to_use(text: str) -> None:
    for name, reserved in ((class_name(text), CLASSES), (field_name(text), FIELDS), (member_name(text), MEMBERS)):
        assert name.isidentifier()
        assert name.isascii()
        assert name not in reserved
        assert not keyword.iskeyword(name)
        assert not name.startswith("_")
        assert "__" not in name


def test_no_class_hides_a_builtin() -> None:
    assert all(class_name(name) not in dir(builtins) for name in dir(builtins))


def test_letters_of_other_scripts_stay_apart() -> None:
    assert transliterate("\u03b1") != transliterate("\u03b2")
    assert transliterate("\u03b1").isascii()


def test_words_of_camel_case() -> None:
    assert words("UBLVersionID") == ["UBL", "Version", "ID"]
    assert words("address2Line") == ["address2", "Line"]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("kind_type_2_16_840_1_113883_2_4_3_11_60_90_77_2_10_90247", "kind"),
        ("meta_type", "meta"),
        ("adresType", "adresType"),
        ("type", "type"),
        ("graviditeit_1_datatype_2_16_840_1_113883_2_4", "graviditeit_1_datatype"),
    ],
)
def test_no_oid_reaches_a_name(name: str, expected: str) -> None:
    assert without_tail(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("TekstType", "Tekst"),
        ("VerificatieStatusCode", "VerificatieStatus"),
        ("TemperatuurTypeCode", "TemperatuurType"),
        ("Type", "Type"),
        ("XType", "XType"),
        ("ECGType", "ECG"),
        ("Datatype", "Datatype"),
    ],
)
def test_what_kind_of_thing_it_is_falls_off(name: str, expected: str) -> None:
    assert without_kind(name) == expected


def test_all_that_clash_get_their_parent_alike() -> None:
    found = unique({"a": ["Probleem", "HartProbleem"], "b": ["Probleem", "LongProbleem"], "c": ["Kind"]})
    assert found == {"a": "HartProbleem", "b": "LongProbleem", "c": "Kind"}


def test_a_number_is_the_last_resort() -> None:
    assert unique({"b": ["X"], "a": ["X"], "c": ["X1"]}) == {"a": "X2", "b": "X3", "c": "X1"}


@given(
    st.dictionaries(st.text("abc", min_size=1), st.lists(st.sampled_from("PQRS"), min_size=1), max_size=12),
    st.randoms(),
)
def test_names_do_not_depend_on_the_order(candidates: dict[str, list[str]], shuffler: random.Random) -> None:
    items = list(candidates.items())
    shuffler.shuffle(items)
    found = unique(dict(items))
    assert found == unique(candidates)
    assert len(set(found.values())) == len(found)


def test_names_of_the_ledger_stay_and_new_ones_are_remembered() -> None:
    ledger = LedgerNames(Ledger(FrozenMap({"type:a": "Oud", "type:c": "not a name", "type:d": "class"})))
    given_names = ledger.give({f"type:{key}": [f"New{key}", "Oud"] for key in "abcd"})
    assert given_names == {"type:a": "Oud", "type:b": "Newb", "type:c": "Newc", "type:d": "Newd"}
    assert ledger.additions == {"type:b": "Newb", "type:c": "Newc", "type:d": "Newd"}


def test_a_name_of_the_ledger_is_never_given_to_another() -> None:
    ledger = LedgerNames(Ledger(FrozenMap({"type:b": "Kind"})))
    assert ledger.give({"type:a": ["Kind", "VrouwKind"], "type:b": ["Anders"]}) == {
        "type:a": "VrouwKind",
        "type:b": "Kind",
    }


def test_camel_of_nothing_is_nothing() -> None:
    assert camel("--") == ""
