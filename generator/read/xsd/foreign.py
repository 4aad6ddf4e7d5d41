"""The one loose type of this package: what xmlschema and lxml hand us."""

from __future__ import annotations

from typing import Any, TypeAlias

Component: TypeAlias = Any
"""A schema, component or error of xmlschema: its classes differ between XSD 1.0 and 1.1, so we go by attributes."""
