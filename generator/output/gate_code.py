"""Reads generated Python and finds what may not be in it. Every file passes here, so it walks the tree once."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from operator import attrgetter
from typing import Any

from generator.output.gate_imports import from_problem, import_problem, member_problem
from generator.output.gate_lists import BUILTINS, DUNDERS, HINTED, SYNTAX

Problem = tuple[int, str]

_PLAIN = frozenset({
    "arg", "asname", "attr", "conversion", "ctx", "id", "is_async", "kind", "level", "module", "name", "op", "ops",
    "simple", "type_comment",
})  # fmt: skip
"""Fields that hold no syntax: operators and contexts, names, numbers."""
_LEAVES = frozenset({ast.Constant, ast.Name, type(None), str})


def _parts(kind: type[ast.AST]) -> Callable[[Any], Iterable[Any]]:
    """What takes out of a node of that kind all that may hold syntax."""
    names = tuple(name for name in kind._fields if name not in _PLAIN)
    if len(names) > 1:
        return attrgetter(*names)
    return (lambda node: (getattr(node, names[0]),)) if names else lambda _: ()


_PARTS = {kind: _parts(kind) for kind in SYNTAX}
_HINTS: dict[type[ast.AST], str] = {ast.AnnAssign: "annotation", ast.arg: "annotation", ast.FunctionDef: "returns"}
_KEPT_BACK = frozenset(dir(builtins)) - BUILTINS


@dataclass(slots=True)
class _Findings:
    """What the walk meets that can only be judged when the whole module is known."""

    modules: dict[str, str] = field(default_factory=dict)
    members: list[ast.Attribute] = field(default_factory=list)
    kept_back: list[ast.Name] = field(default_factory=list)
    functions: list[ast.FunctionDef] = field(default_factory=list)
    hints: list[ast.expr] = field(default_factory=list)


def code_problem(tree: ast.Module) -> Problem | None:
    """The line and the reason of something generated code may not hold, None when all is well."""
    findings = _Findings()
    return _walk(tree, findings) or next(_judged_at_the_end(findings), None)


def _walk(tree: ast.AST, findings: _Findings) -> Problem | None:
    """Look at every node: what stands in fields (nodes, lists of them, None, names) is taken out field after field."""
    todo: list[Any] = [tree]
    take, lay = todo.pop, todo.extend
    while todo:
        node = take()
        kind = node.__class__
        if kind is list:
            lay(node)
            continue
        check = _CHECKS.get(kind)
        why = check(node, findings) if check is not None else None
        if why:
            return getattr(node, "lineno", 0), why
        if kind in _LEAVES:
            continue
        parts = _PARTS.get(kind)
        if parts is None:
            return getattr(node, "lineno", 0), f"{kind.__name__} has no place in generated code"
        lay(parts(node))
    return None


def _name(node: ast.Name, findings: _Findings) -> str | None:
    """A field or member may have a built-in's name (`complex`); using the built-in is what must not be."""
    name = node.id
    if name in _KEPT_BACK and isinstance(node.ctx, ast.Load):
        findings.kept_back.append(node)
    return _dunder_problem(name) if name[:2] == "__" else None


def _attribute(node: ast.Attribute, findings: _Findings) -> str | None:
    if isinstance(node.value, ast.Name):
        findings.members.append(node)
    return _dunder_problem(node.attr) if node.attr[:2] == "__" else None


def _import(node: ast.Import, findings: _Findings) -> str | None:
    for alias in node.names:
        findings.modules[alias.asname or alias.name.partition(".")[0]] = alias.name
    return import_problem(node)


def _from(node: ast.ImportFrom, _: _Findings) -> str | None:
    return from_problem(node)


def _function(node: ast.FunctionDef, findings: _Findings) -> str | None:
    findings.functions.append(node)
    _hinted(node, findings)
    return _dunder_problem(node.name)


def _class(node: ast.ClassDef, _: _Findings) -> str | None:
    return _dunder_problem(node.name)


def _call(node: ast.Call, findings: _Findings) -> str | None:
    called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    if called in HINTED:
        findings.hints += [*node.args, *(keyword.value for keyword in node.keywords)]
    return None


def _hinted(node: ast.AST, findings: _Findings) -> None:
    hint = getattr(node, _HINTS[type(node)])
    if hint is not None:
        findings.hints.append(hint)


_CHECKS: dict[type[ast.AST], Callable[..., str | None]] = {
    ast.Name: _name,
    ast.Attribute: _attribute,
    ast.Import: _import,
    ast.ImportFrom: _from,
    ast.FunctionDef: _function,
    ast.ClassDef: _class,
    ast.Call: _call,
    ast.AnnAssign: _hinted,
    ast.arg: _hinted,
}


def _dunder_problem(name: str) -> str | None:
    if name[:2] == "__" and name[-2:] == "__" and name not in DUNDERS:
        return f"generated code does not use {name}"
    return None


def _judged_at_the_end(findings: _Findings) -> Iterator[Problem]:
    for node in findings.members:
        module = findings.modules.get(node.value.id) if isinstance(node.value, ast.Name) else None
        why = member_problem(module, node.attr) if module else None
        if why:
            yield node.lineno, why
    if findings.kept_back:
        arguments = _uses_of_arguments(findings.functions)
        for name in findings.kept_back:
            if id(name) not in arguments:
                yield name.lineno, f"generated code does not use {name.id}"
    for hint in findings.hints:
        yield from ((hint.lineno, why) for text in _quoted(hint) if (why := _hint_problem(text)))


def _uses_of_arguments(functions: list[ast.FunctionDef]) -> set[int]:
    """The uses (by identity) of names that are arguments of the function around them: `input` is no built-in there."""
    found: set[int] = set()
    for function in functions:
        own = {argument.arg for argument in ast.walk(function.args) if isinstance(argument, ast.arg)} & _KEPT_BACK
        inside = (node for part in function.body for node in ast.walk(part)) if own else ()
        found |= {id(node) for node in inside if isinstance(node, ast.Name) and node.id in own}
    return found


def _quoted(hint: ast.AST) -> Iterator[str]:
    """The strings in a type, which Python or xsdata evaluates later; those in Literal[...] are values."""
    todo = [hint]
    while todo:
        node = todo.pop()
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
        elif (
            isinstance(node, ast.Subscript) and getattr(node.value, "id", getattr(node.value, "attr", "")) == "Literal"
        ):
            continue
        elif not isinstance(node, ast.Name):
            todo += ast.iter_child_nodes(node)


def _hint_problem(text: str) -> str | None:
    """Why a type in quotes may not stand there: it must be a type, and the same rules hold for it."""
    try:
        body = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return "a type in quotes is not Python"
    if any(isinstance(node, (ast.Call, ast.Lambda, ast.JoinedStr, ast.NamedExpr)) for node in ast.walk(body)):
        return "a type in quotes is more than a type"
    problem = code_problem(ast.Module([ast.Expr(body)], []))
    return problem[1] if problem else None
