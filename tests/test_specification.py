"""A whole specification: where it starts, how it is called, what its digest covers, all errors at once."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.findings import UnreadableError
from generator.model.specification import LinkKind
from generator.read.ledger import read_ledger
from generator.read.specification import read_specification
from generator.read.start import find_start

XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{include}
<xs:element name="{root}"><xs:complexType><xs:sequence>
  <xs:element name="kind" type="xs:string"/>
</xs:sequence></xs:complexType></xs:element>
</xs:schema>"""
DATASET = """format: 1
dataset: {id: proef, version: "2.1", title: Proef}
concepts:
  - {id: "1", name: kind, label: Kind, type: string, cardinality: 1..1}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "lnr-3.1"
    path.mkdir()
    return path


def write(path: Path, *, root: str = "bericht", include: str = "") -> Path:
    path.parent.mkdir(exist_ok=True)
    include = f'<xs:include schemaLocation="{include}"/>' if include else ""
    path.write_text(XSD.format(root=root, include=include), encoding="utf-8")
    return path


def rules(error: pytest.ExceptionInfo[UnreadableError]) -> list[str]:
    return [finding.rule for finding in error.value.findings]


def test_a_folder_with_an_xsd_alone(folder: Path) -> None:
    write(folder / "any.xsd")
    specification = read_specification(folder=folder)
    assert (specification.id, specification.version) == ("lnr", "3.1")
    assert specification.dataset.derived
    assert specification.links["kind"].kind is LinkKind.DERIVED


def test_a_folder_with_a_dataset(folder: Path) -> None:
    write(folder / "any.xsd")
    (folder / "dataset.yaml").write_text(DATASET, encoding="utf-8")
    specification = read_specification(folder=folder)
    assert (specification.id, specification.version) == ("proef", "2.1")
    assert specification.links["1"].xpath == "/bericht/kind"
    assert specification.links["1"].kind is LinkKind.NAME


def test_a_file_alone_is_called_after_itself_or_its_folder(folder: Path, tmp_path: Path) -> None:
    assert read_specification(xsd=write(folder / "xsd" / "schema.xsd")).version == "3.1"
    named = read_specification(xsd=write(folder / "orders-v2.0.xsd"))
    assert (named.id, named.version) == ("orders", "2.0")
    dated = read_specification(xsd=write(folder / "orders-2020-02-11.xsd"))
    assert (dated.id, dated.version) == ("orders", "2020-02-11")
    versions = read_specification(folder=write(folder / "v03-2020-02-11" / "orders.xsd").parent)
    assert (versions.id, versions.version) == ("orders", "0")
    plain = tmp_path / "plain"
    other = read_specification(xsd=write(plain / "1 odd name.xsd"))
    assert (other.id, other.version) == ("x1-odd-name", "0")


def test_a_derived_dataset_is_called_without_its_version(folder: Path) -> None:
    write(folder / "any.xsd")
    dataset = read_specification(folder=folder).dataset
    assert (str(dataset.title), dataset.version in str(dataset.title)) == (dataset.id, False)


def test_the_file_that_no_other_includes_starts(folder: Path) -> None:
    write(folder / "xsd" / "parts.xsd", root="deel")
    write(folder / "xsd" / "whole.xsd", include="parts.xsd")
    assert read_specification(folder=folder, root="bericht").root.name == "bericht"


def test_an_ending_in_capitals_is_found_on_every_system(folder: Path) -> None:
    write(folder / "LNR.XSD")
    assert read_specification(folder=folder).root.name == "bericht"


@pytest.mark.parametrize("location", ["de%20kern.xsd", ".\\de kern.xsd", " de kern.xsd "])
def test_an_included_file_is_known_however_its_name_is_written(folder: Path, location: str) -> None:
    write(folder / "de kern.xsd", root="kern")
    write(folder / "lnr.xsd", include=location)
    assert read_specification(folder=folder, root="bericht").schema.documents[0].path == "lnr.xsd"
    assert find_start(folder, None) == folder / "lnr.xsd"


def test_several_starts_are_listed(folder: Path) -> None:
    write(folder / "a.xsd")
    write(folder / "b.xsd", root="ander")
    with pytest.raises(UnreadableError) as caught:
        read_specification(folder=folder)
    assert rules(caught) == ["RD071"]
    assert "a.xsd, b.xsd" in caught.value.findings[0].message
    assert "--xsd" in caught.value.findings[0].action
    assert read_specification(folder=folder, root="ander").root.name == "ander"


def test_a_root_that_no_schema_declares_is_told(folder: Path) -> None:
    write(folder / "a.xsd", root="opname")
    write(folder / "b.xsd", root="ander")
    with pytest.raises(UnreadableError) as caught:
        read_specification(folder=folder, root="opnames")
    assert "declares 'opnames'" in caught.value.findings[0].message
    assert "Did you mean 'opname'?" in caught.value.findings[0].message


def test_candidates_past_a_dozen_are_counted(folder: Path) -> None:
    for number in range(14):
        write(folder / f"{number:02}.xsd", root=f"r{number}")
    with pytest.raises(UnreadableError) as caught:
        read_specification(folder=folder)
    assert "11.xsd and 2 more." in caught.value.findings[0].message


def test_a_folder_of_specifications_is_not_one(folder: Path) -> None:
    write(folder / "any.xsd")
    (folder / "dataset.yaml").write_text(DATASET, encoding="utf-8")
    with pytest.raises(UnreadableError) as caught:
        read_specification(folder=folder.parent)
    assert rules(caught) == ["RD071"]
    assert caught.value.findings[0].action == f"Name one of them, such as {folder.as_posix()}."


def test_a_file_for_a_folder_is_told(folder: Path) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_specification(folder=write(folder / "any.xsd"))
    assert (rules(caught), caught.value.findings[0].action) == (["RD070"], "Name an XSD with --xsd FILE.")


def test_nothing_to_read(folder: Path) -> None:
    for arguments in ({"folder": folder}, {"folder": folder / "none"}, {}):
        with pytest.raises(UnreadableError) as caught:
            read_specification(**arguments)
        assert rules(caught) == ["RD070"]


def test_errors_of_every_file_come_at_once(folder: Path) -> None:
    write(folder / "any.xsd", include="missing.xsd")
    (folder / "dataset.yaml").write_text(DATASET.replace('"2.1"', "2.1"), encoding="utf-8")
    (folder / "names.yaml").write_text("type:kind: import\n", encoding="utf-8")
    with pytest.raises(UnreadableError) as caught:
        read_specification(folder=folder)
    assert {"RD012", "RD062", "RX001"} <= set(rules(caught))


def test_the_digest_covers_schema_dataset_and_ledger(folder: Path) -> None:
    seen = set()
    write(folder / "any.xsd")
    seen.add(read_specification(folder=folder).digest)
    (folder / "dataset.yaml").write_text(DATASET, encoding="utf-8")
    seen.add(read_specification(folder=folder).digest)
    (folder / "names.yaml").write_text("concept:1: Kind\n", encoding="utf-8")
    seen.add(read_specification(folder=folder).digest)
    write(folder / "any.xsd", include="")
    (folder / "any.xsd").write_text((folder / "any.xsd").read_text(encoding="utf-8") + "\n", encoding="utf-8")
    seen.add(read_specification(folder=folder).digest)
    assert len(seen) == 4


def test_the_digest_does_not_depend_on_the_folder(folder: Path, tmp_path: Path) -> None:
    write(folder / "any.xsd")
    other = tmp_path / "elsewhere" / "lnr-3.1"
    other.parent.mkdir()
    write(other / "any.xsd")
    assert read_specification(folder=folder).digest == read_specification(folder=other).digest


def test_our_own_specification_is_read_without_a_word(repository: Path) -> None:
    specification = read_specification(folder=repository / "spec" / "lnr-3.0")
    assert [finding for finding in specification.findings if finding.severity == "error"] == []
    assert len(specification.links) == 245
    assert {link.kind for link in specification.links.values()} == {LinkKind.CONCEPT_ID}


def test_a_ledger_keeps_names(tmp_path: Path) -> None:
    path = tmp_path / "names.yaml"
    path.write_text('# kept\n"type:{urn:t}kind": Kind\n"code:geslacht/2.16|M": MAN\n', encoding="utf-8")
    assert dict(read_ledger(path).names) == {"type:{urn:t}kind": "Kind", "code:geslacht/2.16|M": "MAN"}
    path.write_text("# nothing yet\n", encoding="utf-8")
    assert dict(read_ledger(path).names) == {}


@pytest.mark.parametrize("name", ["import", "a b", "__class__", "a.b", "1a", "é", "", "a;b", "x" * 200, "[a]"])
def test_a_ledger_lets_no_code_in(tmp_path: Path, name: str) -> None:
    path = tmp_path / "names.yaml"
    path.write_text(f"type:kind: {name}\n", encoding="utf-8")
    with pytest.raises(UnreadableError) as caught:
        read_ledger(path)
    assert rules(caught) == ["RD062"]


@pytest.mark.parametrize("text", ["- a\n", "other:kind: Kind\n", "type:a: A\ntype:a: B\n"])
def test_a_ledger_that_is_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "names.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(UnreadableError):
        read_ledger(path)


def test_a_published_schema_beside_a_definition_for_another_root(folder: Path) -> None:
    write(folder / "any.xsd")
    head = DATASET.replace("title: Proef}", 'title: Proef, root: "{urn:other}lnr"}')
    (folder / "dataset.yaml").write_text(head, encoding="utf-8")
    specification = read_specification(folder=folder)
    assert specification.root.name == "bericht"
    assert [finding.rule for finding in specification.findings] == ["RD054"]
    assert specification.links["1"].xpath == "/bericht/kind"
