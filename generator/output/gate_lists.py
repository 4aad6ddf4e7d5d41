"""What generated Python may consist of. Deny by default: what no generator of ours needs is not here."""

from __future__ import annotations

import ast

SYNTAX: tuple[type[ast.AST], ...] = (
    ast.Module, ast.Expr, ast.Assign, ast.AnnAssign, ast.AugAssign, ast.FunctionDef, ast.ClassDef, ast.Import,
    ast.ImportFrom, ast.Return, ast.If, ast.For, ast.While, ast.Try, ast.ExceptHandler, ast.Raise, ast.Pass,
    ast.Break, ast.Continue, ast.With, ast.withitem, ast.Delete, ast.Nonlocal, ast.Assert, ast.alias, ast.arguments,
    ast.arg, ast.keyword, ast.Name, ast.Attribute, ast.Constant, ast.Call, ast.Subscript, ast.Slice, ast.Tuple,
    ast.List, ast.Dict, ast.Set, ast.Starred, ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.IfExp,
    ast.NamedExpr, ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp, ast.comprehension,
    ast.JoinedStr, ast.FormattedValue, ast.Yield, ast.YieldFrom,
)  # fmt: skip
"""Kinds of nodes; operators and contexts, which do nothing by themselves, are not looked at."""

MODULES = frozenset({
    "__future__", "abc", "collections", "collections.abc", "dataclasses", "datetime", "decimal", "enum", "functools",
    "io", "itertools", "math", "operator", "re", "types", "typing", "xml.parsers", "xml.parsers.expat",
})  # fmt: skip
"""The modules that may be imported; of xsdata see `XSDATA`."""

XSDATA = ("xsdata.formats.dataclass.", "xsdata.models.", "xsdata.exceptions")
"""How the names of xsdata's modules start that may be imported: its run-time types, none of its tools."""

ONLY = {
    "io": frozenset({"BytesIO", "StringIO"}),
    "types": frozenset({"MappingProxyType", "SimpleNamespace", "NoneType"}),
}
"""Of these modules nothing else may be used."""

NEVER = {
    "operator": frozenset({"attrgetter", "methodcaller"}),  # they reach attributes by name
    "typing": frozenset({"get_type_hints"}),  # evaluates texts
    "dataclasses": frozenset({"make_dataclass"}),
}
"""Of these modules this may not be used, although they declare it."""

BUILTINS = frozenset({
    "ArithmeticError", "AttributeError", "BaseException", "Exception", "IndexError", "KeyError", "LookupError",
    "NotImplemented", "OverflowError", "RecursionError", "RuntimeError", "StopIteration", "TypeError",
    "UnicodeDecodeError", "UnicodeError", "ValueError", "__name__", "abs", "all", "any", "bool", "bytearray",
    "bytes", "chr", "classmethod", "dict", "divmod", "enumerate", "filter", "float", "frozenset", "hash", "int",
    "isinstance", "issubclass", "iter", "len", "list", "map", "max", "min", "next", "object", "ord", "property",
    "range", "repr", "reversed", "round", "set", "slice", "sorted", "staticmethod", "str", "sum", "super", "tuple",
    "type", "zip",
})  # fmt: skip
"""The built-ins that may be used: nothing that runs text, opens files or reaches attributes by name."""

DUNDERS = frozenset({
    "__all__", "__bool__", "__class__", "__class_getitem__", "__contains__", "__doc__", "__eq__", "__getitem__",
    "__hash__", "__init__", "__init_subclass__", "__iter__", "__len__", "__match_args__", "__members__",
    "__module__", "__name__", "__new__", "__post_init__", "__qualname__", "__repr__", "__setattr__", "__slots__",
    "__str__", "__version__", "__NAMESPACE__",
})  # fmt: skip
"""The names with two underscores on both sides that may occur."""

HINTED = frozenset({"ForwardRef", "TypeVar", "cast", "NewType"})
"""What is called with types that may stand in quotes."""
