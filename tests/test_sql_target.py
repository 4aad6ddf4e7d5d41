"""The SQL target: names that fit every database, comments that end nothing, and rows that become the same messages."""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from mapping_support import Package, package_of
from sql_support import Staging, sqlite_of

from generator.cli.build import shipped
from generator.emit.shapes import build_shapes
from generator.emit.sql import SQL
from generator.emit.sql.ddl import DIALECTS
from generator.emit.sql.tables import Role
from generator.emit.target import Request
from generator.output.gate import check_files
from generator.read.specification import read_specification
from generator.read.xsd.compiled import compile_schema
from generator.sample.maker import Maker
from generator.sample.samples import Profile, Samples

if TYPE_CHECKING:
    from pathlib import Path

    from generator.model.specification import Specification

FAMILIES = {
    "lnr-3.0": "xsd/ada_kernset_neonatologie.xsd",
    "kernset-aanleverbericht-2.2": "xsd/ada_kernset_aanleverbericht.xsd",
    "obds-2.2.3": "xsd/ADT_GEKID_v2.2.3.xsd",
}
NULL_IN_A_SCHEME = re.compile(rb'(xsi:nil="true") (?:root|unit)="[^"]*"')
EMPTY = re.compile(rb"<(\w+)(?:/>|></\1>)")


@pytest.fixture(scope="module")
def specification(repository: Path) -> Specification:
    return read_specification(folder=repository / "spec" / "lnr-3.0")


def scripts(specification: Specification) -> dict[str, str]:
    request = Request(specification, build_shapes(specification), "lnr_3_0")
    return {file.path: file.text for file in SQL.emit(request)}


@pytest.fixture(scope="module")
def files(specification: Specification) -> dict[str, str]:
    return scripts(specification)


@pytest.fixture(scope="module")
def package(specification: Specification, tmp_path_factory: pytest.TempPathFactory) -> Package:
    """Generated, with the SQL target, and imported."""
    made = package_of(specification, tmp_path_factory.mktemp("packages"))
    for file in SQL.emit(Request(specification, build_shapes(specification), made.name)):
        path = made.folder / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.text.encode())
    return made


@pytest.fixture(scope="module")
def messages(package: Package, specification: Specification, repository: Path) -> dict[str, bytes]:
    """The messages of the example, and some at random.

    Without what no mapping says: groups that hold nothing, a null with a numbering scheme or a unit.
    """
    sys.path.insert(0, str(repository))
    from examples.run import messages  # noqa: PLC0415  the repository is found first

    made = Maker(specification, compile_schema(repository / "spec" / "lnr-3.0" / "lnr.xsd"))
    at_random = {f"r{n}": one.data for n, one in enumerate(Samples(made, Profile.RANDOM, 3).messages(30))}
    as_written = {
        name.removesuffix(".xml"): package.bindings.to_xml(package.bindings.from_xml(data))
        for name, data in (messages() | at_random).items()
    }
    return {name: _without_empty(data) for name, data in as_written.items()}


def _without_empty(data: bytes) -> bytes:
    fewer = EMPTY.sub(b"", NULL_IN_A_SCHEME.sub(rb"\1", data))
    return data if fewer == data else _without_empty(fewer)


@pytest.fixture(scope="module")
def staged(package: Package, specification: Specification, messages: dict[str, bytes], tmp_path_factory: Any) -> Path:
    """An SQLite file with the messages taken apart into the tables."""
    staging = Staging(specification, package.name)
    for name, data in messages.items():
        staging.add(name, package.bindings.from_xml(data))
    path: Path = tmp_path_factory.mktemp("staging") / "epd.db"
    staging.write(sqlite_of(path))
    return path


def test_every_message_comes_back_byte_for_byte(package: Package, staged: Path, messages: dict[str, bytes]) -> None:
    sql, bindings = package.module("sql"), package.bindings
    with sql.connect(str(staged)) as connection:
        keys = list(sql.keys(connection, None))
        assert [key.id for key in keys] == sorted(messages)
        rows = dict(sql.rows(connection, keys))
    assert rows.keys() == set(keys)
    for key in keys:
        made = bindings.to_xml(package.mapping.assemble(sql.MAPPING, rows[key]))
        assert made == bindings.to_xml(bindings.from_xml(messages[key.id])), key.id


def test_views_in_the_place_of_the_tables_are_read_alike(package: Package, staged: Path, tmp_path: Path) -> None:
    sql, path = package.module("sql"), tmp_path / "views.db"
    shutil.copy(staged, path)
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("PRAGMA legacy_alter_table = ON")
        for table in sql.TABLES:
            database.execute(f"ALTER TABLE {table.name} RENAME TO my_{table.name}")
            told = ", ".join(f"CAST({name} AS TEXT) AS {name}" for name in table.columns)
            database.execute(f"CREATE VIEW {table.name} AS SELECT {told} FROM my_{table.name}")  # noqa: S608
    made = []
    for source in (staged, path):
        with sql.connect(str(source)) as connection:
            rows = sql.rows(connection, list(sql.keys(connection, None)))
            made.append({key: package.mapping.assemble(sql.MAPPING, row) for key, row in rows})
    assert made[0] == made[1]


def test_type_checkers_find_nothing_in_it(package: Package, *, long: bool) -> None:
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", f"{package.name}/sql"]
    done = subprocess.run(command, cwd=package.folder.parent, capture_output=True, text=True, check=False)
    assert done.stdout == ""
    if not long:
        return
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable, f"{package.name}/sql"]
    done = subprocess.run(command, cwd=package.folder.parent, capture_output=True, text=True, check=False)
    assert "0 errors, 0 warnings" in done.stdout, done.stdout


def test_what_is_open_is_not_told_and_since_is_a_day(
    package: Package, specification: Specification, messages: dict[str, bytes], tmp_path: Path
) -> None:
    staging, sql = Staging(specification, package.name), package.module("sql")
    record = package.bindings.from_xml(messages["r0"])
    for name, closed in (("open", None), ("old", "2026-01-04 23:59:59"), ("new", "2026-01-05"), ("late", "2026-02-01")):
        staging.add(name, record, closed=closed)
    staging.write(sqlite_of(tmp_path / "epd.db"))
    with sql.connect(f"sqlite:///{tmp_path / 'epd.db'}") as connection:
        assert [key.id for key in sql.keys(connection, None)] == ["late", "new", "old"]
        assert [key.id for key in sql.keys(connection, date(2026, 1, 5))] == ["late", "new"]


@pytest.mark.parametrize(
    "change", ["UPDATE {inner} SET row_order = row_order + 10, parent_row = 'nowhere'", "DELETE FROM {outer}"]
)
def test_a_row_that_belongs_to_nothing_is_said_and_never_dropped(
    package: Package, specification: Specification, messages: dict[str, bytes], tmp_path: Path, change: str
) -> None:
    staging, sql = Staging(specification, package.name), package.module("sql")
    for name, data in messages.items():
        staging.add(name, package.bindings.from_xml(data))
    inner = next(table for table in staging.layout.tables if Role.PARENT in table.roles and staging.rows[table.number])
    outer = inner.parent.name if inner.parent else ""
    staging.write(sqlite_of(tmp_path / "epd.db"))
    with closing(sqlite3.connect(tmp_path / "epd.db")) as database, database:
        database.execute(change.format(inner=inner.name, outer=outer))
    with sql.connect(str(tmp_path / "epd.db")) as connection:
        found = {key.id: row for key, row in sql.rows(connection, list(sql.keys(connection, None)))}
    reasons = {name: row.reason for name, row in found.items() if not isinstance(row, sql.Row)}
    assert reasons.keys() >= {row["episode"] for row in staging.rows[inner.number]}
    assert found.keys() == messages.keys()
    assert set(reasons.values()) >= {f"{inner.name} has a row whose row above is not in {outer}"}


def test_a_column_takes_a_code_as_a_code_table_names_it_and_no_value_of_the_message(package: Package) -> None:
    """In the message a woman is 3: a number that may mean something else in the next release."""
    values, codes = package.module("sql.values"), package.module("bindings.codes")
    assert [values.coded(codes.Geslacht, said) for said in ("F", "F   ", "2.16.840.1.113883.5.1|F")] == ["3"] * 3
    assert values.coded(codes.BeraLateraliteit, 2) is codes.BeraLateraliteit.CODE_2
    for said in ("3", "V", "?V", ""):
        with pytest.raises(values.UnknownCode) as caught:
            values.coded(codes.Geslacht, said)
        assert str(caught.value) == (
            "the column holds no code of Geslacht; its comment in tables.sql tells which it takes."
        )


def columns_of(database: sqlite3.Connection, name: str) -> list[str]:
    return [row[0] for row in database.execute(f"SELECT * FROM {name}").description or ()]  # noqa: S608


@pytest.mark.parametrize("kind", ["tables", "views"])
def test_sqlite_takes_the_scripts_and_views_have_the_columns_of_the_tables(files: dict[str, str], kind: str) -> None:
    database = sqlite3.connect(":memory:")
    database.executescript(files[f"sql/sqlite/{kind}.sql"])
    names = [name for (name,) in database.execute("SELECT name FROM sqlite_master WHERE sql IS NOT NULL ORDER BY name")]
    columns = {name: columns_of(database, name) for name in names}
    other = sqlite3.connect(":memory:")
    other.executescript(files["sql/sqlite/tables.sql"])
    assert columns == {name: columns_of(other, name) for name in names}
    assert len(names) > 20
    database.close()
    other.close()


def test_a_column_tells_what_it_holds(files: dict[str, str]) -> None:
    told = files["sql/postgresql/tables.sql"]
    (about,) = re.findall(r"COMMENT ON COLUMN lnr_3_0_lnr\.graviditeit IS '(.*)';", told)
    assert "Concept 91117" in about
    assert "conformance: required if known" in about
    assert re.search(r"FOREIGN KEY\(episode, parent_row\) REFERENCES lnr_3_0_\w+ \(episode, row_id\)", told)


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_public_specifications_get_names_that_every_database_takes(corpora: Path, family: str) -> None:
    specification = read_specification(xsd=corpora / family / FAMILIES[family])
    found = scripts(specification)
    check_files(list(SQL.emit(Request(specification, build_shapes(specification), "c"))), shipped())
    for name in DIALECTS:
        names = re.findall(r"CREATE VIEW (\S+) AS", found[f"sql/{name}/views.sql"])
        assert len(names) == len(set(names))
        assert max(map(len, names)) <= 63
    database = sqlite3.connect(":memory:")
    database.executescript(found["sql/sqlite/tables.sql"])
    database.close()


NOTHING_TO_MAP = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="outer" type="Part"/>
  <xs:complexType name="Part"><xs:sequence>
    <xs:element name="inner" type="Part" minOccurs="0" maxOccurs="unbounded"/>
  </xs:sequence></xs:complexType>
</xs:schema>
"""


@pytest.mark.parametrize(
    "name", ["lists_unions", "choice_order", "recursion", "twice", "lexical", "defaults", "nothing"]
)
def test_whatever_the_schema_is_like_the_files_are_python_and_sql(repository: Path, tmp_path: Path, name: str) -> None:
    folder = repository / "tests" / "cases" / name / "spec"
    if name == "nothing":
        folder = tmp_path
        (folder / "nothing.xsd").write_text(NOTHING_TO_MAP, encoding="utf-8")
    specification = read_specification(xsd=next(folder.glob("*.xsd")))
    files = list(SQL.emit(Request(specification, build_shapes(specification), "c")))
    check_files(files, shipped())
    database = sqlite3.connect(":memory:")
    for file in files:
        if file.path == "sql/sqlite/tables.sql":
            database.executescript(file.text)
    database.close()


def test_text_of_a_specification_stays_a_comment(tmp_path: Path) -> None:
    folder = tmp_path / "bad-1.0"
    folder.mkdir()
    (folder / "bad.xsd").write_text(HOSTILE_XSD, encoding="utf-8")
    (folder / "dataset.yaml").write_text(HOSTILE, encoding="utf-8")
    found = scripts(read_specification(folder=folder))
    for name in DIALECTS:
        for kind in ("tables", "views"):
            lines = found[f"sql/{name}/{kind}.sql"].splitlines()
            assert not [line for line in lines if line.lstrip().startswith("DROP")]
            assert "50%" in found[f"sql/{name}/{kind}.sql"]
            assert "50%%" not in found[f"sql/{name}/{kind}.sql"]
            assert not [line for line in lines if line.startswith(" ") and line.rstrip().endswith(("-", ";"))]
            assert ("SET DEFINE OFF" in lines) == (name == "oracle")
    database = sqlite3.connect(":memory:")
    database.executescript(found["sql/sqlite/tables.sql"])
    assert [name for (name,) in database.execute("SELECT count(*) FROM sqlite_master WHERE type = 'table'")] == [1]
    database.close()


HOSTILE_XSD = """<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:element name="bad"><xs:complexType><xs:sequence>
    <xs:element name="order" type="xs:string"/><xs:element name="select" type="xs:decimal" minOccurs="0"/>
    <xs:element name="file" type="xs:string"/>
  </xs:sequence></xs:complexType></xs:element>
</xs:schema>
"""
HOSTILE = r"""
format: 1
dataset:
  id: bad
  version: "1.0"
  title: {nl: "'); DROP TABLE x; --"}
  root: bad
concepts:
  - id: "1"
    name: order
    label: {nl: "'; DROP TABLE x; -- \n DROP TABLE y; \\\\' 50% &x; -"}
    type: string
    cardinality: 1..1
    link: /bad/order
"""


def test_the_target_is_made_where_it_is_asked_for(repository: Path) -> None:
    from generator.cli.build import choose_targets  # noqa: PLC0415

    assert "sql" not in {target.name for target in choose_targets(None)}
    assert [target.name for target in choose_targets(("sql", "mapping"))] == ["mapping", "sql"]
    assert repository.exists()
