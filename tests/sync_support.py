"""A small dataset that tests of the mapping change, and what `sync` makes of a mapping."""

from __future__ import annotations

from pathlib import Path

from generator.emit.mapping.vendor import VendorContract, vendor_contract
from generator.emit.shapes import build_shapes
from generator.emit.target import Request
from generator.model.frozen_map import FrozenMap
from generator.model.mapping import MappingLedger
from generator.model.specification import Ledger, Specification
from generator.read.specification import read_specification, with_names
from generator.sync.plan import SyncPlan, plan_sync

IMPORTED = "generated.proef_1"

Item = tuple[str, str, str]
"""(concept id, name, definition)."""

KIND: tuple[Item, ...] = (("11", "geslacht", "Sex."), ("12", "gewicht", "Weight."), ("13", "lengte", "Length."))
OPNAME: tuple[Item, ...] = (("21", "opname_datum", "When."), ("22", "herkomst", "From where."))


def write_spec(folder: Path, groups: dict[tuple[str, str], tuple[Item, ...]]) -> Specification:
    """A specification of groups, each (concept id, name), with string items; all optional."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "proef.xsd").write_text(_xsd(groups), encoding="utf-8")
    (folder / "dataset.yaml").write_text(_dataset(groups), encoding="utf-8")
    return read_specification(folder=folder)


def _xsd(groups: dict[tuple[str, str], tuple[Item, ...]]) -> str:
    inner = "".join(
        f'<xs:element name="{name}" minOccurs="0"><xs:complexType><xs:sequence>'
        + "".join(f'<xs:element name="{item}" type="xs:string" minOccurs="0"/>' for _, item, _ in items)
        + "</xs:sequence></xs:complexType></xs:element>"
        for (_, name), items in groups.items()
    )
    return (
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="proef"><xs:complexType><xs:sequence>'
        f"{inner}</xs:sequence></xs:complexType></xs:element></xs:schema>"
    )


def _dataset(groups: dict[tuple[str, str], tuple[Item, ...]]) -> str:
    lines = ["format: 1", "dataset: {id: proef, version: '1', title: {nl: Proef}}", "concepts:"]
    for (key, name), items in groups.items():
        lines += [
            f'  - id: "{key}"',
            f"    name: {name}",
            f"    label: {{nl: {name}}}",
            "    type: group",
            "    cardinality: 0..1",
        ]
        lines += [f"    link: /proef/{name}", "    concepts:"]
        for item, called, definition in items:
            lines += [f'      - id: "{item}"', f"        name: {called}", f"        label: {{nl: {called}}}"]
            lines += [
                "        type: string",
                "        cardinality: 0..1",
                f"        definition: {{nl: {definition!r}}}",
            ]
            lines += [f"        link: /proef/{name}/{called}"]
    return "\n".join(lines) + "\n"


def contract_for(specification: Specification, imported: str = IMPORTED) -> tuple[Specification, VendorContract]:
    """The specification with its names, and the contract of its mapping, in the package that is `imported`."""
    shapes = build_shapes(specification)
    named = with_names(specification, Ledger(FrozenMap({**specification.ledger.names, **shapes.ledger_additions})))
    contract = vendor_contract(Request(named, shapes, imported.rpartition(".")[2]), imported)
    assert contract is not None
    return named, contract


def synced(
    specification: Specification, files: dict[str, bytes], ledger: MappingLedger | None, *, pruning: bool = False
) -> tuple[dict[str, bytes], SyncPlan]:
    """The mapping after `sync`, and its plan."""
    named, contract = contract_for(specification)
    plan = plan_sync(files, ledger, contract, named, IMPORTED, pruning=pruning)
    return {**files, **plan.texts}, plan
