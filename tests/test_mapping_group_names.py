"""Groups may be called as the generated mapping calls its own modules and helpers."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_type_hints

import pytest
from mapping_support import package_from

if TYPE_CHECKING:
    from pathlib import Path

NAMES = ["contract", "field", "dataclass", "runtime", "structure", "assembler", "release", "source", "group", "final"]


def xsd(names: list[str]) -> str:
    """A message of groups of these names, each with an item, in this order; `zeker` comes last."""
    record = (
        '<xs:element name="{0}" minOccurs="0"><xs:complexType><xs:sequence><xs:element name="waarde" type="xs:int"/>'
        '<xs:element name="{0}" type="xs:int" minOccurs="0"/></xs:sequence></xs:complexType></xs:element>'
    )
    body = "".join(record.format(name) for name in [*names, "zeker"])
    return (
        '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="bericht"><xs:complexType>'
        f"<xs:sequence>{body}</xs:sequence></xs:complexType></xs:element></xs:schema>"
    )


@pytest.mark.parametrize("names", [NAMES, NAMES[::-1], [name.title() for name in NAMES]], ids=["", "turned", "Title"])
def test_a_group_may_have_any_of_these_names(tmp_path: Path, names: list[str]) -> None:
    package = package_from(tmp_path, xsd(names))
    empty = package.mapping.DatasetMapping()
    assert {each.method for each in package.mapping.unmapped(empty)} >= {"waarde"}
    assert package.mapping.unmapped(package.module("mapping.stubs").MAPPING)


def test_the_starter_imports_what_it_names_for_an_open_value(tmp_path: Path) -> None:
    body = xsd([]).replace('name="waarde" type="xs:int"', 'name="waarde"')
    package = package_from(tmp_path, body)
    (stub,) = (tmp_path / package.name / "mapping" / "stubs").glob("[!_]*[!e].py")
    assert "AnyElement" in stub.read_text(encoding="utf-8")
    module = package.module(f"mapping.stubs.{stub.stem}")
    for found in vars(module).values():
        if isinstance(found, type) and found.__module__ == module.__name__:
            get_type_hints(found.waarde)
