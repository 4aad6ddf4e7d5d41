"""`lnrgen update NEW`: both versions stay, what a hand wrote stays, and the to-do list says what is left."""

from __future__ import annotations

import json
import shutil
import zipfile
from dataclasses import fields
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from output_helpers import tree
from sync_support import KIND, OPNAME, Item, write_spec
from typer.testing import CliRunner, Result
from upstream_support import site

from generator.cli.main import make_app
from generator.cli.render.dutch_mapping import MAPPING
from generator.cli.updating.words import UPDATE_WORDS
from generator.sync import rules

Groups = dict[tuple[str, str], tuple[Item, ...]]

OLD: Groups = {("1", "kind"): KIND, ("2", "opname"): OPNAME}
NEW: Groups = {
    ("1", "kind"): (
        ("11", "administratief_geslacht", "Sex."),
        ("12", "gewicht", "Weight in grams."),
        ("14", "hoofdomtrek", "Head."),
    ),
    ("3", "afdeling"): (("31", "naam", "Ward."),),
}
CONFIGURATION = "# ours\nspec: spec/proef-1  # the release we deliver by\ntargets: [bindings, mapping]\n# the end\n"


def write_version(folder: Path, version: str, groups: Groups) -> Path:
    """A specification of that version."""
    write_spec(folder, groups)
    dataset = folder / "dataset.yaml"
    text = dataset.read_text(encoding="utf-8").replace("version: '1'", f"version: '{version}'")
    dataset.write_text(text, encoding="utf-8")
    return folder


def run(*arguments: str) -> Result:
    """The command line in this process."""
    return CliRunner().invoke(make_app(("generate", "sync", "update", "check")), list(arguments))


@pytest.fixture(scope="module")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project at version 1 whose mapping is partly written, and version 2 as it is published beside it."""
    folder = tmp_path_factory.mktemp("update")
    project = folder / "project"
    write_version(project / "spec" / "proef-1", "1", OLD)
    (project / "lnrgen.yaml").write_text(CONFIGURATION, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        assert run("generate").exit_code == 0
        assert run("sync").exit_code == 0
        code = Path("mapping/proef.py")
        text = code.read_text(encoding="utf-8")
        for key, body in (("11", "return self._code(source['sekse'])  # ours"), ("12", "return str(source['gew'])")):
            start = text.index(f'raise NotMapped("{key}"')
            text = text[:start] + body + text[text.index("\n", start) :]
        code.write_text(text + "\n\n# our helper\nHELPER = 1\n", encoding="utf-8")
        assert run("sync").exit_code == 0
    write_version(folder / "published" / "proef-2", "2", NEW)
    return folder


@pytest.fixture
def project(template: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A copy of the template to work in; NEW is at ../published/proef-2."""
    shutil.copytree(template, tmp_path, dirs_exist_ok=True)
    monkeypatch.chdir(tmp_path / "project")
    return tmp_path / "project"


def the_list(*arguments: str) -> dict[str, object]:
    """What `update --format json` says."""
    done = run("update", "../published/proef-2", "--format", "json", *arguments)
    found: dict[str, object] = json.loads(done.stdout)
    return found


def short(data: dict[str, object]) -> list[tuple[object, ...]]:
    """The tasks: urgency, concept, place, method."""
    tasks = data["tasks"]
    assert isinstance(tasks, list)
    return [
        (task["urgency"], task["concept"], f"{task['location']['file']}:{task['location']['line']}", task["what"])
        for task in tasks
        if task["urgency"] != "info"
    ]


def line_of(path: str, text: str) -> int:
    """The line of a file that holds this text."""
    return next(n for n, line in enumerate(Path(path).read_text(encoding="utf-8").splitlines(), 1) if text in line)


def test_the_list_names_each_concept_once_with_its_place_and_what_hurts_soonest_comes_first(project: Path) -> None:
    del project
    data = the_list()
    code = "mapping/proef.py"
    assert short(data) == [
        ("stale", "12", f"{code}:{line_of(code, 'def gewicht')}", "Kind.gewicht"),
        ("new", "14", f"{code}:{line_of(code, 'def hoofdomtrek')}", "Kind.hoofdomtrek"),
        ("new", "31", f"{code}:{line_of(code, 'def naam')}", "Afdeling.naam"),
        ("orphan", "13", f"{code}:{line_of(code, 'def lengte')}", "Kind.lengte"),
        ("orphan", "2", f"{code}:{line_of(code, 'class Opname')}", None),
        ("orphan", "21", f"{code}:{line_of(code, 'def opname_datum')}", "Opname.opname_datum"),
        ("orphan", "22", f"{code}:{line_of(code, 'def herkomst')}", "Opname.herkomst"),
    ]
    assert (data["command"], data["verdict"], data["written"]) == ("update", "incompatible", True)
    schema = json.loads(files("generator.cli").joinpath("report.schema.json").read_text(encoding="utf-8"))
    jsonschema.validate(data, schema)


def test_both_versions_stay_and_what_a_hand_wrote_stays(project: Path) -> None:
    before = tree(project)
    run("update", "../published/proef-2")
    after = tree(project)
    assert after["lnrgen.yaml"].decode() == CONFIGURATION.replace("spec: spec/proef-1  # the", "specs:  # the").replace(
        "by\n", "by\n  - spec/proef-1\n  - spec/proef-2\n"
    )
    kept = [path for path in before if path.startswith(("spec/proef-1/", "generated/proef_1/"))]
    assert {path: after.get(path) for path in kept} == {path: before[path] for path in kept}
    assert "generated/proef_2/mapping/contract.py" in after
    lines = after["mapping/proef.py"].decode().splitlines()
    for line in before["mapping/proef.py"].decode().splitlines():
        renamed = line.replace("geslacht", "administratief_geslacht") if "def geslacht" in line else line
        assert renamed.replace("contract.OpnameMapping", "contract.RemovedMapping") in lines
    assert b"from generated.proef_2.bindings import" in after["mapping/release.py"]
    assert run("check").exit_code == 0


def test_a_dry_run_writes_nothing_and_tells_the_very_same(project: Path) -> None:
    before = tree(project)
    told = the_list("--dry-run")
    assert tree(project) == before
    done = the_list()
    after = tree(project)
    assert (told["tasks"], told["files"], told["written"]) == (done["tasks"], done["files"], False)
    listed = told["files"]
    assert isinstance(listed, list)
    changed = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    assert {each["path"] for each in listed} == {path for path in changed if not path.startswith(".lnrgen")}


def test_a_second_run_changes_nothing_and_still_lists_what_is_left(project: Path) -> None:
    first = the_list()
    after = tree(project)
    second = the_list()
    assert tree(project) == after
    assert (short(second), second["files"]) == (short(first), [])


def test_a_release_later_the_oldest_is_no_longer_generated(project: Path) -> None:
    run("update", "../published/proef-2")
    write_version(project.parent / "published" / "proef-3", "3", NEW)
    done = run("update", "../published/proef-3")
    assert "  - spec/proef-2\n  - spec/proef-3\n" in (project / "lnrgen.yaml").read_text(encoding="utf-8")
    assert "spec/proef-1 is no longer generated" in done.stderr
    assert (project / "spec" / "proef-1" / "proef.xsd").is_file()
    assert b"generated.proef_3" in (project / "mapping" / "release.py").read_bytes()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda: Path("lnrgen.yaml").write_text(CONFIGURATION + "package: ours\n", encoding="utf-8"), "`package`"),
        (lambda: write_version(Path("spec/proef-2"), "2", OLD), "holds something else than NEW"),
        (lambda: Path("spec/proef-2").write_text("", encoding="utf-8"), "is a link or a file"),
        (lambda: write_version(Path("../published/proef-2"), "1", NEW), "calls itself proef 1"),
        (lambda: shutil.copytree("spec/proef-1", "../published/proef-2", dirs_exist_ok=True), "has already"),
    ],
)
def test_what_stands_in_the_way_is_told_and_nothing_is_written(project: Path, spoil: object, said: str) -> None:
    assert callable(spoil)
    spoil()
    before = tree(project)
    done = run("update", "../published/proef-2")
    assert (done.exit_code, tree(project) == before) == (2, True)
    assert said in done.stderr


def test_a_package_that_was_edited_by_hand_stops_it_all(project: Path) -> None:
    (project / "generated" / "proef_1" / "mapping" / "contract.py").write_text("# mine\n", encoding="utf-8")
    before = tree(project)
    done = run("update", "../published/proef-2")
    assert (done.exit_code, tree(project) == before) == (1, True)
    assert "GC" in done.stderr


def test_a_zip_is_taken_and_holds_no_more_than_its_schemas(project: Path) -> None:
    published = project.parent / "published" / "proef-2"
    (published / "extra.exe").write_bytes(b"MZ")
    with zipfile.ZipFile(project.parent / "proef-2.zip", "w") as archive:
        for path in sorted(published.iterdir()):
            archive.write(path, f"proef/{path.name}")
    done = run("update", "../proef-2.zip")
    assert done.exit_code == 0, done.stderr
    assert sorted(path.name for path in Path("spec/proef-2").iterdir()) == ["dataset.yaml", "names.yaml", "proef.xsd"]


def test_a_schema_alone_takes_the_projects_own_dataset_definition_along(project: Path) -> None:
    shutil.copy(project.parent / "published" / "proef-2" / "proef.xsd", project.parent / "published")
    done = run("update", "../published/proef.xsd")
    assert (done.exit_code, "--name proef-" in done.stderr) == (2, True)
    done = run("update", "../published/proef.xsd", "--name", "proef-2")
    assert "yours was carried over" in done.stderr
    ours = Path("spec/proef-1/dataset.yaml").read_text(encoding="utf-8")
    assert Path("spec/proef-2/dataset.yaml").read_text(encoding="utf-8") == ours.replace("version: '1'", 'version: "2"')
    assert (
        "0 files would be written" in run("update", "../published/proef.xsd", "--name", "proef-2", "--dry-run").stderr
    )


def test_a_version_that_was_put_beside_the_present_one_by_hand_is_adopted_where_it_stands(project: Path) -> None:
    shutil.copytree(project.parent / "published" / "proef-2", "spec/proef-2")
    Path("lnrgen.yaml").unlink()
    done = run("update", "spec/proef-2")
    assert done.exit_code == 0, done.stderr
    assert Path("spec/proef-2/names.yaml").is_file()
    assert Path("lnrgen.yaml").read_text(encoding="utf-8") == "specs:\n  - spec/proef-1\n  - spec/proef-2\n"


def test_links_in_what_is_published_are_not_followed(project: Path) -> None:
    outside = project.parent / "outside.yaml"
    published = project.parent / "published" / "proef-2" / "dataset.yaml"
    published.rename(outside)
    published.symlink_to(outside)
    done = run("update", "../published/proef-2")
    assert (done.exit_code, "is a link" in done.stderr) == (2, True)
    assert not Path("spec/proef-2").exists()


def test_names_in_code_are_those_of_the_version_before(project: Path) -> None:
    ledger = project / "spec" / "proef-1" / "names.yaml"
    text = ledger.read_text(encoding="utf-8").replace('"type:/proef/kind": "Kind"', '"type:/proef/kind": "Baby"')
    ledger.write_text(text, encoding="utf-8")
    run("generate")
    run("sync")
    other = {("1", "pasgeborene"): NEW["1", "kind"]}
    write_version(project.parent / "published" / "proef-2", "2", other)
    run("update", "../published/proef-2")
    contract = (project / "generated" / "proef_2" / "mapping" / "contract.py").read_text(encoding="utf-8")
    assert "class BabyMapping(" in contract
    assert '"type:/proef/pasgeborene": "Baby"' in Path("spec/proef-2/names.yaml").read_text(encoding="utf-8")


def test_markdown_is_a_list_to_tick_off(project: Path) -> None:
    del project
    lines = run("update", "../published/proef-2", "--format", "markdown", "--dry-run").stdout.splitlines()
    assert "- [ ] **gewicht** (`12`) `mapping/proef.py:15 Kind.gewicht`" in lines
    assert "- update mapping/proef.py" in lines


def test_the_list_in_dutch_says_what_is_so_with_the_facts_beside_it(project: Path) -> None:
    del project
    english = run("update", "../published/proef-2", "--dry-run", "-v")
    done = run("update", "../published/proef-2", "--dry-run", "-v", "--language", "nl")
    assert done.exit_code == english.exit_code
    assert done.stdout.startswith("proef 1 -> 2\nBerichten volgens 1 kunnen worden geweigerd door 2")
    assert "\nZegt misschien iets verkeerds: kijk ernaar (1)\n" in done.stdout
    assert "MP002 Betekent iets anders dan toen de koppeling voor het laatst is bekeken. Te doen: " in done.stdout
    assert 'lnrgen mapping review 12 --by "uw naam"' in done.stdout
    assert "(geslacht -> administratief_geslacht). Te doen: Niets: de gegenereerde code volgt." in done.stdout
    assert "\nZou worden geschreven\n  nieuw spec/proef-2/" in done.stdout
    assert "proef 2: " in done.stderr
    assert " te schrijven; spec/proef-2/ is de nieuwste." in done.stderr
    assert done.stdout.count("\n") == english.stdout.count("\n")
    assert not [word for word in ("To do", "hits ", "Nothing", "mapped", "create ", " has ") if word in done.stdout]
    listed = run("update", "../published/proef-2", "--language", "nl", "--format", "markdown").stdout
    assert "**Te doen:** Bekijk de methode" in listed
    assert "\n## Geschreven bestanden\n" in listed


def test_whatever_the_mapping_has_to_say_there_are_dutch_words_for() -> None:
    assert set(MAPPING) == set(rules.NAMES) - {rules.SHEET_ROW_REFUSED, rules.SHEET_UNREADABLE}
    english, dutch = UPDATE_WORDS["en"], UPDATE_WORDS["nl"]
    same = [field.name for field in fields(english) if getattr(english, field.name) == getattr(dutch, field.name)]
    assert same == ["stub"]


def test_an_archive_is_unpacked_and_an_address_is_not_fetched(project: Path) -> None:
    published = project.parent / "published" / "proef-2"
    packed = project.parent / "packed.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for path in sorted(published.iterdir()):
            archive.write(path, f"proef-2/{path.name}")
    with site() as server:
        server.put("/packed.zip", packed.read_bytes())
        for address in (server.url("/packed.zip"), "http://localhost/packed.zip"):
            refused = run("update", address)
            assert (refused.exit_code, "update fetches nothing" in refused.stderr) == (2, True)
        assert not server.asked
    assert not Path("spec/proef-2").exists()
    done = run("update", str(packed))
    assert done.exit_code == 0, done.stderr
    assert Path("spec/proef-2/proef.xsd").read_bytes() == (published / "proef.xsd").read_bytes()
