"""`lnrgen export`: each closed episode one checked file, whatever happens meanwhile."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from export_support import command, export, make_project, staging_of, written
from sql_support import sqlite_of

from generator.cli.pages import all_pages
from generator.export.names import file_name
from generator.export.rules import NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

COPIES = 70


@pytest.fixture(scope="module")
def project(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(repository, tmp_path_factory.mktemp("vendor"))


@pytest.fixture(scope="module")
def messages(project: Path) -> dict[str, bytes]:
    """What the example's own mapping makes."""
    done = export(project, "--source", "epd.db", "--out", "from-python")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "8 messages written, 0 refused" in done.stderr
    return written(project / "from-python")


@pytest.fixture(scope="module")
def many(project: Path, messages: dict[str, bytes]) -> Path:
    """Staging tables with each admission many times."""
    path = project / "many.db"
    staging_of(project, messages, COPIES).write(sqlite_of(path))
    return path


@pytest.fixture(scope="module")
def all_of_them(project: Path, many: Path) -> dict[str, bytes]:
    done = export(project, "--source", str(many), "--out", "whole", "--flavour", "sql")
    assert done.returncode == 0, done.stderr
    found = written(project / "whole")
    assert len(found) == 8 * COPIES
    return found


def test_each_admission_is_a_file_with_its_number_and_version(messages: dict[str, bytes]) -> None:
    assert list(messages) == [f"{n}-{2 if n == 103 else 1}.xml" for n in range(101, 109)]


def test_the_staging_tables_give_the_same_bytes(project: Path, messages: dict[str, bytes]) -> None:
    staging_of(project, messages).write(sqlite_of(project / "staging.db"))
    done = export(project, "--source", "sqlite:///staging.db", "--out", "from-sql", "--flavour", "sql")
    assert done.returncode == 0, done.stderr
    assert written(project / "from-sql") == messages


def test_a_second_run_does_nothing_and_mends_what_was_touched(project: Path, messages: dict[str, bytes]) -> None:
    shutil.copytree(project / "from-python", project / "again")
    (project / "again" / "101-1.xml").write_bytes(b"touched")
    (project / "again" / "102-1.xml").unlink()
    before = (project / "again" / "104-1.xml").stat().st_mtime_ns
    done = export(project, "--source", "epd.db", "--out", "again")
    assert "2 messages written (6 more were there already), 0 refused" in done.stderr
    assert written(project / "again") == messages
    assert (project / "again" / "104-1.xml").stat().st_mtime_ns == before


def test_since_and_limit(project: Path, messages: dict[str, bytes]) -> None:
    days = {name: _closed(project, name) for name in messages}
    since = sorted(days.values())[4][:10]
    export(project, "--source", "epd.db", "--out", "since", "--since", since)
    assert set(written(project / "since")) == {name for name, day in days.items() if day[:10] >= since}
    export(project, "--source", "epd.db", "--out", "limit", "--limit", "3")
    assert list(written(project / "limit")) == list(messages)[:3]


def _closed(project: Path, name: str) -> str:
    with closing(sqlite3.connect(project / "epd.db")) as database:
        query = "SELECT afgesloten_op FROM opname WHERE id = ?"
        return str(database.execute(query, (int(name.partition("-")[0]),)).fetchone()[0])


def test_two_processes_write_the_same_bytes(project: Path, many: Path, all_of_them: dict[str, bytes]) -> None:
    done = export(project, "--source", str(many), "--out", "by-two", "--flavour", "sql", "--jobs", "2")
    assert done.returncode == 0, done.stderr
    assert written(project / "by-two") == all_of_them


SECRET = "999900158x"  # noqa: S105  a number that must not be told


def test_what_is_refused_is_told_by_concept_and_never_by_value(project: Path) -> None:
    shutil.copy(project / "epd.db", project / "bad.db")
    with closing(sqlite3.connect(project / "bad.db")) as database, database:
        database.execute(
            "UPDATE kind SET geslacht = ? WHERE id = (SELECT kind_id FROM opname WHERE id = 101)", (SECRET,)
        )
        database.execute("UPDATE meting SET waarde = '99999' WHERE opname_id = 102 AND soort = 'gewicht'")
    done = export(project, "--source", "bad.db", "--out", "bad", "--format", "json")
    assert done.returncode == 1
    assert {"101-1.xml", "102-1.xml"} & set(written(project / "bad")) == set()
    assert len(written(project / "bad")) == 6
    found = json.loads(done.stdout)["findings"]
    (failed,) = (one for one in found if one["rule"] == "EX002")
    assert (failed["concept"], failed["location"]["file"]) == ("90257", "examples/mapping/child.py")
    report = json.loads((project / "bad" / "report.json").read_text(encoding="utf-8"))
    assert (report["sent"], report["refused"]) == (6, 2)
    assert {one["rule"] for one in report["reasons"]} > {"EX002"}
    everything = done.stdout + done.stderr + json.dumps(report)
    assert SECRET not in everything
    assert "99999" not in everything
    with closing(sqlite3.connect(project / "bad" / ".lnrgen" / "journal.sqlite")) as journal:
        assert SECRET not in str(journal.execute("SELECT * FROM episode").fetchall())


def test_what_was_refused_is_tried_again(project: Path, messages: dict[str, bytes]) -> None:
    shutil.copy(project / "epd.db", project / "mended.db")
    with closing(sqlite3.connect(project / "mended.db")) as database, database:
        query = "UPDATE kind SET geslacht = 'Q' WHERE id = (SELECT kind_id FROM opname WHERE id = 101)"
        database.execute(query)
    assert export(project, "--source", "mended.db", "--out", "mended").returncode == 1
    shutil.copy(project / "epd.db", project / "mended.db")
    done = export(project, "--source", "mended.db", "--out", "mended")
    assert "1 message written (7 more were there already), 0 refused" in done.stderr
    assert written(project / "mended") == messages


@pytest.mark.parametrize(
    ("episode", "version", "name"),
    [
        ("4711", 1, "4711-1.xml"),
        ("A.b_c-1", 12, "A.b_c-1-12.xml"),
        ("../x", 1, None),
        ("a/b", 1, None),
        ("", 1, None),
        (".x", 1, None),
        ("x" * 101, 1, None),
        ("é", 1, None),
        ("1\n", 1, None),
        ("1", 0, None),
    ],
)
def test_names_of_files_come_from_an_allow_list(episode: str, version: int, name: str | None) -> None:
    assert file_name(episode, version) == name


def test_keys_that_clash_or_come_twice_are_errors(project: Path) -> None:
    body = (project / "examples" / "mapping" / "episodes.py").read_text(encoding="utf-8")
    other = project / "clashing"
    shutil.copytree(project / "examples" / "mapping", other)
    extra = '    for name in ("101", "x", "X", "a/b"):\n        yield Episode(name, 1)\n'
    (other / "episodes.py").write_text(
        body.replace("\n\ndef rows", f"{extra}\n\ndef rows").replace("int(episode.id)", "_number(episode.id)")
        + "\n\ndef _number(told: str) -> int:\n    return int(told) if told.isdigit() else 108\n",
        encoding="utf-8",
    )  # fmt: skip
    done = export(project, "--source", "epd.db", "--out", "clashes", "--mapping", "clashing", "--format", "json")
    rules = {one["rule"] for one in json.loads(done.stdout)["findings"]}
    assert rules >= {"EX006", "EX007", "EX008"}
    assert done.returncode == 1
    assert not {"X-1.xml"} & {path.name for path in (project / "clashes").glob("*.xml")}


def test_what_is_missing_is_said_with_its_mend(project: Path) -> None:
    done = export(project, "--source", "nowhere.db", "--out", "none")
    assert done.returncode == 2
    assert "no file" in done.stderr
    assert "nowhere.db" in done.stderr
    bare = project / "bare"
    bare.mkdir()
    (bare / "__init__.py").write_text("from examples.mapping import MAPPING\n", encoding="utf-8")
    done = export(project, "--source", "epd.db", "--out", "none", "--mapping", "bare")
    assert done.returncode == 2
    assert "bare.episodes" in done.stderr
    assert "Traceback" not in done.stderr


def test_nothing_is_built_while_mandatory_concepts_are_undone(project: Path) -> None:
    empty = project / "undone"
    empty.mkdir()
    lines = "from generated.lnr_3_0.mapping import DatasetMapping\n\nMAPPING = DatasetMapping()\n"
    (empty / "__init__.py").write_text(lines, encoding="utf-8")
    shutil.copy(project / "examples" / "mapping" / "episodes.py", empty)
    done = export(project, "--source", "epd.db", "--out", "undone-out", "--mapping", "undone")
    assert done.returncode == 2
    assert "no message can do without these" in done.stderr
    assert "90255" in done.stderr
    assert not (project / "undone-out").exists()


def test_a_source_that_fails_is_told_without_its_text(project: Path) -> None:
    options = ["--out", "none", "--flavour", "sql"]
    address = "postgresql+psycopg://tester:hush@127.0.0.1:1/nothing"
    done = export(project, *options, environment={"LNRGEN_SOURCE": address})
    assert done.returncode == 2
    assert "Opening --source failed: OperationalError" in done.stderr
    assert "hush" not in done.stderr + done.stdout
    shown = export(project, *options, environment={"LNRGEN_SOURCE": address, "LNRGEN_DEBUG": "1"})
    assert "psycopg.OperationalError" in shown.stderr
    done = export(project, "--source", "epd.db", *options)
    assert (done.returncode, "lnr_3_0_lnr cannot be read (OperationalError)" in done.stderr) == (2, True)
    (project / "spoilt" / ".lnrgen").mkdir(parents=True)
    (project / "spoilt" / ".lnrgen" / "journal.sqlite").write_bytes(b"no database" * 100)
    done = export(project, "--source", "epd.db", "--out", "spoilt")
    assert (done.returncode, "The journal spoilt" in done.stderr or "journal.sqlite cannot be used" in done.stderr) == (
        2,
        True,
    )


def test_every_rule_has_a_page() -> None:
    assert NAMES.keys() <= all_pages().keys()
    assert all(all_pages()[rule].startswith(f"# {rule} {name}\n") for rule, name in NAMES.items())


def killed(project: Path, many: Path, out: str, moment: float, jobs: int) -> bool:
    """Kill an export when that share of what was left is written, and a moment later; whether it was still at work."""
    arguments = ["--source", str(many), "--out", out, "--flavour", "sql", "--jobs", str(jobs)]
    there = count(project / out)
    wanted = there + moment * (8 * COPIES - there)
    process = subprocess.Popen(command(*arguments), cwd=project, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None:
        if count(project / out) >= wanted:
            time.sleep(moment / 100)
            process.send_signal(signal.SIGKILL if sys.platform != "win32" else signal.SIGTERM)
            return process.wait() != 0
        time.sleep(0.001)
    return False


def count(folder: Path) -> int:
    return sum(1 for _ in folder.glob("*.xml"))


def test_killed_at_any_moment_it_goes_on_where_it_was(
    project: Path, many: Path, all_of_them: dict[str, bytes], *, long: bool
) -> None:
    dice, hit = random.Random(7), 0
    for number in range(40):
        if hit >= (20 if long else 3):
            break
        out = f"killed-{number}"
        for _ in range(2):
            hit += killed(project, many, out, dice.uniform(0, 0.8), 1 + number % 2)
            assert set(written(project / out).items()) <= set(all_of_them.items())
        done = export(project, "--source", str(many), "--out", out, "--flavour", "sql")
        assert done.returncode == 0, done.stderr
        assert written(project / out) == all_of_them
        assert not list((project / out / ".lnrgen").glob("*.xml.*"))
        with closing(sqlite3.connect(project / out / ".lnrgen" / "journal.sqlite")) as journal:
            assert journal.execute("SELECT state, count(*) FROM episode GROUP BY state").fetchall() == [
                ("sent", len(all_of_them))
            ]
        shutil.rmtree(project / out)
    assert hit >= (20 if long else 3)


def test_memory_stays_flat_and_the_benchmark_runs(repository: Path, *, long: bool) -> None:
    if not long:
        pytest.skip("a matter of minutes: --long")
    command = [sys.executable, repository / "benchmarks" / "export.py", "--count", "8000", "--date", "2026-11-23"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in done.stdout.splitlines() if "|" in line]
    (grown,) = (row for row in rows if row[0].startswith("memory that grows"))
    assert grown[-2:] == ["<= 50", "yes"]


@pytest.fixture
def importable(project: Path) -> Iterator[str]:
    """The project's own generated package, importable here."""
    gone = [name for name in sys.modules if name.partition(".")[0] == "generated"]
    kept = {name: sys.modules.pop(name) for name in gone}
    yield str(project)
    for name in [name for name in sys.modules if name.partition(".")[0] == "generated"]:
        del sys.modules[name]
    sys.modules.update(kept)


def test_the_executor_of_a_dask_cluster_does_the_work(
    project: Path, importable: str, many: Path, all_of_them: dict[str, bytes]
) -> None:
    distributed = pytest.importorskip("distributed")
    from generator.export.job import Job  # noqa: PLC0415
    from generator.export.run import Request, run_export  # noqa: PLC0415

    package = "generated.lnr_3_0"
    out = project / "by-dask"
    job = Job(importable, package, f"{package}.sql", f"{package}.sql", str(many), str(out))
    cluster = distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, host="127.0.0.1", dashboard_address=None
    )
    with cluster, distributed.Client(cluster) as client:
        summary = run_export(job, Request(), client.get_executor(), hands=2)
    assert (summary.sent, summary.refused) == (8 * COPIES, 0)
    assert written(out) == all_of_them


def test_the_example_of_a_cluster_runs(project: Path, messages: dict[str, bytes]) -> None:
    pytest.importorskip("distributed")
    command = [sys.executable, "-m", "examples.cluster", "epd.db", "by-cluster"]
    found = {"PYTHONPATH": str(Path(__file__).resolve().parent.parent)}
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False, env=os.environ | found)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "8 messages written (0 were there already), 0 refused\n"
    assert written(project / "by-cluster") == messages
