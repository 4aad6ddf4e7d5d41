"""`lnrgen init`: a workspace that works at once, and never writes over anything."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from typer.testing import CliRunner

from generator.cli.main import make_app
from generator.model.mapping import MappingState
from generator.read.mapping.reader import read_mapping_ledger


def lnrgen(folder: Path, *arguments: str) -> tuple[int, str]:
    """Exit code and what was said on stderr, as a user in that folder would have it."""
    command = [sys.executable, "-m", "generator", *arguments]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8")
    return done.returncode, done.stderr


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("work")
    code, said = lnrgen(folder, "init", "demo")
    assert (code, said.splitlines()[-1]) == (
        0,
        "Next: cd demo && lnrgen export --source epd.sqlite --out messages",
    )
    return folder / "demo"


def test_everything_in_it_is_in_step(workspace: Path) -> None:
    assert lnrgen(workspace, "generate", "--check")[0] == 0
    assert lnrgen(workspace, "check")[0] == 0
    code, said = lnrgen(workspace, "sync")
    assert (code, said.splitlines()[0]) == (0, "mapping/ is in step with lnr 3.0.")


def test_its_mapping_is_whole_and_type_checked(workspace: Path) -> None:
    ledger = read_mapping_ledger(workspace / "mapping" / "mapping.yaml")
    assert all(entry.state.is_answered for entry in ledger.concepts)
    assert any(entry.state is MappingState.NOT_RECORDED and entry.reason for entry in ledger.concepts)
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "mapping", "epd"],
        cwd=workspace,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout


def test_its_database_has_two_hundred_closed_admissions(workspace: Path) -> None:
    with closing(sqlite3.connect(workspace / "epd.sqlite")) as database:
        (count,) = database.execute("SELECT count(*) FROM opname WHERE afgesloten_op IS NOT NULL").fetchone()
    assert count == 200


def test_what_is_there_is_never_written_over(workspace: Path) -> None:
    before = {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()}
    code, said = lnrgen(workspace, "init")
    assert code == 2
    assert "Nothing was written" in said
    assert {path: path.read_bytes() for path in workspace.rglob("*") if path.is_file()} == before


def test_an_empty_one_has_every_method_still_to_write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(make_app(), ["init", "--empty"])
    assert done.exit_code == 0, done.output
    ledger = read_mapping_ledger(tmp_path / "mapping" / "mapping.yaml")
    assert {entry.state for entry in ledger.concepts} == {MappingState.UNDONE}
    assert not (tmp_path / "epd.sqlite").exists()
    assert not (tmp_path / "epd").exists()


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("empty")
    assert lnrgen(folder, "init", "--empty")[0] == 0
    return folder


def test_its_page_speaks_of_what_is_there(workspace: Path, empty: Path) -> None:
    for folder in (workspace, empty):
        for name in ("README.md", "LEESMIJ.md"):
            page = (folder / name).read_text(encoding="utf-8")
            assert len([line for line in page.splitlines() if line]) <= 10
            named = set(re.findall(r"`((?:mapping|spec|generated|epd|sql)[^`]*)`", page))
            assert named
            assert not [one for one in named if "<" not in one and not list(folder.rglob(one))]
    assert "epd/" not in (empty / "README.md").read_text(encoding="utf-8")


def test_an_editor_finds_the_schema_of_the_dataset_definition(workspace: Path) -> None:
    definition = workspace / "spec" / "lnr-3.0" / "dataset.yaml"
    first = definition.read_text(encoding="utf-8").splitlines()[0]
    assert first.startswith("# yaml-language-server: $schema=")
    schema = json.loads((definition.parent / first.partition("=")[2]).read_text(encoding="utf-8"))
    assert schema["title"] == "lnrgen dataset definition"


def test_the_workflow_does_not_ask_to_be_copied_to_where_it_is(workspace: Path) -> None:
    text = (workspace / ".github" / "workflows" / "lnr.yml").read_text(encoding="utf-8")
    assert text.startswith("# Set the repository variable LNR_SPEC_URL")


def test_the_starter_of_episodes_reads_what_its_two_queries_say(empty: Path) -> None:
    with closing(sqlite3.connect(empty / "own #1%20.sqlite")) as database, database:
        database.execute("CREATE TABLE closed_episodes (id INTEGER, version INTEGER, closed_on TEXT, sekse TEXT)")
        rows = [(1, 1, "2026-01-31", "M"), (2, 2, "2026-02-01", "V"), (3, 1, "2026-02-02", None)]
        database.executemany("INSERT INTO closed_episodes VALUES (?, ?, ?, ?)", rows)
    code = (
        "from datetime import date; from mapping import episodes as e\n"
        "with e.connect('own #1%20.sqlite') as c:\n"
        "    print([(k.id, k.version) for k in e.keys(c, date(2026, 2, 1))], len(list(e.keys(c, None))))\n"
        "    print([(k.id, r['sekse']) for k, r in e.rows(c, list(e.keys(c, None))[:2])])\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=empty, capture_output=True, text=True, check=False)
    assert done.stdout == "[('2', 2), ('3', 1)] 3\n[('1', 'M'), ('2', 'V')]\n", done.stderr
    code_, said = lnrgen(empty, "export", "--source", "own #1%20.sqlite", "--out", "messages")
    assert code_ == 2
    assert "error  MP001 concept-not-mapped" in said
    assert "mapping/kind_demografische_gegevens.py:" in said
    checked = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "mapping"], cwd=empty, capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout
