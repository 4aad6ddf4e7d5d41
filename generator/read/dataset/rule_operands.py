"""Rules and conditions: concepts that exist, operands that fit the kind of rule, values the concept can take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lxml import etree

from generator.model.dataset import CodeList, Concept, ConceptType, Dataset
from generator.model.rule import Operator, Rule, RuleKind
from generator.read.dataset.node import Mapping, Node, Scalar
from generator.read.dataset.problems import (
    DUPLICATE_RULE,
    RULE_OPERANDS,
    RULE_TYPES,
    RULE_VALUE,
    RULE_XPATH,
    UNKNOWN_CONCEPT,
)
from generator.read.dataset.references import called, closest, earlier, is_typed, place, reversed_bounds, walk_concepts
from generator.read.dataset.report import Report, shown
from generator.read.dataset.values import items, records, text

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_NUMBERS = frozenset({ConceptType.QUANTITY, ConceptType.COUNT})
_DATES = frozenset({ConceptType.DATE, ConceptType.DATETIME})
_ORDERED = _NUMBERS | _DATES
_BOUNDS = (Operator.AT_LEAST, Operator.AT_MOST, Operator.BELOW, Operator.ABOVE)


@dataclass(frozen=True, slots=True)
class _Operands:
    """What a kind of rule takes: how many concepts, which keys it needs, which it may have."""

    least: int
    most: int | None
    needs: tuple[str, ...] = ()
    allows: tuple[str, ...] = ()


_MANY = None
_OPERANDS = {
    RuleKind.REQUIRED_IF: _Operands(1, _MANY, ("when",)),
    RuleKind.ABSENT_IF: _Operands(1, _MANY, ("when",)),
    RuleKind.RANGE: _Operands(1, _MANY, (), ("when", "min", "max")),
    RuleKind.BEFORE: _Operands(2, 2, (), ("when", "strict")),
    RuleKind.AFTER: _Operands(2, 2, (), ("when", "strict")),
    RuleKind.EQUALS: _Operands(2, 2, (), ("when",)),
    RuleKind.AT_LEAST_ONE: _Operands(2, _MANY, (), ("when",)),
    RuleKind.COUNT: _Operands(1, 1, (), ("when", "min", "max")),
    RuleKind.XPATH: _Operands(1, _MANY, ("test",), ("when",)),
}


@dataclass(frozen=True, slots=True)
class _Context:
    """`untyped` are the ids of concepts whose type is missing or wrong: no use can be held against them."""

    concepts: dict[str, Concept]
    untyped: frozenset[str]
    code_lists: dict[str, CodeList]
    prefixes: dict[str, str]
    report: Report


def check_rules(root: Node, dataset: Dataset, report: Report) -> None:
    """Report what is wrong in the rules, and in the predicates of the conditions."""
    context = _Context(
        {concept.id: concept for concept in dataset.walk()},
        frozenset(text(node, "id") for node in walk_concepts(root) if not is_typed(node)),
        {code_list.id: code_list for code_list in dataset.code_lists},
        dict(dataset.prefixes),
        report,
    )
    seen: dict[str, Mapping] = {}
    for node, rule in zip(records(root, "rules"), dataset.rules, strict=True):
        if rule.id and (first := earlier(seen, rule.id, node)):
            message = f"The rule id {shown(rule.id)} is given twice; the first is on line {first.line}."
            report.add(DUPLICATE_RULE, place(node, "id"), message, "Give each rule its own id.")
        _rule(node, rule, context)
    for condition in _conditions(root):
        _predicate(condition.get("when"), context)


def _conditions(node: Node) -> Iterator[Mapping]:
    for concept in records(node, "concepts"):
        condition = concept.get("condition")
        if isinstance(condition, Mapping):
            yield condition
        yield from _conditions(concept)


def _rule(node: Mapping, rule: Rule, context: _Context) -> None:
    for item in items(node, "concepts"):
        if isinstance(item, Scalar):
            _known(item, context)
    _predicate(node.get("when"), context)
    if text(node, "kind") not in tuple(RuleKind):
        return
    _operands(node, rule, context.report)
    known = [name for name in rule.concepts if name in context.concepts and name not in context.untyped]
    subjects = [context.concepts[name] for name in known]
    _TYPES.get(rule.kind, _any_types)(node, rule, subjects, context)


def _known(node: Scalar, context: _Context) -> Concept | None:
    concept = context.concepts.get(node.text)
    if concept is None and not context.report.is_full:
        message = f"There is no concept {shown(node.text)}."
        action = closest(node.text, list(context.concepts), "Use the id of a concept in this file.")
        context.report.add(UNKNOWN_CONCEPT, node, message, action)
    return concept


def _operands(node: Mapping, rule: Rule, report: Report) -> None:
    wanted = _OPERANDS[rule.kind]
    count = len(rule.concepts)
    if "concepts" in node.entries and (count < wanted.least or (wanted.most and count > wanted.most)):
        span = str(wanted.least) if wanted.least == wanted.most else f"at least {wanted.least}"
        message = (
            f"A rule of kind {rule.kind} takes {span} concept{'s' if wanted.least > 1 else ''}; this one has {count}."
        )
        report.add(RULE_OPERANDS, place(node, "concepts"), message, f"Name {span}.")
    for key in wanted.needs:
        if key not in node.entries:
            report.add(RULE_OPERANDS, node, f"A rule of kind {rule.kind} needs `{key}`.", f"Add `{key}: ...`.")
    for key in ("when", "min", "max", "test", "strict"):
        if key in node.entries and key not in wanted.needs + wanted.allows:
            message = f"A rule of kind {rule.kind} does nothing with `{key}`."
            report.add(RULE_OPERANDS, node.key(key), message, f"Delete `{key}`, or choose another kind.")
    if "min" in wanted.allows and not {"min", "max"} & node.entries.keys():
        report.add(
            RULE_OPERANDS, node, f"A rule of kind {rule.kind} needs `min` or `max`.", "Add one of them, or both."
        )
    if reversed_bounds(rule.minimum, rule.maximum):
        report.add(RULE_OPERANDS, place(node, "min"), "`min` is above `max`.", "Swap them.")


def _any_types(node: Mapping, rule: Rule, subjects: list[Concept], context: _Context) -> None:
    """Kinds that any concept will do for."""


def _range_types(node: Mapping, rule: Rule, subjects: list[Concept], context: _Context) -> None:
    for concept in subjects:
        if concept.type not in _ORDERED:
            message = f"{called(concept)} is of type {concept.type}; a range needs a quantity, count or date."
            context.report.add(
                RULE_TYPES, place(node, "concepts"), message, "Name another concept, or choose another kind."
            )
            continue
        for key, bound in (("min", rule.minimum), ("max", rule.maximum)):
            if bound:
                _fits(place(node, key), bound, concept, context)


def _moment_types(node: Mapping, rule: Rule, subjects: list[Concept], context: _Context) -> None:
    for concept in subjects:
        if concept.type not in _DATES:
            message = f"{called(concept)} is of type {concept.type}; a rule of kind {rule.kind} compares dates."
            context.report.add(
                RULE_TYPES, place(node, "concepts"), message, "Name two concepts of type date or datetime."
            )


def _equal_types(node: Mapping, rule: Rule, subjects: list[Concept], context: _Context) -> None:  # noqa: ARG001
    families = {_family(concept.type) for concept in subjects}
    if len(families) > 1 or ConceptType.GROUP in families:
        types = " and ".join(str(concept.type) for concept in subjects)
        message = f"These concepts are of type {types}; they cannot be compared."
        context.report.add(RULE_TYPES, place(node, "concepts"), message, "Name two concepts of the same type.")


def _family(kind: ConceptType) -> ConceptType:
    if kind in _DATES:
        return ConceptType.DATE
    return ConceptType.QUANTITY if kind in _NUMBERS else kind


def _count_bounds(node: Mapping, rule: Rule, subjects: list[Concept], context: _Context) -> None:  # noqa: ARG001
    for key, bound in (("min", rule.minimum), ("max", rule.maximum)):
        if bound and not bound.isdecimal():
            message = f"`{key}` of a rule of kind count must be a whole number; this is {shown(bound)}."
            context.report.add(RULE_VALUE, place(node, key), message, "Write how many times it may occur.")


def _xpath(node: Mapping, rule: Rule, subjects: list[Concept], context: _Context) -> None:  # noqa: ARG001
    if not rule.test:
        return
    try:
        etree.XPath(rule.test, namespaces={name: uri for name, uri in context.prefixes.items() if name and uri})
    except (etree.XPathSyntaxError, ValueError) as error:  # ValueError: a character that XML does not have
        message = f"This is not a valid XPath 1.0 expression: {error}."
        context.report.add(RULE_XPATH, place(node, "test"), message, "Mend the expression.")


_TYPES: dict[RuleKind, Callable[[Mapping, Rule, list[Concept], _Context], None]] = {
    RuleKind.RANGE: _range_types,
    RuleKind.BEFORE: _moment_types,
    RuleKind.AFTER: _moment_types,
    RuleKind.EQUALS: _equal_types,
    RuleKind.COUNT: _count_bounds,
    RuleKind.XPATH: _xpath,
}


def _predicate(node: Node | None, context: _Context) -> None:
    if not isinstance(node, Mapping):
        return
    for key in ("all", "any"):
        for part in items(node, key):
            _predicate(part, context)
    _predicate(node.get("not"), context)
    name = node.get("concept")
    if isinstance(name, Scalar) and (concept := _known(name, context)) and concept.id not in context.untyped:
        _test(node, concept, context)


def _test(node: Mapping, concept: Concept, context: _Context) -> None:
    for operator in Operator:
        if operator not in node.entries or operator in (Operator.PRESENT, Operator.ABSENT):
            continue
        at = place(node, operator)
        if concept.is_group:
            message = f"{called(concept)} is a group; it has no value to compare."
            context.report.add(RULE_TYPES, at, message, "Ask for `present: true` or `absent: true`, or name an item.")
        elif operator in _BOUNDS and concept.type not in _ORDERED:
            message = f"{called(concept)} is of type {concept.type}; `{operator}` needs a quantity, count or date."
            context.report.add(RULE_TYPES, at, message, "Use `equals` or `in`.")
        else:
            values = items(node, operator) if operator is Operator.IN else [at]
            for value in values:
                if isinstance(value, Scalar):
                    _fits(value, value.text, concept, context)


def _fits(at: Node, value: str, concept: Concept, context: _Context) -> None:
    """Report a value that the concept can never have."""
    wanted: str | None = None
    if concept.type is ConceptType.BOOLEAN and value not in ("true", "false"):
        wanted = "true or false"
    elif concept.type in _NUMBERS and not _is_number(value):
        wanted = "a number"
    elif concept.type in _DATES and not value[:4].isdecimal():
        wanted = "a date"
    elif concept.type is ConceptType.CODE:
        wanted = _wanted_code(value, context.code_lists.get(concept.code_list or ""))
    if wanted:
        message = f"{called(concept)} can never be {shown(value)}."
        context.report.add(RULE_VALUE, at, message, f"Write {wanted}.")


def _wanted_code(value: str, code_list: CodeList | None) -> str | None:
    if code_list is None or code_list.open or any(code.value == value for code in code_list.codes):
        return None
    by_code = [code.value for code in code_list.codes if code.code == value]
    if by_code:
        return f'the value in the message, "{by_code[0]}", instead of the code'
    return (
        f"one of the values of the code list {code_list.id}: {', '.join(code.value for code in code_list.codes[:12])}"
    )


def _is_number(value: str) -> bool:
    return value.removeprefix("-").replace(".", "", 1).isdecimal() and value.isascii()
