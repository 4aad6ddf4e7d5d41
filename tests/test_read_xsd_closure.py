"""The include closure: what is found, what is refused, and what the user is told."""

from __future__ import annotations

import os
import shutil
import socket
from pathlib import Path

import pytest
from read_xsd_support import in_namespace, reading_of, refused, write

from generator.findings import Severity
from generator.read.xsd import read_schema
from generator.read.xsd.closure import resolve_closure

ELEMENT = '<xs:element name="r" type="t"/>'
TYPE = '<xs:simpleType name="t"><xs:restriction base="xs:int"/></xs:simpleType>'


def include(location: str, kind: str = "include") -> str:
    return f'<xs:{kind} schemaLocation="{location}"/>'


def test_an_include_is_followed_and_every_document_is_listed(tmp_path: Path) -> None:
    write(tmp_path, TYPE, "types/t.xsd")
    schema = read_schema(write(tmp_path, include("types/t.xsd") + ELEMENT)).schema
    assert [document.path for document in schema.documents] == ["s.xsd", "types/t.xsd"]
    assert schema.simple_types["t"].source is not None
    assert schema.simple_types["t"].source.file == "types/t.xsd"


def test_a_file_that_includes_itself_a_circle_and_the_same_file_twice(tmp_path: Path) -> None:
    write(tmp_path, include("s.xsd") + include("t.xsd") + TYPE, "t.xsd")
    start = write(tmp_path, include("s.xsd") + include("t.xsd") + include("./t.xsd") + ELEMENT)
    reading = read_schema(start)
    assert reading.findings == ()
    assert [document.path for document in reading.schema.documents] == ["s.xsd", "t.xsd"]


def test_a_chameleon_takes_the_namespace_of_each_that_includes_it(tmp_path: Path) -> None:
    write(tmp_path, TYPE, "t.xsd")
    write(tmp_path, include("t.xsd") + '<xs:element name="b" type="t:t"/>', "b.xsd", in_namespace("urn:b"))
    body = (
        include("t.xsd")
        + '<xs:import namespace="urn:b" schemaLocation="b.xsd"/><xs:element name="a"><xs:complexType><xs:sequence>'
        + '<xs:element name="x" type="t:t"/><xs:element ref="b:b" xmlns:b="urn:b"/></xs:sequence></xs:complexType>'
        "</xs:element>"
    )
    reading = read_schema(write(tmp_path, body, "a.xsd", in_namespace("urn:a")))
    assert reading.findings == ()
    assert {"{urn:a}t", "{urn:b}t"} <= set(reading.schema.simple_types)


def test_two_namespaces_may_import_each_other(tmp_path: Path) -> None:
    write(
        tmp_path,
        '<xs:import namespace="urn:a" schemaLocation="a.xsd"/><xs:element name="b" type="xs:int"/>',
        "b.xsd",
        in_namespace("urn:b"),
    )
    body = '<xs:import namespace="urn:b" schemaLocation="b.xsd"/><xs:element name="a" type="xs:int"/>'
    schema = read_schema(write(tmp_path, body, "a.xsd", in_namespace("urn:a"))).schema
    assert list(schema.elements) == ["{urn:a}a", "{urn:b}b"]


def test_a_namespace_imported_in_two_parts_is_read_whole(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path, f'<xs:element name="{name}" type="xs:int"/>', f"{name}.xsd", in_namespace("urn:b"))
    body = (
        '<xs:import namespace="urn:b" schemaLocation="one.xsd"/><xs:import namespace="urn:b" schemaLocation="two.xsd"/>'
        '<xs:element name="r"><xs:complexType><xs:sequence><xs:element ref="b:one" xmlns:b="urn:b"/>'
        '<xs:element ref="b:two" xmlns:b="urn:b"/></xs:sequence></xs:complexType></xs:element>'
    )
    reading = read_schema(write(tmp_path, body))
    assert reading.findings == ()
    assert set(reading.schema.elements) == {"r", "{urn:b}one", "{urn:b}two"}


def test_redefine_changes_the_type_and_keeps_what_it_was(tmp_path: Path) -> None:
    write(tmp_path, '<xs:complexType name="t"><xs:attribute name="a"/></xs:complexType>', "t.xsd")
    body = (
        '<xs:redefine schemaLocation="t.xsd"><xs:complexType name="t"><xs:complexContent><xs:extension base="t">'
        '<xs:attribute name="b"/></xs:extension></xs:complexContent></xs:complexType></xs:redefine>'
        '<xs:element name="r" type="t"/>'
    )
    schema = read_schema(write(tmp_path, body)).schema
    assert [attribute.name for attribute in schema.complex_types["t"].attributes] == ["a", "b"]
    assert schema.complex_types["t"].base == "t#redefined"
    assert [attribute.name for attribute in schema.complex_types["t#redefined"].attributes] == ["a"]


def test_override_of_xsd_1_1(tmp_path: Path) -> None:
    write(tmp_path, TYPE, "t.xsd")
    body = (
        '<xs:override schemaLocation="t.xsd"><xs:simpleType name="t"><xs:restriction base="xs:date"/>'
        "</xs:simpleType></xs:override>"
    )
    schema = read_schema(write(tmp_path, body + ELEMENT)).schema
    assert str(schema.simple_types["t"].base).endswith("}date")


@pytest.mark.parametrize("location", ["http://www.w3.org/2001/xml.xsd", "xml.xsd", None])
def test_the_xml_namespace_is_known_whatever_the_hint(tmp_path: Path, location: str | None) -> None:
    hint = f' schemaLocation="{location}"' if location else ""
    body = (
        f'<xs:import namespace="http://www.w3.org/XML/1998/namespace"{hint}/>'
        '<xs:element name="r"><xs:complexType><xs:attribute ref="xml:lang" use="required"/></xs:complexType>'
        "</xs:element>"
    )
    reading = read_schema(write(tmp_path, body))
    assert reading.findings == ()
    (attribute,) = reading.schema.complex_types["/r"].attributes
    assert (attribute.name, attribute.required) == ("{http://www.w3.org/XML/1998/namespace}lang", True)
    assert [document.path for document in reading.schema.documents] == ["s.xsd"]


def test_xlink_is_known_too(tmp_path: Path) -> None:
    body = (
        '<xs:import namespace="http://www.w3.org/1999/xlink" schemaLocation="http://www.w3.org/1999/xlink.xsd"/>'
        '<xs:element name="r"><xs:complexType><xs:attribute ref="x:href" xmlns:x="http://www.w3.org/1999/xlink"/>'
        "</xs:complexType></xs:element>"
    )
    reading = read_schema(write(tmp_path, body))
    assert reading.findings == ()
    assert [a.name for a in reading.schema.complex_types["/r"].attributes] == ["{http://www.w3.org/1999/xlink}href"]


def test_a_missing_file_is_named_with_its_line_and_every_problem_at_once(tmp_path: Path) -> None:
    body = include("nergens.xsd") + "\n" + include("http://example.org/x.xsd") + "\n" + include("sub/t.xsd") + ELEMENT
    write(tmp_path, include("../weg.xsd") + TYPE, "sub/t.xsd")
    findings = refused(write(tmp_path, body))
    assert [
        (f.rule, f.location.line if f.location else 0, Path(f.location.file).name if f.location else "")
        for f in findings
    ] == [
        ("RX001", 2, "s.xsd"),
        ("RX003", 3, "s.xsd"),
        ("RX001", 2, "t.xsd"),
    ]
    assert "nergens.xsd" in findings[0].message
    assert findings[0].action


def test_a_missing_file_that_is_elsewhere_in_the_folder_is_pointed_at(tmp_path: Path) -> None:
    write(tmp_path, TYPE, "t.xsd")
    (finding,) = refused(write(tmp_path, include("deel/t.xsd") + ELEMENT))
    assert "t.xsd" in finding.action


def test_letter_case_is_an_error_that_says_so_and_can_be_allowed(tmp_path: Path) -> None:
    write(tmp_path, TYPE, "Types.xsd")
    start = write(tmp_path, "\n" + include("types.xsd") + ELEMENT)
    (finding,) = refused(start)
    assert (finding.rule, finding.location and finding.location.line) == ("RX002", 3)
    assert "'types.xsd'" in finding.message
    assert "'Types.xsd'" in finding.message
    reading = reading_of(start, ignore_case=True)
    (warning,) = reading.findings
    assert (warning.rule, warning.severity) == ("RX002", Severity.WARNING)
    assert reading.schema.documents[1].path == "Types.xsd"


def test_letter_case_is_not_guessed_where_two_files_could_be_meant(tmp_path: Path) -> None:
    write(tmp_path, TYPE, "Types.xsd")
    write(tmp_path, TYPE, "TYPES.xsd")
    if len(list(tmp_path.iterdir())) < 2:
        pytest.skip("this file system does not tell letter case apart")
    (finding,) = refused(write(tmp_path, include("types.xsd") + ELEMENT), ignore_case=True)
    assert finding.rule == "RX001"


@pytest.mark.parametrize(
    ("location", "rule"),
    [
        ("../secret.xsd", "RX004"),
        ("a/../../secret.xsd", "RX004"),
        ("%2e%2e/secret.xsd", "RX004"),
        ("..\\secret.xsd", "RX004"),
        ("/etc/passwd", "RX004"),
        ("file:///etc/passwd", "RX004"),
        ("file:secret.xsd", "RX004"),
        ("C:\\secret.xsd", "RX004"),
        ("http://127.0.0.1:9/x.xsd", "RX003"),
        ("HTTPS://127.0.0.1:9/x.xsd", "RX003"),
        ("//127.0.0.1/x.xsd", "RX003"),
        ("\\\\127.0.0.1\\x.xsd", "RX003"),
        ("urn:x", "RX003"),
        ("data:text/xml,x", "RX003"),
        ("x%00.xsd", "RX001"),
        ("", "RX001"),
        (".", "RX001"),
        ("~/secret.xsd", "RX001"),
    ],
)
@pytest.mark.parametrize("kind", ["include", "redefine"])
def test_no_location_leads_out(tmp_path: Path, location: str, rule: str, kind: str) -> None:
    write(tmp_path, TYPE, "secret.xsd")
    (finding,) = refused(write(tmp_path, include(location, kind) + ELEMENT, "xsd/s.xsd"))
    assert finding.rule == rule
    assert finding.action


def test_a_link_out_of_the_folder_is_refused_and_one_inside_is_followed(tmp_path: Path) -> None:
    write(tmp_path, TYPE, "secret.xsd")
    start = write(tmp_path, include("l.xsd") + ELEMENT, "xsd/s.xsd")
    (tmp_path / "xsd" / "l.xsd").symlink_to(tmp_path / "secret.xsd")
    (finding,) = refused(start)
    assert finding.rule == "RX004"
    (tmp_path / "xsd" / "l.xsd").unlink()
    write(tmp_path, TYPE, "xsd/t.xsd")
    (tmp_path / "xsd" / "l.xsd").symlink_to("t.xsd")
    assert [d.path for d in read_schema(start).schema.documents] == ["s.xsd", "t.xsd"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "t.xsd")
    (finding,) = refused(write(tmp_path, include("t.xsd") + ELEMENT))
    assert finding.rule == "RX004"


def test_nothing_is_ever_fetched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[object] = []
    monkeypatch.setattr(socket.socket, "connect", lambda _self, address: asked.append(address))
    monkeypatch.setattr(socket, "getaddrinfo", lambda *address, **_: asked.append(address) or [])
    monkeypatch.setattr("urllib.request.urlopen", lambda *address, **_: asked.append(address))
    hint = 'xsi:schemaLocation="urn:x http://127.0.0.1:9/x.xsd" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    body = (
        '<xs:import namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="http://127.0.0.1:9/xml.xsd"/>'
        '<xs:import namespace="urn:not-here"/><xs:import namespace="http://www.w3.org/2000/09/xmldsig#"/>'
        '<xs:element name="r"><xs:complexType><xs:sequence><xs:any processContents="lax"/></xs:sequence>'
        '<xs:attribute ref="xml:lang"/></xs:complexType></xs:element>'
    )
    for version in ("1.0", "1.1"):
        assert reading_of(write(tmp_path, body, attributes=hint), version=version, cache=False).schema.elements
    refused(write(tmp_path, '<xs:import namespace="urn:x" schemaLocation="http://127.0.0.1:9/x.xsd"/>'))
    assert asked == []


def test_the_parent_folder_belongs_to_it_when_the_start_refers_there_and_no_further(tmp_path: Path) -> None:
    write(tmp_path, TYPE, "spec/common/t.xsd")
    schema = read_schema(write(tmp_path, include("../common/t.xsd") + ELEMENT, "spec/maindoc/s.xsd")).schema
    assert [d.path for d in schema.documents] == ["maindoc/s.xsd", "common/t.xsd"]
    write(tmp_path, TYPE, "t.xsd")
    (finding,) = refused(write(tmp_path, include("../../t.xsd") + ELEMENT, "spec/maindoc/s.xsd"))
    assert finding.rule == "RX004"
    start = write(tmp_path, include("../../t.xsd") + ELEMENT, "spec/maindoc/s.xsd")
    assert reading_of(start, root=tmp_path).schema.documents[0].path == "spec/maindoc/s.xsd"


def test_a_start_outside_the_root_given_is_refused(tmp_path: Path) -> None:
    (tmp_path / "elders").mkdir()
    (finding,) = refused(write(tmp_path, ELEMENT + TYPE), root=tmp_path / "elders")
    assert finding.rule == "RX004"


def test_namespaces_that_do_not_fit_are_told_at_the_reference(tmp_path: Path) -> None:
    write(tmp_path, TYPE, "t.xsd", in_namespace("urn:other"))
    (finding,) = refused(write(tmp_path, "\n" + include("t.xsd") + ELEMENT))
    assert (finding.rule, finding.location and finding.location.line) == ("RX011", 3)
    (finding,) = refused(write(tmp_path, '<xs:import namespace="urn:x" schemaLocation="t.xsd"/>' + ELEMENT))
    assert finding.rule == "RX011"
    assert "urn:other" in finding.message


def test_the_digest_covers_paths_and_bytes_and_not_the_folder(tmp_path: Path) -> None:
    for folder in ("a", "b", "c", "d"):
        write(tmp_path, TYPE + ("<!-- x -->" if folder == "c" else ""), f"{folder}/t.xsd")
        write(tmp_path, include("t.xsd") + ELEMENT, f"{folder}/{'q' if folder == 'd' else 's'}.xsd")
    digests = [read_schema(tmp_path / f / f"{'q' if f == 'd' else 's'}.xsd").schema.digest for f in "abcd"]
    assert digests[0] == digests[1]
    assert len(set(digests)) == 3


def test_the_model_does_not_depend_on_the_folder(tmp_path: Path) -> None:
    write(tmp_path, include("t.xsd") + ELEMENT, "a/s.xsd")
    write(tmp_path, TYPE, "a/t.xsd")
    shutil.copytree(tmp_path / "a", tmp_path / "deep" / "er" / "b")
    first = reading_of(tmp_path / "a" / "s.xsd", cache=False)
    second = reading_of(tmp_path / "deep" / "er" / "b" / "s.xsd", cache=False)
    assert first == second


def test_a_harmless_doctype_is_passed_over_and_lines_stay(tmp_path: Path) -> None:
    start = write(tmp_path, '<xs:element name="r" type="xs:int"/>')
    text = start.read_text(encoding="utf-8")
    head = (
        "<?xml version='1.0'?>\n<!-- <!DOCTYPE --> <!DOCTYPE schema [\n<!ENTITY a 'b'>\n<!ATTLIST xs:schema x "
        "CDATA #FIXED ']>'>\n]>"
    )
    start.write_text(head + text, encoding="utf-8")
    (element,) = read_schema(start).schema.elements.values()
    assert element.source is not None
    assert element.source.line == 6


@pytest.mark.parametrize(
    ("doctype", "rule"),
    [
        ('<!DOCTYPE s SYSTEM "x.dtd">', "RX005"),
        ('<!DOCTYPE s PUBLIC "-//W3C//DTD" "x.dtd">', "RX005"),
        ('<!DOCTYPE s [<!ENTITY e SYSTEM "file:///etc/passwd">]>', "RX005"),
        ('<!DOCTYPE s [<!ENTITY % p "x"> %p;]>', "RX005"),
        ("<!DOCTYPE s [" + "<!ENTITY a 'b'>" * 1_000 + "]>", "RX005"),
        ("<!DOCTYPE s [<!ENTITY e 'used'>]>", "RX006"),
    ],
)
def test_other_doctypes_are_refused(tmp_path: Path, doctype: str, rule: str) -> None:
    body = '<xs:element name="r"><xs:annotation><xs:documentation>&e;</xs:documentation></xs:annotation></xs:element>'
    start = write(tmp_path, body if rule == "RX006" else "")
    start.write_text(doctype + start.read_text(encoding="utf-8"), encoding="utf-8")
    (finding,) = refused(start)
    assert finding.rule == rule


def test_documents_are_bounded_in_number_and_size(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.read.xsd.closure.MAX_DOCUMENTS", 3)
    for number in range(4):
        write(tmp_path, "", f"i{number}.xsd")
    start = write(tmp_path, "".join(include(f"i{number}.xsd") for number in range(4)))
    (finding,) = refused(start)
    assert finding.rule == "RX008"
    monkeypatch.setattr("generator.read.xsd.closure.MAX_CLOSURE_BYTES", 100)
    assert refused(write(tmp_path, ELEMENT + TYPE, "t.xsd"))[0].rule == "RX008"


def test_what_is_no_schema_is_said_to_be_none(tmp_path: Path) -> None:
    (tmp_path / "s.xsd").write_text("<html/>", encoding="utf-8")
    assert refused(tmp_path / "s.xsd")[0].rule == "RX007"
    assert refused(tmp_path / "absent.xsd")[0].rule == "RX001"
    assert refused(tmp_path)[0].rule == "RX001"


def test_the_closure_finds_documents_by_path(tmp_path: Path) -> None:
    closure = resolve_closure(write(tmp_path, ELEMENT + TYPE))
    assert closure.document("s.xsd") is closure.start
    with pytest.raises(KeyError):
        closure.document("t.xsd")
