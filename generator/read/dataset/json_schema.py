"""The format of the dataset definition file as JSON Schema (draft-07), made from the table the checker uses."""

from __future__ import annotations

import json
from functools import singledispatch
from typing import TYPE_CHECKING, Any

from generator.read.dataset.format import CONCEPT, DATASET, PREDICATE
from generator.read.dataset.shape import (
    Choice,
    Either,
    ListOf,
    MapOf,
    Named,
    Record,
    Token,
    Truth,
    Variants,
    Whole,
    Words,
)

if TYPE_CHECKING:
    from generator.read.dataset.shape import Shape

DRAFT = "http://json-schema.org/draft-07/schema#"
Json = dict[str, Any]


def dataset_schema() -> Json:
    """The JSON Schema as data."""
    body = _schema(DATASET)
    return {
        "$schema": DRAFT,
        "title": "lnrgen dataset definition",
        **body,
        "definitions": {"concept": _schema(CONCEPT), "predicate": _schema(PREDICATE)},
    }


def dataset_schema_text() -> str:
    """The JSON Schema as the published file has it: UTF-8, two spaces, LF."""
    return schema_text(dataset_schema())


def record_schema(title: str, shape: Record) -> Json:
    """The JSON Schema of another file in this vocabulary, whose shapes do not hold themselves."""
    return {"$schema": DRAFT, "title": title, **_schema(shape)}


def schema_text(schema: Json) -> str:
    """A JSON Schema as a published file has it."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


@singledispatch
def _schema(shape: Shape) -> Json:
    """One shape as JSON Schema."""
    raise TypeError(type(shape).__name__)


def _with(schema: Json, shape: Any) -> Json:  # noqa: ANN401  every shape has these
    """Add what the shape says for people."""
    if shape.description:
        schema["description"] = shape.description
    if getattr(shape, "examples", ()):
        schema["examples"] = list(shape.examples)
    return schema


@_schema.register
def _(shape: Words) -> Json:
    return _with({"type": "string", "minLength": 1}, shape)


@_schema.register
def _(shape: Token) -> Json:
    kind: Any = ["string", "number"] if shape.numeric else "string"
    return _with({"type": kind, "pattern": shape.pattern}, shape)


@_schema.register
def _(shape: Choice) -> Json:
    return _with({"enum": [str(option) for option in shape.options]}, shape)


@_schema.register
def _(shape: Whole) -> Json:
    return _with({"type": "integer", "minimum": shape.minimum, "maximum": shape.maximum}, shape)


@_schema.register
def _(shape: Truth) -> Json:
    return _with({"type": "boolean"} if shape.only is None else {"const": shape.only}, shape)


@_schema.register
def _(shape: ListOf) -> Json:
    schema: Json = {"type": "array", "items": _schema(shape.item)}
    if shape.least:
        schema["minItems"] = shape.least
    return _with(schema, shape)


@_schema.register
def _(shape: MapOf) -> Json:
    names = {"pattern": shape.key.pattern}
    return _with({"type": "object", "propertyNames": names, "additionalProperties": _schema(shape.value)}, shape)


@_schema.register
def _(shape: Record) -> Json:
    schema: Json = {
        "type": "object",
        "properties": {field.name: _schema(field.shape) for field in shape.fields},
        "additionalProperties": False,
    }
    required = [field.name for field in shape.fields if field.required]
    if required:
        schema["required"] = required
    if shape.exactly_one:
        schema["oneOf"] = [{"required": [name]} for name in shape.exactly_one]
    if shape.at_least_one:
        schema["anyOf"] = [{"required": [name]} for name in shape.at_least_one]
    return _with(schema, shape)


@_schema.register
def _(shape: Variants) -> Json:
    options = [*(record for _, record in shape.variants), shape.otherwise]
    return _with({"anyOf": [_schema(record) for record in options]}, shape)


@_schema.register
def _(shape: Either) -> Json:
    return _with({"anyOf": [_schema(shape.text), _schema(shape.record)]}, shape)


@_schema.register
def _(shape: Named) -> Json:
    return {"$ref": f"#/definitions/{shape.name}"}
