"""A code's identity is its system and code: values may be dealt out anew, and the members keep their names."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from cli_helpers import DATASET, make_project

from generator.emit.shape import Shapes
from generator.emit.shapes import build_shapes
from generator.model.specification import Ledger, Specification
from generator.read.specification import read_specification

HL7, LOCAL = "2.16.840.1.113883.5.1", "1.2.3.4"


def specification(folder: Path, codes: dict[str, tuple[str, str]]) -> Specification:
    """The sex of a child, whose code list has these values, each with its system and code."""
    spec = make_project(folder)
    xsd, dataset = spec / "kamer.xsd", spec / "dataset.yaml"
    values = "".join(f'<xs:enumeration value="{value}"/>' for value in codes)
    text = xsd.read_text(encoding="utf-8")
    xsd.write_text(text.replace('<xs:enumeration value="M"/><xs:enumeration value="V"/>', values), encoding="utf-8")
    rows = "".join(
        f'      - {{value: "{value}", code: "{code}", system: "{system}", display: {{nl: Kind, en: Child}}}}\n'
        for value, (system, code) in codes.items()
    )
    text = dataset.read_text(encoding="utf-8")
    dataset.write_text(text[: text.index("      - {value: M")] + rows, encoding="utf-8")
    assert DATASET.count("{value: M") == 1
    return read_specification(folder=spec, cache=False)


def members(shapes: Shapes) -> dict[tuple[str, str], tuple[str, str]]:
    """(system, code) -> (name, value)."""
    (found,) = shapes.code_lists.values()
    return {(one.system, one.code): (one.name, one.value) for one in found.members}


def test_new_values_for_old_codes_rename_nothing(tmp_path: Path) -> None:
    before = specification(tmp_path / "a", {"1": (HL7, "M"), "2": (HL7, "F"), "3": (LOCAL, "M")})
    first = build_shapes(before)
    names = {identity: name for identity, (name, _) in members(first).items()}
    assert len(set(names.values())) == 3

    after = specification(tmp_path / "b", {"1": (LOCAL, "M"), "2": (HL7, "UN"), "3": (HL7, "F"), "4": (HL7, "M")})
    second = build_shapes(replace(after, ledger=Ledger(first.ledger_additions)))
    kept = {identity: name for identity, (name, _) in members(second).items() if identity in names}
    assert kept == names
    assert members(second)[HL7, "M"][1] == "4"
