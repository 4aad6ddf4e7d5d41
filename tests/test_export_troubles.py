"""What goes wrong with an export: told by concept and place, never as our fault, and nothing half done is left."""

from __future__ import annotations

import errno
import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from export_support import command, export, make_project, written

from generator.export import worker
from generator.export.job import HIDDEN, Job
from generator.export.journal import JournalError, open_journal
from generator.export.outcome import Key

JOB = Job("", "", "", "", "", "", indent=False)


@pytest.fixture(scope="module")
def project(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(repository, tmp_path_factory.mktemp("troubles"))


def test_what_the_checks_find_is_told_by_concept_label_and_conformance(project: Path) -> None:
    shutil.copy(project / "epd.db", project / "odd.db")
    with closing(sqlite3.connect(project / "odd.db")) as database, database:
        database.execute("UPDATE meting SET waarde = '99999' WHERE opname_id = 102 AND soort = 'gewicht'")
        database.execute("UPDATE opname SET verwijzer_id = NULL")
        database.execute("UPDATE kind SET geboren_in = NULL")
    done = export(project, "--source", "odd.db", "--out", "odd")
    report = json.loads((project / "odd" / "report.json").read_text(encoding="utf-8"))
    told = [*report["reasons"], *(one for part in report["incomplete"].values() for one in part["messages"])]
    found = {one["rule"]: one for one in told}
    assert len(found) > 1, told
    assert all(one["concept"].isdigit() and one["label"] for one in told), told
    assert not {"concept 9", "at concept"} & set(done.stdout.split(", ")), done.stdout
    assert "at concept" not in done.stdout


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("def broken(:\n", "SyntaxError: invalid syntax at faulty/__init__.py:1"),
        ("from examples.mapping import NOTHING\n", "ImportError: cannot import name 'NOTHING'"),
        (
            "from generated.lnr_3_0.mapping import DatasetMapping\n\nMAPPING = DatasetMapping(no_such_group=1)\n",
            "got an unexpected keyword argument 'no_such_group'",
        ),
        ("import ast\n\nraise ValueError('hush')\n", "ValueError at faulty/__init__.py:3"),
    ],
)
def test_a_mapping_that_cannot_be_imported_is_told_with_its_line(project: Path, lines: str, told: str) -> None:
    folder = project / "faulty"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / "__init__.py").write_text(lines, encoding="utf-8")
    shutil.copy(project / "examples" / "mapping" / "episodes.py", folder)
    done = export(project, "--source", "epd.db", "--out", "never", "--mapping", "faulty")
    assert done.returncode == 2, done.stderr
    assert told in " ".join(done.stderr.split())
    assert "faulty/__init__.py:" in done.stderr
    assert "hush" not in done.stderr
    assert "our fault" not in done.stderr


def test_a_full_disk_ends_the_run_and_leaves_nothing_half_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / HIDDEN).mkdir()

    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(worker.os, "write", full)
    with pytest.raises(worker.WriteFailedError) as caught:
        worker.write_whole(tmp_path.as_posix(), "1-1.xml", b"<lnr/>")
    monkeypatch.undo()
    assert (caught.value.errno, Path(caught.value.filename)) == (errno.ENOSPC, tmp_path / "1-1.xml")
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_message_that_cannot_be_written_is_no_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise worker.WriteFailedError(errno.ENOSPC, "full", "1-1.xml")

    monkeypatch.setattr(worker, "load", lambda job: job)
    monkeypatch.setattr(worker, "_batch", full)
    with pytest.raises(worker.WriteFailedError):
        worker.work(JOB, [Key("1", 1, "1-1.xml"), Key("2", 1, "2-1.xml")])


def _fill(folder: Path, keys: list[Key]) -> None:
    """Claim them in a journal that may not grow."""
    with open_journal(folder) as journal:
        journal._database.execute("PRAGMA max_page_count = 8")
        journal.claim(keys)


def test_a_journal_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    keys = [Key(f"{number}", 1, f"{number}-1.xml") for number in range(5000)]
    with pytest.raises(JournalError, match=r"SQLITE_FULL.*disk full.*goes on where it was"):
        _fill(tmp_path, keys)
    with open_journal(tmp_path) as journal:
        assert len(journal.claim(keys).todo) == len(keys)


@pytest.mark.skipif(sys.platform == "win32", reason="a limit on the size of files is a thing of POSIX")
def test_where_no_room_is_left_the_command_says_so_and_goes_on_once_there_is(project: Path) -> None:
    import resource  # noqa: PLC0415  not there on Windows

    def little() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (2_000, 2_000))

    shutil.copytree(project / "examples" / "mapping", project / "room" / "mapping", dirs_exist_ok=True)
    arguments = ["--source", "epd.db", "--out", "cramped"]
    done = subprocess.run(
        command(*arguments), cwd=project, capture_output=True, text=True, check=False, preexec_fn=little,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).resolve().parent.parent), "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    assert done.returncode == 2, done.stderr
    assert "our fault" not in done.stderr
    done = export(project, *arguments)
    assert (done.returncode, len(written(project / "cramped"))) == (0, 8), done.stderr
