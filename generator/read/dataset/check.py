"""A node tree against the format: every difference at once, each with its place and mend."""

from __future__ import annotations

import re
from difflib import get_close_matches
from functools import cache
from typing import TYPE_CHECKING, Any, TypeGuard

from generator.read.dataset.node import Mapping, Node, Scalar, Sequence
from generator.read.dataset.problems import (
    BAD_VALUE,
    MISSING_KEY,
    UNKNOWN_KEY,
    UNQUOTED,
    WRONG_TYPE,
    YES_NO,
)
from generator.read.dataset.report import Report, shown
from generator.read.dataset.resolve import Kind, is_old_boolean, kind_of_plain
from generator.read.dataset.shape import (
    Choice,
    Either,
    ListOf,
    MapOf,
    Named,
    Record,
    Shape,
    Token,
    Truth,
    Variants,
    Whole,
    Words,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_YES = frozenset({"ja", "yes", "y", "on", "waar"})
_NO = frozenset({"nee", "neen", "no", "n", "off", "onwaar"})


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern.removesuffix("$") + r"\Z")


def check(node: Node, shape: Shape, where: str, report: Report) -> None:
    """Report all that is wrong in `node`. `where` is the key it stands behind, as the messages call it."""
    _CHECKS[type(shape)](node, shape, where, report)


def _named(node: Node, shape: Named, where: str, report: Report) -> None:
    check(node, shape.get(), where, report)


def _record(node: Node, shape: Record, where: str, report: Report) -> None:
    if not isinstance(node, Mapping):
        _wrong(node, f"{shape.called}, a mapping with {_keys(shape)}", where, report)
        return
    for name, (key, value) in node.entries.items():
        field = shape.field(name)
        if field is None:
            _unknown_key(key, shape, report)
        else:
            check(value, field.shape, name, report)
    for field in shape.fields:
        if field.required and field.name not in node.entries:
            report.add(MISSING_KEY, node, f"{_here(where, shape)} lacks `{field.name}`.", f"Add `{field.name}: ...`.")
    _alternatives(node, shape, where, report)


def _alternatives(node: Mapping, shape: Record, where: str, report: Report) -> None:
    there = [name for name in shape.exactly_one if name in node.entries]
    if shape.exactly_one and len(there) != 1:
        options = ", ".join(shape.exactly_one)
        problem, had = (WRONG_TYPE, "has " + " and ".join(there)) if there else (MISSING_KEY, "says nothing of it")
        report.add(problem, node, f"{_here(where, shape)} {had}.", f"Give exactly one of: {options}.")
    if shape.at_least_one and not any(name in node.entries for name in shape.at_least_one):
        options = " or ".join(f"`{name}`" for name in shape.at_least_one)
        report.add(MISSING_KEY, node, f"{_here(where, shape)} is empty.", f"Give {options}.")


def _variants(node: Node, shape: Variants, where: str, report: Report) -> None:
    if isinstance(node, Mapping):
        for key, record in shape.variants:
            if key in node.entries:
                _record(node, record, where, report)
                return
        extra = tuple(key for key, _ in shape.variants)
        _record(node, shape.otherwise, where, report) if node.entries else report.add(
            MISSING_KEY, node, f"`{where}` is empty.", f"Give `concept` and a test, or one of: {', '.join(extra)}."
        )
        return
    _wrong(node, f'{shape.called}, such as {{concept: "90258", equals: "true"}}', where, report)


def _either(node: Node, shape: Either, where: str, report: Report) -> None:
    if isinstance(node, Mapping):
        _record(node, shape.record, where, report)
    elif isinstance(node, Scalar):
        _words(node, shape.text, where, report)
    else:
        _wrong(node, "a text, or {nl: ..., en: ...}", where, report)


def _list(node: Node, shape: ListOf, where: str, report: Report) -> None:
    if not isinstance(node, Sequence):
        _wrong(node, "a list", where, report)
        return
    for item in node.items:
        check(item, shape.item, where, report)
    if len(node.items) < shape.least:
        report.add(BAD_VALUE, node, f"`{where}` is an empty list.", "Give at least one item, or leave the key out.")


def _map(node: Node, shape: MapOf, where: str, report: Report) -> None:
    if not isinstance(node, Mapping):
        _wrong(node, "a mapping", where, report)
        return
    for key, value in node.entries.values():
        _token(key, shape.key, where, report)
        check(value, shape.value, key.text, report)


def _words(node: Node, shape: Words, where: str, report: Report) -> None:  # noqa: ARG001  all checks look alike
    if _is_text(node, where, report) and not node.text.strip():
        report.add(BAD_VALUE, node, f"`{where}` is an empty text.", "Write the text, or leave the key out.")


def _token(node: Node, shape: Token, where: str, report: Report) -> None:
    if not (shape.numeric and _is_number(node)) and not _is_text(node, where, report):
        return
    if isinstance(node, Scalar) and not _compiled(shape.pattern).match(node.text):
        example = f", such as {shape.examples[0]}" if shape.examples else ""
        report.add(
            BAD_VALUE, node, f"`{where}`: {shown(node.text)} is not {shape.called}.", f"Write {shape.called}{example}."
        )


def _choice(node: Node, shape: Choice, where: str, report: Report) -> None:
    if _is_text(node, where, report) and node.text not in shape.options:
        options = ", ".join(shape.options)
        action = _did_you_mean(node.text, shape.options) or f"Choose one of: {options}."
        report.add(BAD_VALUE, node, f"`{where}`: {shown(node.text)} is not one of: {options}.", action)


def _whole(node: Node, shape: Whole, where: str, report: Report) -> None:
    if not (isinstance(node, Scalar) and node.plain and re.fullmatch(r"-?(0|[1-9][0-9]{0,8})", node.text)):
        _wrong(node, "a whole number without quotes", where, report)
    elif not shape.minimum <= int(node.text) <= shape.maximum:
        span = str(shape.minimum) if shape.minimum == shape.maximum else f"{shape.minimum} to {shape.maximum}"
        report.add(BAD_VALUE, node, f"`{where}` is {node.text}; it must be {span}.", f"Write {span}.")


def _truth(node: Node, shape: Truth, where: str, report: Report) -> None:
    if isinstance(node, Scalar) and node.plain and node.text in ("true", "false"):
        if shape.only is not None and (node.text == "true") is not shape.only:
            wanted = str(shape.only).lower()
            report.add(
                BAD_VALUE, node, f"`{where}` can only be {wanted}.", f"Write `{where}: {wanted}`, or leave it out."
            )
        return
    word = node.text.lower() if isinstance(node, Scalar) else ""
    if word in _YES | _NO | {"true", "false"}:
        meant = "true" if word in _YES | {"true"} else "false"
        report.add(
            WRONG_TYPE,
            node,
            f"`{where}`: {shown(word)} is a text, not true or false.",
            f"Write `{where}: {meant}`, without quotes.",
        )
        return
    _wrong(node, "true or false", where, report)


_CHECKS: dict[type[Any], Callable[[Node, Any, str, Report], None]] = {
    Named: _named,
    Record: _record,
    Variants: _variants,
    Either: _either,
    ListOf: _list,
    MapOf: _map,
    Words: _words,
    Token: _token,
    Choice: _choice,
    Whole: _whole,
    Truth: _truth,
}


def _is_number(node: Node) -> bool:
    return isinstance(node, Scalar) and node.plain and kind_of_plain(node.text) in (Kind.INTEGER, Kind.FLOAT)


def _is_text(node: Node, where: str, report: Report) -> TypeGuard[Scalar]:
    """Whether a node is a text; what YAML would make of it without quotes is told."""
    if not isinstance(node, Scalar):
        _wrong(node, "a text", where, report)
        return False
    if not node.plain:
        return True
    kind = kind_of_plain(node.text)
    if kind is Kind.NULL:
        report.add(MISSING_KEY, node, f"`{where}` has no value.", "Write the value, or leave the key out.")
        return False
    if kind is not Kind.TEXT:
        message = f"`{where}`: without quotes YAML reads {node.text} as {kind}; a text is wanted here."
        report.add(UNQUOTED, node, message, f'Quote it: {where}: "{node.text}".')
        return False
    if is_old_boolean(node.text):
        message = f"`{where}`: older YAML tools read {node.text} without quotes as true or false."
        report.add(YES_NO, node, message, f'Quote it: {where}: "{node.text}".')
    return True


def _wrong(node: Node, wanted: str, where: str, report: Report) -> None:
    if isinstance(node, Scalar) and node.plain and kind_of_plain(node.text) is Kind.NULL:
        report.add(
            MISSING_KEY,
            node,
            f"{f'`{where}`' if where else 'The file'} has no value; {wanted} is wanted here.",
            "Write the value, or leave the key out.",
        )
        return
    subject = f"`{where}`" if where else "What the file holds"
    report.add(WRONG_TYPE, node, f"{subject} is {_called(node)}; {wanted} is wanted here.", f"Write {wanted}.")


def _called(node: Node) -> str:
    if isinstance(node, Mapping):
        return "a mapping"
    if isinstance(node, Sequence):
        return "a list"
    kind = kind_of_plain(node.text) if node.plain else Kind.TEXT
    return f"the text {shown(node.text)}" if kind is Kind.TEXT else f"{kind} ({node.text})"


def _unknown_key(key: Scalar, shape: Record, report: Report) -> None:
    names = tuple(field.name for field in shape.fields)
    action = _did_you_mean(key.text, names) or f"Delete it; known here are: {', '.join(names)}."
    report.add(UNKNOWN_KEY, key, f"{shape.called[0].upper()}{shape.called[1:]} has no key {shown(key.text)}.", action)


def _did_you_mean(word: str, options: tuple[str, ...]) -> str | None:
    close = get_close_matches(word.lower().replace("-", "_").replace(" ", "_"), options, 1, 0.6)
    return f"Did you mean `{close[0]}`?" if close else None


def _keys(shape: Record) -> str:
    required = [field.name for field in shape.fields if field.required] or [shape.fields[0].name]
    return " and ".join([", ".join(required[:-1]), required[-1]] if len(required) > 1 else required)


def _here(where: str, shape: Record) -> str:
    return f"`{where}` ({shape.called})" if where else shape.called[0].upper() + shape.called[1:]
