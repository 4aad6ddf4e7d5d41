"""What the modules `codec` and `tables` of the bindings say."""

from __future__ import annotations

from collections.abc import Iterator

from generator.emit.bindings.compiled.module import prepare
from generator.emit.bindings.compiled.rule_rows import RuleRows
from generator.emit.bindings.docs import short_name
from generator.emit.bindings.tables import Tables, source
from generator.emit.shape import Shapes
from generator.emit.shapes.concepts import Concepts
from generator.model.complex_type import Content
from generator.model.particle import Element, elements_of
from generator.model.qname import XSD_NAMESPACE, QName, namespace_of
from generator.model.schema import Schema
from generator.model.specification import Specification


def codec_context(
    specification: Specification, shapes: Shapes, concepts: Concepts, tables: Tables
) -> dict[str, object]:
    """The variables of the templates `codec.py.jinja` and `tables.py.jinja`."""
    schema = specification.schema
    roots = root_elements(specification)
    hint = " | ".join(dict.fromkeys(_hint(schema, shapes, root) for root in roots))
    listed = [
        one for one in schema.elements.values() if (one.type in shapes.records and not one.abstract) or one in roots
    ]
    prefixes = {
        uri: prefix for prefix, uri in sorted(schema.prefixes.items(), reverse=True) if prefix and uri != XSD_NAMESPACE
    }
    qualified = _qualified(schema)
    compiled = prepare(shapes, tables, roots, prefixes, qualified=qualified)
    prefixes = compiled.prefixes
    return {
        "compiled": compiled,
        "rows": [tables.record(shape) for shape in sorted(shapes.records.values(), key=lambda one: one.name)],
        "elements": [(str(one.name), source(tables.element(one))) for one in sorted(listed, key=lambda one: one.name)],
        "concepts": sorted(_concepts(shapes, concepts)),
        "roots": source(tuple(str(root.name) for root in roots)),
        "prefixes": source_of_map(prefixes),
        "qualified": qualified,
        "checked_rules": source(RuleRows(specification).checked_rules()),
        "root_hint": hint,
        "runtime": ["Record"] if "DerivedElement" not in hint else ["DerivedElement", *_nil(hint), "Record"],
        "write_hint": "Record" if all(root.type in shapes.records for root in roots) else f"{hint} | Record",
    }


def _nil(hint: str) -> list[str]:
    return ["Nil"] if "[Nil]" in hint else []


def source_of_map(found: dict[str, str]) -> str:
    """A dict of texts as Python source."""
    return "{" + ", ".join(f"{source(key)}: {source(found[key])}" for key in sorted(found)) + "}"


def root_elements(specification: Specification) -> list[Element]:
    """What a message may start with: the root, and the elements beside it that no other element holds."""
    schema, root = specification.schema, specification.root
    held: set[QName] = set()
    for one in schema.complex_types.values():
        for element in elements_of(one.particle):
            if element.is_global:
                held.update((element.name, *(member.name for member in schema.substitutions.get(element.name, ()))))
    home = root.source.file if root.source is not None else None
    beside = [
        one
        for one in schema.elements.values()
        if one.name not in held and one != root and not one.abstract and (one.source and one.source.file) == home
    ]
    return [root, *sorted(beside, key=lambda one: one.name)]


def _hint(schema: Schema, shapes: Shapes, root: Element) -> str:
    shape = shapes.records.get(root.type)
    if shape is None:
        return "DerivedElement[object]"
    name = f"records.{shape.name}"
    nil = root.nillable and schema.complex_types[root.type].content is not Content.SIMPLE
    return f"{name} | DerivedElement[Nil]" if nil else name


def _qualified(schema: Schema) -> bool:
    """Whether every element has a namespace, so that a default namespace gets in nobody's way."""
    return all(
        namespace_of(element.name) for one in schema.complex_types.values() for element in elements_of(one.particle)
    )


def _concepts(shapes: Shapes, concepts: Concepts) -> Iterator[tuple[str, str]]:
    for key, concept in concepts.of_type.items():
        if key in shapes.records:
            yield shapes.records[key].name, short_name(concept)
    for (owner, name), concept in concepts.of_field.items():
        shape = shapes.records.get(owner)
        for field in shape.fields if shape is not None else ():
            if field.qname == name and not (field.type in concepts.of_type and field.type in shapes.records):
                yield f"{shape.name if shape else ''}.{field.name}", short_name(concept)
