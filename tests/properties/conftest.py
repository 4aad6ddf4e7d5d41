"""One set of families for all property tests on sampled messages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.properties.sampled import Families


@pytest.fixture(scope="session")
def families(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Families]:
    made = Families(tmp_path_factory.mktemp("sampled"))
    yield made
    made.forget()
