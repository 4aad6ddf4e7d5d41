# ruff: noqa: E501  the specification reads best as it would be published
"""The assembler: from a mapping and a source to a message."""

from __future__ import annotations

import datetime as dt
import traceback
from decimal import Decimal
from typing import Any

import pytest
from mapping_support import Package, package_from

XSD = """<?xml version="1.0"?>
<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:t" targetNamespace="urn:t" elementFormDefault="qualified">
  <xs:element name="bericht" type="t:BerichtType"/>
  <xs:complexType name="BerichtType">
    <xs:sequence>
      <xs:element name="kop" type="t:KopType"/>
      <xs:element name="meting" type="t:MetingType" minOccurs="0"/>
      <xs:element name="probleem" type="t:ProbleemType" minOccurs="0" maxOccurs="unbounded"/>
      <xs:element name="oorzaak" type="t:OorzaakType" minOccurs="0"/>
    </xs:sequence>
    <xs:attribute name="versie" type="xs:string" use="required" fixed="1.0"/>
  </xs:complexType>
  <xs:complexType name="KopType">
    <xs:sequence>
      <xs:element name="nummer" type="t:Nummer"/>
      <xs:element name="gemaakt" type="t:Moment"/>
      <xs:element name="gezien" type="t:JaNee" nillable="true"/>
      <xs:element name="score" type="t:Score" minOccurs="0" nillable="true"/>
      <xs:element name="bron" type="t:Nummer" minOccurs="0" maxOccurs="2"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="MetingType">
    <xs:sequence>
      <xs:element name="lengte" type="t:Lengte" minOccurs="0"/>
      <xs:element name="gewicht" type="t:Gewicht" minOccurs="0"/>
      <xs:element name="verplicht" type="xs:string"/>
    </xs:sequence>
  </xs:complexType>
  <xs:complexType name="ProbleemType">
    <xs:sequence>
      <xs:element name="naam" type="t:Naam" minOccurs="0"/>
    </xs:sequence>
    <xs:attribute name="id" type="xs:ID"/>
  </xs:complexType>
  <xs:complexType name="OorzaakType">
    <xs:sequence>
      <xs:element name="verwijzing" type="t:Verwijzing" minOccurs="0"/>
    </xs:sequence>
    <xs:attribute name="opmerking" type="xs:string"/>
  </xs:complexType>
  <xs:complexType name="Nummer">
    <xs:simpleContent><xs:extension base="xs:string"><xs:attribute name="root" type="xs:string"/></xs:extension></xs:simpleContent>
  </xs:complexType>
  <xs:simpleType name="Moment"><xs:union memberTypes="xs:dateTime xs:date"/></xs:simpleType>
  <xs:complexType name="JaNee">
    <xs:simpleContent><xs:extension base="xs:boolean"><xs:attribute name="nullFlavor" type="t:NullFlavor"/></xs:extension></xs:simpleContent>
  </xs:complexType>
  <xs:complexType name="Score">
    <xs:simpleContent><xs:extension base="xs:int"><xs:attribute name="nullFlavor" type="t:NullFlavor"/></xs:extension></xs:simpleContent>
  </xs:complexType>
  <xs:simpleType name="NullFlavor">
    <xs:restriction base="xs:token"><xs:enumeration value="NI"/><xs:enumeration value="UNK"/></xs:restriction>
  </xs:simpleType>
  <xs:complexType name="Lengte">
    <xs:simpleContent><xs:extension base="xs:decimal"><xs:attribute name="unit" use="required">
      <xs:simpleType><xs:restriction base="xs:string"><xs:enumeration value="cm"/><xs:enumeration value="mm"/></xs:restriction></xs:simpleType>
    </xs:attribute></xs:extension></xs:simpleContent>
  </xs:complexType>
  <xs:complexType name="Gewicht">
    <xs:simpleContent><xs:extension base="xs:decimal"><xs:attribute name="unit" use="required" type="t:Gram"/></xs:extension></xs:simpleContent>
  </xs:complexType>
  <xs:simpleType name="Gram"><xs:restriction base="xs:string"><xs:enumeration value="g"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Naam">
    <xs:restriction base="xs:token"><xs:enumeration value="1"/><xs:enumeration value="2"/></xs:restriction>
  </xs:simpleType>
  <xs:complexType name="Verwijzing"><xs:simpleContent><xs:extension base="xs:IDREF"/></xs:simpleContent></xs:complexType>
</xs:schema>
"""


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Package:
    return package_from(tmp_path_factory.mktemp("assemble"), XSD)


def kop(package: Package, **answers: Any) -> Any:
    """A mapping of the mandatory group that answers with what is given; an exception class is raised."""
    given = {"nummer": "7", "gemaakt": dt.date(2025, 3, 4), "gezien": True, "score": None, "bron": ()} | answers
    return mapped(package.contract.KopMapping, given)


def mapped(contract: type, answers: dict[str, Any]) -> Any:
    """An object of a class that overrides these methods of a contract."""

    def method(answer: Any) -> Any:
        return lambda _, source: answer(source) if callable(answer) else answer

    return type("Mapped", (contract,), {name: method(answer) for name, answer in answers.items()})()


def message(package: Package, source: object = "row", **groups: Any) -> str:
    """The message for a mapping of these groups, from the root's start tag on."""
    whole = package.mapping.DatasetMapping(**({"kop": kop(package)} | groups))
    return package.xml(package.mapping.assemble(whole, source))


def test_plain_values_become_elements(package: Package) -> None:
    xml = message(package, kop=kop(package, score=8))
    assert 'versie="1.0"' in xml
    assert "<gemaakt>2025-03-04</gemaakt>" in xml
    assert "<gezien>true</gezien>" in xml
    assert "<score>8</score>" in xml


def test_a_moment_keeps_its_time(package: Package) -> None:
    xml = message(
        package,
        kop=kop(
            package,
            gemaakt=dt.datetime(2025, 3, 4, 6, 12),  # noqa: DTZ001  as an EPD keeps it
        ),
    )
    assert "<gemaakt>2025-03-04T06:12:00</gemaakt>" in xml


def test_a_null_says_why(package: Package) -> None:
    xml = message(package, kop=kop(package, score=package.mapping.Null("UNK")))
    assert '<score xsi:nil="true" nullFlavor="UNK"/>' in xml


def test_nothing_known_leaves_an_optional_element_out(package: Package) -> None:
    assert "score" not in message(package, kop=kop(package, score=None))


def test_nothing_known_of_an_element_the_schema_wants_is_a_null_without_information(package: Package) -> None:
    assert '<gezien xsi:nil="true" nullFlavor="NI"/>' in message(package, kop=kop(package, gezien=None))


def test_identifiers_carry_their_scheme(package: Package) -> None:
    identifier = package.mapping.Identifier
    xml = message(package, kop=kop(package, nummer=identifier("7", "2.999"), bron=[identifier("8", "2.999.1"), "9"]))
    assert '<nummer root="2.999">7</nummer>' in xml
    assert '<bron root="2.999.1">8</bron><bron>9</bron>' in xml.replace("\n", "").replace("  ", "")


def test_one_allowed_unit_goes_without_saying_and_several_do_not(package: Package) -> None:
    cm = (
        package.bindings.codes.__dict__
        if hasattr(package.bindings, "codes")
        else package.module("bindings.codes").__dict__
    )
    units = next(kind for name, kind in cm.items() if isinstance(kind, type) and {"cm", "mm"} <= set(dir(kind)))
    quantity = package.mapping.Quantity(Decimal("38.5"), units("cm"))
    meting = mapped(package.contract.MetingMapping, {"lengte": quantity, "gewicht": Decimal(1190), "verplicht": "ja"})
    xml = message(package, meting=meting)
    assert '<lengte unit="cm">38.5</lengte>' in xml
    assert '<gewicht unit="g">1190</gewicht>' in xml


def test_repeated_groups_read_from_the_sources_they_yield_and_references_find_them(package: Package) -> None:
    naam = package.module("bindings.codes").Naam
    root = mapped(package.contract.BerichtMapping, {"probleem": lambda source: source["problemen"]})
    probleem = mapped(
        package.contract.ProbleemMapping, {"naam": lambda one: naam(one["naam"]), "id": lambda one: one["id"]}
    )
    oorzaak = mapped(package.contract.OorzaakMapping, {"verwijzing": lambda source: source["problemen"][0]["id"]})
    source = {"problemen": [{"naam": "2", "id": "p1"}, {"naam": "1", "id": "p2"}]}
    xml = message(package, source, bericht=root, probleem=probleem, oorzaak=oorzaak)
    assert xml.index('id="p1"') < xml.index("<naam>2</naam>") < xml.index('id="p2"') < xml.index("<naam>1</naam>")
    assert "<verwijzing>p1</verwijzing>" in xml


def test_a_group_with_nothing_inside_is_left_out(package: Package) -> None:
    oorzaak = mapped(package.contract.OorzaakMapping, {"verwijzing": None})
    xml = message(package, oorzaak=oorzaak)
    assert "oorzaak" not in xml
    assert "meting" not in xml


def test_a_group_the_mapping_gives_no_source_for_is_left_out(package: Package) -> None:
    root = mapped(package.contract.BerichtMapping, {"oorzaak": None})
    oorzaak = mapped(package.contract.OorzaakMapping, {"verwijzing": "p1"})
    assert "oorzaak" not in message(package, bericht=root, oorzaak=oorzaak)


def test_a_finished_record_may_be_added_to(package: Package) -> None:
    class Oorzaak(package.contract.OorzaakMapping):  # type: ignore[name-defined,misc]
        def verwijzing(self, _source: object) -> str:
            return "p1"

        def finish(self, record: Any, _source: object) -> None:
            record.opmerking = "uit het EPD"

    assert '<oorzaak opmerking="uit het EPD">' in message(package, oorzaak=Oorzaak())


def test_missing_mandatory_values_are_all_named(package: Package) -> None:
    meting = mapped(package.contract.MetingMapping, {"verplicht": None, "gewicht": Decimal(1)})
    with pytest.raises(package.mapping.ValuesMissing) as caught:
        message(package, kop=kop(package, nummer=None, gemaakt=None), meting=meting)
    assert [place.where.rpartition(":")[2] for place in caught.value.places] == ["nummer", "gemaakt", "verplicht"]
    assert "nummer" in str(caught.value)


def test_a_failing_method_is_named_and_its_value_is_not(package: Package) -> None:
    number = "999900158"

    def fails(source: object) -> int:
        return int(f"{source}{number}")

    with pytest.raises(package.mapping.MappingError) as caught:
        message(package, kop=kop(package, score=fails))
    error = caught.value
    shown = "".join(traceback.format_exception(error)) + repr(error) + repr(error.args)
    assert number not in shown
    assert (error.__context__, error.__cause__) == (None, None)
    assert error.label in str(error)
    assert error.where in str(error)
    assert error.kind == "ValueError"
    assert error.code.startswith(__file__)


def test_a_failing_generator_is_caught_while_it_yields(package: Package) -> None:
    def fails(source: object) -> Any:
        yield "1"
        raise KeyError(f"{source} 999900158")

    with pytest.raises(package.mapping.MappingError) as caught:
        message(package, kop=kop(package, bron=fails))
    assert "999900158" not in str(caught.value)


def test_an_unknown_reason_for_null_is_a_mapping_error(package: Package) -> None:
    with pytest.raises(package.mapping.MappingError):
        message(package, kop=kop(package, score=package.mapping.Null("BESTAATNIET")))
