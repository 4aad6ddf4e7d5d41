"""One mapping, written for the newest release, builds messages of the release before it as well."""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from typer.testing import CliRunner

from generator.cli.main import make_app

Codes = dict[str, tuple[str, str]]
"""By value in the message: the code (empty: none) and what people call it."""

OLD: dict[str, Any] = {
    "geslacht": ("geslacht", {"1": ("M", "Jongen"), "2": ("F", "Meisje")}),
    "soort": ("soort", {"8": ("", "Overig"), "9": ("", "Onbekend")}),
    "gewicht": "xs:integer",
    "groups": {"2": ("opname", "opname_datum", "xs:date")},
    "own": ("13", "lengte", "xs:decimal"),
    "units": {"16": "g", "17": "d", "18": "{score}"},
}
NEW: dict[str, Any] = {
    "geslacht": ("administratief_geslacht", {"1": ("F", "Meisje"), "2": ("M", "Jongen"), "3": ("X", "Anders")}),
    "soort": ("soort", {"8": ("", "Keizersnede"), "9": ("", "Overig"), "10": ("", "Onbekend")}),
    "gewicht": "xs:decimal",
    "groups": {"3": ("afdeling", "afdeling_naam", "xs:string")},
    "own": ("14", "hoofdomtrek", "xs:decimal"),
    "units": {"16": "kg", "17": "wk", "18": "{points}"},
}
MEASURED = {"16": "moederkoek", "17": "duur", "18": "telling"}
"""Items that a release tells in another unit than the one before."""

BODIES = {
    "1": 'return source["kinderen"]',
    "11": 'return codes.Geslacht[source["g"]]',
    "15": 'return codes.Soort(source["s"])',
    "12": 'return source["gewicht"]',
    "13": "return Decimal(50)",
    "16": 'return source.get("moederkoek")',
    "17": 'return source.get("duur")',
    "18": 'return source.get("telling")',
    "21": "return Date(2026, 11, 23)",
}


def write_version(folder: Path, version: str, said: dict[str, Any]) -> None:
    """A specification with a group that repeats, two code lists, a group and an item of its own."""
    folder.mkdir(parents=True)
    (folder / "huis.xsd").write_text(_xsd(said), encoding="utf-8")
    (folder / "dataset.yaml").write_text(_dataset(version, said), encoding="utf-8")


def _xsd(said: dict[str, Any]) -> str:
    def element(name: str, kind: str) -> str:
        return f'<xs:element name="{name}" type="{kind}" minOccurs="0"/>'

    def listed(name: str, codes: Codes) -> str:
        values = "".join(f'<xs:enumeration value="{value}"/>' for value in codes)
        restricted = f'<xs:restriction base="xs:string">{values}</xs:restriction>'
        return f'<xs:element name="{name}" minOccurs="0"><xs:simpleType>{restricted}</xs:simpleType></xs:element>'

    def group(name: str, inside: str, occurs: str) -> str:
        body = f"<xs:complexType><xs:sequence>{inside}</xs:sequence></xs:complexType>"
        return f'<xs:element name="{name}" {occurs}>{body}</xs:element>'

    items = [listed(*said["geslacht"]), listed(*said["soort"]), element("gewicht", said["gewicht"])]
    items += [element(name, "xs:decimal") for name in MEASURED.values()]
    inside = group("kind", "".join([*items, element(*said["own"][1:])]), 'minOccurs="0" maxOccurs="unbounded"')
    inside += "".join(group(name, element(*item), 'minOccurs="0"') for name, *item in said["groups"].values())
    schema = f'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">{group("huis", inside, "")}</xs:schema>'
    return schema.replace(" ><", "><")


def _dataset(version: str, said: dict[str, Any]) -> str:
    def concept(key: str, name: str, kind: str, path: str, more: str = "") -> str:
        occurs = "0..*" if name == "kind" else "0..1"
        link = f"/huis{path}/{name}"
        about = f'id: "{key}", name: {name}, label: {{nl: {name}}}, type: {kind}, cardinality: {occurs}'
        return f"{{{about}, link: {link}{more}}}"

    kinds = {"xs:integer": "count", "xs:decimal": "quantity", "xs:date": "date", "xs:string": "string"}
    items = [
        concept("11", said["geslacht"][0], "code", "/kind", ", code_list: geslacht"),
        concept("15", "soort", "code", "/kind", ", code_list: soort"),
        concept("12", "gewicht", kinds[said["gewicht"]], "/kind"),
        concept(*said["own"][:2], kinds[said["own"][2]], "/kind"),
    ]
    items += [
        concept(key, name, "quantity", "/kind", f", unit: '{said['units'][key]}'") for key, name in MEASURED.items()
    ]
    groups = [concept("1", "kind", "group", "", f", concepts: [{', '.join(items)}]")]
    for key, (name, item, kind) in said["groups"].items():
        inside = concept(f"{key}1", item, kinds[kind], f"/{name}")
        groups.append(concept(key, name, "group", "", f", concepts: [{inside}]"))
    lists = [
        f"{{id: {name}, label: {{nl: {name}}}, codes: [{', '.join(_code(*each) for each in said[name][1].items())}]}}"
        for name in ("geslacht", "soort")
    ]
    head = f'format: 1\ndataset: {{id: huis, version: "{version}", title: {{nl: Huis}}}}\n'
    return head + "concepts:\n" + "".join(f"  - {one}\n" for one in groups) + "code_lists:\n" + "".join(
        f"  - {one}\n" for one in lists
    )  # fmt: skip


def _code(value: str, said: tuple[str, str]) -> str:
    code = f', code: "{said[0]}", system: "2.16.1"' if said[0] else ""
    return f'{{value: "{value}", display: {{nl: {said[1]}}}{code}}}'


def run(*arguments: str) -> None:
    """A command that must not fail; it may find something."""
    done = CliRunner().invoke(make_app(("generate", "sync", "update")), list(arguments))
    assert done.exit_code in {0, 1}, done.stderr


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A project whose mapping was written for release 1, and led to release 2 by `lnrgen update`."""
    folder = tmp_path_factory.mktemp("newer") / "project"
    write_version(folder / "spec" / "huis-1", "1", OLD)
    write_version(folder.parent / "huis-2", "2", NEW)
    text = "spec: spec/huis-1\nout: made_releases\nmapping: mapping_releases\ntargets: [bindings, mapping]\n"
    (folder / "lnrgen.yaml").write_text(text, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        run("generate")
        run("sync")
        for code in Path("mapping_releases").glob("*.py"):
            code.write_text(_written(code.read_text(encoding="utf-8")), encoding="utf-8")
        run("update", "../huis-2")
        patch.syspath_prepend(str(folder))
        yield folder
    for name in [name for name in sys.modules if name.startswith(("made_releases", "mapping_releases"))]:
        del sys.modules[name]


def _written(text: str) -> str:
    for key, body in BODIES.items():
        if f'raise NotMapped("{key}"' in text:
            start = text.index(f'raise NotMapped("{key}"')
            text = text[:start] + body + text[text.index(")", start) + 1 :]
    return text.replace("import annotations\n", "import annotations\n\nfrom datetime import date as Date\n", 1)


@pytest.fixture(scope="module")
def mapping(project: Path) -> Any:
    """The vendor's mapping."""
    del project
    return importlib.import_module("mapping_releases").MAPPING


def message(release: str, mapping: Any, source: dict[str, Any]) -> bytes:
    """A message of a release, as the vendor's code makes it."""
    made = importlib.import_module(f"made_releases.{release}.mapping")
    bindings = importlib.import_module(f"made_releases.{release}.bindings")
    xml: bytes = bindings.to_xml(made.assemble(made.from_newer(mapping), source))
    return xml.partition(b"?>\n")[2].strip()


SOURCE = {"kinderen": [{"g": "M", "s": "9", "gewicht": 900}, {"g": "F", "s": "10", "gewicht": 1200}]}


def test_one_mapping_builds_valid_messages_of_both_releases(project: Path, mapping: Any) -> None:
    newer, older = (message(release, mapping, SOURCE) for release in ("huis_2", "huis_1"))
    assert newer == (
        b"<huis><kind><administratief_geslacht>2</administratief_geslacht><soort>9</soort><gewicht>900</gewicht></kind>"
        b"<kind><administratief_geslacht>1</administratief_geslacht><soort>10</soort><gewicht>1200</gewicht></kind></huis>"
    )
    assert older == (
        b"<huis><kind><geslacht>1</geslacht><soort>8</soort><gewicht>900</gewicht><lengte>50</lengte></kind>"
        b"<kind><geslacht>2</geslacht><soort>9</soort><gewicht>1200</gewicht><lengte>50</lengte></kind>"
        b"<opname><opname_datum>2026-11-23</opname_datum></opname></huis>"
    )
    for version, xml in (("1", older), ("2", newer)):
        schema = etree.XMLSchema(etree.parse(project / "spec" / f"huis-{version}" / "huis.xsd"))
        schema.assertValid(etree.fromstring(xml))


@pytest.mark.parametrize("child", [{"g": "X", "s": "9"}, {"g": "M", "s": "8"}])
def test_a_code_that_the_older_release_lacks_is_an_error_and_never_another_code(mapping: Any, child: Any) -> None:
    made = importlib.import_module("made_releases.huis_1.mapping")
    source = {"kinderen": [child | {"gewicht": 1}]}
    assert b"<soort>" in message("huis_2", mapping, source)
    with pytest.raises(made.MappingError, match="of this release lacks the code") as raised:
        message("huis_1", mapping, source)
    assert "NotInRelease" in str(raised.value)


def test_a_value_is_told_in_the_unit_of_the_release_that_is_asked_for(mapping: Any) -> None:
    child = {"g": "M", "s": "9", "gewicht": 900, "moederkoek": Decimal("0.612"), "telling": 7}
    newer, older = (message(release, mapping, {"kinderen": [child]}) for release in ("huis_2", "huis_1"))
    assert b"<moederkoek>0.612</moederkoek><telling>7</telling>" in newer
    assert b"<moederkoek>612</moederkoek><telling>7</telling>" in older


def test_a_value_in_a_unit_that_cannot_be_turned_into_the_older_one_is_an_error(mapping: Any) -> None:
    child = {"g": "M", "s": "9", "gewicht": 900, "duur": 29}
    assert b"<duur>29</duur>" in message("huis_2", mapping, {"kinderen": [child]})
    made = importlib.import_module("made_releases.huis_1.mapping")
    with pytest.raises(made.MappingError, match="in d, and the mapping gives it in wk") as raised:
        message("huis_1", mapping, {"kinderen": [child]})
    assert "29" not in str(raised.value)
    assert (raised.value.kind, raised.value.concept) == ("NotInRelease", "17")


def test_an_error_in_the_vendors_code_is_placed_in_the_vendors_code(mapping: Any) -> None:
    made = importlib.import_module("made_releases.huis_1.mapping")
    with pytest.raises(made.MappingError) as raised:
        message("huis_1", mapping, {"kinderen": [{"g": "M", "s": "9"}]})
    assert raised.value.kind == "KeyError"
    assert "mapping_releases" in raised.value.code


def test_what_is_not_mapped_for_the_newer_is_not_for_the_older(mapping: Any) -> None:
    made = importlib.import_module("made_releases.huis_1.mapping")
    names = importlib.import_module("made_releases.huis_2.mapping")
    assert made.unmapped(made.from_newer(mapping)) == []
    assert [each.place.concept for each in names.unmapped(mapping)] == ["14", "31"]


def test_a_class_with_a_name_of_its_own_is_given_by_name(mapping: Any) -> None:
    made = importlib.import_module("made_releases.huis_1.mapping")
    newer = importlib.import_module("made_releases.huis_2.mapping")
    (kept,) = newer.contract.RemovedMapping.__subclasses__()
    kept.__name__ = "OurAdmission"
    try:
        assert [each.place.concept for each in made.unmapped(made.from_newer(mapping))] == ["21"]
        assert made.unmapped(made.from_newer(mapping, opname=kept())) == []
    finally:
        kept.__name__ = "Opname"


def test_of_its_own_release_a_mapping_comes_back_as_it_is(mapping: Any) -> None:
    assert importlib.import_module("made_releases.huis_2.mapping").from_newer(mapping) is mapping


EPISODES = """
import sqlite3
from made_releases.huis_2.mapping.episodes import Episode
def connect(source): return sqlite3.connect(source.removeprefix("sqlite:///"))
def keys(connection, since): yield Episode("7")
def rows(connection, episodes):
    for each in episodes:
        yield each, {"kinderen": [{"g": "M", "s": "9", "gewicht": 900}, {"g": "F", "s": "10", "gewicht": 1200}]}
"""


def test_export_writes_messages_of_the_release_that_is_asked_for(project: Path, mapping: Any) -> None:
    (project / "mapping_releases" / "episodes.py").write_text(EPISODES, encoding="utf-8")
    (project / "epd.db").touch()
    for release, out in (("huis-1", "older"), ("huis-2", "newer")):
        done = CliRunner().invoke(
            make_app(("export", "sync")), ["export", "--source", "epd.db", "--out", out, "--release", release]
        )
        assert done.exit_code == 0, done.stderr
        (file,) = (project / out).glob("*.xml")
        assert message(release.replace("-", "_"), mapping, SOURCE) in file.read_bytes()
    done = CliRunner().invoke(
        make_app(("export", "sync")), ["export", "--source", "epd.db", "--out", "none", "--release", "huis-9"]
    )
    assert (done.exit_code, "huis_1, huis_2" in done.stderr) == (2, True)


def test_the_vendors_code_is_typed_for_the_newest_and_the_generated_code_is_strict(project: Path) -> None:
    packages = ["-p", "made_releases.huis_1.mapping", "-p", "made_releases.huis_2.mapping", "-p", "mapping_releases"]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-incremental", "--allow-any-generics", *packages],
        cwd=project, capture_output=True, text=True, check=False,
    )  # fmt: skip
    told = (line for line in done.stdout.splitlines() if "error:" in line and "episodes.py" not in line)
    said = [line for line in told if "Returning Any" not in line]
    assert len(said) == 1, said
    assert 'Return type "int | None" of "gewicht" incompatible with return type "Decimal | None"' in said[0]
