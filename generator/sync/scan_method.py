"""A method of a vendor's class: what it does, as far as that is seen without running it, and whether it is a stub."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import libcst as cst

from generator.sync.code import Kind, Method, Span
from generator.sync.scan_text import blocks, has_docstring, last_name

if TYPE_CHECKING:
    from generator.sync.scan_text import Places

_VALUES = {"Null", "Identifier", "Quantity", "Decimal"}


def stub_fingerprint(text: str) -> str:
    """The fingerprint of a stub's text, whatever the white space."""
    return hashlib.sha256("".join(text.split()).encode()).hexdigest()[:16]


def method_stub(name: str, head: str, rest: str, row: str) -> str:
    """The fingerprint of a method as `sync` writes it: its head but for its name and the type of its rows, then all."""
    plain = re.sub(rf"\bdef\s+{re.escape(name)}\b", "def", head, count=1)
    plain = re.sub(rf"(?<!\w){re.escape(row or 'Row')}(?!\w)", "Row", plain)
    return stub_fingerprint(re.sub(r",(?=\s*\))", "", plain) + rest)


def methods_of(places: Places, statement: cst.CSTNode, row: str, *, direct: bool = True) -> Iterator[Method]:
    """What a statement of a class body binds; `direct`: it stands in the body itself, under no condition."""
    if isinstance(statement, cst.FunctionDef):
        yield _function(places, statement, row if direct else None)
    elif isinstance(statement, cst.SimpleStatementLine):
        for small in statement.body:
            yield from _bound(places, statement, small)
    elif isinstance(statement, cst.BaseSmallStatement):
        yield from _bound(places, statement, statement)
    else:
        for block in blocks(statement):
            for below in block.body:
                yield from methods_of(places, below, row, direct=False)


def _bound(places: Places, whole: cst.CSTNode, small: cst.BaseSmallStatement) -> Iterator[Method]:
    span = places.span(whole)
    if isinstance(small, (cst.Import, cst.ImportFrom)) and not isinstance(small.names, cst.ImportStar):
        for alias in small.names:
            if alias.asname is not None:
                name = alias.asname.name
                yield Method(last_name(name), Kind.WRITTEN, span, places.span(name), file=places.file.path)
            elif isinstance(alias.name, cst.Name):
                at = places.span(alias.name)
                end = Span(at.end, at.end, at.line)
                name_ = alias.name.value
                yield Method(name_, Kind.WRITTEN, span, end, renamed=" as {}", file=places.file.path)
    elif isinstance(small, cst.Assign) or (isinstance(small, cst.AnnAssign) and small.value is not None):
        targets = [each.target for each in small.targets] if isinstance(small, cst.Assign) else [small.target]
        same = places.text(small.value) if isinstance(small.value, (cst.Name, cst.Attribute)) else ""
        for target in _names(targets):
            at = places.span(target)
            yield Method(target.value, Kind.WRITTEN, span, at, same_as=same, file=places.file.path)


def _names(targets: Sequence[cst.CSTNode]) -> Iterator[cst.Name]:
    for target in targets:
        if isinstance(target, cst.Name):
            yield target
        elif isinstance(target, (cst.Tuple, cst.List)):
            yield from _names([each.value for each in target.elements])


def _function(places: Places, node: cst.FunctionDef, row: str | None) -> Method:
    """`row` is the type of the class's rows; None for a method under a condition, which is never taken away."""
    span, file = places.span(node), places.file
    reason = _not_recorded(node.decorators)
    parameters = {each.name.value for each in (*node.params.posonly_params, *node.params.params)}
    kind = Kind.NOT_RECORDED if reason is not None else _kind(node, parameters)
    whole = Span(_before(file.data, places.line_start(span.start)), file.line_end(span.end), span.line)
    bare = not node.decorators and not any(each.comment for each in node.leading_lines)
    stub = _stub(places, node, row, whole.end) if kind is Kind.STUB and bare and row is not None else ""
    return Method(node.name.value, kind, span, places.span(node.name), reason or "", stub, whole, file=file.path)


def _stub(places: Places, node: cst.FunctionDef, row: str, end: int) -> str:
    start = places.span(node).start
    first = places.span(node.body.body[0]).start if node.body.body else end
    return method_stub(node.name.value, places.between(start, first), places.between(first, end), row)


def _before(data: bytes, at: int) -> int:
    """Where the empty lines in front of a line begin."""
    while True:
        start = data.rfind(b"\n", 0, max(at - 1, 0)) + 1
        if at == 0 or data[start:at].strip():
            return at
        at = start


def _kind(node: cst.FunctionDef, parameters: set[str]) -> Kind:
    statements: list[cst.CSTNode] = []
    for each in node.body.body:
        statements += each.body if isinstance(each, cst.SimpleStatementLine) else [each]
    statements = statements[has_docstring(statements) :]
    only = statements[0] if len(statements) == 1 else None
    if isinstance(only, cst.Raise) and only.exc is not None:
        raised = only.exc.func if isinstance(only.exc, cst.Call) else only.exc
        return Kind.STUB if last_name(raised) == "NotMapped" else Kind.WRITTEN
    if isinstance(only, cst.Return) and only.value is not None:
        return Kind.CONSTANT if _is_constant(only.value, parameters) else Kind.WRITTEN
    return Kind.WRITTEN


class _Varies(cst.CSTVisitor):
    def __init__(self, parameters: set[str]) -> None:
        super().__init__()
        self.parameters = parameters
        self.found = False

    def visit_Name(self, node: cst.Name) -> None:  # noqa: N802
        self.found = self.found or node.value in self.parameters

    def visit_Call(self, node: cst.Call) -> None:  # noqa: N802
        self.found = self.found or last_name(node.func) not in _VALUES


def _is_constant(node: cst.BaseExpression, parameters: set[str]) -> bool:
    visitor = _Varies(parameters)
    node.visit(visitor)
    return not visitor.found


def _not_recorded(decorators: Sequence[cst.Decorator]) -> str | None:
    """The reason in `@not_recorded("...")`, empty where it is no plain text; None without that decorator."""
    for each in decorators:
        call = each.decorator
        if isinstance(call, cst.Call) and last_name(call.func) == "not_recorded":
            value = call.args[0].value if call.args else None
            told = value.evaluated_value if isinstance(value, (cst.SimpleString, cst.ConcatenatedString)) else None
            return told if isinstance(told, str) else ""
    return None
