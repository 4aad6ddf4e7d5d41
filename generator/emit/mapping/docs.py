"""What a mapping method's documentation says: label, definition, type, unit, range, condition, codes, place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.dataset import CodeList, Concept, Conformance, Dataset

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.emit.mapping.tree import Group, Item

_CONFORMANCE = {
    Conformance.MANDATORY: "mandatory (always there, never null)",
    Conformance.REQUIRED: "required if known",
    Conformance.CONDITIONAL: "conditional",
    Conformance.OPTIONAL: "optional",
}
_SHOWN_CODES = 12


def group_paragraphs(group: Group) -> Iterator[str]:
    """The documentation of a group's contract."""
    concept = group.concept
    if concept is None:
        yield f"{group.record.name}: holds what lies below {group.where}; the dataset has no concept for it."
    else:
        yield f"{_title(concept)}: concept {concept.id}, {_occurrence(concept)}."
        yield from _definition(concept)
    yield f"Place: {group.where}"


def group_method_paragraphs(group: Group, *, many: bool) -> Iterator[str]:
    """The documentation of the method that leads to a group."""
    concept = group.concept
    title = (
        f"{_title(concept)}: group, concept {concept.id}"
        if concept
        else f"{group.record.name}: wraps what lies below it"
    )
    yield f"{title}, {_occurrence(concept)}." if concept else f"{title}."
    if concept is not None:
        yield from _condition(concept)
    if many:
        yield f"Yield a source for each occurrence; {group.name}Mapping reads from it."
    else:
        yield (
            f"Return the source that {group.name}Mapping reads from, or None to leave the group out. "
            "Left alone: the same source."
        )


def item_paragraphs(item: Item, dataset: Dataset, code_lists: dict[str, CodeList]) -> Iterator[str]:
    """The documentation of an item's method, without what it should return."""
    concept = item.concept
    if concept is None:
        kind = "needed by the schema" if item.minimum else "not needed"
        yield f"{item.shape.name}: {kind}; the dataset does not describe it."
        yield f"Place: {item.where}"
        return
    yield f"{_title(concept)}: concept {concept.id}."
    yield from _definition(concept)
    yield _facts(concept)
    yield from _condition(concept)
    code_list = code_lists.get(concept.code_list or "")
    if code_list is not None and not dataset.derived:
        yield _codes(code_list)
    yield f"Place: {item.where}"


def short(item: Item) -> str:
    """One line on an item, for a starter's method."""
    concept = item.concept
    if concept is None:
        return f"{item.shape.name}, asked by the schema."
    return f"{_title(concept)}. {_facts(concept)}"


def short_group(group: Group) -> str:
    """One line on a group, for a starter's class or method."""
    return f"{_title(group.concept)}, {_occurrence(group.concept)}." if group.concept else f"{group.record.name}."


def _title(concept: Concept) -> str:
    label = concept.label
    return f"{label.nl} ({label.en})" if label.nl and label.en and label.en != label.nl else str(label) or concept.name


def _occurrence(concept: Concept) -> str:
    least, most = concept.cardinality.minimum, concept.cardinality.maximum
    words = {
        (0, 1): "at most once",
        (1, 1): "exactly once",
        (0, None): "as often as needed",
        (1, None): "at least once",
    }
    return words.get((least, most), f"{least} to {most} times" if most is not None else f"at least {least} times")


def _definition(concept: Concept) -> Iterator[str]:
    for text in (concept.definition.nl, concept.definition.en):
        if text and text not in (concept.label.nl, concept.label.en):
            yield text


def _facts(concept: Concept) -> str:
    parts = [f"Type: {concept.type}"]
    if concept.unit:
        parts.append(f"unit: {concept.unit}")
    if concept.range:
        parts.append(_range(concept.range.minimum, concept.range.maximum))
    if concept.precision is not None:
        parts.append(f"decimals: {concept.precision}")
    parts.append(f"occurs: {_occurrence(concept)}")
    if concept.conformance:
        parts.append(f"conformance: {_CONFORMANCE[concept.conformance]}")
    return "; ".join(part for part in parts if part) + "."


def _range(least: str | None, most: str | None) -> str:
    if least is not None and most is not None:
        return f"range: {least} to {most}"
    return f"range: from {least}" if least is not None else f"range: up to {most}" if most is not None else ""


def _condition(concept: Concept) -> Iterator[str]:
    if concept.condition:
        text = concept.condition.text
        yield f"Condition: {text.nl} ({text.en})" if text.nl and text.en else f"Condition: {text}"


def _codes(code_list: CodeList) -> str:
    shown = [f"{code.value} {code.display}" for code in code_list.codes[:_SHOWN_CODES]]
    rest = len(code_list.codes) - len(shown)
    more = f"; and {rest} more" if rest > 0 else ""
    return f"Code list {code_list.label} ({code_list.id}): {'; '.join(shown)}{more}."
