"""The benchmarks run. How fast is no test's business."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from cli_helpers import VALID, XSD

SCRIPTS = Path(sys.executable).parent


@pytest.fixture
def path(tmp_path: Path) -> str:
    """Where programs are found. xsdata calls ruff on what it made; where there is none, nothing does the job."""
    before = f"{SCRIPTS}{os.pathsep}{os.environ['PATH']}"
    if shutil.which("ruff", path=before):
        return before
    if os.name != "posix":
        pytest.skip("ruff is not installed, and xsdata asks for it")
    programs = tmp_path / "programs"
    programs.mkdir()
    (programs / "ruff").write_text("#!/bin/sh\nexit 0\n", encoding="utf-8")
    (programs / "ruff").chmod(0o755)
    return f"{before}{os.pathsep}{programs}"


def test_the_codec_is_measured(repository: Path, tmp_path: Path, path: str) -> None:
    (tmp_path / "kamer.xsd").write_text(XSD, encoding="utf-8")
    messages = tmp_path / "messages"
    messages.mkdir()
    (messages / "goed.xml").write_text(VALID, encoding="utf-8")
    command = [sys.executable, repository / "benchmarks" / "codec.py", "--short", "--date", "2026-11-23"]
    done = subprocess.run(
        [*command, "--xsd", tmp_path / "kamer.xsd", "--messages", messages],
        capture_output=True, text=True, check=False, env=os.environ | {"PATH": path, "PYTHONPATH": str(repository)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "2026-11-23" in done.stdout
    assert "kamer: messages: 1, of 0.1 kB on average" in done.stdout
    rows = [line.split("|")[1:-1] for line in done.stdout.splitlines() if line.startswith("| ")]
    assert {len(row) for row in rows} == {6}
    bars = [(what.strip(), bar.strip()) for what, _, _, _, bar, met in rows if met.strip() in ("yes", "NO")]
    assert bars == [
        ("serialise, xsdata's XmlSerializer", ">= 40"),
        ("serialise, lxml.tostring of a ready tree", "<= 2"),
        ("strict parse, xsdata's XmlParser", ">= 8"),
        ("check and serialise, xsdata's XmlSerializer alone", ">= 20"),
        ("check, libxml2 validating a ready tree", ">= 2"),
        ("40 messages checked and written, one core; xsdata, unchecked", ">= 20"),
        ("40 messages checked and written, two cores; one core", ">= 1.4"),
        ("memory that grows meanwhile, MB", "<= 10"),
    ]


def test_diff_is_measured(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "old.xsd").write_text(XSD, encoding="utf-8")
    (tmp_path / "new.xsd").write_text(XSD, encoding="utf-8")
    plot = tmp_path / "growth.svg"
    options = ["--short", "--old", tmp_path / "old.xsd", "--new", tmp_path / "new.xsd", "--plot", plot]
    done = subprocess.run(
        [sys.executable, repository / "benchmarks" / "drift.py", *options],
        capture_output=True, text=True, check=False, env=os.environ | {"PYTHONPATH": str(repository)},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    rows = [line.split("|")[1:-1] for line in done.stdout.splitlines() if line.startswith("| ")]
    bars = [(row[0].strip(), row[4].strip()) for row in rows if len(row) == 6 and row[5].strip() in ("yes", "NO")]
    assert bars == [
        ("old -> new, nothing cached", "1.5"),
        ("old -> new, the second time", "0.4"),
        ("old -> new, models and opinions cached", "0.4"),
        ("old -> new, only the models cached", "0.4"),
        ("a sequence of 200: deciding / reading", "1.0"),
        ("500 codes: deciding / reading", "1.0"),
    ]
    assert "to the power" in done.stdout
    assert plot.read_text(encoding="utf-8").startswith("<svg ")
