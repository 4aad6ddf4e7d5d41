"""The example: rows of an invented EPD become messages, valid by two validators and by the dataset's own rules."""

from __future__ import annotations

import re
import shutil
import sqlite3
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from mapping_support import write_package

from generator.findings import Severity
from generator.read.specification import read_specification
from generator.read.xsd.compiled import compile_schema
from generator.validate.message import validate_message

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Path:
    """A checkout in small: the specification, what is generated from it, and the example."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copytree(repository / "spec" / "lnr-3.0", folder / "spec" / "lnr-3.0")
    shutil.copytree(repository / "examples", folder / "examples", ignore=shutil.ignore_patterns("__pycache__"))
    write_package(read_specification(folder=repository / "spec" / "lnr-3.0"), folder / "generated" / "lnr_3_0")
    return folder


@pytest.fixture(scope="module")
def run(project: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "examples.run", "messages"]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False, encoding="utf-8")


def test_it_runs_and_says_that_every_message_is_valid(run: subprocess.CompletedProcess[str]) -> None:
    assert (run.returncode, run.stderr) == (0, "")
    assert run.stdout.count("  valid") == 8
    assert "NOT VALID" not in run.stdout


def test_its_messages_are_free_of_errors_and_warnings_by_the_rules(
    project: Path, run: subprocess.CompletedProcess[str], repository: Path
) -> None:
    assert run.returncode == 0
    specification = read_specification(folder=repository / "spec" / "lnr-3.0")
    compiled = compile_schema(repository / "spec" / "lnr-3.0" / "lnr.xsd")
    found = [
        finding
        for message in sorted((project / "messages").glob("*.xml"))
        for finding in validate_message(specification, compiled, message.read_bytes(), message.name)
        if finding.severity is not Severity.INFO
    ]
    assert found == []


def test_every_concept_of_the_dataset_is_mapped_or_says_why_not(run: subprocess.CompletedProcess[str]) -> None:
    gaps = [line for line in run.stdout.splitlines() if line.startswith("left out: ")]
    assert [re.search(r"concept (\d+)", gap)[1] for gap in gaps] == ["91459"]  # type: ignore[index]
    assert all("not_recorded" in gap for gap in gaps)


def test_the_messages_exercise_most_of_the_dataset(project: Path, run: subprocess.CompletedProcess[str]) -> None:
    assert run.returncode == 0
    specification = read_specification(folder=project / "spec" / "lnr-3.0")
    text = "".join(message.read_text("utf-8") for message in (project / "messages").glob("*.xml"))
    seen = set(re.findall(r"<([a-z0-9_]+)", text))
    names = {concept.name for concept in specification.dataset.walk()}
    assert len(names & seen) >= 0.95 * len(names)


def test_only_test_numbers_stand_in_the_database(repository: Path) -> None:
    database = sqlite3.connect(":memory:")
    for script in ("schema.sql", "seed.sql"):
        database.executescript((repository / "examples" / "epd" / script).read_text("utf-8"))
    queries = ("SELECT bsn FROM kind", "SELECT bsn FROM moeder")
    numbers = [row[0] for query in queries for row in database.execute(query) if row[0]]
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    assert len(numbers) >= 10
    for number in numbers:
        digits = [int(digit) for digit in number]
        assert number.startswith("9999")
        assert sum(digit * weight for digit, weight in zip(digits, weights, strict=True)) % 11 == 0


def test_the_database_may_be_kept_in_a_file(project: Path, tmp_path: Path) -> None:
    code = f"from examples.epd.rows import open_epd; open_epd({str(tmp_path / 'epd.sqlite')!r}).close()"
    subprocess.run([sys.executable, "-c", code], cwd=project, check=True)
    kept = sqlite3.connect(tmp_path / "epd.sqlite")
    assert kept.execute("SELECT count(*) FROM opname").fetchone() == (8,)
    kept.close()


def test_the_example_passes_the_type_checker(project: Path) -> None:
    options = ["--strict", "--no-error-summary", "--explicit-package-bases"]
    command = [sys.executable, "-m", "mypy", *options, "-p", "examples"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (0, "")
