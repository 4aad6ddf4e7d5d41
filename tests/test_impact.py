"""What a finding hits of the vendor's own: functions, rows of code tables, columns; told in every format."""

from __future__ import annotations

import json
import shutil
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from cli_helpers import make_project
from typer.testing import CliRunner

from generator.cli.main import make_app
from generator.findings import Finding, Hit, HitKind, Location, Severity
from generator.sync.touched import CodeTable, Touched, values_in

COMMANDS = ("generate", "sync", "diff", "check")


def run(*arguments: str) -> str:
    """What a command writes to stdout; it may find something, but not fail."""
    done = CliRunner().invoke(make_app(COMMANDS), list(arguments))
    assert done.exit_code in {0, 1}, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project with a mapping and SQL, and a next version without the code V."""
    project = tmp_path_factory.mktemp("impact")
    spec = make_project(project)
    (project / "lnrgen.yaml").write_text(
        "spec: spec/kamer-1.0\ntargets: [bindings, mapping, sql]\n", encoding="utf-8"
    )  # fmt: skip
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        run("generate")
        run("sync")
    shutil.copytree(spec, project / "next")
    for name, gone in (("kamer.xsd", '<xs:enumeration value="V"/>'), ("dataset.yaml", "      - {value: V,")):
        lines = (spec / name).read_text(encoding="utf-8")
        start = lines.index(gone)
        end = start + len(gone) if name == "kamer.xsd" else lines.index("\n", start) + 1
        (project / "next" / name).write_text(lines[:start] + lines[end:], encoding="utf-8")
    return project


@pytest.fixture
def project(template: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The template; no test writes in it."""
    monkeypatch.chdir(template)
    return template


def line_of(path: str, text: str) -> int:
    return next(n for n, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1) if text in line)


def hits() -> list[tuple[str, str, str]]:
    """What losing the code V hits: kind, place, what."""
    method = line_of("mapping/opname.py", "def geslacht")
    row = line_of("mapping/codes/geslacht.csv", ",V,")
    script = "generated/kamer_1_0/sql/sqlite/tables.sql"
    return [
        ("function", f"mapping/opname.py:{method}", "Opname.geslacht"),
        ("code", f"mapping/codes/geslacht.csv:{row}", "V"),
        ("column", f"{script}:{line_of(script, '    geslacht ')}", "kamer_1_0_opname.geslacht"),
    ]


def told(data: dict[str, Any]) -> list[list[tuple[str, str, str]]]:
    """The hits of each finding in a JSON report."""
    return [
        [(hit["kind"], f"{hit['location']['file']}:{hit['location']['line']}", hit["what"]) for hit in one["mapping"]]
        for one in data["findings"]
    ]


def test_json_names_function_row_and_column_and_keeps_to_its_schema(project: Path) -> None:
    del project
    data = json.loads(run("diff", "spec/kamer-1.0", "next", "--format", "json"))
    assert hits() in told(data)
    schema = json.loads(files("generator.cli").joinpath("report.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(data, schema)


def test_an_answer_that_was_known_tells_the_same(project: Path) -> None:
    del project
    first = run("diff", "spec/kamer-1.0", "next", "--format", "json")
    assert run("diff", "spec/kamer-1.0", "next", "--format", "json") == first


def test_check_upstream_tells_it_as_well(project: Path) -> None:
    del project
    assert hits() in told(json.loads(run("check", "--upstream", "next", "--format", "json")))


def test_text_markdown_html_and_sarif_tell_it(project: Path) -> None:
    del project
    shown = [f"{place} {what}" for _, place, what in hits()]
    text = run("diff", "spec/kamer-1.0", "next")
    assert f"    hits   {shown[0]}\n    hits   {shown[1]}\n    hits   {shown[2]}\n" in text
    markdown = run("diff", "spec/kamer-1.0", "next", "--format", "markdown")
    assert f"  \n  hits `{shown[0]}`  \n  hits `{shown[1]}`  \n  hits `{shown[2]}`\n" in markdown
    page = run("diff", "spec/kamer-1.0", "next", "--format", "html", "--language", "nl")
    assert all(f"{each}</code>" in page for each in shown)
    sarif = json.loads(run("diff", "spec/kamer-1.0", "next", "--format", "sarif"))
    related = [one for result in sarif["runs"][0]["results"] for one in result.get("relatedLocations", [])]
    found = {one["message"]["text"]: one["physicalLocation"] for one in related if "physicalLocation" in one}
    place = found["It hits Opname.geslacht."]
    assert place["artifactLocation"]["uri"] == "mapping/opname.py"
    assert place["region"] == {"startLine": line_of("mapping/opname.py", "def geslacht")}


def test_without_a_mapping_nothing_is_hit(project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("spec", "next"):
        shutil.copytree(project / name, tmp_path / name)
    monkeypatch.chdir(tmp_path)
    data = json.loads(run("diff", "spec/kamer-1.0", "next", "--format", "json"))
    assert data["findings"]
    assert not any(told(data))


def test_a_mapping_that_cannot_be_read_is_for_sync_to_tell(project: Path, tmp_path: Path) -> None:
    shutil.copytree(project, tmp_path, dirs_exist_ok=True)
    (tmp_path / "mapping" / "mapping.yaml").write_text("{", encoding="utf-8")
    data = json.loads(
        run("diff", "spec/kamer-1.0", "next", "--config", str(tmp_path / "lnrgen.yaml"), "--format", "json")
    )
    assert data["findings"]


def finding(name: str, concept: str | None = "1", old: str | None = None, *folded: Finding) -> Finding:
    return Finding("XX001", name, Severity.INFO, "It is so.", concept=concept, old=old, folded=folded)


ROW = Hit(Location("c.csv", 3), "2", HitKind.CODE)
WHOLE = Hit(Location("c.csv", 1), "c.csv", HitKind.CODE)
METHOD = Hit(Location("a.py", 7), "A.b")
TOUCHED = Touched({"1": (METHOD,)}, {"1": (CodeTable(WHOLE, (("2", ROW),)),)})


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (finding("code-removed", old="1, 2"), (METHOD, ROW)),
        (finding("code-removed", old="12"), (METHOD,)),
        (finding("code-list-replaced", old="2"), (METHOD, WHOLE)),
        (finding("code-removed", old="1, 2 and 7 more"), (METHOD, WHOLE, ROW)),
        (finding("unit-changed", old="2"), (METHOD,)),
        (finding("code-removed", concept="9", old="2"), ()),
        (finding("element-removed", None, None, finding("element-removed")), (METHOD,)),
    ],
)
def test_rows_are_hit_by_the_codes_that_a_finding_about_codes_names(given: Finding, wanted: tuple[Hit, ...]) -> None:
    assert TOUCHED.told([given])[0].mapping == wanted


def test_values_are_read_from_facts_with_and_without_displays() -> None:
    assert values_in("1: Jongen; 2: Meisje") >= {"1", "2"}
    assert values_in("3, 4") >= {"3", "4"}
    assert not values_in(None)
