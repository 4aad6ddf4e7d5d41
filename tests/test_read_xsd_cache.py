"""The cache: the same model without reading anew, and never a wrong one."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from read_xsd_support import schema_of, write

from generator.model.schema import Schema
from generator.read.kept import Kept, made_by
from generator.read.xsd import read_schema, reading
from generator.read.xsd.cache import load_schema
from generator.read.xsd.encoding import decoded, encoded

BODY = (
    '<xs:element name="r" nillable="true"><xs:complexType mixed="true"><xs:choice maxOccurs="unbounded">'
    '<xs:any namespace="##other"/>'
    '<xs:element name="a" type="s"><xs:annotation><xs:documentation xml:lang="nl">é</xs:documentation><xs:appinfo>'
    '<x y="z"/>'
    "</xs:appinfo></xs:annotation></xs:element></xs:choice></xs:complexType></xs:element>"
    '<xs:simpleType name="s"><xs:restriction base="xs:string"><xs:enumeration value="1"/><xs:pattern value="\\d"/>'
    "</xs:restriction></xs:simpleType>"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("LNRGEN_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def forbid_reading(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        pytest.fail("the files were read anew")

    monkeypatch.setattr(reading, "_read", fail)


def test_the_model_survives_encoding(tmp_path: Path) -> None:
    schema = schema_of(tmp_path, BODY)
    copy = decoded(encoded(schema))
    assert copy == schema
    assert hash(copy) == hash(schema)
    assert type(copy.complex_types["/r"].content) is type(schema.complex_types["/r"].content)


def test_a_second_reading_comes_from_the_cache(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start = write(tmp_path, BODY)
    first = read_schema(start)
    assert len(list(folder.iterdir())) == 1
    forbid_reading(monkeypatch)
    assert read_schema(start) == first


@pytest.mark.usefixtures("folder")
def test_another_byte_or_version_is_read_anew(tmp_path: Path) -> None:
    first = read_schema(write(tmp_path, BODY)).schema
    second = read_schema(write(tmp_path, BODY.replace('"1"', '"2"'))).schema
    assert first != second
    assert read_schema(write(tmp_path, BODY), version="1.1").schema.version == "1.1"
    assert read_schema(write(tmp_path, BODY)).schema == first


@pytest.mark.parametrize("damage", [b"", b"rubbish", b"{}\n{}", b"x" * 64 + b"\n[]"])
def test_a_damaged_file_is_as_good_as_none(tmp_path: Path, folder: Path, damage: bytes) -> None:
    start = write(tmp_path, BODY)
    first = read_schema(start)
    (kept,) = folder.iterdir()
    whole = kept.read_bytes()
    for data in (damage, whole[:-9], whole.replace(b'"s"', b'"z"')):
        kept.write_bytes(data)
        assert read_schema(start) == first
        assert kept.read_bytes() == whole


def test_a_sound_digest_over_something_else_is_not_believed(tmp_path: Path) -> None:
    for text in (b"[]", b"null", b"[999]", b'[2,["x"]]', b'{"a":1}', b"[" * 50_000, b"[0,[0]]"):
        (tmp_path / "e.json").write_bytes(hashlib.sha256(text).hexdigest().encode() + b"\n" + text)
        assert load_schema(Kept(tmp_path), "e.json") is None


def test_no_cache_when_it_is_switched_off(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    start = write(tmp_path, BODY)
    read_schema(start, cache=False)
    monkeypatch.setenv("LNRGEN_CACHE_DIR", "")
    read_schema(start)
    assert not folder.exists()


def test_a_cache_that_cannot_be_written_is_no_trouble(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("LNRGEN_CACHE_DIR", str(tmp_path / "file" / "cache"))
    assert isinstance(read_schema(write(tmp_path, BODY)).schema, Schema)


def test_what_reading_warns_of_is_said_each_time(tmp_path: Path, folder: Path) -> None:
    body = '<xs:complexType name="o"><xs:openContent><xs:any/></xs:openContent></xs:complexType>'
    start = write(tmp_path, body)
    assert read_schema(start).findings == read_schema(start).findings != ()
    assert not folder.exists()
    write(tmp_path, "", "T.xsd")
    start = write(tmp_path, '<xs:include schemaLocation="t.xsd"/>' + BODY)
    assert read_schema(start, ignore_case=True) == read_schema(start, ignore_case=True)
    assert [f.rule for f in read_schema(start, ignore_case=True).findings] == ["RX002"]


def test_the_cache_does_not_grow_without_end(tmp_path: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.read.xsd.cache._MOST", 3)
    for number in range(6):
        read_schema(write(tmp_path, f'<xs:element name="e{number}" type="xs:int"/>'))
    assert len(list(folder.iterdir())) == 3


def test_another_reader_underneath_gives_another_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    before = made_by((), "xmlschema")
    made_by.cache_clear()
    monkeypatch.setattr("generator.read.kept.version", lambda _: "0")
    assert made_by((), "xmlschema") != before
    made_by.cache_clear()
