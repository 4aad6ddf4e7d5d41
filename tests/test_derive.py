"""A dataset from an XSD alone: equal to the facts for the published LNR schema, finite and unique for all others."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from generator.model.dataset import Conformance
from generator.model.specification import LinkKind, Specification
from generator.read.derive import Derivation, derive
from generator.read.specification import read_specification
from generator.read.xsd import choose_root, read_schema

CONFORMANCE = {"M": Conformance.MANDATORY, "R": Conformance.REQUIRED, "C": Conformance.CONDITIONAL, None: None}


@pytest.fixture(scope="module")
def published() -> Specification:
    import os  # noqa: PLC0415

    folder = os.environ.get("LNRGEN_CORPORA")
    if not folder or not (Path(folder).parent / "facts" / "lnr-3.0.json").is_file():
        pytest.skip("LNRGEN_CORPORA is not set: the published schema and its facts are not at hand")
    return read_specification(folder=Path(folder) / "lnr-3.0")


@pytest.fixture(scope="module")
def facts(published: Specification) -> list[dict[str, Any]]:  # noqa: ARG001
    import os  # noqa: PLC0415

    path = Path(os.environ["LNRGEN_CORPORA"]).parent / "facts" / "lnr-3.0.json"
    concepts: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["concepts"]
    return concepts


def test_the_published_schema_gives_all_concepts_in_order(
    published: Specification, facts: list[dict[str, Any]]
) -> None:
    assert [concept.id for concept in published.dataset.walk()] == [fact["concept"] for fact in facts]
    assert len(facts) == 245
    assert published.dataset.concept_root == "2.16.840.1.113883.2.4.3.11.60.90.77.2.10"
    assert {link.kind for link in published.links.values()} == {LinkKind.DERIVED}


def test_each_concept_is_what_the_facts_say(published: Specification, facts: list[dict[str, Any]]) -> None:
    lists = {code_list.id: code_list for code_list in published.dataset.code_lists}
    for concept, fact in zip(published.dataset.walk(), facts, strict=True):
        unit = fact.get("unit", "any")
        bounds = (concept.range.minimum, concept.range.maximum) if concept.range else (None, None)
        codes = lists[concept.code_list].codes if concept.code_list else ()
        maximum = "*" if fact["max"] == "unbounded" else fact["max"]
        assert concept.label.nl == fact["label"].strip(), fact["path"]
        assert str(concept.cardinality) == f"{fact['min']}..{maximum}", fact["path"]
        assert concept.conformance is CONFORMANCE[fact.get("conformance")], fact["path"]
        assert concept.type.value == fact.get("datatype", "group"), fact["path"]
        assert bounds == (fact.get("minInclusive"), fact.get("maxInclusive")), fact["path"]
        assert concept.unit == (None if unit == "any" else unit[0]), fact["path"]
        assert [(code.value, code.display.nl) for code in codes] == [
            (code["value"], " ".join(code["display"].split())) for code in fact.get("codes", ())
        ], fact["path"]
        assert "/".join(published.links[concept.id].steps[3:]) == fact["path"]


def well_formed(specification: Specification) -> None:
    concepts = list(specification.dataset.walk())
    lists = {code_list.id for code_list in specification.dataset.code_lists}
    assert concepts
    assert [name for name, count in Counter(concept.id for concept in concepts).items() if count > 1] == []
    assert all(str(concept.label) and concept.name for concept in concepts)
    assert all(concept.is_group == bool(concept.concepts) for concept in concepts)
    assert {concept.code_list for concept in concepts if concept.code_list} == lists
    assert set(specification.links) == {concept.id for concept in concepts}
    for link in specification.links.values():
        assert link.steps[0] == specification.root.name
        assert link.type in specification.schema.complex_types or link.type in specification.schema.simple_types


@pytest.mark.parametrize(
    "folder",
    ["lnr-3.0", "kernset-aanleverbericht-2.2", "kernset-geboortezorg-2.3", "kernset-geboortezorg-2.3.5", "obds-2.2.3"],
)
def test_public_families(corpora: Path, folder: str) -> None:
    well_formed(read_specification(folder=corpora / folder))


def test_nemsis_names_one_of_several_roots(corpora: Path) -> None:
    specification = read_specification(folder=corpora / "nemsis-3.4", root="EMSDataSet")
    well_formed(specification)
    assert (specification.id, specification.version) == ("nemsis", "3.4")


def test_an_exploding_schema_is_capped_and_says_so(corpora: Path) -> None:
    invoice = next((corpora / "ubl-2.1").rglob("UBL-Invoice-2.1.xsd"))
    specification = read_specification(xsd=invoice)
    well_formed(specification)
    assert {finding.rule for finding in specification.findings} >= {"RD051", "RD052"}
    assert len(specification.links) < 5_000


def test_iwlz_with_its_letter_case_forgiven(corpora: Path) -> None:
    well_formed(read_specification(xsd=corpora / "iwlz" / "2.0-v1.9" / "xsd" / "AW33.xsd", ignore_case=True))


def derived(tmp_path: Path, body: str) -> Derivation:
    path = tmp_path / "schema.xsd"
    path.write_text(f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{body}</xs:schema>', encoding="utf-8")
    schema = read_schema(path, cache=False).schema
    return derive(schema, choose_root(schema, None), identifier="test", version="1")


def test_ids_are_paths_where_the_schema_has_none(tmp_path: Path) -> None:
    body = """<xs:element name="m"><xs:complexType><xs:sequence>
      <xs:element name="p"><xs:complexType><xs:sequence><xs:element name="born" type="xs:date"/></xs:sequence>
        <xs:attribute name="nr" type="xs:int" use="required"/></xs:complexType></xs:element>
    </xs:sequence></xs:complexType></xs:element>"""
    concepts = {concept.id: concept for concept in derived(tmp_path, body).dataset.walk()}
    assert list(concepts) == ["p", "p/@nr", "p/born"]
    assert [concepts[name].type for name in ("p/@nr", "p/born")] == ["count", "date"]
    assert concepts["p/@nr"].conformance is Conformance.MANDATORY


def test_recursion_is_cut_and_told(tmp_path: Path) -> None:
    body = """<xs:element name="m" type="T"/><xs:complexType name="T"><xs:sequence>
      <xs:element name="v" type="xs:string"/>
      <xs:element name="again" type="T" minOccurs="0"/></xs:sequence></xs:complexType>"""
    result = derived(tmp_path, body)
    assert [concept.id for concept in result.dataset.walk()] == ["v"]
    assert [finding.rule for finding in result.findings] == ["RD051"]


def test_a_thousand_types_inside_each_other_are_cut_and_told(tmp_path: Path) -> None:
    body = '<xs:element name="m" type="T0"/><xs:complexType name="T999"/>' + "".join(
        f'<xs:complexType name="T{n}"><xs:sequence><xs:element name="v" type="xs:int"/>'
        f'<xs:element name="e" type="T{n + 1}"/></xs:sequence></xs:complexType>'
        for n in range(999)
    )
    result = derived(tmp_path, body)
    assert sum(concept.name == "v" for concept in result.dataset.walk()) == 64
    assert [finding.rule for finding in result.findings] == ["RD051"]


def test_types_ranges_and_lists_come_from_the_facets(tmp_path: Path) -> None:
    body = """<xs:element name="m"><xs:complexType><xs:sequence>
      <xs:element name="apgar" maxOccurs="3"><xs:simpleType><xs:restriction base="xs:int">
        <xs:minExclusive value="-1"/><xs:maxInclusive value="10"/></xs:restriction></xs:simpleType></xs:element>
      <xs:element name="sex" type="Sex" minOccurs="0"/>
      <xs:element name="other_sex" type="Sex" nillable="true"/>
      <xs:element name="open"><xs:simpleType><xs:union memberTypes="Sex xs:string"/></xs:simpleType></xs:element>
    </xs:sequence></xs:complexType></xs:element>
    <xs:simpleType name="Sex"><xs:restriction base="xs:string">
      <xs:enumeration value="M"><xs:annotation>
        <xs:documentation xml:lang="en">Male</xs:documentation></xs:annotation></xs:enumeration>
      <xs:enumeration value="F"/></xs:restriction></xs:simpleType>"""
    dataset = derived(tmp_path, body).dataset
    apgar, sex, other, free = dataset.concepts
    lists = {code_list.id: code_list for code_list in dataset.code_lists}
    assert (apgar.range and (apgar.range.minimum, apgar.range.maximum), str(apgar.cardinality)) == (("0", "10"), "1..3")
    assert sex.code_list == other.code_list == "Sex"
    assert (sex.conformance, other.conformance) == (Conformance.OPTIONAL, Conformance.REQUIRED)
    assert lists["Sex"].codes[0].display.en == "Male"
    assert free.code_list is not None
    assert lists[free.code_list].open


def test_the_same_schema_gives_the_same_dataset(tmp_path: Path, repository: Path) -> None:  # noqa: ARG001
    source = repository / "spec" / "lnr-3.0" / "lnr.xsd"
    first, second = (read_specification(xsd=source, cache=False) for _ in range(2))
    assert first == second
    assert first.digest == second.digest
    assert len(list(first.dataset.walk())) == 245
