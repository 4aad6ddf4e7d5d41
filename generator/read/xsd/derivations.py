"""Who derives from whom, and which element may stand for which (XML Schema Part 1, section 3.3.6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.complex_type import ComplexType
from generator.model.frozen_map import FrozenMap

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from generator.model.particle import Element
    from generator.model.qname import QName
    from generator.model.simple_type import SimpleType


def derived_types(
    simple: Mapping[str, SimpleType], complex_types: Mapping[str, ComplexType]
) -> FrozenMap[str, tuple[str, ...]]:
    """The keys of all types derived from each type, however far, in the order of the tables."""
    types: dict[str, SimpleType | ComplexType] = {**complex_types, **simple}
    derived: dict[str, list[str]] = {}
    for key in types:
        for ancestor in _ancestors(key, types):
            derived.setdefault(ancestor, []).append(key)
    return FrozenMap({key: tuple(derived[key]) for key in types if key in derived})


def _ancestors(key: str, types: Mapping[str, SimpleType | ComplexType]) -> Iterator[str]:
    seen = {key}
    base = types[key].base
    while base is not None and base not in seen and base in types:
        yield base
        seen.add(base)
        base = types[base].base


def substitutions(
    elements: Mapping[QName, Element], complex_types: Mapping[str, ComplexType], simple: Mapping[str, SimpleType]
) -> FrozenMap[QName, tuple[Element, ...]]:
    """The elements that may stand for each head: not abstract, not blocked, the head itself left out."""
    types: dict[str, SimpleType | ComplexType] = {**complex_types, **simple}
    direct: dict[QName, list[Element]] = {}
    for element in elements.values():
        for head in element.substitution_groups:
            direct.setdefault(head, []).append(element)
    found = {}
    for name, declared in elements.items():
        members = tuple(m for m in _reachable(declared, direct) if not m.abstract and _may_replace(m, declared, types))
        if members:
            found[name] = members
    return FrozenMap(found)


def _reachable(head: Element, direct: Mapping[QName, list[Element]]) -> list[Element]:
    found: dict[QName, Element] = {}
    waiting = list(direct.get(head.name, ()))
    while waiting:
        member = waiting.pop(0)
        if member.name != head.name and member.name not in found:
            found[member.name] = member
            waiting.extend(direct.get(member.name, ()))
    return list(found.values())


def _may_replace(member: Element, head: Element, types: Mapping[str, SimpleType | ComplexType]) -> bool:
    if "substitution" in head.block:
        return False
    blocked = set(head.block)
    head_type = types.get(head.type)
    if isinstance(head_type, ComplexType):
        blocked |= set(head_type.block)
    return not blocked & _methods(member.type, head.type, types)


def _methods(key: str, ancestor: str, types: Mapping[str, SimpleType | ComplexType]) -> set[str]:
    """The kinds of derivation on the way from a type up to an ancestor."""
    methods: set[str] = set()
    for step in (key, *_ancestors(key, types)):
        if step == ancestor:
            break
        found = types[step]
        methods.add(str(found.derivation) if isinstance(found, ComplexType) and found.derivation else "restriction")
    return methods
