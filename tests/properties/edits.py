"""Changes to a message, made both in its records and in its XML."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import fields
from decimal import Decimal
from typing import Any

from lxml import etree

NEW: dict[str, object] = {
    "str": "zz",
    "int": 41,
    "Decimal": Decimal("41.50"),
    "bool": True,
    "float": 41.25,
    "bytes": b"\x07",
}


def records_in(module: Any, value: object) -> Iterator[Any]:
    """A record and all below it."""
    if isinstance(value, module.DerivedElement):
        yield from records_in(module, value.value)
    elif isinstance(value, list):
        for one in value:
            yield from records_in(module, one)
    elif isinstance(value, module.Record):
        yield value
        for one in fields(value):
            yield from records_in(module, getattr(value, one.name))


def changes_in(module: Any, root: object) -> list[tuple[Any, str, object]]:
    """Record, field and new value, where a field holds one plain value that can be told from the new one."""
    found: list[tuple[Any, str, object]] = []
    for record in records_in(module, root):
        for one in fields(record):
            hint = str(one.type).removesuffix(" | None")
            old = getattr(record, one.name)
            if hint in NEW and old is not None:
                found.append((record, one.name, not old if hint == "bool" else NEW[hint]))
    return found


def leaves(element: etree._Element, path: str = "") -> list[tuple[str, object]]:
    """Every attribute and text with its place, white space between elements left out."""
    here = f"{path}/{element.tag}"
    found: list[tuple[str, object]] = [(f"{here}@{name}", text) for name, text in sorted(element.attrib.items())]
    children = [child for child in element if isinstance(child.tag, str)]
    if not children or (element.text or "").strip():
        found.append((here, "".join([element.text or "", *(child.tail or "" for child in element)])))
    return found + [leaf for number, child in enumerate(children) for leaf in leaves(child, f"{here}[{number}]")]


def entries(module: Any, root: object, element: etree._Element) -> Iterator[tuple[etree._Element, list[Any], int]]:
    """Elements of a message that are entries of a list: element, list and place in it."""
    plans = module.codec._codec()._plans
    value = root.value if isinstance(root, module.DerivedElement) else root
    if not isinstance(value, module.Record):
        return
    plan = plans.named(type(value).__name__)
    if plan.content != "elements":
        return
    counts: dict[str, int] = {}
    for child in element:
        if not isinstance(child.tag, str):
            continue
        if child.tag not in plan.children or plan.wildcard is not None:
            return
        one = plan.children[child.tag][0]
        index = counts[one.field] = counts.get(one.field, -1) + 1
        held = getattr(value, one.field)
        if one.many:
            yield child, held, index
        yield from entries(module, held[index] if one.many else held, child)


def without(element: etree._Element) -> etree._Element:
    """The document without an element."""
    return _copied(element, lambda parent, place: parent.remove(parent[place]))


def doubled(element: etree._Element) -> etree._Element:
    """The document with an element twice."""
    return _copied(element, lambda parent, place: parent.insert(place + 1, copy.deepcopy(parent[place])))


def _copied(element: etree._Element, change: Any) -> etree._Element:
    tree = element.getroottree()
    steps: list[int] = []
    at = element
    while (parent := at.getparent()) is not None:
        steps.append(parent.index(at))
        at = parent
    root = etree.fromstring(etree.tostring(tree))
    parent = root
    for step in reversed(steps[1:]):
        parent = parent[step]
    change(parent, steps[0])
    if not any(isinstance(child.tag, str) for child in parent):
        parent[:] = []
        parent.text = None
    return root
