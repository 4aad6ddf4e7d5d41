"""Checked nodes to the model. What was reported is passed over, so that the references can still be checked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.findings import Location
from generator.model.dataset import (
    Cardinality,
    Code,
    CodeList,
    Concept,
    ConceptType,
    Condition,
    Conformance,
    Dataset,
    Range,
    Text,
)
from generator.model.frozen_map import FrozenMap
from generator.read.dataset.build_rule import build_predicate, build_rule
from generator.read.dataset.node import Mapping, Node, Scalar
from generator.read.dataset.values import choice, items, mapping, optional, records, text, texts, truth, whole

if TYPE_CHECKING:
    from collections.abc import Iterator


def build_dataset(root: Node, file: str) -> Dataset:
    """The dataset of a node tree; missing or wrong parts get their default."""
    head = mapping(root, "dataset")
    prefixes = mapping(head, "prefixes")
    return Dataset(
        id=text(head, "id"),
        version=text(head, "version"),
        title=bilingual(head, "title"),
        notice=bilingual(head, "notice"),
        concept_root=optional(head, "concept_root"),
        root=optional(head, "root"),
        prefixes=FrozenMap((name, text(prefixes, name)) for name in prefixes.entries),
        concepts=tuple(_concepts(root, file)),
        code_lists=tuple(_code_list(node, file) for node in records(root, "code_lists")),
        rules=tuple(build_rule(node, file) for node in records(root, "rules")),
    )


def bilingual(node: Node, key: str) -> Text:
    """A text in two languages, or one plain text, which is Dutch."""
    value = node.get(key) if isinstance(node, Mapping) else None
    if isinstance(value, Mapping):
        return Text(text(value, "nl"), text(value, "en"))
    return Text(value.text.strip() if isinstance(value, Scalar) else "")


def _concepts(node: Node, file: str) -> Iterator[Concept]:
    for child in records(node, "concepts"):
        yield _concept(child, file)


def _concept(node: Mapping, file: str) -> Concept:
    return Concept(
        id=text(node, "id"),
        name=text(node, "name"),
        label=bilingual(node, "label"),
        definition=bilingual(node, "definition"),
        type=choice(ConceptType, node, "type") or ConceptType.GROUP,
        cardinality=_cardinality(text(node, "cardinality")),
        conformance=choice(Conformance, node, "conformance"),
        condition=_condition(node),
        unit=optional(node, "unit"),
        range=_range(node),
        precision=whole(text(node, "precision")),
        code_list=optional(node, "code_list"),
        link=optional(node, "link"),
        synonyms=texts(node, "synonyms"),
        status=optional(node, "status") or "active",
        since=optional(node, "since"),
        renamed_from=texts(node, "renamed_from"),
        concepts=tuple(_concepts(node, file)),
        location=Location(file, node.line, node.column),
    )


def _cardinality(written: str) -> Cardinality:
    minimum, _, maximum = written.partition("..")
    least = whole(minimum)
    return Cardinality() if least is None else Cardinality(least, whole(maximum))


def _condition(node: Mapping) -> Condition | None:
    value = node.get("condition")
    if not isinstance(value, Mapping):
        return None
    return Condition(Text(text(value, "nl"), text(value, "en")), build_predicate(value.get("when")))


def _range(node: Mapping) -> Range | None:
    value = node.get("range")
    return Range(optional(value, "min"), optional(value, "max")) if isinstance(value, Mapping) else None


def _code_list(node: Mapping, file: str) -> CodeList:
    return CodeList(
        id=text(node, "id"),
        label=bilingual(node, "label") if "label" in node.entries else Text(text(node, "id")),
        codes=tuple(_code(code) for code in items(node, "codes") if isinstance(code, Mapping)),
        open=truth(node, "open"),
        location=Location(file, node.line, node.column),
    )


def _code(node: Mapping) -> Code:
    return Code(
        value=text(node, "value"),
        display=bilingual(node, "display"),
        code=optional(node, "code"),
        system=optional(node, "system"),
        status=optional(node, "status") or "active",
    )
