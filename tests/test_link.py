"""Concepts and their places in the message: by path, by concept id, by name; nearest first, hidden elements never."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.model.dataset import Concept, ConceptType, Dataset, Text
from generator.model.frozen_map import FrozenMap
from generator.model.paths import prefixes_by_namespace
from generator.model.schema import Document, Schema
from generator.model.specification import LinkKind
from generator.read.link import Linking, link
from generator.read.xsd import choose_root, read_schema

HEAD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t"
  targetNamespace="urn:t" elementFormDefault="qualified">"""
ADA = """
<xs:element name="adaxml" type="t:Data"/>
<xs:complexType name="Data"><xs:sequence>
  <xs:element name="gewicht-start" minOccurs="0"><xs:complexType>
    <xs:attribute name="conceptId" fixed="1.2.3.7"/>
    <xs:attribute name="hidden" fixed="true"/></xs:complexType></xs:element>
  <xs:element name="zwaarte" minOccurs="0"><xs:complexType>
    <xs:attribute name="conceptId" fixed="1.2.3.7"/>
    <xs:attribute name="value" type="xs:decimal"/></xs:complexType></xs:element>
</xs:sequence></xs:complexType>
"""
TEXTS = """
<xs:element name="bericht" type="t:Bericht"/>
<xs:complexType name="Bericht"><xs:sequence>
  <xs:element name="kind" type="t:Persoon"/>
  <xs:element name="moeder" type="t:Persoon" minOccurs="0"/>
</xs:sequence><xs:attribute name="versie" type="xs:string"/></xs:complexType>
<xs:complexType name="Persoon"><xs:sequence>
  <xs:element name="Geboorte-Datum" type="xs:date"/>
  <xs:element name="gewicht" type="xs:decimal">
    <xs:annotation><xs:appinfo source="urn:oid:1.2.3.7"/></xs:annotation></xs:element>
  <xs:element name="dossier"><xs:complexType><xs:sequence>
    <xs:element name="pre\u00ebclampsie" type="xs:boolean"/></xs:sequence></xs:complexType></xs:element>
  <xs:element name="partner" type="t:Persoon" minOccurs="0"/>
</xs:sequence></xs:complexType>
"""


def item(identifier: str, name: str, *, path: str | None = None, label: str = "") -> Concept:
    return Concept(identifier, name, Text(label or name), ConceptType.STRING, link=path)


def group(identifier: str, name: str, *concepts: Concept) -> Concept:
    return Concept(identifier, name, Text(name), ConceptType.GROUP, concepts=concepts)


@pytest.fixture
def linked(tmp_path: Path):  # noqa: ANN201
    def make(body: str, *concepts: Concept) -> Linking:
        path = tmp_path / "schema.xsd"
        path.write_text(f"{HEAD}{body}</xs:schema>", encoding="utf-8")
        schema = read_schema(path, cache=False).schema
        prefixes = FrozenMap({"x": "urn:t"})
        dataset = Dataset("d", "1", Text("d"), concepts, concept_root="1.2.3", prefixes=prefixes)
        return link(schema, choose_root(schema, None), dataset)

    return make


def places(linking: Linking) -> dict[str, tuple[str, str]]:
    return {key: (found.xpath, found.kind.value) for key, found in linking.links.items()}


def test_by_name_under_the_place_of_the_group(linked) -> None:  # noqa: ANN001
    found = places(
        linked(TEXTS, group("1", "kind", item("2", "geboorte_datum")), group("3", "moeder", item("4", "geboorteDatum")))
    )
    assert found["2"] == ("/x:bericht/x:kind/x:Geboorte-Datum", "name")
    assert found["4"] == ("/x:bericht/x:moeder/x:Geboorte-Datum", "name")


def test_by_concept_id_before_the_name(linked) -> None:  # noqa: ANN001
    found = linked(TEXTS, group("1", "moeder", item("7", "dossier")))
    assert places(found)["7"] == ("/x:bericht/x:moeder/x:gewicht", "concept id")
    assert found.links["7"].type.endswith("decimal")
    assert found.links["7"].owner == "{urn:t}Persoon"
    assert found.links["7"].value is None


def test_by_path_before_all(linked) -> None:  # noqa: ANN001
    found = places(linked(TEXTS, item("7", "gewicht", path="/x:bericht/x:kind/x:Geboorte-Datum")))
    assert found["7"] == ("/x:bericht/x:kind/x:Geboorte-Datum", LinkKind.XPATH)


def test_a_path_to_an_attribute(linked) -> None:  # noqa: ANN001
    found = linked(TEXTS, item("9", "v", path="/x:bericht/@versie"))
    assert found.links["9"].value == "versie"
    assert found.links["9"].xpath == "/x:bericht/@versie"


def test_an_attribute_by_name(linked) -> None:  # noqa: ANN001
    assert places(linked(TEXTS, item("9", "Versie")))["9"] == ("/x:bericht/@versie", "name")


def test_by_label_and_deeper_below(linked) -> None:  # noqa: ANN001
    found = linked(TEXTS, group("1", "kind", item("2", "pe", label="Preeclampsie")))
    assert places(found)["2"] == ("/x:bericht/x:kind/x:dossier/x:pre\u00ebclampsie", "name")


def test_a_path_to_nowhere_is_told_and_the_name_used(linked) -> None:  # noqa: ANN001
    found = linked(TEXTS, group("1", "kind", item("2", "gewicht", path="/x:bericht/x:vader")))
    assert [finding.rule for finding in found.findings] == ["RD050"]
    assert places(found)["2"][1] == "name"


def test_a_concept_without_a_place_is_told(linked) -> None:  # noqa: ANN001
    found = linked(TEXTS, group("1", "kind", item("2", "hoofdomtrek")))
    assert [(finding.rule, finding.concept) for finding in found.findings] == [("XD001", "2")]
    assert "2" not in found.links


def test_two_concepts_never_share_a_place_by_name(linked) -> None:  # noqa: ANN001
    found = linked(TEXTS, group("1", "kind", item("7", "zwaarte"), item("8", "gewicht")))
    assert places(found)["7"] == ("/x:bericht/x:kind/x:gewicht", "concept id")
    assert [finding.concept for finding in found.findings] == ["8"]


def test_ada_hidden_elements_are_never_a_place(linked) -> None:  # noqa: ANN001
    found = linked(ADA, item("7", "gewicht-start"))
    assert found.links["7"].xpath == "/x:adaxml/x:zwaarte/@value"
    assert found.links["7"].value == "value"


def test_types_that_hold_themselves_end(linked) -> None:  # noqa: ANN001
    found = linked(TEXTS, group("1", "kind", group("2", "partner", item("3", "nergens"))))
    assert places(found)["2"][0] == "/x:bericht/x:kind/x:partner"
    assert [finding.concept for finding in found.findings] == ["3"]


def test_a_misspelt_name_is_guessed(linked) -> None:  # noqa: ANN001
    found = linked(TEXTS, group("1", "kind", item("2", "geboortedatum"), item("3", "gewichten"), item("4", "dosier")))
    actions = {finding.concept: finding.action for finding in found.findings}
    assert actions["3"].startswith("Did you mean the element <gewicht>?")
    assert actions["4"].startswith("Did you mean the element <dossier>?")


def test_a_group_of_which_nothing_is_there_is_told_once(linked) -> None:  # noqa: ANN001
    found = linked(TEXTS, group("1", "vader", item("2", "beroep"), group("3", "werk", item("4", "uren"))))
    assert [finding.concept for finding in found.findings] == ["1"]
    assert "has no place in the message, nor have the 3 it holds" in found.findings[0].message


def test_a_group_without_an_element_of_its_own_is_told_and_its_items_are_found(linked) -> None:  # noqa: ANN001
    found = linked(TEXTS, group("1", "kind", group("2", "maten", item("3", "gewicht"), item("4", "lengte"))))
    assert places(found)["3"][0] == "/x:bericht/x:kind/x:gewicht"
    assert [finding.concept for finding in found.findings] == ["2", "4"]


def test_no_prefix_stands_for_two_namespaces() -> None:
    documents = tuple(Document(f"{name}.xsd", f"urn:{name}", "") for name in ("a", "b"))
    empty: FrozenMap[Any, Any] = FrozenMap()
    schema = Schema(documents, "1.0", "", empty, empty, empty, empty, prefixes=FrozenMap({"p": "urn:a"}))
    dataset = Dataset("set", "1", Text("T"), (), prefixes=FrozenMap({"p": "urn:b"}))
    assert prefixes_by_namespace(schema, dataset) == {"urn:b": "p", "urn:a": "set"}
