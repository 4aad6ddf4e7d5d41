"""A small specification with code lists, and what `sync` makes of its code tables."""

from __future__ import annotations

from pathlib import Path

from sync_support import contract_for

from generator.model.code_table import TargetList
from generator.model.specification import Specification
from generator.read.specification import read_specification
from generator.sync.code_tables import TablesPlan, plan_tables

Code = tuple[str, str, str, str]
"""(value in the message, code, system, display)."""

SEX: tuple[Code, ...] = (("1", "M", "s", "Man"), ("2", "F", "s", "Vrouw"), ("3", "007", "s", "=cmd()"))
ONSET: tuple[Code, ...] = (("1", "", "", "Vroeg"), ("2", "", "", "Laat"))


def write_lists(folder: Path, lists: dict[str, tuple[Code, ...]]) -> Specification:
    """A specification with an item for each list, named after it."""
    folder.mkdir(parents=True, exist_ok=True)
    types = "".join(
        f'<xs:simpleType name="{name}"><xs:restriction base="xs:string">'
        + "".join(f'<xs:enumeration value="{value}"/>' for value, *_ in codes)
        + "</xs:restriction></xs:simpleType>"
        for name, codes in lists.items()
    )
    items = "".join(f'<xs:element name="{name}" type="{name}" minOccurs="0"/>' for name in lists)
    (folder / "proef.xsd").write_text(
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="proef"><xs:complexType><xs:sequence>'
        f"{items}</xs:sequence></xs:complexType></xs:element>{types}</xs:schema>",
        encoding="utf-8",
    )
    (folder / "dataset.yaml").write_text(_dataset(lists), encoding="utf-8")
    return read_specification(folder=folder)


def _dataset(lists: dict[str, tuple[Code, ...]]) -> str:
    lines = ["format: 1", "dataset: {id: proef, version: '1', title: {nl: Proef}}", "concepts:"]
    for number, name in enumerate(lists, 11):
        lines += [f"  - id: '{number}'", f"    name: {name}", f"    label: {{nl: {name.title()}}}"]
        lines += ["    type: code", "    cardinality: 0..1", f"    code_list: {name}", f"    link: /proef/{name}"]
    lines += ["code_lists:"]
    for name, codes in lists.items():
        lines += [f"  - id: {name}", f"    label: {{nl: {name.title()}}}", "    codes:"]
        for value, code, system, display in codes:
            known = f"code: '{code}', system: {system}, " if code else ""
            lines.append(f"      - {{value: '{value}', {known}display: {{nl: '{display}'}}}}")
    return "\n".join(lines) + "\n"


def lists_of(specification: Specification) -> tuple[TargetList, ...]:
    return contract_for(specification)[1].code_lists


def kept(specification: Specification, files: dict[str, bytes]) -> tuple[dict[str, bytes], TablesPlan]:
    """The files of the folder `codes` after `sync`, and the plan."""
    plan = plan_tables(lists_of(specification), files, "mapping/codes")
    return {**files, **{path.removeprefix("codes/"): data for path, data in plan.texts.items()}}, plan
