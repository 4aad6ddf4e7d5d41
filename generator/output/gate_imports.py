"""What generated Python may import."""

from __future__ import annotations

import ast
from importlib import import_module

from generator.output.gate_lists import MODULES, NEVER, ONLY, XSDATA


def import_problem(node: ast.Import) -> str | None:
    """Why one of the modules may not be imported, None when all may."""
    return next((why for alias in node.names if (why := module_problem(alias.name))), None)


def from_problem(node: ast.ImportFrom) -> str | None:
    """Why that may not be taken from that module: a module also hands out what it imported itself (`typing.sys`)."""
    if node.level:
        return None
    module = node.module or ""
    why = module_problem(module)
    if why:
        return why
    return next((why for alias in node.names if (why := member_problem(module, alias.name))), None)


def module_problem(module: str) -> str | None:
    """Why a module may not be imported."""
    if module in MODULES or module.startswith(XSDATA):
        return None
    return f"generated code does not import {module}"


def member_problem(module: str, name: str) -> str | None:
    """Why a module's member may not be used."""
    if f"{module}.{name}" in MODULES or _is_declared(module, name):
        return None
    return f"generated code does not import {name} from {module}"


def _is_declared(module: str, name: str) -> bool:
    if module in ONLY:
        return name in ONLY[module]
    if name in NEVER.get(module, ()):
        return False
    public = None if module.startswith(XSDATA) else getattr(import_module(module), "__all__", None)
    if public is not None:
        return name in public
    return name[:1].isupper() or (module == "xml.parsers.expat" and not name.startswith("_"))
