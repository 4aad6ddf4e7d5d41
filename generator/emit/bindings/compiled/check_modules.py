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
    rows, records = _records(specification, shapes)
    maker = CheckingMaker(schema, shapes, rows, records)
    fixed = {element.type for element in schema.elements.values() if element.fixed is not None}
    names = {
        shapes.records[one.type].name: None for one in roots if one.type in shapes.records and one.type not in fixed
    }
    checking = maker.context(list(names))
    return {"facets": facets_context(rows, [one.asked for one in records.values()]), "checking": checking}


def checking_reasons(specification: Specification, shapes: Shapes) -> dict[str, str]:
    """By class, why no code is made that checks it."""
    rows, records = _records(specification, shapes)
    return CheckingMaker(specification.schema, shapes, rows, records).reasons


def _records(specification: Specification, shapes: Shapes) -> tuple[CheckRows, dict[str, CheckedRecord]]:
    tables = Tables(specification.schema, shapes)
    rows = CheckRows(specification.schema, shapes, tables)
    ordered = sorted(shapes.records.values(), key=lambda one: one.name)
    return rows, {shape.name: CheckedRecord(shape, tables.data(shape), rows.record(shape)) for shape in ordered}
