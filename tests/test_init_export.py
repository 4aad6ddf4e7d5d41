"""`init`, then `export`: 200 valid messages; the same by the views in SQL, and on a PostgreSQL server."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from export_support import export, written
from lxml import etree
from postgres_server import server

from generator.read.specification import read_specification
from generator.read.xsd.compiled import compile_schema
from generator.validate.message import validate_message

if TYPE_CHECKING:
    from pathlib import Path

ADMISSIONS = 200
SCRIPTS = ("postgresql.sql", "codes.sql", "views.sql")


def lnrgen(folder: Path, *arguments: str) -> None:
    command = [sys.executable, "-m", "generator", *arguments]
    subprocess.run(command, cwd=folder, capture_output=True, check=True)


@pytest.fixture(scope="module")
def workspace(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("work")
    lnrgen(folder, "init", "demo")
    return folder / "demo"


@pytest.fixture(scope="module")
def messages(workspace: Path) -> dict[str, bytes]:
    """What the line that `init` prints makes."""
    done = export(workspace, "--source", "epd.sqlite", "--out", "messages")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    return written(workspace / "messages")


@pytest.fixture(scope="module")
def in_sql(workspace: Path) -> Path:
    """The workspace, with the SQL target."""
    with (workspace / "lnrgen.yaml").open("a", encoding="utf-8") as config:
        config.write("targets: [bindings, mapping, docs, sql]\n")
    lnrgen(workspace, "generate")
    return workspace


def test_each_admission_is_a_message_that_is_valid_by_libxml2_and_by_the_rules(
    workspace: Path, messages: dict[str, bytes]
) -> None:
    folder = workspace / "spec" / "lnr-3.0"
    by_libxml2, specification = etree.XMLSchema(etree.parse(folder / "lnr.xsd")), read_specification(folder=folder)
    compiled = compile_schema(folder / "lnr.xsd")
    assert len(messages) == len(set(messages.values())) == ADMISSIONS
    for name, data in messages.items():
        assert by_libxml2.validate(etree.fromstring(data)), (name, by_libxml2.error_log)
        assert validate_message(specification, compiled, data, name) == ()


def test_the_views_give_the_same_bytes(in_sql: Path, messages: dict[str, bytes]) -> None:
    done = export(in_sql, "--source", "epd.sqlite", "--out", "from-views", "--flavour", "sql")
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert written(in_sql / "from-views") == messages


def test_a_code_that_nobody_has_mapped_is_refused_and_not_left_out(in_sql: Path, messages: dict[str, bytes]) -> None:
    changed = in_sql / "changed.sqlite"
    changed.write_bytes((in_sql / "epd.sqlite").read_bytes())
    with closing(sqlite3.connect(changed)) as database, database:
        database.execute("UPDATE diagnose SET code = 'NIEUW' WHERE opname_id = 101 AND orgaan = 'circulatoir'")
    done = export(in_sql, "--source", "changed.sqlite", "--out", "refused", "--flavour", "sql")
    assert done.returncode == 1
    said = " ".join(done.stdout.split())
    assert "Naam van het circulatoire probleem: the mapping failed (UnknownCode at generated/lnr_3_0/sql/" in said
    assert (
        "the column holds no code of ProbleemNaamCirculatoir; its comment in tables.sql tells which it takes)" in said
    )
    assert "to do: Mend what your table or view gives in the column of this concept, then export again" in said
    assert "NIEUW" not in done.stdout + done.stderr
    assert messages.keys() - written(in_sql / "refused").keys() == {"101-1.xml"}


def test_a_view_without_a_column_stops_the_export_before_the_first_message(in_sql: Path) -> None:
    lacking = in_sql / "lacking.sqlite"
    lacking.write_bytes((in_sql / "epd.sqlite").read_bytes())
    view = "lnr_3_0_infuus"
    with closing(sqlite3.connect(lacking)) as database, database:
        (made,) = database.execute("SELECT sql FROM sqlite_master WHERE name = ?", (view,)).fetchone()
        database.execute(f"DROP VIEW {view}")
        database.execute(made.replace("AS einddatum,", "AS eindatum,"))
    done = export(in_sql, "--source", "lacking.sqlite", "--out", "lacking", "--flavour", "sql")
    assert done.returncode == 2
    assert f"{view} has no einddatum." in done.stderr.replace("\n", " ")
    assert written(in_sql / "lacking") == {}


def copied(workspace: Path, url: str) -> None:
    """The EPD on the server: its tables, their rows, and the views."""
    psycopg = pytest.importorskip("psycopg")
    with (
        psycopg.connect(url.replace("+psycopg", "")) as connection,
        closing(sqlite3.connect(workspace / "epd.sqlite")) as epd,
    ):
        connection.execute((workspace / "epd" / "schema.sql").read_text(encoding="utf-8"))
        found = (
            "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type LIKE 'BASE%'"
        )
        connection.execute("SET session_replication_role = replica")  # rows in any order
        for (table,) in connection.execute(found).fetchall():
            rows = epd.execute(f"SELECT * FROM {table}").fetchall()  # noqa: S608  names of our own schema
            marks = ", ".join(["%s"] * len(rows[0]))
            connection.cursor().executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608
        for script in SCRIPTS:
            connection.execute((workspace / "sql" / script).read_text(encoding="utf-8"))


def test_the_same_views_on_a_postgresql_server_give_the_same_bytes(in_sql: Path, messages: dict[str, bytes]) -> None:
    with server() as url:
        copied(in_sql, url)
        options = ["--out", "from-postgresql", "--flavour", "sql", "--jobs", "2", "--since", "2020-01-01"]
        done = export(in_sql, *options, environment={"LNRGEN_SOURCE": url})
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert written(in_sql / "from-postgresql") == messages
