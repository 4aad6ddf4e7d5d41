"""The variables of the templates of the modules that check: facets, checking."""

from __future__ import annotations

from generator.emit.bindings.compiled.check_rows import CheckRows, facets_context
from generator.emit.bindings.compiled.checking import CheckedRecord, CheckingMaker
from generator.emit.bindings.compiled.rule_code import RuleCode
from generator.emit.bindings.compiled.rule_paths import Ways
from generator.emit.bindings.compiled.rule_rows import RuleRows, asked
from generator.emit.bindings.tables import Tables, source
from generator.emit.shape import Shapes
from generator.model.particle import Element
from generator.model.specification import Specification


def check_contexts(
    specification: Specification, shapes: Shapes, roots: list[Element], tables: Tables
) -> dict[str, dict[str, object]]:
    """By module, the variables of its template; `roots` are the elements a message may start with."""
    schema = specification.schema
    rows, records = _records(specification, shapes, tables)
    maker = CheckingMaker(schema, shapes, rows, records)
    fixed = {element.type for element in schema.elements.values() if element.fixed is not None}
    names = {
        shapes.records[one.type].name: None for one in roots if one.type in shapes.records and one.type not in fixed
    }
    checking = maker.context(list(names))
    facets = facets_context(rows, [one.asked for one in records.values()])
    root = shapes.records.get(specification.root.type)
    derived = frozenset(one.asked.base or "" for one in records.values())
    ways = None
    if root is not None:
        ways = Ways(schema, shapes.code_lists, records, rows.value_types, rows.values, derived, root.name)
    return {"facets": facets, "checking": checking, "rules": rules_context(RuleRows(specification), rows, ways)}


def rules_context(rows: RuleRows, checks: CheckRows, ways: Ways | None) -> dict[str, object]:
    """The variables of `rules.py.jinja`; without `ways` no functions are made."""
    demands, rules = list(rows.demands()), list(rows.rules())
    used = {str(row[0]) for row in demands}
    used |= {name for row in rules for name in _names(row[3])}
    used |= {name for row in rules for name in asked(row[4])}
    used |= {name for row in demands if isinstance(row[3], tuple) for name in asked(row[3][0])}
    concepts = rows.concepts(used)
    code = RuleCode(ways, concepts) if ways is not None else None
    return {
        "demand_checks": [code.demand(row) if code is not None else None for row in demands],
        "rule_checks": [code.rule(row) if code is not None else None for row in rules],
        "functions": code.functions if code is not None else [],
        "readings": [
            (name, source(checks.values[number][0]), kind)
            for (number, kind), name in (code.readings.items() if code is not None else ())
        ],
        "constants": list(code.constants.items()) if code is not None else [],
        "root": ways.root if ways is not None else "",
        "concepts": [(name, source(row)) for name, row in concepts.items()],
        "demands": [source(row) for row in demands],
        "rules": [source(row) for row in rules],
    }


def _names(names: object) -> tuple[str, ...]:
    return names if isinstance(names, tuple) else ()


def checking_reasons(specification: Specification, shapes: Shapes) -> dict[str, str]:
    """By class or rule, why no code is made that checks it."""
    rows, records = _records(specification, shapes, Tables(specification.schema, shapes))
    rules = RuleRows(specification)
    rules.checked_rules()
    unjudged = {f"rule {name}": f"{why}: only validate judges it" for name, why in rules.unjudged.items()}
    types = {f"type {key}": f"{why} is left to an XSD validator" for key, why in rows.simple.unjudged.items()}
    return {**CheckingMaker(specification.schema, shapes, rows, records).reasons, **unjudged, **types}


def _records(
    specification: Specification, shapes: Shapes, tables: Tables
) -> tuple[CheckRows, dict[str, CheckedRecord]]:
    rows = CheckRows(specification.schema, shapes, tables)
    ordered = sorted(shapes.records.values(), key=lambda one: one.name)
    return rows, {shape.name: CheckedRecord(shape, tables.data(shape), rows.record(shape)) for shape in ordered}
