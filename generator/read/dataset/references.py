"""What refers to what: ids that are given twice, or used and never given; concepts whose parts do not fit together."""

from __future__ import annotations

from decimal import Decimal
from difflib import get_close_matches
from typing import TYPE_CHECKING, TypeVar

from generator.model.dataset import Cardinality, CodeList, Concept, ConceptType, Conformance, Dataset
from generator.read.dataset.node import Mapping, Node, Scalar
from generator.read.dataset.problems import (
    BAD_VALUE,
    CODE_LIST_USE,
    CONDITION_USE,
    DUPLICATE_CODE,
    DUPLICATE_CODE_LIST,
    DUPLICATE_CONCEPT,
    DUPLICATE_NAME,
    GROUP_USE,
    MANDATORY_USE,
    RANGE_USE,
    UNIT_USE,
    UNKNOWN_CODE_LIST,
    UNKNOWN_PREFIX,
    UNUSED_CODE_LIST,
)
from generator.read.dataset.report import Report, shown
from generator.read.dataset.values import choice, records, text

if TYPE_CHECKING:
    from collections.abc import Iterator

K = TypeVar("K")
_ITEM_KEYS = ("unit", "range", "precision", "code_list")
_MOST_OPTIONS = 2_000
_NUMERIC = (ConceptType.QUANTITY, ConceptType.COUNT)


def check_references(root: Node, dataset: Dataset, report: Report) -> None:
    """Report what does not fit together among concepts and code lists."""
    lists = _code_lists(root, dataset, report)
    used: set[str] = set()
    seen: dict[str, Mapping] = {}
    nodes = tuple(walk_concepts(root))
    for node, concept in zip(nodes, dataset.walk(), strict=True):
        _unique_concept(node, concept, seen, report)
        _concept(node, concept, lists, report)
        _prefixes(node, concept, dataset, report)
        used.add(concept.code_list or "")
    _sibling_names(root, report)
    for node in nodes:
        _sibling_names(node, report)
    _unused(root, used, report)


def is_typed(node: Mapping) -> bool:
    """Whether a concept says its type, and it is one."""
    return choice(ConceptType, node, "type") is not None


def walk_concepts(node: Node) -> Iterator[Mapping]:
    """The nodes of all concepts below a node, in the order of `Dataset.walk`."""
    for child in records(node, "concepts"):
        yield child
        yield from walk_concepts(child)


def place(node: Mapping, key: str) -> Node:
    """The value behind a key, else the key's owner: where to point."""
    return node.get(key) or node


def earlier(seen: dict[K, Mapping], key: K, node: Mapping) -> Mapping | None:
    """The node that had this key before, which through an alias may be the same one; None for the first."""
    before = seen.get(key)
    if before is None:
        seen[key] = node
    return before


def closest(word: str, options: list[str], otherwise: str) -> str:
    """`Did you mean ...?` when something looks like `word`; among very many options nothing is sought."""
    close = get_close_matches(word, options, 1, 0.7) if len(options) <= _MOST_OPTIONS else []
    return f"Did you mean {shown(close[0])}?" if close else otherwise


def called(concept: Concept) -> str:
    """How a message names a concept: id and label."""
    return f"{concept.id} ({concept.label})" if str(concept.label) else concept.id


def _unique_concept(node: Mapping, concept: Concept, seen: dict[str, Mapping], report: Report) -> None:
    first = earlier(seen, concept.id, node)
    if concept.id and first:
        message = f"The concept id {shown(concept.id)} is given twice; the first is on line {first.line}."
        report.add(DUPLICATE_CONCEPT, place(node, "id"), message, "Give each concept its own id.")


def _concept(node: Mapping, concept: Concept, lists: dict[str, CodeList], report: Report) -> None:
    if not is_typed(node):  # said already; what hangs on the type is not to be judged
        return
    _group(node, concept, report)
    if not concept.is_group:
        _code_list_use(node, concept, lists, report)
        _unit_use(node, concept, report)
        _range_use(node, concept, report)
    _condition_use(node, concept, report)
    _cardinality_use(node, concept, report)


def _group(node: Mapping, concept: Concept, report: Report) -> None:
    if not concept.is_group:
        if "concepts" in node.entries:
            message = f"{called(concept)} is of type {concept.type} and holds other concepts."
            report.add(GROUP_USE, node.key("concepts"), message, "Only a group holds concepts: write `type: group`.")
        return
    for key in _ITEM_KEYS:
        if key in node.entries:
            message = f"{called(concept)} is a group and has a `{key}`; a group has no value of its own."
            report.add(GROUP_USE, node.key(key), message, f"Delete `{key}`, or give the concept another type.")
    if "concepts" not in node.entries:
        message = f"{called(concept)} is a group and holds nothing."
        report.add(GROUP_USE, node, message, "Add `concepts:`, or give the concept another type.")


def _code_list_use(node: Mapping, concept: Concept, lists: dict[str, CodeList], report: Report) -> None:
    if concept.code_list is None:
        if concept.type is ConceptType.CODE:
            message = f"{called(concept)} is a code and has no code list."
            report.add(CODE_LIST_USE, node, message, "Add `code_list: ...`.")
        return
    if concept.type is not ConceptType.CODE:
        message = f"{called(concept)} is of type {concept.type} and has a code list."
        report.add(CODE_LIST_USE, node.key("code_list"), message, "Write `type: code`, or delete the code list.")
    if concept.code_list not in lists:
        message = f"There is no code list {shown(concept.code_list)}."
        action = closest(concept.code_list, list(lists), "Add it under `code_lists`, or mend the id.")
        report.add(UNKNOWN_CODE_LIST, place(node, "code_list"), message, action)


def _unit_use(node: Mapping, concept: Concept, report: Report) -> None:
    if "unit" in node.entries and concept.type not in _NUMERIC:
        message = f"{called(concept)} is of type {concept.type} and has a unit."
        report.add(UNIT_USE, node.key("unit"), message, "Write `type: quantity`, or delete the unit.")
    if "precision" in node.entries and concept.type not in _NUMERIC:
        message = f"{called(concept)} is of type {concept.type} and has a precision."
        report.add(UNIT_USE, node.key("precision"), message, "Write `type: quantity`, or delete the precision.")


def _range_use(node: Mapping, concept: Concept, report: Report) -> None:
    if concept.range is None:
        return
    if concept.type not in _NUMERIC:
        message = f"{called(concept)} is of type {concept.type} and has a range."
        report.add(RANGE_USE, node.key("range"), message, "Only a quantity or count has a range; delete it.")
    elif reversed_bounds(concept.range.minimum, concept.range.maximum):
        message = f"The range of {called(concept)} ends below its start."
        report.add(RANGE_USE, place(node, "range"), message, "Swap `min` and `max`.")


def reversed_bounds(minimum: str | None, maximum: str | None) -> bool:
    """Whether both bounds are numbers and the first is the greater."""
    try:
        return minimum is not None and maximum is not None and Decimal(minimum) > Decimal(maximum)
    except ArithmeticError:
        return False


def _condition_use(node: Mapping, concept: Concept, report: Report) -> None:
    conditional = concept.conformance is Conformance.CONDITIONAL
    if conditional and concept.condition is None:
        message = f"{called(concept)} is conditional and has no condition."
        report.add(
            CONDITION_USE,
            place(node, "conformance"),
            message,
            "Add `condition:` with a text, and `when:` if a message can tell.",
        )
    if concept.condition is not None and not conditional:
        message = f"{called(concept)} has a condition and is {concept.conformance or 'without conformance'}."
        report.add(CONDITION_USE, node.key("condition"), message, "Write `conformance: conditional`.")


def _cardinality_use(node: Mapping, concept: Concept, report: Report) -> None:
    cardinality = concept.cardinality
    if cardinality.maximum is not None and cardinality.maximum < cardinality.minimum:
        message = f"The cardinality {cardinality} of {called(concept)} ends below its start."
        report.add(BAD_VALUE, place(node, "cardinality"), message, f"Did you mean {_swapped(cardinality)}?")
    elif cardinality.minimum == 0 and concept.conformance is Conformance.MANDATORY and "cardinality" in node.entries:
        message = f"{called(concept)} is mandatory and its cardinality {cardinality} allows it to be left out."
        report.add(
            MANDATORY_USE,
            place(node, "cardinality"),
            message,
            "Let the cardinality start at 1, or choose another conformance.",
        )


def _swapped(cardinality: Cardinality) -> str:
    return f"{cardinality.maximum}..{cardinality.minimum}"


def _prefixes(node: Mapping, concept: Concept, dataset: Dataset, report: Report) -> None:
    for step in (concept.link or "").split("/"):
        prefix, colon, _ = step.removeprefix("@").partition(":")
        if colon and prefix not in dataset.prefixes:
            message = f"The prefix {shown(prefix)} in this path is not declared."
            action = closest(prefix, list(dataset.prefixes), f"Add `prefixes: {{{prefix}: ...}}` under `dataset`.")
            report.add(UNKNOWN_PREFIX, place(node, "link"), message, action)


def _sibling_names(parent: Node, report: Report) -> None:
    seen: dict[str, Mapping] = {}
    for node in records(parent, "concepts"):
        name = text(node, "name")
        first = earlier(seen, name, node)
        if name and first:
            message = f"The name {shown(name)} is used twice in this group; the first is on line {first.line}."
            report.add(DUPLICATE_NAME, place(node, "name"), message, "Give one of them another name, or each a `link`.")


def _code_lists(root: Node, dataset: Dataset, report: Report) -> dict[str, CodeList]:
    lists: dict[str, CodeList] = {}
    for node, code_list in zip(records(root, "code_lists"), dataset.code_lists, strict=True):
        if code_list.id and code_list.id in lists:
            message = f"The code list {shown(code_list.id)} is given twice."
            report.add(DUPLICATE_CODE_LIST, place(node, "id"), message, "Give each code list its own id.")
        lists.setdefault(code_list.id, code_list)
        _codes(node, report)
    return lists


def _codes(node: Mapping, report: Report) -> None:
    values: dict[str, Mapping] = {}
    identities: dict[tuple[str, str], Mapping] = {}
    for code in records(node, "codes"):
        value, identity = text(code, "value"), (text(code, "system"), text(code, "code"))
        if value and (first := earlier(values, value, code)):
            message = f"The value {shown(value)} stands twice in this list; the first is on line {first.line}."
            report.add(DUPLICATE_CODE, place(code, "value"), message, "Give each code its own value.")
        if identity[1] and (first := earlier(identities, identity, code)):
            message = f"The code {shown(identity[1])} stands twice in this list; the first is on line {first.line}."
            report.add(DUPLICATE_CODE, place(code, "code"), message, "Delete one of the two, or mend its code.")


def _unused(root: Node, used: set[str], report: Report) -> None:
    for node in records(root, "code_lists"):
        name = node.get("id")
        if isinstance(name, Scalar) and name.text not in used:
            message = f"No concept uses the code list {shown(name.text)}."
            report.add(UNUSED_CODE_LIST, name, message, "Delete it, or give it to a concept.")
