"""Same input, same bytes: whatever the hash seed, the folder, the locale, the time zone or the state of the cache."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

WORLDS = {
    "plain": {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC", "LNRGEN_CACHE_DIR": ""},
    "other seed": {"PYTHONHASHSEED": "4711"},
    "other locale": {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "PYTHONUTF8": "0"},
    "other time zone": {"TZ": "Pacific/Kiritimati"},
    "cached": {"PYTHONHASHSEED": "1"},
    "optimised": {"PYTHONOPTIMIZE": "1", "COLUMNS": "40", "FORCE_COLOR": "1"},
}


def generate(repository: Path, folder: Path, world: dict[str, str]) -> dict[str, bytes]:
    """Every file that `generate` makes from the reference specification in `folder`."""
    shutil.copytree(repository / "spec", folder / "spec")
    subprocess.run(
        [sys.executable, "-m", "generator", "generate"],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(repository)} | world,
        check=True,
        capture_output=True,
    )
    files = (file for root in (folder / "generated", folder / "spec") for file in root.rglob("*") if file.is_file())
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in files}


@pytest.fixture(scope="module")
def plain(repository: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    return generate(repository, tmp_path_factory.mktemp("plain"), WORLDS["plain"])


@pytest.mark.parametrize("world", [name for name in WORLDS if name != "plain"])
def test_same_bytes(world: str, plain: dict[str, bytes], repository: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "een andere map" / "é"
    elsewhere.mkdir(parents=True)
    assert generate(repository, elsewhere, WORLDS[world]) == plain


def test_no_trace_of_the_machine(plain: dict[str, bytes], repository: Path) -> None:
    for name, text in plain.items():
        assert b"\r" not in text, name
        assert str(repository).encode() not in text, name
        assert os.uname().nodename.encode() not in text if hasattr(os, "uname") else True, name
