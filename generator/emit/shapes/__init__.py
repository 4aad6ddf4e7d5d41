"""From a specification to the shapes of the generated classes: pure data that every target relies on."""

from __future__ import annotations

from collections.abc import Collection

from generator.emit.naming.ledger import LedgerNames
from generator.emit.shape import Shapes
from generator.emit.shapes.alternatives import Naming
from generator.emit.shapes.code_lists import build_code_list
from generator.emit.shapes.concepts import Concepts, find_concepts
from generator.emit.shapes.fields import FieldFinder
from generator.emit.shapes.records import RecordBuilder
from generator.emit.shapes.type_names import TypeNames
from generator.emit.shapes.usage import Usage, find_usage, records_of
from generator.emit.shapes.value_types import is_coded, parts
from generator.model.complex_type import Content
from generator.model.frozen_map import FrozenMap
from generator.model.schema import Schema
from generator.model.specification import Specification

__all__ = ["build_shapes"]


def build_shapes(specification: Specification) -> Shapes:
    """Name and shape every record and code list of a specification.

    Names given in earlier versions (`specification.ledger`) are kept; those given now are in `ledger_additions`.
    """
    schema = specification.schema
    usage = find_usage(schema)
    concepts = find_concepts(specification, usage)
    ledger = LedgerNames(specification.ledger)
    named = Concepts() if specification.dataset.derived else concepts
    types = TypeNames(schema, specification.root, usage, named)
    records = _names(ledger, {key: types.record(key) for key in records_of(schema)}, ())
    coded = _coded(schema, usage)
    list_names = _names(ledger, {key: types.code_list(key, records) for key in coded}, records.values())
    code_lists = {
        key: build_code_list(schema.simple_types[key], list_names[key], concepts.lists.get(key), ledger)
        for key in coded
    }
    simple = frozenset(key for key, one in schema.complex_types.items() if one.content is Content.SIMPLE)
    finder = FieldFinder(Naming(schema, records, list_names), usage, simple)
    shapes = RecordBuilder(schema, records, code_lists, finder, ledger).build()
    return Shapes(
        records=FrozenMap(shapes),
        code_lists=FrozenMap(code_lists),
        ledger_additions=FrozenMap(sorted(ledger.additions.items())),
    )


def _names(ledger: LedgerNames, candidates: dict[str, list[str]], taken: Collection[str]) -> dict[str, str]:
    given = ledger.give({f"type:{key}": found for key, found in candidates.items()}, taken)
    return {key: given[f"type:{key}"] for key in candidates}


def _coded(schema: Schema, usage: Usage) -> list[str]:
    """The enumerated simple types that some value has, in the schema's order."""
    used: set[str] = set()
    for key in (*usage.elements, *usage.attributes, *usage.contents):
        if key in schema.simple_types:
            used.update(parts(schema, key))
    return [key for key, one in schema.simple_types.items() if key in used and is_coded(one)]
