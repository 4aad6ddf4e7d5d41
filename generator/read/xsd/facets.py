"""Constraining facets of a derivation step, and what they make of those inherited (XML Schema Part 2, section 4.3)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from generator.model.qname import xsd
from generator.model.simple_type import NO_FACETS, EnumerationValue, Facets
from generator.read.xsd.annotations import annotation_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from generator.model.annotation import Source

_NUMBERS: dict[str, str] = {
    xsd("length"): "length",
    xsd("minLength"): "min_length",
    xsd("maxLength"): "max_length",
    xsd("totalDigits"): "total_digits",
    xsd("fractionDigits"): "fraction_digits",
}
_WORDS: dict[str, str] = {
    xsd("whiteSpace"): "white_space",
    xsd("explicitTimezone"): "explicit_timezone",
    xsd("minInclusive"): "min_inclusive",
    xsd("minExclusive"): "min_exclusive",
    xsd("maxInclusive"): "max_inclusive",
    xsd("maxExclusive"): "max_exclusive",
}
_OPPOSITE = {
    "min_inclusive": "min_exclusive",
    "min_exclusive": "min_inclusive",
    "max_inclusive": "max_exclusive",
    "max_exclusive": "max_inclusive",
}
_ENUMERATION, _ASSERTION = xsd("enumeration"), xsd("assertion")


def effective_facets(
    step: Element, patterns: list[Element], inherited: Facets, source: Callable[[Element], Source | None]
) -> Facets:
    """The facets after a restriction step: its own, and what it leaves of the inherited ones.

    `patterns` are the xs:pattern elements of the step. A bound replaces its inclusive or exclusive twin, an
    enumeration the inherited enumeration; patterns and assertions add up.
    """
    changes = _single_facets(step)
    values = [
        EnumerationValue(child.get("value", ""), annotation_of(child), source(child))
        for child in step
        if child.tag == _ENUMERATION
    ]
    assertions = [child.get("test", "") for child in step if child.tag == _ASSERTION]
    if values:
        changes["enumeration"] = tuple(values)
    if assertions:
        changes["assertions"] = (*inherited.assertions, *assertions)
    if patterns:
        changes["patterns"] = (*inherited.patterns, tuple(pattern.get("value", "") for pattern in patterns))
    if not changes:
        return inherited
    return replace(inherited, **changes)


def _single_facets(step: Element) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    for child in step:
        if child.tag in _NUMBERS:
            changes[_NUMBERS[child.tag]] = int(child.get("value", "0"))
        elif child.tag in _WORDS:
            name = _WORDS[child.tag]
            changes[name] = child.get("value", "").strip()
            if name in _OPPOSITE:
                changes.setdefault(_OPPOSITE[name], None)
    return changes


def list_facets() -> Facets:
    """What xs:list starts with: white space separates the items."""
    return replace(NO_FACETS, white_space="collapse")
