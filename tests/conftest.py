"""Options and fixtures every test may use."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="the long form of the slow suites")
    parser.addoption("--update-golden", action="store_true", help="rewrite the expected files of tests/cases")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--update-golden") and os.environ.get("CI"):
        raise pytest.UsageError("--update-golden is refused under CI: golden files change by hand, read before commit")


@pytest.fixture(scope="session")
def long(pytestconfig: pytest.Config) -> bool:
    """Whether the long form of a suite was asked for."""
    return bool(pytestconfig.getoption("--long"))


@pytest.fixture(scope="session")
def update_golden(pytestconfig: pytest.Config) -> bool:
    """Whether golden files are to be rewritten."""
    return bool(pytestconfig.getoption("--update-golden"))


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the checkout."""
    return REPOSITORY


@pytest.fixture(scope="session")
def corpora() -> Path:
    """The public specifications to test on; see CONTRIBUTING.md."""
    folder = os.environ.get("LNRGEN_CORPORA")
    if not folder:
        pytest.skip("LNRGEN_CORPORA is not set: the public corpora are not at hand")
    path = Path(folder)
    if not path.is_dir():
        pytest.skip("LNRGEN_CORPORA does not name a folder")
    return path


@pytest.fixture(autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the model cache of the tests apart from the user's own."""
    monkeypatch.setenv("LNRGEN_CACHE_DIR", str(tmp_path_factory.getbasetemp() / "model-cache"))
