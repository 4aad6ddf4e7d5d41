"""Which concept a type or a field stands for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar

from generator.emit.shapes.usage import Usage
from generator.model.complex_type import ComplexType
from generator.model.dataset import CodeList, Concept
from generator.model.qname import local_name
from generator.model.schema import Schema
from generator.model.specification import Link, Specification

K = TypeVar("K")


@dataclass(frozen=True, slots=True)
class Concepts:
    """`of_type`: types that stand for one concept only.

    `of_value`: simple types of one concept's values only. `of_field`: by (record's type, element name), the one
    concept there. `lists`: by simple type, the code list of its values.
    """

    of_type: dict[str, Concept] = field(default_factory=dict)
    of_value: dict[str, Concept] = field(default_factory=dict)
    of_field: dict[tuple[str, str], Concept] = field(default_factory=dict)
    lists: dict[str, CodeList] = field(default_factory=dict)


def find_concepts(specification: Specification, usage: Usage) -> Concepts:
    """Follow the links."""
    concepts = {concept.id: concept for concept in specification.dataset.walk()}
    lists = {one.id: one for one in specification.dataset.code_lists}
    types: dict[str, set[str]] = {}
    values: dict[str, set[str]] = {}
    fields: dict[tuple[str, str], set[str]] = {}
    coded: dict[str, set[str]] = {}
    for link in specification.links.values():
        if link.concept not in concepts:
            continue
        if not _is_part(concepts[link.concept], link):
            types.setdefault(link.type, set()).add(link.concept)
        fields.setdefault((link.owner, link.steps[-1]), set()).add(link.concept)
        value = value_type(specification.schema, link)
        if value is not None:
            values.setdefault(value, set()).add(link.concept)
            code_list = concepts[link.concept].code_list
            if code_list in lists:
                for part in (value, *_parts(specification.schema, value)):
                    coded.setdefault(part, set()).add(str(code_list))
    return Concepts(
        of_type={
            key: concepts[one]
            for key, one in _single(types).items()
            if _only(usage, key, specification.links[one].steps[-1])
        },
        of_value={
            key: concepts[one]
            for key, one in _single(values).items()
            if len(usage.attributes.get(key, ())) + len(usage.contents.get(key, ())) + len(usage.elements.get(key, ()))
            == 1
        },
        of_field={place: concepts[one] for place, one in _single(fields).items()},
        lists={key: lists[one] for key, one in _single(coded).items()},
    )


def _is_part(concept: Concept, link: Link) -> bool:
    """Whether a concept is named for the attribute that carries it: the record around it is more than that."""
    named = _plain(concept.name)
    return link.value is not None and named == _plain(link.value) and named != _plain(link.steps[-1])


def _plain(name: str) -> str:
    return local_name(name).casefold().replace("_", "").replace("-", "")


def value_type(schema: Schema, link: Link) -> str | None:
    """The simple type of an item's value: that of the attribute which carries it, or of the element's text."""
    if link.type not in schema.complex_types:
        return link.type if link.type in schema.simple_types else None
    owner: ComplexType = schema.complex_types[link.type]
    if link.value is None:
        return owner.simple
    return next((one.type for one in owner.attributes if one.name == link.value), None)


def _parts(schema: Schema, key: str) -> tuple[str, ...]:
    """The simple types that a union or list is made of."""
    one = schema.simple_types.get(key)
    if one is None:
        return ()
    direct = (*one.members, *((one.item,) if one.item else ()))
    return (*direct, *(deep for part in direct for deep in _parts(schema, part)))


def _single(found: dict[K, set[str]]) -> dict[K, str]:
    return {key: next(iter(ids)) for key, ids in found.items() if len(ids) == 1}


def _only(usage: Usage, key: str, name: str) -> bool:
    """Whether every element of a type is called as the linked one."""
    return all(local_name(one.name) == local_name(name) for one in usage.elements.get(key, {}).values())
