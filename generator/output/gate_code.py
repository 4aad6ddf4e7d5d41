"""What generated Python may consist of: an allow-list of syntax, names, attributes and imports."""

from __future__ import annotations

import ast
import builtins
from collections.abc import Iterator
from importlib import import_module

_SYNTAX: tuple[type[ast.AST], ...] = (
    ast.Module, ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.FunctionDef, ast.ClassDef, ast.Import,
    ast.ImportFrom, ast.Return, ast.If, ast.For, ast.While, ast.Try, ast.ExceptHandler, ast.Raise, ast.Pass,
    ast.Break, ast.Continue, ast.With, ast.withitem, ast.Delete, ast.Nonlocal, ast.Assert, ast.alias, ast.arguments,
    ast.arg, ast.keyword, ast.Name, ast.Attribute, ast.Constant, ast.Call, ast.Subscript, ast.Slice, ast.Tuple,
    ast.List, ast.Dict, ast.Set, ast.Starred, ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.IfExp,
    ast.NamedExpr, ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.comprehension,
    ast.JoinedStr, ast.FormattedValue, ast.Yield, ast.YieldFrom, ast.expr_context, ast.operator, ast.unaryop,
    ast.boolop, ast.cmpop,
)  # fmt: skip

_MODULES = {
    "__future__", "collections", "collections.abc", "dataclasses", "datetime", "decimal", "enum", "functools", "io",
    "itertools", "math", "operator", "re", "typing", "types", "abc", "xml.parsers", "xml.parsers.expat", "pyexpat",
}  # fmt: skip

_BUILTINS = {
    "ArithmeticError", "AttributeError", "BaseException", "Exception", "False", "IndexError", "KeyError",
    "LookupError", "None", "NotImplemented", "OverflowError", "RecursionError",
    "RuntimeError", "StopIteration", "True", "TypeError", "UnicodeDecodeError", "UnicodeError", "ValueError",
    "__name__", "abs", "all", "any", "bool", "bytearray", "bytes", "callable", "chr", "classmethod", "dict",
    "divmod", "enumerate", "filter", "float", "frozenset", "getattr", "hasattr", "hash", "id", "int", "isinstance",
    "issubclass", "iter", "len", "list", "map", "max", "memoryview", "min", "next", "object", "ord", "property",
    "range", "repr", "reversed", "round", "set", "setattr", "slice", "sorted", "staticmethod", "str", "sum",
    "super", "tuple", "type", "zip",
}  # fmt: skip

_DUNDERS = {
    "__all__", "__annotations__", "__class__", "__class_getitem__", "__contains__", "__dataclass_fields__",
    "__doc__", "__eq__", "__hash__", "__init__", "__iter__", "__len__", "__members__", "__module__", "__name__",
    "__NAMESPACE__", "__new__", "__qualname__", "__repr__", "__set_name__", "__setattr__", "__slots__", "__str__",
    "__bool__", "__getitem__", "__post_init__", "__version__", "__match_args__", "__init_subclass__",
}  # fmt: skip

_PLAIN = {"xml.parsers.expat", "pyexpat"}  # modules that do not say what they declare
_XSDATA = ("xsdata.formats.dataclass.", "xsdata.models.", "xsdata.exceptions")
_ONLY = {"io": {"BytesIO", "StringIO"}, "types": {"MappingProxyType", "SimpleNamespace", "NoneType"}}
_NEVER = {
    "operator": {"attrgetter", "methodcaller"},  # they reach attributes by name
    "typing": {"get_type_hints"},  # evaluates texts
    "dataclasses": {"make_dataclass"},
    "functools": {"singledispatch"},
}
_BY_NAME = {"getattr", "setattr", "hasattr"}
_HINTED = {"ForwardRef", "TypeVar", "cast", "NewType"}

Problem = tuple[int, str]


def code_problem(tree: ast.Module) -> Problem | None:
    """The line and the reason of the first thing generated code may not hold, None when all is well."""
    return next(_problems(tree), None)


def _problems(tree: ast.AST) -> Iterator[Problem]:
    modules, arguments = _imported_modules(tree), _uses_of_arguments(tree)
    for node in ast.walk(tree):
        why = None if id(node) in arguments else _problem(node) or _module_problem(node, modules)
        if why:
            yield getattr(node, "lineno", 0), why
        for text in _hints(node):
            yield from _hint_problems(text)


def _uses_of_arguments(tree: ast.AST) -> set[int]:
    """The uses (by identity) of names that are arguments of the function around them: `input` is no built-in there."""
    found: set[int] = set()
    for function in (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)):
        own = {argument.arg for argument in ast.walk(function.args) if isinstance(argument, ast.arg)}
        hiding = {name for name in own if _is_kept_back(name)}
        if hiding:
            inside = (node for part in function.body for node in ast.walk(part))
            found |= {id(node) for node in inside if isinstance(node, ast.Name) and node.id in hiding}
    return found


def _imported_modules(tree: ast.AST) -> dict[str, str]:
    """The names that stand for whole modules."""
    imports = [alias for node in ast.walk(tree) if isinstance(node, ast.Import) for alias in node.names]
    return {alias.asname or alias.name.partition(".")[0]: alias.name for alias in imports}


def _module_problem(node: ast.AST, modules: dict[str, str]) -> str | None:
    """Of a whole module, too, only what it declares may be used; the module itself may not be passed on."""
    if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in modules:
        module = modules[node.value.id]
        taken = ast.ImportFrom(module=module, names=[ast.alias(name=node.attr)], level=0)
        return _from_problem(taken)
    return None


def _problem(node: ast.AST) -> str | None:
    why = None if isinstance(node, _SYNTAX) else f"{type(node).__name__} has no place in generated code"
    match node:
        case ast.Import():
            why = next((found for alias in node.names if (found := _import_problem(alias.name))), None)
        case ast.ImportFrom():
            why = None if node.level else _from_problem(node)
        case ast.Name():
            why = _name_problem(node)
        case ast.Attribute():
            why = _dunder_problem(node.attr)
        case ast.Call():
            why = _call_problem(node)
        case ast.FunctionDef() | ast.ClassDef():
            why = _dunder_problem(node.name)
    return why


def _import_problem(module: str) -> str | None:
    if module in _MODULES or module.startswith(_XSDATA):
        return None
    return f"generated code does not import {module}"


def _from_problem(node: ast.ImportFrom) -> str | None:
    """What may not be taken: a module also hands out what it imported itself (`from typing import sys`)."""
    module = node.module or ""
    why = _import_problem(module)
    if why:
        return why
    for alias in node.names:
        if f"{module}.{alias.name}" not in _MODULES and not _is_declared(module, alias.name):
            return f"generated code does not import {alias.name} from {module}"
    return None


def _is_declared(module: str, name: str) -> bool:
    if module in _ONLY:
        return name in _ONLY[module]
    if name in _NEVER.get(module, ()):
        return False
    public = None if module.startswith(_XSDATA) else getattr(import_module(module), "__all__", None)
    if public is not None:
        return name in public
    return name[:1].isupper() or (module in _PLAIN and not name.startswith("_"))


def _name_problem(node: ast.Name) -> str | None:
    """A field or member may have a built-in's name (`complex`); using the built-in is what must not be."""
    if isinstance(node.ctx, ast.Load) and _is_kept_back(node.id):
        return f"generated code does not use {node.id}"
    return _dunder_problem(node.id)


def _is_kept_back(name: str) -> bool:
    return hasattr(builtins, name) and name not in _BUILTINS


def _dunder_problem(name: str) -> str | None:
    if name.startswith("__") and name.endswith("__") and name not in _DUNDERS:
        return f"generated code does not use {name}"
    return None


def _call_problem(node: ast.Call) -> str | None:
    """A call of getattr or its kin must name the attribute, so that it can be judged."""
    if not isinstance(node.func, ast.Name) or node.func.id not in _BY_NAME:
        return None
    name = node.args[1] if len(node.args) > 1 else None
    if isinstance(name, ast.Constant) and isinstance(name.value, str):
        return _dunder_problem(name.value)
    return f"{node.func.id} must name its attribute"


def _hints(node: ast.AST) -> Iterator[str]:
    """Strings that Python or xsdata evaluates later: annotations in quotes and forward references."""
    if isinstance(node, (ast.arg, ast.AnnAssign)) and node.annotation is not None:
        yield from _strings(node.annotation)
    elif isinstance(node, ast.FunctionDef) and node.returns is not None:
        yield from _strings(node.returns)
    elif isinstance(node, ast.Call) and _last_name(node.func) in _HINTED:
        for part in [*node.args, *(keyword.value for keyword in node.keywords)]:
            yield from _strings(part)


def _strings(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Subscript) and _last_name(node.value) == "Literal":
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from _strings(child)


def _last_name(node: ast.AST) -> str:
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def _hint_problems(text: str) -> Iterator[Problem]:
    try:
        tree = ast.parse(text, mode="eval")
    except (SyntaxError, ValueError, RecursionError):
        yield 0, "a type in quotes is not Python"
        return
    for node in ast.walk(tree.body):
        if isinstance(node, (ast.Call, ast.Lambda, ast.JoinedStr)):
            yield 0, "a type in quotes is more than a type"
        why = _problem(node)
        if why:
            yield 0, why
