"""Small schemas written on the spot, for the tests of the XSD reader."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.findings import Finding, UnreadableError
from generator.model.qname import xsd
from generator.model.schema import Schema
from generator.read.xsd import SchemaReading, read_schema

XS = "http://www.w3.org/2001/XMLSchema"
STRING, INT, ANY_TYPE = xsd("string"), xsd("int"), xsd("anyType")


def write(folder: Path, body: str, name: str = "s.xsd", attributes: str = "") -> Path:
    """A schema document with that body, one line before it: the first line of `body` is line 2."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f'<xs:schema xmlns:xs="{XS}" {attributes}>\n{body}\n</xs:schema>\n', encoding="utf-8", newline="\n")
    return path


def in_namespace(uri: str) -> str:
    """Attributes that put a schema in a namespace with prefix t."""
    return f'targetNamespace="{uri}" xmlns:t="{uri}" elementFormDefault="qualified"'


def schema_of(folder: Path, body: str, attributes: str = "") -> Schema:
    """The model of a schema of one document, read without remark."""
    reading = read_schema(write(folder, body, attributes=attributes))
    assert reading.findings == ()
    return reading.schema


def refused(start: Path, **options: object) -> tuple[Finding, ...]:
    """The findings with which reading is refused."""
    with pytest.raises(UnreadableError) as caught:
        read_schema(start, **options)  # type: ignore[arg-type]
    return caught.value.findings


def reading_of(start: Path, **options: object) -> SchemaReading:
    """What reading gives."""
    return read_schema(start, **options)  # type: ignore[arg-type]
