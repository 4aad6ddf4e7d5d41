"""The type checker is the vendor's first reader: what is generated is clean, and a mistake shows in its own line."""

from __future__ import annotations

import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from mapping_support import write_package

from generator.read.specification import read_specification

if TYPE_CHECKING:
    from pathlib import Path

VENDOR = '''"""A vendor's mapping with three mistakes."""

from __future__ import annotations

from collections.abc import Iterable

from generated.lnr_3_0.mapping import DatasetMapping, Null, contract

Row = dict[str, str]


class Apgar1(contract.ApgarScoreNa1MinMapping[Row]):
    def apgar_score_totaal(self, source: Row) -> int | Null:
        return source["apgar"]


class Apgar5(contract.ApgarScoreNa5MinMapping[Row]):
    def apgar_score_totaal(self, source: Row) -> str:
        return source["apgar"]


class Infuus(contract.ProblematiekKindMapping[Row]):
    def infuus(self, source: Row) -> Iterable[Row]:
        yield source


MAPPING: DatasetMapping[Row] = DatasetMapping(
    problematiek_kind=Infuus(),
    apgar_score_na_1_min=Apgar5(),
)
'''


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory, repository: Path) -> Path:
    folder = tmp_path_factory.mktemp("project")
    write_package(read_specification(folder=repository / "spec" / "lnr-3.0"), folder / "generated" / "lnr_3_0")
    (folder / "vendor.py").write_text(VENDOR, encoding="utf-8")
    return folder


def mypy(project: Path, *what: str) -> list[str]:
    """The complaints of mypy --strict."""
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--explicit-package-bases", *what]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    return [line for line in done.stdout.splitlines() if ": error:" in line]


def test_the_mapping_and_its_starter_are_clean_and_mistakes_show_where_they_are(project: Path) -> None:
    found = mypy(project, "-p", "generated.lnr_3_0.mapping", "-m", "vendor")
    lines = VENDOR.splitlines()
    wrong = sorted(int(line.split(":")[1]) for line in found if line.startswith("vendor.py"))
    assert [line for line in found if "mapping" in line.split(":")[0]] == []
    assert [lines[number - 1].strip() for number in wrong] == [
        'return source["apgar"]',
        "def apgar_score_totaal(self, source: Row) -> str:",
        "apgar_score_na_1_min=Apgar5(),",
    ]


def test_a_copy_of_the_starter_needs_one_file_changed(project: Path) -> None:
    starter = project / "generated" / "lnr_3_0" / "mapping" / "stubs"
    copy = project / "mapping"
    shutil.copytree(starter, copy)
    release = (copy / "release.py").read_text(encoding="utf-8")
    release = release.replace("from ...bindings import", "from generated.lnr_3_0.bindings import")
    release = release.replace("from .. import", "from generated.lnr_3_0.mapping import")
    (copy / "release.py").write_text(release, encoding="utf-8")
    assert mypy(project, "-p", "mapping") == []
    said = (copy / "__init__.py").read_text(encoding="utf-8")
    assert "release.py" in said.split('"""')[1]
    code = "from mapping import MAPPING; from generated.lnr_3_0.mapping import unmapped; print(len(unmapped(MAPPING)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=True)
    assert int(done.stdout) > 160
