"""Enumerated values: what came, what went, and what those that stayed mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.ds.wording import same_letters
from generator.compare.rules.xs.words import listed
from generator.model.item_facts import annotated, bilingual, oid_coded

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.simple_type import EnumerationValue, SimpleType

_SHOWN = 5


def values_of(part: SimpleType) -> dict[str, EnumerationValue]:
    """The enumerated values, in the schema's order; empty where any will do."""
    return {one.value: one for one in part.facets.enumeration or ()}


def display(value: EnumerationValue) -> str:
    """What a value means, in words; empty where the schema does not say."""
    named = annotated(value.annotation, "displayName", "display", "label")
    return str(bilingual(value.annotation)) or named or ""


def identity(value: EnumerationValue) -> tuple[str | None, str | None]:
    """System and code of a value; None for what the schema does not say."""
    system, code = oid_coded(value.annotation)
    return (
        annotated(value.annotation, "codeSystem", "system") or system,
        annotated(value.annotation, "code") or code,
    )


def respelled(one: EnumerationValue, other: EnumerationValue) -> bool:
    """Whether two values are described alike but for capitals, accents, punctuation or the language of a tag."""
    return same_letters(display(one), display(other))


def shown(values: Iterable[EnumerationValue]) -> str:
    """`3 (Overig), 5 and 12 more`."""
    return listed([_shown(value) for value in values], _SHOWN)


def told(values: Iterable[EnumerationValue]) -> str:
    """All values with what they mean: two lists with the same values may be of different things."""
    return "; ".join(_shown(value) for value in values)


def facts(values: Iterable[EnumerationValue]) -> str:
    """All values, as the fact of a finding."""
    return ", ".join(value.value or '""' for value in values)


def _shown(value: EnumerationValue) -> str:
    words = " ".join(display(value).split())
    return f"{value.value or 'the empty value'} ({words})" if words and words != value.value else value.value or '""'
