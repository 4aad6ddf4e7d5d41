"""Classes and methods of a vendor's file and the lines they stand on: what a look-up needs, much faster than `scan`.

Nothing can be edited with it: its spans hold lines alone.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from generator.sync.code import Base, Kind, Method, SourceFile, Span, VendorClass

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_CONTRACT = "contract"


def outline(path: str, raw: bytes) -> SourceFile:
    """The file's top-level classes; none, and its `problem`, where it is not Python."""
    try:
        tree = ast.parse(raw)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return SourceFile(path, raw, problem="it is not valid Python")
    classes = [_class(path, node) for node in tree.body if isinstance(node, ast.ClassDef)]
    return SourceFile(path, raw, classes=classes)


def _class(path: str, node: ast.ClassDef) -> VendorClass:
    contracts: list[Base] = []
    bases: list[str] = []
    for base in node.bases:
        value = base.value if isinstance(base, ast.Subscript) else base
        name = _contract(value)
        if name:
            contracts.append(Base(name, _line(base)))
        else:
            bases.append(ast.unparse(value))
    methods = tuple(_methods(node.body))
    return VendorClass(path, node.name, _line(node), tuple(contracts), tuple(bases), methods, 0, "")


def _contract(value: ast.expr) -> str:
    """`KindMapping` of `contract.KindMapping`, or of a name that was imported from there; empty for any other base."""
    if isinstance(value, ast.Attribute):
        owner = value.value
        last = owner.attr if isinstance(owner, ast.Attribute) else owner.id if isinstance(owner, ast.Name) else ""
        return value.attr if last == _CONTRACT and value.attr.endswith("Mapping") else ""
    return value.id if isinstance(value, ast.Name) and value.id.endswith("Mapping") else ""


def _methods(body: Iterable[ast.stmt]) -> Iterator[Method]:
    for node in body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield Method(node.name, Kind.WRITTEN, _line(node), _line(node))
        elif isinstance(node, (ast.If, ast.Try, ast.With)):
            yield from _methods(node.body)
        elif isinstance(node, (ast.Assign, ast.AnnAssign)):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            named = (target for target in targets if isinstance(target, ast.Name))
            yield from (Method(target.id, Kind.WRITTEN, _line(node), _line(target)) for target in named)


def _line(node: ast.stmt | ast.expr) -> Span:
    return Span(0, 0, node.lineno)
