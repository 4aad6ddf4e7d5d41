"""A class of a vendor's file: its bases, its methods, and where another method may be put."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import libcst as cst

from generator.sync.code import Base, Span, VendorClass
from generator.sync.scan_imports import contract_name
from generator.sync.scan_method import methods_of, stub_fingerprint
from generator.sync.scan_text import has_docstring, leading

if TYPE_CHECKING:
    from generator.sync.scan_text import Places


def read_class(places: Places, node: cst.ClassDef, name: str) -> VendorClass:
    """All that is known of it; `name` has the classes it stands in before its own."""
    contracts, bases = _bases(places, node)
    row = next((base.row for base in contracts if base.row), "Row")
    statements = list(node.body.body)
    documented = has_docstring(statements)
    opening, indent = _body(places, node)
    return VendorClass(
        file=places.file.path,
        name=name,
        span=places.span(node),
        contracts=tuple(contracts),
        bases=tuple(bases),
        methods=tuple(method for each in statements for method in methods_of(places, each, row)),
        end=_end(places, node, indent),
        indent=indent,
        opening=opening,
        others=any(not isinstance(each, cst.FunctionDef) for each in statements[documented:]),
        documented=documented,
        unit=_unit(places, node, indent),
        stub=_stub(places, node) if documented else "",
    )


def class_stub(doc: str) -> str:
    """The fingerprint of a class as `sync` writes it: its docstring."""
    return stub_fingerprint(doc)


def _bases(places: Places, node: cst.ClassDef) -> tuple[list[Base], list[str]]:
    contracts, bases = [], []
    for base in node.bases:
        value = base.value.value if isinstance(base.value, cst.Subscript) else base.value
        name = contract_name(places, value)
        if name:
            row = places.text(base.value.slice[0]) if isinstance(base.value, cst.Subscript) else ""
            last = value.attr if isinstance(value, cst.Attribute) else value
            contracts.append(Base(name, places.span(last), row, places.text(value), places.span(value)))
        else:
            bases.append(places.text(value))
    return contracts, bases


def _stub(places: Places, node: cst.ClassDef) -> str:
    """Empty where a hand changed more than its name and its base: decorators, comments, other bases, keywords."""
    doc = places.span(node.body.body[0])
    head = places.between(places.span(node).start, doc.start)
    plain = not node.decorators and not node.keywords and len(node.bases) == 1 and "#" not in head
    line = places.between(doc.start, places.file.line_end(doc.end))
    return class_stub(line) if plain else ""


def _body(places: Places, node: cst.ClassDef) -> tuple[Span | None, str]:
    """(where a body on the class's own line begins, the indentation of the body)."""
    first = places.span(node.body.body[0])
    before = places.between(places.line_start(first.start), first.start)
    if isinstance(node.body, cst.IndentedBlock) and not before.strip():
        return None, before
    start = first.start
    while places.file.data[start - 1 : start] in {b" ", b"\t"}:
        start -= 1
    head = places.between(places.line_start(places.span(node).start), places.span(node).start)
    return Span(start, first.start, first.line), leading(head) + places.module.default_indent


def _unit(places: Places, node: cst.ClassDef, indent: str) -> str:
    """One step of indentation, as the class has it."""
    start = places.span(node).start
    outer = leading(places.between(places.line_start(start), start))
    inner = indent.removeprefix(outer)
    return inner if indent.startswith(outer) and inner.strip(" \t") == "" and inner else places.module.default_indent


def _end(places: Places, node: cst.ClassDef, indent: str) -> int:
    """After the last statement, and after the comments below it that are indented as far as the body is."""
    data = places.file.data
    at = end = places.file.line_end(places.span(node.body.body[-1]).end)
    comment = re.compile(re.escape(indent.encode()) + rb"[ \t]*#[^\n]*(?:\n|\Z)")
    while at < len(data) and isinstance(node.body, cst.IndentedBlock):
        found = comment.match(data, at)
        empty = re.compile(rb"[ \t\r\f]*\n").match(data, at)
        if found is None and empty is None:
            break
        at = (found or empty).end()  # type: ignore[union-attr]
        end = at if found is not None else end
    return end
