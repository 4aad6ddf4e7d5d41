"""`lnrgen generate --xsd` on every public root file: the package imports, and the type checkers are content.

Without `--long` one root file of each iWlz release stands for the others, and pyright, which is slow, reads one package
of each style; with it pyright reads all but the others of iWlz.
"""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path

import pytest
from families import IWLZ, PUBLISHED, Family, Workshop

STYLES = ("lnr_3_0", "nemsis_3_4", "obds_2_2_3", "iwlz_2_0_v1_9_zk33")


def test_no_root_file_is_forgotten(corpora: Path) -> None:
    published = {path.relative_to(corpora).as_posix() for path in corpora.glob("*/**/xsd/*.xsd")}
    bases = {path for path in published if path.endswith("/Basisschema.xsd")}
    iwlz = {f"iwlz/{release}/xsd/{stem}.xsd" for release, stems in IWLZ.items() for stem in stems.split()}
    assert iwlz == {path for path in published if path.startswith("iwlz/")} - bases
    assert {path.name for path in corpora.iterdir() if path.is_dir()} == {
        "iwlz",
        *(family.xsd.partition("/")[0] for family in PUBLISHED),
    }
    maindoc = {path.relative_to(corpora).as_posix() for path in corpora.glob("ubl-2.1/xsd/maindoc/*.xsd")}
    assert maindoc == {family.xsd for family in PUBLISHED if family.name.startswith("ubl_")}


def test_the_package_imports(workshop: Workshop, root_file: Family) -> None:
    bindings = workshop.load(root_file)
    records = [found for name in bindings.__all__ if dataclasses.is_dataclass(found := getattr(bindings, name))]
    assert len(records) > 5
    with pytest.raises(bindings.MessageError):
        bindings.from_xml(b"<another/>")
    mapping = workshop.load(root_file, "mapping")
    assert mapping.unmapped(mapping.DatasetMapping())


def test_mypy_finds_nothing(everything: tuple[Workshop, tuple[Family, ...]]) -> None:
    pytest.importorskip("mypy", reason="mypy comes with the test extra")
    workshop, families = everything
    packages = [argument for family in families for argument in ("-p", family.name)]
    done = subprocess.run(
        [sys.executable, "-m", "mypy", "--strict", "--no-incremental", *packages],
        cwd=workshop.folder, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr
    assert "no issues found" in done.stdout


def test_pyright_finds_nothing(everything: tuple[Workshop, tuple[Family, ...]], long: bool) -> None:  # noqa: FBT001  a fixture
    pytest.importorskip("pyright", reason="pyright comes with the test extra")
    workshop, families = everything
    packages = [family.name for family in families if family.name in STYLES or (long and family in PUBLISHED)]
    command = [sys.executable, "-m", "pyright", "--pythonpath", sys.executable]
    ready = subprocess.run([*command, "--version"], capture_output=True, text=True, check=False)
    if ready.returncode:
        pytest.skip("pyright cannot fetch or start its own program here")
    done = subprocess.run([*command, *packages], cwd=workshop.folder, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr
    assert done.stdout.splitlines()[-1].startswith("0 errors, 0 warnings")
