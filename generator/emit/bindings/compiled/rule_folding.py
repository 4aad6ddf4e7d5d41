"""What an XPath test comes to where an element is missing: most tests are then true, and need no evaluation."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

Row = tuple[Any, ...]
Folded = bool | float | str | tuple[()] | None
"""A value; an empty tuple for no nodes, None for what cannot be told."""
_COMPARISONS = frozenset({"=", "!=", "<", "<=", ">", ">="})
_CALCULATIONS = frozenset({"+", "-", "*", "div", "mod"})
_TRUTHS = frozenset({"not", "boolean", "true", "false", "starts-with", "contains"})
_EMPTY_TEXTS = frozenset({"string", "substring", "substring-before", "substring-after", "translate", "normalize-space"})
"""Functions that give the empty text for the empty text."""


def first_names(row: object) -> Iterator[str]:
    """The child elements that the paths of a test begin with."""
    if not isinstance(row, tuple):
        return
    if len(row) == 3 and row[0] == "path" and row[1] is None and row[2]:  # noqa: PLR2004  a path has three parts
        axis, test, _ = row[2][0]
        if axis == "child" and test[0] == "name":
            yield test[1]
    for part in row:
        yield from first_names(part)


def true_without(row: Row, name: str) -> bool:
    """Whether a test is true wherever there is no child element of that name."""
    return _truth(_fold(row, name)) is True


def _truth(value: Folded) -> bool | None:
    if isinstance(value, float):
        return not math.isnan(value) and value != 0
    return None if value is None else bool(value)


def _fold(row: Row, name: str) -> Folded:
    kind = row[0]
    if kind == "value":
        value: float | str = row[1]
        return value
    if kind in ("path", "filter"):
        return () if _is_empty(row, name) else None
    if kind in ("or", "and"):
        return _joined(row, name)
    if kind in _COMPARISONS:
        return _compared(row, name)
    if kind in _CALCULATIONS or kind == "negative":
        return math.nan if any(_is_no_number(_fold(part, name)) for part in row[1:]) else None
    return _call(row[1], [_fold(part, name) for part in row[2]]) if kind == "call" else None


def _is_empty(row: Row, name: str) -> bool:
    """Whether a path or filter finds nothing."""
    kind, start, rest = row
    if kind == "path" and start is None:
        return bool(rest) and rest[0][0] == "child" and rest[0][1] == ("name", name)
    return isinstance(start, tuple) and _fold(start, name) == ()


def _joined(row: Row, name: str) -> Folded:
    found = [_truth(_fold(part, name)) for part in row[1:]]
    decisive: bool = row[0] == "or"
    if decisive in found:
        return decisive
    return None if None in found else not decisive


def _is_no_number(value: Folded) -> bool:
    return value in ((), "") or (isinstance(value, float) and math.isnan(value))


def _compared(row: Row, name: str) -> Folded:
    """Nothing compares with no nodes, and nothing but a difference with what is no number."""
    sides = [_fold(part, name) for part in row[1:]]
    if any(_is_truth(part) for part in row[1:]):
        return None
    if () in sides:
        return False
    if any(isinstance(side, float) and math.isnan(side) for side in sides):
        return None if row[0] == "!=" else False
    if row[0] not in ("=", "!=") and any(side == "" for side in sides):
        return False
    return None


def _is_truth(row: Row) -> bool:
    return row[0] in _COMPARISONS or row[0] in ("or", "and") or (row[0] == "call" and row[1] in _TRUTHS)


def _call(function: str, values: list[Folded]) -> Folded:
    first = values[0] if values else None
    if function == "not":
        truth = _truth(first)
        return None if truth is None else not truth
    if function == "boolean":
        return _truth(first)
    if function in ("true", "false"):
        return bool(function == "true")
    if function in _EMPTY_TEXTS and values and first in ((), ""):
        return ""
    if function in ("count", "string-length") and first == ():
        return 0.0
    return math.nan if function == "number" and values and _is_no_number(first) else None
