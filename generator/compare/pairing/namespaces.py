"""Namespaces that were replaced as a whole: the same local names under another name."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.compare.pairing.best_first import THRESHOLD
from generator.model.particle import elements_of
from generator.model.qname import local_name, namespace_of, qname

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from generator.model.qname import QName
    from generator.model.schema import Schema


def replaced_namespaces(old: Schema, new: Schema) -> dict[str, str]:
    """Old namespaces the new schema has no element of, and the new ones that took their elements over."""
    before, after = _names(old), _names(new)
    scores = [
        (len(names & others) / min(len(names), len(others)), namespace, other)
        for namespace, names in before.items()
        if namespace not in after
        for other, others in after.items()
        if other not in before
    ]
    found: dict[str, str] = {}
    for score, namespace, other in sorted(scores, key=lambda one: (-one[0], one[1], one[2])):
        if score >= THRESHOLD and namespace not in found and other not in found.values():
            found[namespace] = other
    return found


def translated(steps: Iterable[QName], namespaces: Mapping[str, str]) -> tuple[QName, ...]:
    """The same names in the namespaces of the new schema."""
    return tuple(qname(namespaces.get(namespace_of(step), namespace_of(step)), local_name(step)) for step in steps)


def _names(schema: Schema) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name in schema.elements:
        found[namespace_of(name)].add(local_name(name))
    for complex_type in schema.complex_types.values():
        for element in elements_of(complex_type.particle):
            found[namespace_of(element.name)].add(local_name(element.name))
    return found
