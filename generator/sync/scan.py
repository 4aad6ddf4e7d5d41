"""From the text of a vendor's file to `SourceFile`, by way of libcst's syntax tree and byte positions."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import libcst as cst
from libcst.metadata import ByteSpanPositionProvider, MetadataWrapper, PositionProvider

from generator.sync.code import Access, Base, Kind, Method, SourceFile, Span, VendorClass, Wiring

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def scan(path: str, raw: bytes) -> SourceFile:
    """What stands in a file; one that is not Python comes back with its `problem` and is left alone."""
    mark = _BYTE_ORDER_MARK if raw.startswith(_BYTE_ORDER_MARK) else b""
    try:
        module = cst.parse_module(raw.removeprefix(mark))
    except cst.ParserSyntaxError as error:
        return SourceFile(path, raw, problem="it is not valid Python", problem_line=error.raw_line)
    except (UnicodeDecodeError, LookupError, RecursionError) as error:
        return SourceFile(path, raw, problem=f"it cannot be read ({type(error).__name__})")
    file = SourceFile(path, module.code.encode(), module.default_newline, module.encoding, mark)
    if mark + module.code.encode(module.encoding) != raw:
        return SourceFile(path, raw, problem="its text does not come back as it was read")
    reader = _Reader(file, MetadataWrapper(module, unsafe_skip_copy=True))
    reader.read()
    return file


def stub_fingerprint(text: str) -> str:
    """The fingerprint of a stub's docstring and body, whatever the white space."""
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:16]


class _Reader(cst.CSTVisitor):
    """Walks one file."""

    def __init__(self, file: SourceFile, wrapper: MetadataWrapper) -> None:
        super().__init__()
        self.file = file
        self.wrapper = wrapper
        self.module = wrapper.module
        self.bytes = wrapper.resolve(ByteSpanPositionProvider)
        self.lines = wrapper.resolve(PositionProvider)
        self.inside: list[str] = []

    def read(self) -> None:
        """Everything."""
        self.file.bound = frozenset(self._bound(self.module.body))
        self.file.imports = dict(self._imports(self.module.body))
        self.file.imports_end = self._imports_end()
        self.module.visit(self)

    def span(self, node: cst.CSTNode) -> Span:
        """Where a node stands."""
        place = self.bytes[node]
        return Span(place.start, place.start + place.length, self.lines[node].start.line)

    def text(self, node: cst.CSTNode) -> str:
        """The source text of a node."""
        span = self.span(node)
        return self.file.data[span.start : span.end].decode()

    def visit_ClassDef(self, node: cst.ClassDef) -> None:  # noqa: N802  libcst finds it by this name
        """A class, and that what follows stands in it."""
        if not self.inside:
            self.file.classes.append(self._class(node))
        self.inside.append(node.name.value)

    def leave_ClassDef(self, original_node: cst.ClassDef) -> None:  # noqa: N802
        """The class ends."""
        del original_node
        self.inside.pop()

    def visit_Attribute(self, node: cst.Attribute) -> None:  # noqa: N802
        """`owner.name`."""
        inside = self.inside[0] if self.inside else ""
        self.file.accesses.append(Access(self.text(node.value), node.attr.value, self.span(node.attr), inside))

    def visit_Name(self, node: cst.Name) -> None:  # noqa: N802
        """A name as it stands alone, or in an import."""
        self.file.names.append((node.value, self.span(node)))

    def visit_Call(self, node: cst.Call) -> None:  # noqa: N802
        """A call that puts the mapping together."""
        called = node.func.value if isinstance(node.func, cst.Subscript) else node.func
        name = called.attr.value if isinstance(called, cst.Attribute) else getattr(called, "value", "")
        if name == "DatasetMapping":
            self.file.wirings.append(self._wiring(node))

    def _class(self, node: cst.ClassDef) -> VendorClass:
        contracts, bases = [], []
        for base in node.bases:
            value = base.value.value if isinstance(base.value, cst.Subscript) else base.value
            name = value.attr if isinstance(value, cst.Attribute) else value
            if isinstance(name, cst.Name) and self._is_contract(value, name):
                row = self.text(base.value.slice[0]) if isinstance(base.value, cst.Subscript) else ""
                contracts.append(Base(name.value, self.span(name), row))
            else:
                bases.append(self.text(value))
        span = self.span(node)
        opening, indent, end = self._body(node)
        statements = list(node.body.body)
        methods = [method for statement in statements for method in self._methods(statement)]
        return VendorClass(
            file=self.file.path,
            name=node.name.value,
            span=span,
            contracts=tuple(contracts),
            bases=tuple(bases),
            methods=tuple(methods),
            end=end,
            indent=indent,
            opening=opening,
            others=any(not isinstance(each, cst.FunctionDef) for each in statements[_has_docstring(statements) :]),
            documented=_has_docstring(statements),
        )

    @staticmethod
    def _is_contract(value: cst.BaseExpression, name: cst.Name) -> bool:
        """`contract.KindMapping`, or a name that was imported from there."""
        if not name.value.endswith("Mapping"):
            return False
        if isinstance(value, cst.Attribute):
            owner = value.value
            last = owner.attr.value if isinstance(owner, cst.Attribute) else getattr(owner, "value", "")
            return last == "contract"
        return value is name

    def _body(self, node: cst.ClassDef) -> tuple[Span | None, str, int]:
        """(where a body on the class's own line begins, the indentation of the body, where a method may be put)."""
        last = self.span(node.body.body[-1])
        first = self.span(node.body.body[0])
        end = self.file.line_end(last.end)
        start = self.file.data.rfind(b"\n", 0, first.start) + 1
        before = self.file.data[start : first.start].decode()
        if isinstance(node.body, cst.IndentedBlock) and not before.strip():
            return None, before, end
        return Span(self._after_colon(first.start), first.start, first.line), _leading(before) + "    ", end

    def _after_colon(self, at: int) -> int:
        """Where the white space begins that stands before byte `at`."""
        while self.file.data[at - 1 : at] in {b" ", b"\t"}:
            at -= 1
        return at

    def _methods(self, statement: cst.CSTNode) -> Iterator[Method]:
        if isinstance(statement, cst.FunctionDef):
            yield self._function(statement)
        elif isinstance(statement, (cst.If, cst.Try, cst.With, cst.Else)):
            for below in statement.body.body:
                yield from self._methods(below)
        elif isinstance(statement, cst.SimpleStatementLine):
            for small in statement.body:
                targets = [each.target for each in small.targets] if isinstance(small, cst.Assign) else []
                if isinstance(small, cst.AnnAssign) and small.value is not None:
                    targets = [small.target]
                for target in targets:
                    if isinstance(target, cst.Name):
                        yield Method(target.value, Kind.WRITTEN, self.span(statement), self.span(target))

    def _function(self, node: cst.FunctionDef) -> Method:
        span, name = self.span(node), node.name.value
        reason = _not_recorded(node.decorators)
        parameters = {each.name.value for each in (*node.params.posonly_params, *node.params.params)}
        kind = Kind.NOT_RECORDED if reason is not None else _kind(node, parameters)
        line = self.file.data.rfind(b"\n", 0, span.start) + 1
        whole = Span(self._before(line), self.file.line_end(span.end), span.line)
        bare = not node.decorators and not any(each.comment for each in node.leading_lines)
        text = self.file.data[self.span(node.body.body[0]).start : whole.end].decode()
        stub = stub_fingerprint(text) if kind is Kind.STUB and bare else ""
        return Method(name, kind, span, self.span(node.name), reason or "", stub, whole)

    def _before(self, at: int) -> int:
        """Where the empty lines in front of a line begin."""
        while True:
            start = self.file.data.rfind(b"\n", 0, max(at - 1, 0)) + 1
            if at == 0 or self.file.data[start:at].strip():
                return at
            at = start

    def _wiring(self, node: cst.Call) -> Wiring:
        whole = self.span(node)
        keywords = {each.keyword.value: self.span(each.keyword) for each in node.args if each.keyword}
        arguments = {each.keyword.value: self.span(each) for each in node.args if each.keyword}
        data = self.file.data
        last = self.span(node.args[-1]).end if node.args else whole.end - 1
        comma = bool(node.args) and isinstance(node.args[-1].comma, cst.Comma)
        line = data.rfind(b"\n", 0, self.span(node.args[-1]).start) + 1 if node.args else 0
        multiline = bool(node.args) and line > whole.start
        indent = _leading(data[line:].decode()) if multiline else ""
        return Wiring(keywords, arguments, last, multiline, indent, comma)

    def _bound(self, body: Sequence[cst.CSTNode]) -> Iterator[str]:
        for statement in body:
            if isinstance(statement, (cst.FunctionDef, cst.ClassDef)):
                yield statement.name.value
            elif isinstance(statement, cst.SimpleStatementLine):
                for small in statement.body:
                    yield from _names_bound(small)
            elif isinstance(statement, (cst.If, cst.Try)):
                yield from self._bound(list(statement.body.body))

    def _imports(self, body: Sequence[cst.CSTNode]) -> Iterator[tuple[str, str]]:
        for statement in body:
            if isinstance(statement, cst.SimpleStatementLine):
                for small in statement.body:
                    if isinstance(small, (cst.Import, cst.ImportFrom)) and not isinstance(small.names, cst.ImportStar):
                        yield from self._imported(small)
            elif isinstance(statement, (cst.If, cst.Try)):
                yield from self._imports(list(statement.body.body))

    def _imported(self, small: cst.Import | cst.ImportFrom) -> Iterator[tuple[str, str]]:
        for alias in () if isinstance(small.names, cst.ImportStar) else small.names:
            name = self.module.code_for_node(alias.with_changes(comma=cst.MaybeSentinel.DEFAULT))
            bound = alias.asname.name if alias.asname else alias.name
            if isinstance(small, cst.Import):
                yield _last_name(bound), f"import {name}"
            else:
                module = self.module.code_for_node(small.module) if small.module else ""
                yield _last_name(bound), f"from {'.' * len(small.relative)}{module} import {name}"

    def _imports_end(self) -> int:
        """After the last import at the top level, else after the docstring, else where the code begins."""
        found = [
            statement
            for statement in self.module.body
            if isinstance(statement, cst.SimpleStatementLine)
            and any(isinstance(small, (cst.Import, cst.ImportFrom)) for small in statement.body)
        ]
        if not found and _has_docstring(self.module.body):
            found = [self.module.body[0]]  # type: ignore[list-item]  # (a docstring is a simple statement)
        if found:
            return self.file.line_end(self.span(found[-1]).end)
        header = "".join(self.module.code_for_node(line) for line in self.module.header)
        return len(header.encode())


def _has_docstring(body: Sequence[cst.CSTNode]) -> bool:
    first = body[0] if body else None
    if isinstance(first, cst.SimpleStatementLine):
        first = first.body[0]
    return isinstance(first, cst.Expr) and isinstance(first.value, (cst.SimpleString, cst.ConcatenatedString))


def _kind(node: cst.FunctionDef, parameters: set[str]) -> Kind:
    statements = list(node.body.body)[_has_docstring(list(node.body.body)) :]
    if len(statements) != 1 or not isinstance(statements[0], cst.SimpleStatementLine):
        return Kind.WRITTEN
    if len(statements[0].body) != 1:
        return Kind.WRITTEN
    only = statements[0].body[0]
    if isinstance(only, cst.Raise) and isinstance(only.exc, cst.Call):
        return Kind.STUB if _last_name(only.exc.func) == "NotMapped" else Kind.WRITTEN
    if isinstance(only, cst.Return) and only.value is not None:
        return Kind.CONSTANT if _is_constant(only.value, parameters) else Kind.WRITTEN
    return Kind.WRITTEN


def _last_name(node: cst.CSTNode) -> str:
    return node.attr.value if isinstance(node, cst.Attribute) else str(getattr(node, "value", ""))


class _Varies(cst.CSTVisitor):
    def __init__(self, parameters: set[str]) -> None:
        super().__init__()
        self.parameters = parameters
        self.found = False

    def visit_Name(self, node: cst.Name) -> None:  # noqa: N802
        self.found = self.found or node.value in self.parameters

    def visit_Call(self, node: cst.Call) -> None:  # noqa: N802
        self.found = self.found or _last_name(node.func) not in {"Null", "Identifier", "Quantity", "Decimal"}


def _is_constant(node: cst.BaseExpression, parameters: set[str]) -> bool:
    visitor = _Varies(parameters)
    node.visit(visitor)
    return not visitor.found


def _not_recorded(decorators: Sequence[cst.Decorator]) -> str | None:
    """The reason in `@not_recorded("...")`, empty where it is no plain text; None without that decorator."""
    for each in decorators:
        call = each.decorator
        if isinstance(call, cst.Call) and _last_name(call.func) == "not_recorded":
            value = call.args[0].value if call.args else None
            told = value.evaluated_value if isinstance(value, (cst.SimpleString, cst.ConcatenatedString)) else None
            return told if isinstance(told, str) else ""
    return None


def _names_bound(small: cst.BaseSmallStatement) -> Iterator[str]:
    if isinstance(small, (cst.Import, cst.ImportFrom)) and not isinstance(small.names, cst.ImportStar):
        for alias in small.names:
            bound = alias.asname.name if alias.asname else alias.name
            yield _last_name(bound) if alias.asname or isinstance(bound, cst.Name) else ""
    elif isinstance(small, cst.Assign):
        yield from (each.target.value for each in small.targets if isinstance(each.target, cst.Name))
    elif isinstance(small, cst.AnnAssign) and isinstance(small.target, cst.Name):
        yield small.target.value


def _leading(text: str) -> str:
    return text[: len(text) - len(text.lstrip(" \t"))]
