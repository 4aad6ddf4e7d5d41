"""What every generated module of the mapping starts with: header, docstring, and the imports that its body uses."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

from generator.emit.docstrings import docstring
from generator.emit.header import header_of
from generator.emit.layout import WIDTH

if TYPE_CHECKING:
    from generator.emit.target import Request

_WORD = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_STRINGS = re.compile(r'"""(?:[^"\\]|\\.|"(?!""))*"""|"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'')
_XSDATA = ("XmlDate", "XmlDateTime", "XmlDuration", "XmlPeriod", "XmlTime")
_RUNTIME = (
    "GroupMapping", "Groups", "Identifier", "MappingError", "MappingIncomplete", "Member", "NotMapped", "Null", "Place",
    "Quantity", "Source", "Unmapped", "ValuesMissing", "not_recorded",
)  # fmt: skip
_COMPLETENESS = ("find_incomplete", "find_unmapped")
_RUN = ("Run", "present")
_NODES = ("AnyElement", "DerivedElement", "Nil")
_RELEASE = (*_NODES, "Identifier", "NotMapped", "Null", "Quantity", "Row", "codes", "contract", "records")
_TABLES = ("CodeList", "CodeTables")
_STRUCTURE = ("AT", "GROUPS", "DatasetMapping")


def module_text(request: Request, title: str, body: str, *, own: frozenset[str] = frozenset(), depth: int = 1) -> str:
    """A whole module in `mapping/` (`depth` 1) or below it; `own` are names the body itself declares."""
    used = set(_WORD.findall(_STRINGS.sub("", body))) - own
    dots = "." * depth
    lines = [header_of(request.specification), docstring(title, 0), "", "from __future__ import annotations", ""]
    standard = list(_standard(used))
    lines += [*standard, ""] if standard else []
    xsdata = _xsdata(used)
    lines += [*xsdata, ""] if xsdata else []
    bindings = [name for name in ("codes", "records") if name in used]
    nodes = [name for name in _NODES if name in used]
    lines += [f"from .{dots}bindings import {', '.join(bindings)}"] if bindings else []
    lines += [f"from .{dots}bindings.runtime import {', '.join(nodes)}"] if nodes else []
    lines += [f"from {dots} import contract"] if "contract" in used else []
    lines += _from(f"{dots}completeness", _COMPLETENESS, used)
    lines += _from(f"{dots}run", _RUN, used)
    lines += _from(f"{dots}runtime", _RUNTIME, used)
    lines += _from(f"{dots}structure", _STRUCTURE, used)
    lines += _from(f"{dots}tables", _TABLES, used)
    return "\n".join(lines).rstrip("\n") + "\n" + body


def needed_imports(body: str) -> dict[str, str]:
    """What a piece of a starter's module uses from elsewhere: each name, and a line that imports it alone."""
    lines = ast.parse(starter_text("", body).split(body)[0]).body
    found: dict[str, str] = {}
    for line in lines:
        if isinstance(line, ast.ImportFrom) and line.module != "__future__":
            for alias in line.names:
                told = ast.unparse(ast.ImportFrom(line.module, [alias], line.level))
                found[alias.asname or alias.name] = told
    return found


def starter_text(title: str, body: str) -> str:
    """A module of the starter: what a vendor takes over, so that it takes everything generated from `release`."""
    used = set(_WORD.findall(_STRINGS.sub("", body)))
    lines = [docstring(title, 0), "", "from __future__ import annotations", ""]
    standard = list(_standard(used))
    lines += [*standard, ""] if standard else []
    xsdata = _xsdata(used)
    lines += [*xsdata, ""] if xsdata else []
    lines += _from(".release", _RELEASE, used)
    return "\n".join(lines).rstrip("\n") + "\n" + body


def _xsdata(used: set[str]) -> list[str]:
    """The types of xsdata for dates and the like, and Python's own for a qualified name."""
    lines = ["from xml.etree.ElementTree import QName"] if "QName" in used else []
    return lines + _from("xsdata.models.datatype", _XSDATA, used)


def _standard(used: set[str]) -> list[str]:
    lines = []
    if "Iterable" in used:
        lines.append("from collections.abc import Iterable")
    if "dataclass" in used:
        lines.append("from dataclasses import dataclass, field")
    if "Date" in used:
        lines.append("from datetime import date as Date")
    if "DateTime" in used:
        lines.append("from datetime import datetime as DateTime")
    if "Decimal" in used:
        lines.append("from decimal import Decimal")
    lines += _from("typing", ("Any", "Final", "Generic"), used)
    return lines


def _from(module: str, names: tuple[str, ...], used: set[str]) -> list[str]:
    found = [name for name in names if name in used]
    if not found:
        return []
    line = f"from {module} import {', '.join(found)}"
    return [line] if len(line) <= WIDTH else [f"from {module} import (", *(f"    {name}," for name in found), ")"]
