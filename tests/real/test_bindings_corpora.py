"""Every message of the public corpora: read, written, and the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from xsdata.formats.dataclass.parsers import XmlParser
from xsdata.formats.dataclass.serializers import XmlSerializer

from generator.read.specification import read_specification
from tests.bindings_support import infoset, load, parse, unload, write


@dataclass(frozen=True)
class Family:
    """A specification with messages."""

    name: str
    xsd: str
    instances: str
    count: int


FAMILIES = [
    Family("lnr", "lnr-3.0/xsd/ada_kernset_neonatologie.xsd", "lnr-3.0/instances/*.xml", 6),
    Family("kernset_2_2", "kernset-aanleverbericht-2.2/xsd/ada_kernset_aanleverbericht.xsd",
           "kernset-aanleverbericht-2.2/instances/*.xml", 7),
    Family("geboortezorg_2_3", "kernset-geboortezorg-2.3/xsd/ada_kernset_geboortezorg.xsd",
           "kernset-geboortezorg-2.3/instances/*.xml", 9),
    Family("geboortezorg_2_3_5", "kernset-geboortezorg-2.3.5/xsd/ada_kernset_geboortezorg.xsd",
           "kernset-geboortezorg-2.3.5/instances/*.xml", 8),
    Family("nemsis", "nemsis-3.4/xsd/EMSDataSet_v3.xsd", "nemsis-3.4/instances/*.xml", 40),
    Family("obds", "obds-2.2.3/xsd/ADT_GEKID_v2.2.3.xsd", "obds-2.2.3/instances/*.xml", 26),
    Family("ubl_invoice", "ubl-2.1/xsd/maindoc/UBL-Invoice-2.1.xsd", "ubl-2.1/instances/UBL-Invoice-*.xml", 9),
    Family("ubl_credit_note", "ubl-2.1/xsd/maindoc/UBL-CreditNote-2.1.xsd",
           "ubl-2.1/instances/UBL-CreditNote-*.xml", 2),
    Family("ubl_order", "ubl-2.1/xsd/maindoc/UBL-Order-2.1.xsd", "ubl-2.1/instances/UBL-Order-*.xml", 3),
    Family("ubl_reminder", "ubl-2.1/xsd/maindoc/UBL-Reminder-2.1.xsd", "ubl-2.1/instances/UBL-Reminder-*.xml", 1),
]  # fmt: skip


@pytest.fixture(params=FAMILIES, ids=lambda family: family.name)
def made(request: pytest.FixtureRequest, corpora: Path, tmp_path: Path) -> Iterator[tuple[Family, Any, Path]]:
    family: Family = request.param
    write(read_specification(xsd=corpora / family.xsd), tmp_path, f"real_{family.name}")
    yield family, load(tmp_path, f"real_{family.name}"), tmp_path
    unload(f"real_{family.name}")


def test_every_message_survives(made: tuple[Family, Any, Path], corpora: Path) -> None:
    family, bindings, _ = made
    files = sorted(corpora.glob(family.instances))
    assert len(files) == family.count
    schema = etree.XMLSchema(etree.parse(str(corpora / family.xsd)))
    for file in files:
        data = file.read_bytes()
        again = bindings.to_xml(bindings.from_xml(data))
        assert infoset(parse(again)) == infoset(parse(data)), file.name
        assert schema.validate(parse(again)), file.name


def test_xsdata_reads_and_writes_the_records_of_lnr(corpora: Path, tmp_path: Path) -> None:
    write(read_specification(xsd=corpora / FAMILIES[0].xsd), tmp_path, "real_xsdata")
    try:
        bindings = load(tmp_path, "real_xsdata")
        schema = etree.XMLSchema(etree.parse(str(corpora / FAMILIES[0].xsd)))
        data = min(corpora.glob(FAMILIES[0].instances)).read_bytes()
        item = XmlParser().from_bytes(data, bindings.Adaxml)
        assert item.data == bindings.from_xml(data).data
        assert schema.validate(parse(XmlSerializer().render(item).encode()))
    finally:
        unload("real_xsdata")
