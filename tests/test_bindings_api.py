"""Using generated bindings: building, changing and writing records; errors; xsdata's own parser and serializer."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.serializers import XmlSerializer

from tests.bindings_support import ALL, Case, infoset, load, parse, unload, write

NAMES = ("apgar", "choice_order", "defaults", "derivation", "mixed", "namespaces", "nil", "qnames", "substitution",
         "wildcards", "xsi_type", "lists_unions", "empty_absent", "lexical", "simple_root")  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    folder = tmp_path_factory.mktemp("api")
    cases = [case for case in ALL if case.name in NAMES]
    for case in cases:
        write(case.specification(), folder, f"api_{case.name}")
    yield {case.name: load(folder, f"api_{case.name}") for case in cases}
    for case in cases:
        unload(f"api_{case.name}")


def is_valid(name: str, data: bytes) -> bool:
    return bool(etree.XMLSchema(etree.parse(str(Case(name).xsd))).validate(parse(data)))


def test_a_record_that_is_built_is_written(made: dict[str, Any]) -> None:
    b = made["apgar"]
    score = b.ApgarScoreNa1Min(apgar_score_totaal=b.ApgarScoreTotaal(value=9))
    item = b.Onderzoek(
        geslacht=b.Geslacht.F, apgar_score_na_1_min=score, geboortegewicht=[Decimal("1.250"), Decimal(2)]
    )
    data = b.to_xml(item, indent=True)
    assert is_valid("apgar", data)
    assert b"<geboortegewicht>1.250</geboortegewicht>" in data
    assert b.from_xml(data) == item


def test_a_record_takes_its_fields_by_name_only(made: dict[str, Any]) -> None:
    b = made["apgar"]
    with pytest.raises(TypeError, match="misses the required field 'geslacht'"):
        b.Onderzoek()
    with pytest.raises(TypeError, match="has no field 'sex'"):
        b.Onderzoek(geslacht=b.Geslacht.M, sex=1)
    with pytest.raises(TypeError):
        b.Onderzoek(b.Geslacht.M)
    with pytest.raises(AttributeError):
        b.Onderzoek(geslacht=b.Geslacht.M).sex = 1


def test_records_are_dataclasses_that_can_be_copied(made: dict[str, Any]) -> None:
    b = made["apgar"]
    item = b.from_xml((Case("apgar").folder / "samples" / "valid" / "full.xml").read_bytes())
    assert dataclasses.is_dataclass(item)
    assert b.to_xml(copy.deepcopy(item)) == b.to_xml(item)
    assert b.to_xml(pickle.loads(pickle.dumps(item))) == b.to_xml(item)  # noqa: S301  our own bytes
    changed = dataclasses.replace(item, geslacht=b.Geslacht.F)
    assert changed != item
    assert b"<geslacht>3<" in b.to_xml(changed)


def test_lists_are_not_shared(made: dict[str, Any]) -> None:
    b = made["apgar"]
    one, other = b.Onderzoek(geslacht=b.Geslacht.M), b.Onderzoek(geslacht=b.Geslacht.M)
    one.geboortegewicht.append(Decimal(1))
    assert other.geboortegewicht == []


def test_codes_know_who_they_are(made: dict[str, Any]) -> None:
    male = made["apgar"].Geslacht.M
    assert (male.value, male.code, male.system) == ("2", "M", "2.16.840.1.113883.5.1")
    assert (male.display_nl, male.display_en) == ("Man", "Male")
    assert f"{male}" == str(male) == "2"
    assert made["apgar"].Geslacht("2") is male
    nul = made["apgar"].NullFlavor.UNK
    assert (nul.value, nul.code, nul.display_nl) == ("UNK", "UNK", "")


def test_a_form_is_kept_while_the_value_is_the_same(made: dict[str, Any]) -> None:
    b = made["apgar"]
    item = b.from_xml((Case("apgar").folder / "samples" / "valid" / "full.xml").read_bytes())
    assert b">07<" in b.to_xml(item)
    item.apgar_score_na_1_min.apgar_score_totaal.value = 8
    item.geboortegewicht[1] = Decimal("0.8")
    data = b.to_xml(item)
    assert b">8<" in data
    assert b">+1.250<" in data
    assert b">0.8<" in data


def test_what_was_absent_stays_absent_until_it_changes(made: dict[str, Any]) -> None:
    b = made["defaults"]
    item = b.from_xml(b'<item must="x"><version>3.0</version></item>')
    assert (item.concept_id, item.hidden, item.count) == ("2.16", False, 7)
    assert b'<item must="x">' in b.to_xml(item)
    item.count = 8
    assert parse(b.to_xml(item)).attrib == {"must": "x", "count": "8"}
    built = parse(b.to_xml(b.Item()))
    assert built.get("conceptId") == "2.16"
    assert built.get("must") == "x"
    assert built.findtext("version") == "3.0"


def test_order_is_arranged_when_it_no_longer_fits(made: dict[str, Any]) -> None:
    b = made["choice_order"]
    item = b.from_xml(b"<log><note>a</note><weight>1</weight><note>b</note></log>")
    assert item.content_order == ["note", "weight", "note"]
    item.note.append("c")
    assert [child.tag for child in parse(b.to_xml(item))] == ["note", "weight", "note", "note"]
    item.content_order = ["weight", "note", "note", "note"]
    assert [child.tag for child in parse(b.to_xml(item))] == ["weight", "note", "note", "note"]


def test_what_has_no_place_is_not_written(made: dict[str, Any]) -> None:
    b = made["choice_order"]
    pair = b.Pair(key=["a", "b", "c", "d"], value=["1", "2", "3", "4"])
    with pytest.raises(b.MessageError, match="no place for its fields together"):
        b.to_xml(b.Log(pair=[pair]))


def test_members_of_a_substitution_group_are_told_by_their_class(made: dict[str, Any]) -> None:
    b = made["substitution"]
    puppy = b.DerivedElement("{urn:t}puppy", b.Dog(name="c", barks=False))
    zoo = b.Zoo(animal=[b.Cat(name="a"), b.Dog(name="b", barks=True), puppy], place=b.City(mayor="m"))
    data = b.to_xml(zoo)
    assert is_valid("substitution", data)
    assert [etree.QName(child).localname for child in parse(data)] == ["cat", "dog", "puppy", "city"]
    assert b.from_xml(data) == zoo


def test_a_derived_record_says_its_type(made: dict[str, Any]) -> None:
    b = made["xsi_type"]
    message = b.Message(party=[b.Hospital(name="A", beds=3), b.Party(name="B")])
    data = b.to_xml(message)
    assert is_valid("xsi_type", data)
    assert isinstance(b.from_xml(data).party[0], b.Hospital)
    with pytest.raises(b.MessageError, match="a Message stands where a Party belongs"):
        b.to_xml(b.Message(party=[message]))


def test_nil_is_built_and_kept_apart_from_absent(made: dict[str, Any]) -> None:
    b = made["nil"]
    ward = b.Nil({"reason": "NI"})
    item = b.Episode(admitted=b.Nil(), weight=[Decimal(1), b.Nil()], score=b.Score(null_flavor="UNK"), ward=[ward])
    data = b.to_xml(item)
    assert is_valid("nil", data)
    again = b.from_xml(data)
    assert again == item
    assert again.codes is None
    with pytest.raises(b.MessageError, match="required element is missing"):
        b.to_xml(b.Episode(admitted=None))


def test_anything_can_be_built(made: dict[str, Any]) -> None:
    b = made["wildcards"]
    child = b.AnyElement(qname="{urn:o}in", text="x", tail="y")
    thing = b.AnyElement(qname="{urn:o}out", attributes={"{urn:p}a": "1"}, children=[child])
    data = b.to_xml(b.Envelope(any_element=thing, body=b.Body(id="1")))
    assert is_valid("wildcards", data)
    assert parse(data)[0].attrib == {"{urn:p}a": "1"}
    with pytest.raises(b.MessageError, match="takes an AnyElement"):
        b.to_xml(b.Envelope(any_element="text", body=b.Body(id="1")))


def test_names_as_values_get_a_prefix_of_their_own(made: dict[str, Any]) -> None:
    b = made["qnames"]
    from xml.etree.ElementTree import QName  # noqa: PLC0415

    data = b.to_xml(b.Refs(ref=[QName("urn:x", "a"), QName("urn:t", "b"), QName("urn:x", "c")]))
    assert is_valid("qnames", data)
    assert b.from_xml(data).ref == [QName("urn:x", "a"), QName("urn:t", "b"), QName("urn:x", "c")]


def test_another_element_is_read_when_asked_for(made: dict[str, Any]) -> None:
    b = made["namespaces"]
    thing = b.from_xml(b'<q:thing xmlns:q="urn:b"><inner>i</inner></q:thing>', b.Thing)
    assert isinstance(thing, b.Thing)
    assert parse(b.to_xml(thing)).tag == "{urn:b}thing"
    with pytest.raises(b.MessageError, match="the root element is thing where root is expected"):
        b.from_xml(b'<q:thing xmlns:q="urn:b"><inner>i</inner></q:thing>')


SEX = "<geslacht>1</geslacht>"
BIRTH_WEIGHT, EXAMINATION = "Geboortegewicht, concept 90286", "Onderzoek, concept 90100"
WEIGHT = "<geboortegewicht>{}</geboortegewicht>"


@pytest.mark.parametrize(
    ("content", "reason", "xpath", "concept"),
    [
        ("<geslacht>SECRET</geslacht>", "geslacht does not hold", "/geslacht", "Geslacht, concept 90257"),
        (
            SEX + WEIGHT.format(1) + WEIGHT.format("SECRET"),
            "geboortegewicht does not",
            "/geboortegewicht[2]",
            BIRTH_WEIGHT,
        ),
        ("", "onderzoek misses geslacht", "/geslacht", "Geslacht, concept 90257"),
        (SEX + "<apgar_score_na_1_min x='SECRET'/>", "has no attribute x", "/apgar_score_na_1_min/@x", EXAMINATION),
        (SEX + "SECRET", "text stands in onderzoek", "", EXAMINATION),
        ("<SECRET/>", "SECRET does not belong", "/SECRET", EXAMINATION),
    ],
)
def test_errors_say_where_and_what_without_a_value(
    made: dict[str, Any], content: str, reason: str, xpath: str, concept: str
) -> None:
    b = made["apgar"]
    with pytest.raises(b.MessageError, match=reason) as caught:
        b.from_xml(f"\n<onderzoek xmlns='urn:lnrgen:apgar'>{content}</onderzoek>".encode())
    assert caught.value.xpath == f"/onderzoek{xpath}"
    assert caught.value.concept == concept
    assert caught.value.line == 2
    if "<SECRET" not in content:
        assert "SECRET" not in str(caught.value)


def test_errors_of_writing_say_where_and_what_without_a_value(made: dict[str, Any]) -> None:
    b = made["apgar"]
    item = b.Onderzoek(geslacht=b.Geslacht.M, geboortegewicht=[Decimal(1), "SECRET"])
    with pytest.raises(b.MessageError, match="a value of type str does not belong here") as caught:
        b.to_xml(item)
    assert caught.value.xpath == "/onderzoek/geboortegewicht[2]"
    assert caught.value.concept == "Geboortegewicht, concept 90286"
    assert "SECRET" not in str(caught.value)
    item.geboortegewicht = [Decimal("NaN")]
    with pytest.raises(b.MessageError):
        b.to_xml(item)


@pytest.mark.parametrize("text", ["\x00", "\x1b", "\ufffe", "\ud800"])
def test_characters_that_xml_does_not_allow_are_refused(made: dict[str, Any], text: str) -> None:
    b = made["lexical"]
    for item in (b.V(text=[text]), b.V(text_attribute=text)):
        with pytest.raises(b.MessageError, match="a character that XML does not allow"):
            b.to_xml(item)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"<",
        b"<item>",
        b"<!DOCTYPE item><item/>",
        b'<!DOCTYPE item [<!ENTITY a "b">]><item must="&a;"/>',
        b'<?xml version="1.0" encoding="no-such"?><item/>',
        b"\xff\xfe<",
        b"<item must='&undefined;'/>",
        b"<x:item/>",
        b"<item a='1' a='2'/>",
    ],
)
def test_what_is_not_xml_is_refused(made: dict[str, Any], data: bytes) -> None:
    with pytest.raises(made["defaults"].MessageError):
        made["defaults"].from_xml(data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "iso-8859-1", "us-ascii", "windows-1252"])
def test_encodings(made: dict[str, Any], encoding: str) -> None:
    b = made["lexical"]
    text = "a" if encoding == "us-ascii" else "é"
    data = f'<?xml version="1.0" encoding="{encoding}"?><v><text>{text}</text></v>'.encode(encoding)
    assert b.from_xml(data).text == [text]


def test_the_declaration_may_be_left_off(made: dict[str, Any]) -> None:
    b = made["simple_root"]
    assert b.to_xml(b.Person(id="1"), declaration=False) == b'<person id="1"/>'
    assert b.to_xml(b.Person(id="1")).startswith(b'<?xml version="1.0" encoding="UTF-8"?>\n<person')


def valid_sample(name: str, sample: str) -> Path:
    return Case(name).folder / "samples" / "valid" / f"{sample}.xml"


@pytest.mark.parametrize(
    ("name", "sample", "root"),
    [
        ("apgar", "full", "Onderzoek"),
        ("choice_order", "schema_order", "Log"),
        ("empty_absent", "inside", "E"),
        ("namespaces", "prefixes", "Root"),
    ],
)
def test_parsers_of_xsdata_read_and_write_the_records(made: dict[str, Any], name: str, sample: str, root: str) -> None:
    b = made[name]
    data = valid_sample(name, sample).read_bytes()
    item = XmlParser().from_bytes(data, getattr(b, root))
    assert item == b.from_xml(data)
    assert is_valid(name, XmlSerializer().render(item).encode())


def test_every_class_gives_xsdata_what_it_asks_for(made: dict[str, Any]) -> None:
    from xsdata.formats.dataclass.context import XmlContext  # noqa: PLC0415

    context = XmlContext()
    for b in made.values():
        for name in b.__all__:
            found = getattr(b, name)
            if isinstance(found, type) and issubclass(found, b.Record) and found is not b.Record:
                assert context.build(found).clazz is found


@pytest.mark.parametrize("case", [case for case in ALL if case.name in NAMES], ids=lambda case: case.name)
def test_what_is_read_equals_itself_after_writing(made: dict[str, Any], case: Case) -> None:
    b = made[case.name]
    for sample in case.samples("valid"):
        item = b.from_xml(sample.read_bytes())
        again = b.from_xml(b.to_xml(item))
        assert again == item or "ratio" in sample.read_text(encoding="utf-8"), "not-a-number equals nothing"
        assert infoset(parse(b.to_xml(again))) == infoset(parse(sample.read_bytes()))


def test_what_is_left_of_a_list_keeps_its_order_and_its_form(tmp_path: Path) -> None:
    write(Case("odd_corners").specification(), tmp_path, "api_odd_corners")
    b = load(tmp_path, "api_odd_corners")
    data = (
        b'<odd xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xs="http://www.w3.org/2001/XMLSchema">'
        b'<number xsi:type="xs:integer">+7</number><words>a</words><number>1.50</number><words>b</words></odd>'
    )
    odd = b.from_xml(data)
    del odd.number[0]
    told = [(child.tag, child.text, len(child.attrib)) for child in parse(b.to_xml(odd))]
    assert told == [("words", "a", 0), ("number", "1.50", 0), ("words", "b", 0)]
    odd.number.append(Decimal("2.5"))
    assert [child.tag for child in parse(b.to_xml(odd))] == ["words", "number", "number", "words"]
    changed = b.from_xml(data)
    changed.number[0] = Decimal("7.5")
    assert dict(parse(b.to_xml(changed))[0].attrib) == {}, "an xsi:type that was said of another value"
    unload("api_odd_corners")
