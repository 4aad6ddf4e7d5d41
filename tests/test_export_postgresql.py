"""The SQL flavour on a real PostgreSQL server: the scripts run there, and the messages have the same bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from export_support import PACKAGE, export, make_project, staging_of, written
from postgres_server import server
from sql_support import sqlite_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

psycopg = pytest.importorskip("psycopg")


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    with server() as found:
        yield found


@pytest.fixture(scope="module")
def project(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_project(repository, tmp_path_factory.mktemp("vendor"))


def script(project: Path, name: str) -> str:
    return (project / "generated" / PACKAGE / "sql" / "postgresql" / name).read_text(encoding="utf-8")


def connected(url: str) -> Any:
    return psycopg.connect(url.replace("+psycopg", ""))


def test_the_server_takes_the_views_and_their_comments(project: Path, url: str) -> None:
    with connected(url) as connection:
        connection.execute("CREATE SCHEMA stubs")
        connection.execute("SET search_path = stubs")
        connection.execute(script(project, "views.sql"))
        query = "SELECT count(*) FROM information_schema.views WHERE table_schema = 'stubs'"
        assert connection.execute(query).fetchone()[0] > 30


def test_it_gives_the_same_bytes_as_sqlite_and_as_the_mapping_in_python(project: Path, url: str) -> None:
    assert export(project, "--source", "epd.db", "--out", "from-python").returncode == 0
    messages = written(project / "from-python")
    staging = staging_of(project, messages)
    staging.write(sqlite_of(project / "staging.db"))
    with connected(url) as connection:
        connection.execute(script(project, "tables.sql"))
        for table in staging.layout.tables:
            marks = ", ".join(["%s"] * len(table.columns))
            rows = [
                [staging.fit(table, row)[column.name] for column in table.columns] for row in staging.rows[table.number]
            ]
            connection.cursor().executemany(f"INSERT INTO {table.name} VALUES ({marks})", rows)  # noqa: S608
        about = connection.execute("SELECT obj_description('lnr_3_0_infuus'::regclass)").fetchone()[0]
        assert "concept 91057" in about
    assert export(project, "--source", "staging.db", "--out", "from-sqlite", "--flavour", "sql").returncode == 0
    options = ["--out", "from-postgresql", "--flavour", "sql", "--jobs", "2", "--since", "2026-01-31"]
    done = export(project, *options, environment={"LNRGEN_SOURCE": url})
    assert done.returncode == 0, done.stderr
    assert written(project / "from-postgresql") == written(project / "from-sqlite") == messages
    assert url not in done.stdout + done.stderr
