"""Tests in XPath 1.0, evaluated over the elements of a message."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Any, NamedTuple

from .dataset_nodes import Node
from .namespaces import split

Row = tuple[Any, ...]
"""An expression as `bindings.rules` has it: its kind, then its parts."""


class Leaf(NamedTuple):
    """An attribute or a text; `order` is its place in the document, behind that of its element."""

    parent: Node
    name: str
    content: str
    order: tuple[int, ...]


class Document(NamedTuple):
    """What stands above the root element."""

    root: Node
    order: tuple[int, ...] = ()


Item = Node | Leaf | Document
Value = list[Item] | float | str | bool


class Context(NamedTuple):
    """Where an expression is evaluated: the node, its place and how many there are (section 1)."""

    node: Item
    position: int = 1
    size: int = 1


def truth(row: Row, node: Node) -> bool:
    """Whether a test is true at an element."""
    return boolean(evaluate(row, Context(node)))


# conversions (sections 4.2 to 4.4)


def boolean(value: Value) -> bool:
    """As the function boolean takes it."""
    if isinstance(value, float):
        return not math.isnan(value) and value != 0
    return bool(value)


_NUMBER = re.compile(r"[ \t\r\n]*-?([0-9]+(\.[0-9]*)?|\.[0-9]+)[ \t\r\n]*", re.ASCII)


def number(value: Value) -> float:
    """As the function number takes it."""
    if isinstance(value, bool):
        return 1.0 if value else 0.0
    if isinstance(value, float):
        return value
    text = string(value)
    return float(text) if _NUMBER.fullmatch(text) else math.nan


def string(value: Value) -> str:
    """As the function string takes it."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return content(min(value, key=lambda item: item.order)) if value else ""
    return _numeral(value)


def _numeral(value: float) -> str:
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return "Infinity" if value > 0 else "-Infinity"
    if value == int(value):
        return str(int(value))
    return f"{Decimal(repr(value)):f}"


def content(item: Item) -> str:
    """The string-value of a node (section 5)."""
    if isinstance(item, Leaf):
        return item.content
    node = item.root if isinstance(item, Document) else item
    return node.text() + "".join(map(content, node.below()))


# axes (section 2.2)


def _children(item: Item) -> list[Item]:
    if isinstance(item, Document):
        return [item.root]
    if isinstance(item, Leaf):
        return []
    text = item.text()
    return [*([Leaf(item, "", text, (*item.order, -1))] if text else []), *item.below()]


def _attributes(item: Item) -> list[Item]:
    if not isinstance(item, Node):
        return []
    return [Leaf(item, name, text, (*item.order, -2)) for name, text in item.attributes().items()]


def _parent(item: Item) -> list[Item]:
    if isinstance(item, Document):
        return []
    if item.parent is not None:
        return [item.parent]
    return [Document(item)] if isinstance(item, Node) else []


def _descendants(item: Item) -> Iterator[Item]:
    for child in _children(item):
        yield child
        yield from _descendants(child)


def _ancestors(item: Item) -> Iterator[Item]:
    for parent in _parent(item):
        yield parent
        yield from _ancestors(parent)


def _sisters(item: Item, *, after: bool) -> list[Item]:
    if isinstance(item, Leaf) and item.name:
        return []
    found = [one for parent in _parent(item) for one in _children(parent)]
    chosen = [one for one in found if (one.order > item.order if after else one.order < item.order)]
    return chosen if after else chosen[::-1]


_AXES: dict[str, Callable[[Item], Iterable[Item]]] = {
    "self": lambda item: [item],
    "child": _children,
    "attribute": _attributes,
    "parent": _parent,
    "descendant": _descendants,
    "descendant-or-self": lambda item: [item, *_descendants(item)],
    "ancestor": _ancestors,
    "ancestor-or-self": lambda item: [item, *_ancestors(item)],
    "following-sibling": lambda item: _sisters(item, after=True),
    "preceding-sibling": lambda item: _sisters(item, after=False),
}
"""Nearest first."""
_FORWARD = frozenset({"self", "child", "attribute", "parent", "descendant", "descendant-or-self", "following-sibling"})
"""From one node they give each node once, in the order of the document."""


def _passes(item: Item, test: Row) -> bool:
    """Whether a node is what a step asks for (section 2.3)."""
    kind, wanted = test
    if kind == "node":
        return True
    if kind == "text":
        return isinstance(item, Leaf) and not item.name
    if isinstance(item, Document) or not item.name:
        return False
    return bool(item.name == wanted) if kind == "name" else wanted is None or split(item.name)[0] == wanted


# evaluation


def evaluate(row: Row, context: Context) -> Value:
    """The value of an expression (section 3)."""
    kind = row[0]
    if kind in _OPERATORS:
        return _OPERATORS[kind](row, context)
    if kind == "call":
        return _FUNCTIONS[row[1]](context, *(evaluate(part, context) for part in row[2]))
    if kind == "value":
        found: Value = row[1]
        return found
    return _path(row, context)


def _nodes(value: Value) -> list[Item]:
    return value if isinstance(value, list) else []


def _path(row: Row, context: Context) -> list[Item]:
    _, start, steps = row
    if start is None:
        here: list[Item] = [context.node]
    elif start == "/":
        here = [item for item in _AXES["ancestor-or-self"](context.node) if isinstance(item, Document)]
    else:
        here = _nodes(evaluate(start, context))
    for axis, test, predicates in steps:
        if len(here) == 1 and axis in _FORWARD:
            here = _step(here[0], axis, test, predicates)
        else:
            here = _in_order(one for item in here for one in _step(item, axis, test, predicates))
    return here


def _in_order(items: Iterable[Item]) -> list[Item]:
    """Each node once, in the order of the document."""
    found = {(item.order, getattr(item, "name", "")): item for item in items}
    return [found[key] for key in sorted(found)]


def _step(item: Item, axis: str, test: Row, predicates: tuple[Row, ...]) -> list[Item]:
    if axis == "child" and test[0] == "name" and isinstance(item, Node):
        found: list[Item] = [*item.named(test[1])]
    else:
        found = [one for one in _AXES[axis](item) if _passes(one, test)]
    return _filtered(found, predicates) if predicates else found


def _filtered(items: list[Item], predicates: tuple[Row, ...]) -> list[Item]:
    for predicate in predicates:
        size = len(items)
        items = [one for place, one in enumerate(items, 1) if _chosen(predicate, Context(one, place, size))]
    return items


def _chosen(predicate: Row, context: Context) -> bool:
    value = evaluate(predicate, context)
    if isinstance(value, float):
        return value == context.position
    return boolean(value)


def _filter(row: Row, context: Context) -> list[Item]:
    return _filtered(_nodes(evaluate(row[1], context)), row[2])


def _union(row: Row, context: Context) -> list[Item]:
    return _in_order([*_nodes(evaluate(row[1], context)), *_nodes(evaluate(row[2], context))])


_Test = Callable[[Any, Any], bool]


def _compared(test: _Test, *, equality: bool) -> Callable[[Row, Context], bool]:
    """Comparisons: with a set of nodes it is enough that one of them passes (section 3.4)."""

    def compare(row: Row, context: Context) -> bool:
        left, right = evaluate(row[1], context), evaluate(row[2], context)
        if isinstance(left, bool) or isinstance(right, bool):
            one, other = boolean(left), boolean(right)
            return test(one, other) if equality else test(float(one), float(other))
        numeric = not equality or isinstance(left, float) or isinstance(right, float)
        return any(
            test(number(one), number(other)) if numeric else test(string(one), string(other))
            for one in _each(left)
            for other in _each(right)
        )

    return compare


def _each(value: Value) -> list[Value]:
    return [content(item) for item in value] if isinstance(value, list) else [value]


def _calculated(operation: Callable[[float, float], float]) -> Callable[[Row, Context], float]:
    return lambda row, context: operation(number(evaluate(row[1], context)), number(evaluate(row[2], context)))


def _divided(one: float, other: float) -> float:
    if other:
        return one / other
    if not one or math.isnan(one):
        return math.nan
    return math.copysign(math.inf, one) * math.copysign(1, other)


def _modulo(one: float, other: float) -> float:
    return math.nan if not other or math.isinf(one) else math.fmod(one, other)


_OPERATORS: dict[str, Callable[[Row, Context], Value]] = {
    "or": lambda row, context: boolean(evaluate(row[1], context)) or boolean(evaluate(row[2], context)),
    "and": lambda row, context: boolean(evaluate(row[1], context)) and boolean(evaluate(row[2], context)),
    "=": _compared(lambda one, other: bool(one == other), equality=True),
    "!=": _compared(lambda one, other: bool(one != other), equality=True),
    "<": _compared(lambda one, other: bool(one < other), equality=False),
    "<=": _compared(lambda one, other: bool(one <= other), equality=False),
    ">": _compared(lambda one, other: bool(one > other), equality=False),
    ">=": _compared(lambda one, other: bool(one >= other), equality=False),
    "+": _calculated(lambda one, other: one + other),
    "-": _calculated(lambda one, other: one - other),
    "*": _calculated(lambda one, other: one * other),
    "div": _calculated(_divided),
    "mod": _calculated(_modulo),
    "negative": lambda row, context: -number(evaluate(row[1], context)),
    "|": _union,
    "filter": _filter,
}


# functions (section 4)


def _here(context: Context, values: tuple[Value, ...]) -> Value:
    """The argument, or the node itself."""
    return values[0] if values else [context.node]


def _rounded(value: float) -> float:
    return value if math.isnan(value) or math.isinf(value) else float(math.floor(value + 0.5))


def _whole(function: Callable[[float], int]) -> Callable[[Context, Value], float]:
    def apply(_: Context, value: Value) -> float:
        found = number(value)
        return found if math.isnan(found) or math.isinf(found) else float(function(found))

    return apply


def _substring(_: Context, value: Value, start: Value, *length: Value) -> str:
    text, first = string(value), _rounded(number(start))
    last = first + _rounded(number(length[0])) if length else math.inf
    return "".join(one for place, one in enumerate(text, 1) if first <= place < last)


def _translate(_: Context, value: Value, old: Value, new: Value) -> str:
    replaced, by = string(old), string(new)
    table: dict[int, str | None] = {}
    for place, one in enumerate(replaced):
        table.setdefault(ord(one), by[place] if place < len(by) else None)
    return string(value).translate(table)


def _name(context: Context, *values: Value) -> str:
    items = _nodes(_here(context, values))
    item = min(items, key=lambda one: one.order) if items else None
    return "" if item is None or isinstance(item, Document) else item.name


_FUNCTIONS: dict[str, Callable[..., Value]] = {
    "last": lambda context: float(context.size),
    "position": lambda context: float(context.position),
    "count": lambda _, value: float(len(_nodes(value))),
    "local-name": lambda context, *values: split(_name(context, *values))[1],
    "namespace-uri": lambda context, *values: split(_name(context, *values))[0],
    "string": lambda context, *values: string(_here(context, values)),
    "concat": lambda _, *values: "".join(map(string, values)),
    "starts-with": lambda _, one, other: string(one).startswith(string(other)),
    "contains": lambda _, one, other: string(other) in string(one),
    "substring-before": lambda _, one, other: _before(string(one), string(other)),
    "substring-after": lambda _, one, other: _after(string(one), string(other)),
    "substring": _substring,
    "string-length": lambda context, *values: float(len(string(_here(context, values)))),
    "normalize-space": lambda context, *values: " ".join(string(_here(context, values)).split(None)),
    "translate": _translate,
    "boolean": lambda _, value: boolean(value),
    "not": lambda _, value: not boolean(value),
    "true": lambda _: True,
    "false": lambda _: False,
    "number": lambda context, *values: number(_here(context, values)),
    "sum": lambda _, value: math.fsum(map(number, _each(value))),
    "floor": _whole(math.floor),
    "ceiling": _whole(math.ceil),
    "round": lambda _, value: _rounded(number(value)),
}


def _before(text: str, part: str) -> str:
    found = text.find(part)
    return "" if found < 0 else text[:found]


def _after(text: str, part: str) -> str:
    found = text.find(part)
    return "" if found < 0 else text[found + len(part) :]
