"""Code generated from made-up schemas: it is Python, it can be imported, and type checkers have nothing to say."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest

from generator.read.specification import read_specification
from tests.bindings_support import load, unload, write
from tests.properties.dice import Dice
from tests.properties.made_code import compiled, save
from tests.properties.made_up_schemas import SchemaMaker


class Thrown(Dice):
    """Dice that need no hypothesis: the same numbers for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def number(self, low: int, high: int) -> int:
        return self._random.randint(low, high)


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory, *, long: bool) -> tuple[Path, list[str]]:
    """A folder with one package a schema, and their names."""
    folder = tmp_path_factory.mktemp("made_up")
    names: list[str] = []
    seed = 0
    while len(names) < (150 if long else 12):
        seed += 1
        made = SchemaMaker(Thrown(seed)).make()
        xsd = save(made, folder / "schemas" / str(seed))
        if compiled(xsd) is None:
            continue
        root = f"{{{made.root.namespace}}}{made.root.name}" if made.root.namespace else made.root.name
        write(read_specification(xsd=xsd, root=root, cache=False), folder, f"made_{seed}")
        names.append(f"made_{seed}")
    return folder, names


def _run(folder: Path, *command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=folder, capture_output=True, text=True, check=False, encoding="utf-8"
    )


def test_it_can_be_imported(packages: tuple[Path, list[str]]) -> None:
    folder, names = packages
    for name in names:
        assert load(folder, name).from_xml
        unload(name)


def test_mypy_has_nothing_to_say(packages: tuple[Path, list[str]]) -> None:
    pytest.importorskip("mypy", reason="mypy is not installed")
    folder, names = packages
    done = _run(folder, "mypy", "--strict", "--no-incremental", *(flag for name in names for flag in ("-p", name)))
    assert done.returncode == 0, done.stdout + done.stderr


def test_pyright_has_nothing_to_say(packages: tuple[Path, list[str]], *, long: bool) -> None:
    if not long:
        pytest.skip("pyright runs in the long form: it takes its time")
    pytest.importorskip("pyright", reason="pyright is not installed")
    folder, names = packages
    done = _run(folder, "pyright", "--pythonpath", sys.executable, *names)
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr
