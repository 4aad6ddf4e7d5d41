"""Every message of the public corpora that libxml2 accepts is right to `check` as well, compiled and general."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from test_bindings_corpora import FAMILIES, Family

from generator.read.specification import read_specification
from tests.bindings_support import load, unload, write


@pytest.mark.parametrize("corpus", FAMILIES, ids=lambda corpus: corpus.name)
def test_every_message_is_right(corpus: Family, corpora: Path, tmp_path: Path) -> None:
    name = f"checked_{corpus.name}"
    write(read_specification(xsd=corpora / corpus.xsd), tmp_path, name)
    bindings = load(tmp_path, name)
    try:
        schema = etree.XMLSchema(etree.parse(str(corpora / corpus.xsd)))
        for file in sorted(corpora.glob(corpus.instances)):
            root = bindings.from_xml(file.read_bytes())
            assert schema.validate(etree.parse(str(file)))
            assert [one for one in bindings.check(root) if one.severity == "error"] == [], file.name
            assert bindings.codec._checker()._general.violations(root) == [], file.name
    finally:
        unload(name)
