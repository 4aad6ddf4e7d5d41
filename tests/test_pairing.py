"""Which concept and which element of one version is which of the other."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.compare.pairing import Basis, Pairing, Renames, pair, renames
from generator.compare.pairing.best_first import SUREST, THRESHOLD, best_first
from generator.compare.pairing.likeness import alike_names, alike_texts, normalised
from generator.model.qname import QName
from generator.model.specification import Specification
from generator.read.specification import read_specification

CASES = Path(__file__).parent / "drift_cases"
DATASET = """\
format: 1
dataset: {{id: test, version: "1", title: Proef, concept_root: {root}}}
concepts:
{concepts}"""


class Leaf(NamedTuple):
    name: str
    type: str = "xs:string"
    says: str = ""


def schema(*children: Leaf | str, namespace: str = "", more: str = "") -> str:
    """A message `bericht` with these children; a text is written as it is."""
    elements = "".join(
        child
        if isinstance(child, str)
        else f'<xs:element name="{child.name}" type="{child.type}" minOccurs="0"><xs:annotation><xs:documentation>'
        f"{child.says}</xs:documentation></xs:annotation></xs:element>"
        for child in children
    )
    target = f' targetNamespace="{namespace}" xmlns="{namespace}" elementFormDefault="qualified"' if namespace else ""
    return (
        f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"{target}><xs:element name="bericht"><xs:complexType>'
        f"<xs:sequence>{elements}</xs:sequence></xs:complexType></xs:element>{more}</xs:schema>"
    )


def read(folder: Path, name: str, xsd: str, concepts: str | None = None, root: str = "1.2.3") -> Specification:
    (folder / f"{name}.xsd").write_text(xsd, encoding="utf-8")
    if concepts is not None:
        (folder / f"{name}.yaml").write_text(DATASET.format(root=root, concepts=concepts), encoding="utf-8")
    return read_specification(xsd=folder / f"{name}.xsd", dataset=folder / f"{name}.yaml" if concepts else None)


def found(pairing: Pairing) -> dict[str, tuple[str, Basis]]:
    return {one.old.concept.id: (one.new.concept.id, one.basis) for one in pairing.pairs}


def at_the_root(old: Specification, new: Specification) -> tuple[Renames, dict[QName, QName]]:
    named = renames(old, new)
    types = [one.schema.complex_types[one.root.type] for one in (old, new)]
    return named, dict(named((old.root.name,), *types))


def test_an_id_outlives_name_and_place(tmp_path: Path) -> None:
    item = "- {{id: '{0}', name: {1}, label: {1}, type: string, cardinality: 0..1}}"
    group = "- {{id: '{0}', name: {1}, label: {1}, type: group, cardinality: 0..1, concepts: [{2}]}}"
    one, other = item.format("2", "gewicht")[2:], item.format("3", "lengte")[2:]
    old = read(tmp_path, "old", schema(), group.format("1", "kind", f"{one}, {other}"))
    new = read(tmp_path, "new", schema(), group.format("1", "kind", other) + "\n" + item.format("2", "massa"))
    pairing = pair(old, new)
    assert found(pairing) == {key: (key, Basis.CONCEPT_ID) for key in ("1", "2", "3")}
    assert [one.new.concept.name for one in pairing.moves()] == ["massa"]
    assert pairing.added == pairing.removed == ()


def test_what_goes_along_with_its_group_does_not_move(tmp_path: Path) -> None:
    inner = "{id: '2', name: kind, label: Kind, type: group, cardinality: 0..1, concepts: [{id: '3', name: lengte, "
    inner += "label: Lengte, type: string, cardinality: 0..1}]}"
    outer = "- {{id: '1', name: moeder, label: Moeder, type: group, cardinality: 0..1, concepts: [{0}]}}"
    filler = "{id: '9', name: naam, label: Naam, type: string, cardinality: 0..1}"
    old = read(tmp_path, "old", schema(), outer.format(f"{inner}, {filler}"))
    new = read(tmp_path, "new", schema(), outer.format(filler) + f"\n- {inner}")
    assert [one.new.concept.id for one in pair(old, new).moves()] == ["2"]


def test_another_id_of_the_same_number_is_no_id(tmp_path: Path) -> None:
    line = "- {{id: '1', name: {0}, label: {0}, type: {1}, cardinality: 0..1}}"
    old = read(tmp_path, "old", schema(), line.format("apgar", "count"))
    other = read(tmp_path, "other", schema(), line.format("moedertaal", "string"), root="1.2.4")
    same = read(tmp_path, "same", schema(), line.format("apgar", "count"), root="1.2.4")
    assert pair(old, other).pairs == ()
    assert found(pair(old, same)) == {"1": ("1", Basis.CONCEPT_ID)}
    assert pair(old, same).roots_differ


def test_two_ids_are_two_concepts_unless_all_else_is_the_same(tmp_path: Path) -> None:
    line = "- {{id: '{0}', name: {1}, label: {2}, definition: {3}, type: quantity, cardinality: 0..1}}"
    xsd = schema(Leaf("gewicht", "xs:decimal"))
    old = read(tmp_path, "old", xsd, line.format("1", "gewicht", "Gewicht", "Gewicht bij geboorte"))
    same = read(tmp_path, "same", xsd, line.format("2", "gewicht", "Gewicht", "Gewicht bij geboorte"))
    other = read(tmp_path, "other", schema(), line.format("2", "ontslaggewicht", "Gewicht", "Laatste weging"))
    assert found(pair(old, same)) == {"1": ("2", Basis.PLACE)}
    assert pair(old, other).pairs == ()


def test_a_former_name_says_who_it_was(tmp_path: Path) -> None:
    line = "- {{id: '{0}', name: {1}, label: {2}, type: string, cardinality: 0..1{3}}}"
    old = read(tmp_path, "old", schema(), line.format("1", "hoofdomtrek", "Hoofdomtrek", ""))
    new = read(tmp_path, "new", schema(), line.format("2", "so", "Maat", ", renamed_from: [hoofdomtrek]"))
    assert found(pair(old, new)) == {"1": ("2", Basis.RENAMED_FROM)}
    assert found(pair(new, old)) == {"2": ("1", Basis.RENAMED_FROM)}


def test_without_ids_structure_tells_with_a_confidence(tmp_path: Path) -> None:
    said = "De omtrek van het hoofd, gemeten bij opname."
    old = read(tmp_path, "old", schema(Leaf("naam"), Leaf("hoofdomtrek", "xs:decimal", said), Leaf("lengte")))
    new = read(tmp_path, "new", schema(Leaf("naam"), Leaf("schedelomtrek", "xs:decimal", said), Leaf("lengte")))
    pairing = pair(old, new)
    assert found(pairing)["hoofdomtrek"] == ("schedelomtrek", Basis.STRUCTURE)
    made = pairing.of_old("hoofdomtrek")
    assert made is not None
    assert THRESHOLD <= made.confidence <= SUREST
    assert made.how == f"by structure, confidence {made.confidence:.1f}"
    assert found(pairing)["naam"] == ("naam", Basis.PLACE)


def test_a_like_place_alone_makes_nothing_the_same(tmp_path: Path) -> None:
    old = read(tmp_path, "old", schema(Leaf("naam"), Leaf("postcode"), Leaf("lengte")))
    new = read(tmp_path, "new", schema(Leaf("naam"), Leaf("zuigeling"), Leaf("lengte")))
    assert [one.concept.name for one in pair(old, new).removed] == ["postcode"]
    assert at_the_root(old, new)[1] == {}


def test_a_namespace_replaced_as_a_whole_is_recognised(tmp_path: Path) -> None:
    old = read(tmp_path, "old", schema(Leaf("naam"), Leaf("lengte"), namespace="urn:een"))
    new = read(tmp_path, "new", schema(Leaf("naam"), Leaf("lengte"), Leaf("gewicht"), namespace="urn:twee"))
    pairing = pair(old, new)
    assert pairing.namespaces == {"urn:een": "urn:twee"}
    assert found(pairing) == {"naam": ("naam", Basis.PLACE), "lengte": ("lengte", Basis.PLACE)}
    named, children = at_the_root(old, new)
    assert children == {"{urn:een}naam": "{urn:twee}naam", "{urn:een}lengte": "{urn:twee}lengte"}
    assert str(named.how(old.root.type, QName("{urn:een}naam"))) == "by place"


def test_a_name_that_the_other_type_has_was_not_renamed(tmp_path: Path) -> None:
    line = "- {{id: '1', name: {0}, label: Lengte, type: string, cardinality: 0..1}}"
    old = read(tmp_path, "old", schema(Leaf("lengte")), line.format("lengte"))
    both = read(tmp_path, "both", schema(Leaf("lengte"), Leaf("maat")), line.format("maat"))
    only = read(tmp_path, "only", schema(Leaf("maat")), line.format("maat"))
    assert at_the_root(old, both)[1] == {}
    named, children = at_the_root(old, only)
    assert children == {"lengte": "maat"}
    assert str(named.how(old.root.type, QName("lengte"))) == "by concept id"
    assert named.how(old.root.type, QName("maat")) is None


def test_elements_that_carry_ids_are_renamed_by_them_hidden_ones_apart(tmp_path: Path) -> None:
    kind = (
        '<xs:complexType name="{0}"><xs:attribute name="value" type="xs:string"/>'
        '<xs:attribute name="conceptId" type="xs:string" fixed="1.2.3.7"/>{1}</xs:complexType>'
    )
    hidden = kind.format("Hidden", '<xs:attribute name="hidden" type="xs:boolean" fixed="true"/>')
    types = kind.format("Shown", "") + hidden
    message = [
        schema(f'<xs:element name="{name}-start" type="Hidden"/><xs:element name="{name}" type="Shown"/>', more=types)
        for name in ("oud", "nieuw")
    ]
    old, new = (read(tmp_path, name, text) for name, text in zip(("old", "new"), message, strict=True))
    assert at_the_root(old, new)[1] == {"oud": "nieuw", "oud-start": "nieuw-start"}


@pytest.mark.parametrize("folder", sorted(CASES.glob("ds*/fires")), ids=lambda path: path.parent.name)
def test_the_same_pairs_either_way(folder: Path) -> None:
    sides = []
    for name in ("old", "new"):
        dataset = folder / name / "dataset.yaml"
        sides.append(read_specification(xsd=CASES / "ds.xsd", dataset=dataset if dataset.is_file() else None))
    there, back = pair(*sides), pair(*reversed(sides))
    pairs = {(one.old.order, one.new.order, one.basis, one.confidence) for one in there.pairs}
    assert pairs == {(one.new.order, one.old.order, one.basis, one.confidence) for one in back.pairs}
    assert {one.concept.id for one in there.added} == {one.concept.id for one in back.removed}


@given(
    st.dictionaries(
        st.tuples(st.integers(0, 6), st.integers(0, 6)), st.sampled_from([0.3, 0.6, 0.7, 0.75, 0.9, 1.0]), max_size=30
    )
)
def test_best_first_is_one_to_one_above_the_threshold_and_the_same_turned_round(
    likeness: dict[tuple[int, int], float],
) -> None:
    there = list(best_first((left, right, score) for (left, right), score in likeness.items()))
    back = list(best_first((right, left, score) for (left, right), score in likeness.items()))
    assert sorted(there) == sorted((left, right, score) for right, left, score in back)
    assert len({left for left, _, _ in there}) == len({right for _, right, _ in there}) == len(there)
    assert all(THRESHOLD <= score <= SUREST for _, _, score in there)


@given(st.text(max_size=12), st.text(max_size=12))
def test_likeness_is_the_same_either_way_and_whole_with_itself(one: str, other: str) -> None:
    assert alike_names(one, other) == alike_names(other, one)
    assert alike_texts(one, other) == alike_texts(other, one)
    assert alike_names(one, one) == 1
    assert 0 <= alike_names(one, other) <= 1


def test_names_are_alike_whatever_their_spelling() -> None:
    assert normalised("GeboorteDatum") == normalised("geboorte_datum") == "geboorte datum"
    assert alike_names("Partiële mola?", "partiele_mola") == 1
    assert alike_names("hoofdomtrek", "schedelomtrek") > alike_names("hoofdomtrek", "moedertaal")


def test_the_published_releases_are_paired_as_their_makers_meant_them(corpora: Path) -> None:
    file = "ada_kernset_neonatologie.xsd"
    old = read_specification(xsd=corpora / "lnr-history" / "v03-2020-02-11" / "xsd" / file)
    new = read_specification(xsd=corpora / "lnr-3.0" / "xsd" / file)
    pairing = pair(old, new)
    assert [one.new.concept.id for one in pairing.moves()] == ["90511"]
    assert (len(pairing.pairs), len(pairing.added), len(pairing.removed)) == (224, 21, 8)
    other = {one.old.concept.id: one.new.concept.id for one in pairing.pairs if one.basis is not Basis.CONCEPT_ID}
    assert other == {"90586": "91430", "90587": "91431", "91285": "91439", "91286": "91440"}
