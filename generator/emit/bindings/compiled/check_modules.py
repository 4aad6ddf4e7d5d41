"""The variables of the templates of the modules that check: facets, checking."""

from __future__ import annotations

from generator.emit.bindings.compiled.check_rows import CheckRows, facets_context
from generator.emit.bindings.compiled.checking import CheckedRecord, CheckingMaker
from generator.emit.bindings.tables import Tables
from generator.emit.shape import Shapes
from generator.model.particle import Element
from generator.model.specification import Specification


def check_contexts(specification: Specification, shapes: Shapes, roots: list[Element]) -> dict[str, dict[str, object]]:
    """By module, the variables of its template; `roots` are the elements a message may start with."""
    schema = specification.schema
    tables = Tables(schema, shapes)
    rows = CheckRows(schema, shapes, tables)
    records = {
        shape.name: CheckedRecord(shape, tables.data(shape), rows.record(shape))
        for shape in sorted(shapes.records.values(), key=lambda one: one.name)
    }
    maker = CheckingMaker(schema, shapes, rows, records)
    fixed = {element.type for element in schema.elements.values() if element.fixed is not None}
    names = {
        shapes.records[one.type].name: None for one in roots if one.type in shapes.records and one.type not in fixed
    }
    checking = maker.context(list(names))
    return {"facets": facets_context(rows, [one.asked for one in records.values()]), "checking": checking}
