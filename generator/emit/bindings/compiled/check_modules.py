"""The variables of the templates of the modules that check: facets, checking, rules."""

from __future__ import annotations

from generator.emit.bindings.compiled.check_rows import CheckRows, facets_context
from generator.emit.bindings.tables import Tables
from generator.emit.shape import Shapes
from generator.model.specification import Specification


def check_contexts(specification: Specification, shapes: Shapes) -> dict[str, dict[str, object]]:
    """By module, the variables of its template."""
    schema = specification.schema
    rows = CheckRows(schema, shapes, Tables(schema, shapes))
    records = [rows.record(shape) for shape in sorted(shapes.records.values(), key=lambda one: one.name)]
    return {"facets": facets_context(rows, records)}
