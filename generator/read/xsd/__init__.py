"""The XSD closure of a specification, read into the model (XML Schema 1.0 and 1.1, Parts 1 and 2)."""

from __future__ import annotations

from generator.read.xsd.reading import SchemaReading, read_schema
from generator.read.xsd.roots import choose_root

__all__ = ["SchemaReading", "choose_root", "read_schema"]
