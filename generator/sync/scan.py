"""From the text of a vendor's file to `SourceFile`, by way of libcst's syntax tree and byte positions."""

from __future__ import annotations

import ast
import warnings
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

import libcst as cst
from libcst.metadata import MetadataWrapper

from generator.sync.code import Access, SourceFile, Wiring
from generator.sync.scan_class import read_class
from generator.sync.scan_imports import read_names
from generator.sync.scan_text import Places, first_name, last_name, leading

_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_BY_TEXT = {"getattr", "setattr", "hasattr", "delattr"}


@lru_cache(maxsize=512)
def scan(path: str, raw: bytes) -> SourceFile:
    """What stands in a file; one that is not Python comes back with its `problem` and is left alone.

    The answer is kept, for a mapping is read more than once in a run: nobody changes it.
    """
    mark = _BYTE_ORDER_MARK if raw.startswith(_BYTE_ORDER_MARK) else b""
    try:
        module = _parsed(raw.removeprefix(mark))
        text = raw.removeprefix(mark).decode(module.encoding)
        if not module.code.startswith(text):
            return SourceFile(path, raw, problem="its text does not come back as it was read")
        file = SourceFile(path, text.encode(), module.default_newline, module.encoding, mark)
        places = Places(file, MetadataWrapper(module, unsafe_skip_copy=True))
        read_names(places)
        module.visit(_Reader(places))
    except cst.ParserSyntaxError as error:
        return SourceFile(path, raw, problem="it is not valid Python", problem_line=_line_at_fault(raw, error))
    except (SyntaxError, UnicodeError, LookupError, RecursionError) as error:
        return SourceFile(path, raw, problem=f"it cannot be read ({type(error).__name__})")
    return file


def _line_at_fault(raw: bytes, error: cst.ParserSyntaxError) -> int:
    """The line that Python itself names, for libcst may name the one after it."""
    try:
        with warnings.catch_warnings(action="ignore"):
            ast.parse(raw)
    except SyntaxError as fault:
        return fault.lineno or error.raw_line
    except ValueError:  # a null byte
        return error.raw_line
    return error.raw_line


def _parsed(raw: bytes) -> cst.Module:
    """The tree of a file. libcst loses comments at the end of some: there a statement behind them holds them."""
    module = cst.parse_module(raw)
    if module.bytes == raw:
        return module
    newline = module.default_newline.encode(module.encoding)
    return cst.parse_module(raw + (b"" if raw.endswith(b"\n") else newline) + b"pass" + newline)


class _Reader(cst.CSTVisitor):
    """Walks one file. `scopes` are the classes (by name) and functions (None) around a node, outermost first.

    `rows` are the second parameters of the methods around it: what stands for the EPD's own data.
    """

    def __init__(self, places: Places) -> None:
        super().__init__()
        self.places = places
        self.file = places.file
        self.scopes: list[str | None] = []
        self.rows: list[str] = []
        self.silent = 0
        self.importing = 0

    @property
    def inside(self) -> str:
        """The name of the class around a node, with those around it; empty outside any."""
        while_in = [number for number, name in enumerate(self.scopes) if name is not None]
        return ".".join(name or "<locals>" for name in self.scopes[: while_in[-1] + 1]) if while_in else ""

    def visit_ClassDef(self, node: cst.ClassDef) -> None:  # noqa: N802  libcst finds it by this name
        """A class; its name counts with those around it."""
        around = [name or "<locals>" for name in self.scopes]
        self.file.classes.append(read_class(self.places, node, ".".join([*around, node.name.value])))

    def visit_ClassDef_body(self, node: cst.ClassDef) -> None:  # noqa: N802
        """What follows stands in the class."""
        self.scopes.append(node.name.value)

    def leave_ClassDef_body(self, node: cst.ClassDef) -> None:  # noqa: N802
        """The class ends."""
        del node
        self.scopes.pop()

    def visit_FunctionDef_body(self, node: cst.FunctionDef) -> None:  # noqa: N802
        """What follows runs when the function is called."""
        is_method = bool(self.scopes) and self.scopes[-1] is not None
        parameters = [each.name.value for each in (*node.params.posonly_params, *node.params.params)]
        self.rows.append(parameters[1] if is_method and len(parameters) > 1 else "")
        self.scopes.append(None)

    def leave_FunctionDef_body(self, node: cst.FunctionDef) -> None:  # noqa: N802
        """The function ends."""
        del node
        self.rows.pop()
        self.scopes.pop()

    def visit_Lambda_body(self, node: cst.Lambda) -> None:  # noqa: N802
        """As a function."""
        del node
        self.scopes.append(None)

    def leave_Lambda_body(self, node: cst.Lambda) -> None:  # noqa: N802
        """As a function."""
        del node
        self.scopes.pop()

    def visit_Attribute(self, node: cst.Attribute) -> None:  # noqa: N802
        """`owner.name`, but for what is asked of the EPD's data."""
        if first_name(node) not in {row for row in self.rows if row}:
            span = self.places.span(node.attr)
            self.file.accesses.append(Access(self.places.text(node.value), node.attr.value, span, self.inside))

    def visit_Name(self, node: cst.Name) -> None:  # noqa: N802
        """A name as it stands alone, or in an import."""
        if self.silent:
            return
        span = self.places.span(node)
        self.file.names.append((node.value, span))
        if self.scopes and self.scopes[-1] is not None and not self.importing:
            self.file.accesses.append(Access("", node.value, span, self.inside))

    def visit_ImportAlias(self, node: cst.ImportAlias) -> None:  # noqa: N802
        """What it names is elsewhere."""
        del node
        self.importing += 1

    def leave_ImportAlias(self, node: cst.ImportAlias) -> None:  # noqa: N802
        """The import ends."""
        del node
        self.importing -= 1

    def visit_Call(self, node: cst.Call) -> None:  # noqa: N802
        """A call that puts the mapping together, or that asks for an attribute by a text."""
        called = node.func.value if isinstance(node.func, cst.Subscript) else node.func
        name = last_name(called)
        given = self.file.imports.get(name)
        if name == "DatasetMapping" or (given is not None and given.name == "DatasetMapping"):
            self.file.wirings.append(_wiring(self.places, node))
        elif name in _BY_TEXT and len(node.args) > 1 and first_name(node.args[0].value) not in self.rows:
            asked = node.args[1].value
            text = asked.evaluated_value if isinstance(asked, cst.SimpleString) else None
            if isinstance(text, str):
                owner, span = self.places.text(node.args[0].value), self.places.span(asked)
                self.file.accesses.append(Access(owner, text, span, self.inside, quoted=True))

    def visit_Assign(self, node: cst.Assign) -> None:  # noqa: N802
        """The names that the file gives."""
        if not self.scopes and any(last_name(each.target) == "__all__" for each in node.targets):
            self.file.exported = _exported(self.places, node.value)

    def _hush(self, node: cst.CSTNode) -> None:
        del node
        self.silent += 1

    def _speak(self, node: cst.CSTNode) -> None:
        del node
        self.silent -= 1

    visit_Attribute_attr = visit_Arg_keyword = visit_Param_name = visit_FunctionDef_name = visit_ClassDef_name = _hush  # noqa: N815
    leave_Attribute_attr = leave_Arg_keyword = leave_Param_name = leave_FunctionDef_name = leave_ClassDef_name = _speak  # noqa: N815


def _wiring(places: Places, node: cst.Call) -> Wiring:
    keywords = {each.keyword.value: places.span(each.keyword) for each in node.args if each.keyword}
    arguments = {each.keyword.value: places.span(each) for each in node.args if each.keyword}
    starred = any(each.star or each.keyword is None for each in node.args)
    return replace(_laid_out(places, node, node.args), keywords=keywords, arguments=arguments, starred=starred)


def _exported(places: Places, value: cst.BaseExpression) -> Wiring | None:
    """None for what more cannot be put into."""
    if not isinstance(value, cst.List):
        return None
    texts = {each.value.evaluated_value: each for each in value.elements if isinstance(each.value, cst.SimpleString)}
    arguments = {str(name): places.span(each.value) for name, each in texts.items()}
    return replace(_laid_out(places, value, value.elements), arguments=arguments)


def _laid_out(places: Places, node: cst.CSTNode, parts: Sequence[cst.Arg | cst.BaseElement]) -> Wiring:
    """Where more can be put behind the last part of a call or a list."""
    whole = places.span(node)
    if not parts:
        return Wiring({}, {}, whole.end - 1, multiline=False, indent="", comma=False, empty=True)
    part = parts[-1]
    last = places.span(part if isinstance(part, cst.Arg) else part.value)
    end = places.span(part.comma).end if isinstance(part.comma, cst.Comma) else last.end
    line = places.line_start(last.start)
    before = places.between(line, last.start)
    multiline = line > whole.start and not before.strip()
    return Wiring({}, {}, end, multiline, leading(before) if multiline else "", comma=end > last.end)
