"""The XSD reader on real specifications: all of them are read, with the parts that people count by hand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from lxml import etree

from generator.findings import UnreadableError
from generator.model.complex_type import Content
from generator.model.particle import ElementParticle, GroupParticle, Particle
from generator.model.qname import QName
from generator.model.schema import Schema
from generator.model.simple_type import Variety
from generator.read.xsd import choose_root, read_schema
from generator.read.xsd.compiled import compile_schema

ADA_ROOTS = {
    "lnr-3.0/xsd/ada_kernset_neonatologie.xsd": 245,
    "lnr-history/v01-2020-02-07/xsd/ada_kernset_neonatologie.xsd": 239,
    "lnr-history/v02-2020-02-10/xsd/ada_kernset_neonatologie.xsd": 239,
    "lnr-history/v03-2020-02-11/xsd/ada_kernset_neonatologie.xsd": 232,
    "kernset-aanleverbericht-2.2/xsd/ada_kernset_aanleverbericht.xsd": 237,
    "kernset-geboortezorg-2.3/xsd/ada_kernset_geboortezorg.xsd": 308,
    "kernset-geboortezorg-2.3.5/xsd/ada_kernset_geboortezorg.xsd": 315,
}
OTHER_ROOTS = {
    "nemsis-3.4/xsd/EMSDataSet_v3.xsd": "EMSDataSet",
    "obds-2.2.3/xsd/ADT_GEKID_v2.2.3.xsd": "ADT_GEKID",
    "ubl-2.1/xsd/maindoc/UBL-CreditNote-2.1.xsd": "CreditNote",
    "ubl-2.1/xsd/maindoc/UBL-Invoice-2.1.xsd": "Invoice",
    "ubl-2.1/xsd/maindoc/UBL-Order-2.1.xsd": "Order",
    "ubl-2.1/xsd/maindoc/UBL-Reminder-2.1.xsd": "Reminder",
}
RELEASES = ("1.0-v1.0", "1.2-v1.x", "2.0-v1.2", "2.0-v1.9")


def concept_ids(schema: Schema) -> set[str]:
    """The ids that types of this schema fix in an attribute conceptId."""
    uses = (use for record in schema.complex_types.values() for use in record.attributes)
    return {use.fixed for use in uses if use.name == "conceptId" and use.fixed}


def check_whole(schema: Schema, elements: int) -> None:
    """Every key leads somewhere, every local element is reached once, and the count is that of the files."""
    types = {**schema.simple_types, **schema.complex_types}
    declared = {element.key: element for element in schema.elements.values()}
    for record in schema.complex_types.values():
        assert record.base is None or record.base in types
        assert (record.simple in schema.simple_types) == (record.content is Content.SIMPLE)
        assert all(use.type in schema.simple_types for use in record.attributes)
        for element in below(record.particle):
            assert declared.setdefault(element.key, element) == element
    assert all(element.type in types for element in declared.values())
    for value in schema.simple_types.values():
        assert all(part in schema.simple_types for part in (value.base, value.item, *value.members) if part)
        assert (value.builtin is not None) == (value.variety is Variety.ATOMIC or value.key == value.builtin)
    assert len(declared) == elements


def below(particle: Particle | None) -> list:  # type: ignore[type-arg]
    if isinstance(particle, ElementParticle):
        return [particle.element]
    return [e for part in particle.particles for e in below(part)] if isinstance(particle, GroupParticle) else []


def declared_elements(folder: Path, schema: Schema) -> int:
    """How many xs:element declarations (references left out) the documents of a schema hold."""
    trees = (etree.parse(folder / document.path).getroot() for document in schema.documents)
    return sum(1 for tree in trees for element in tree.iter("{*}element") if element.get("name"))


@pytest.mark.parametrize(("path", "count"), ADA_ROOTS.items())
def test_ada_schemas(corpora: Path, path: str, count: int) -> None:
    start = corpora / path
    reading = read_schema(start)
    assert reading.findings == ()
    assert choose_root(reading.schema).name == "adaxml"
    text = "".join((start.parent / document.path).read_text(encoding="utf-8") for document in reading.schema.documents)
    assert concept_ids(reading.schema) == set(re.findall(r'name="conceptId"[^>]*fixed="([^"]+)"', text))
    assert len(concept_ids(reading.schema)) == count
    check_whole(reading.schema, declared_elements(start.parent, reading.schema))


def test_label_cardinality_and_conformance_of_the_160_lnr_items_stand_before_their_types(corpora: Path) -> None:
    schema = read_schema(corpora / "lnr-3.0/xsd/ada_kernset_neonatologie.xsd").schema
    named = [record for record in schema.complex_types.values() if record.name and "_type_2_16_840" in record.key]
    items = [record for record in named if record.leading.documentation]
    assert (len(named), len(items)) == (245, 160)
    (length,) = (record for record in items if record.key.startswith("lengte_waarde_type"))
    assert length.leading.text().endswith("LengteWaarde - 0..1 R")


@pytest.mark.parametrize(("path", "root"), OTHER_ROOTS.items())
def test_other_schemas(corpora: Path, path: str, root: str) -> None:
    start = corpora / path
    reading = read_schema(start)
    assert reading.findings == ()
    assert choose_root(reading.schema).name.endswith(f"}}{root}")
    folder = start.parent.parent if "ubl" in path else start.parent
    check_whole(reading.schema, declared_elements(folder, reading.schema))


@pytest.mark.parametrize("release", RELEASES)
def test_the_letter_case_of_iwlz(corpora: Path, release: str) -> None:
    starts = sorted(path for path in (corpora / "iwlz" / release / "xsd").glob("*.xsd") if path.stem != "Basisschema")
    assert len(starts) >= 18
    for start in starts:
        with pytest.raises(UnreadableError) as caught:
            read_schema(start)
        (finding,) = caught.value.findings
        assert finding.rule == "RX002"
        assert "'Basisschema.xsd'" in finding.message
        line = start.read_text(encoding="utf-8").splitlines()[finding.location.line - 1] if finding.location else ""
        assert "basisschema.xsd" in line
        reading = read_schema(start, ignore_case=True)
        assert [note.rule for note in reading.findings] == ["RX002"]
        assert choose_root(reading.schema).name.endswith("Bericht")
        check_whole(reading.schema, declared_elements(start.parent, reading.schema))


def test_facets_of_nemsis_and_obds(corpora: Path) -> None:
    nemsis = read_schema(corpora / "nemsis-3.4/xsd/EMSDataSet_v3.xsd").schema
    assert any(value.variety is Variety.UNION for value in nemsis.simple_types.values())
    assert any(value.facets.patterns for value in nemsis.simple_types.values())
    assert sum(element.nillable for record in nemsis.complex_types.values() for element in below(record.particle)) > 100
    obds = read_schema(corpora / "obds-2.2.3/xsd/ADT_GEKID_v2.2.3.xsd").schema
    root = obds.elements[QName("{http://www.gekid.de/namespace}ADT_GEKID")]
    assert {constraint.kind for constraint in root.constraints} <= {"unique", "key", "keyref"}
    kinds = {c.kind for record in obds.complex_types.values() for e in below(record.particle) for c in e.constraints}
    assert kinds | {c.kind for c in root.constraints} >= {"unique", "keyref"}


@pytest.mark.parametrize(
    "path",
    [
        "lnr-3.0/xsd/ada_kernset_neonatologie.xsd",
        "nemsis-3.4/xsd/EMSDataSet_v3.xsd",
        "obds-2.2.3/xsd/ADT_GEKID_v2.2.3.xsd",
    ],
)
def test_the_compiled_schema_judges_the_instances(corpora: Path, path: str) -> None:
    validator = compile_schema(corpora / path)
    folder = (corpora / path).parent.parent
    instances = sorted((folder / "instances").glob("*.xml"))
    assert instances
    assert all(validator.validate(etree.parse(instance)) for instance in instances)
    assert not any(validator.validate(etree.parse(instance)) for instance in sorted((folder / "invalid").glob("*.xml")))
