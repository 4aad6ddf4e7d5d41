"""One workshop for all tests on the public specifications."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from families import PUBLISHED, Family, Workshop, iwlz


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """`family` is each published root file, `root_file` those and the ones of iWlz."""
    if "family" in metafunc.fixturenames:
        metafunc.parametrize("family", PUBLISHED, ids=lambda family: family.name)
    if "root_file" in metafunc.fixturenames:
        every = PUBLISHED + iwlz(long=metafunc.config.getoption("--long"))
        metafunc.parametrize("root_file", every, ids=lambda family: family.name)


@pytest.fixture(scope="session")
def workshop(corpora: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workshop]:
    """Where the packages are made."""
    folder = tmp_path_factory.mktemp("real")
    yield Workshop(corpora, folder)
    while str(folder) in sys.path:
        sys.path.remove(str(folder))


@pytest.fixture(scope="session")
def everything(workshop: Workshop, long: bool) -> tuple[Workshop, tuple[Family, ...]]:  # noqa: FBT001  a fixture
    """The workshop with a package of each root file."""
    families = PUBLISHED + iwlz(long=long)
    for family in families:
        workshop.make(family)
    return workshop, families
