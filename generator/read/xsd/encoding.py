"""The model as JSON and back: only plain data and our own frozen classes, so a file from elsewhere can do no harm."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, TypeAlias

from generator.model.annotation import Annotation, AppInfo, Documentation, Source
from generator.model.complex_type import Attribute, ComplexType, Content, Derivation
from generator.model.frozen_map import FrozenMap
from generator.model.particle import Compositor, Element, ElementParticle, GroupParticle, IdentityConstraint, Wildcard
from generator.model.schema import Document, Schema
from generator.model.simple_type import EnumerationValue, Facets, SimpleType, Variety

if TYPE_CHECKING:
    from enum import StrEnum

Data: TypeAlias = Any
"""A model object, or the JSON data it became."""

_CLASSES: tuple[type[Any], ...] = (
    Annotation,
    AppInfo,
    Attribute,
    ComplexType,
    Document,
    Documentation,
    Element,
    ElementParticle,
    EnumerationValue,
    Facets,
    GroupParticle,
    IdentityConstraint,
    Schema,
    SimpleType,
    Source,
    Wildcard,
)
_ENUMS: tuple[type[StrEnum], ...] = (Compositor, Content, Derivation, Variety)
_TUPLE, _MAP = 0, 1
_FIRST_CLASS = 2
_FIRST_ENUM = _FIRST_CLASS + len(_CLASSES)

_NUMBERS: dict[type[Any], int] = {
    **{kind: number for number, kind in enumerate(_CLASSES, _FIRST_CLASS)},
    **{kind: number for number, kind in enumerate(_ENUMS, _FIRST_ENUM)},
}
_FIELDS = {kind: tuple((field.name, field.default) for field in dataclasses.fields(kind)) for kind in _CLASSES}


def encoded(value: Data) -> Data:
    """A model object as JSON data: a list that begins with the number of its class; trailing defaults are left off."""
    kind = type(value)
    if value is None or kind in (str, int, bool):
        return value
    if kind is tuple:
        return [_TUPLE, *(encoded(item) for item in value)]
    if kind is FrozenMap:
        return [_MAP, *(encoded(part) for item in value.items() for part in item)]
    number = _NUMBERS[kind]
    if number >= _FIRST_ENUM:
        return [number, str(value)]
    fields = [(getattr(value, name), default) for name, default in _FIELDS[kind]]
    while fields and fields[-1][0] == fields[-1][1]:
        fields.pop()
    return [number, *(encoded(item) for item, _ in fields)]


def decoded(data: Data) -> Data:
    """The object that `encoded` made `data` from. Raises ValueError, TypeError or LookupError on anything else."""
    if type(data) is not list:
        return data
    number = data[0]
    if number >= _FIRST_ENUM:
        return _ENUMS[number - _FIRST_ENUM](data[1])
    parts = [decoded(part) if type(part) is list else part for part in data[1:]]
    if number == _TUPLE:
        return tuple(parts)
    if number == _MAP:
        return FrozenMap(zip(parts[::2], parts[1::2], strict=True))
    return _CLASSES[number - _FIRST_CLASS](*parts)
