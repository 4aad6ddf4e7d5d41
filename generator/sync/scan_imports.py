"""The names a file binds at its top level, and by which of them it knows the generated contract."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import libcst as cst

from generator.sync.code import Imported
from generator.sync.scan_text import blocks, first_name, has_docstring, last_name

if TYPE_CHECKING:
    from generator.sync.scan_text import Places

CONTRACT = "contract"
_GIVERS = {CONTRACT, "release"}
"""The modules from which a class of the contract is taken by its own name."""


def read_names(places: Places) -> None:
    """Fill in all that a file says of names: `bound`, `typed`, `imports`, `modules`, `contracts` and the like."""
    file, body = places.file, places.module.body
    file.imported = list(_imports(places, body, typing=False))
    file.imports = {each.bound: each for each in (*reversed(file.imported), *_at_run_time(file.imported))}
    defined = set(_bound(body))
    file.bound = frozenset(defined | {each.bound for each in file.imported if not each.typing})
    file.typed = frozenset(each.bound for each in file.imported) - file.bound
    file.variables = frozenset(_type_variables(body))
    file.star = any(each.name == "*" for each in file.imported)
    file.later = any(each.module == "__future__" and each.name == "annotations" for each in file.imported)
    file.modules = frozenset({CONTRACT} | {each.bound for each in file.imported if _is_module(each)})
    given = [each for each in file.imported if each.module.rpartition(".")[2] in _GIVERS]
    file.contracts = {each.bound: each.name for each in given if each.name.endswith("Mapping")}
    file.contracts.update(_aliases(places, body))
    file.contracts.pop("DatasetMapping", None)
    file.imports_end = _imports_end(places)


def contract_name(places: Places, value: cst.BaseExpression) -> str:
    """What the contract calls the class that an expression names; empty where it names none."""
    file = places.file
    if isinstance(value, cst.Name):
        return file.contracts.get(value.value, "")
    if isinstance(value, cst.Attribute) and value.attr.value.endswith("Mapping"):
        owner = value.value
        known = last_name(owner) == CONTRACT or (isinstance(owner, cst.Name) and owner.value in file.modules)
        return value.attr.value if known else ""
    return ""


def _at_run_time(imported: list[Imported]) -> list[Imported]:
    return [each for each in imported if not each.typing]


def _is_module(each: Imported) -> bool:
    """`import generated.x.mapping.contract as c`, `from .release import contract as c`."""
    whole = each.name == CONTRACT or (not each.name and each.module.rpartition(".")[2] == CONTRACT)
    return whole and (bool(each.name) or each.bound != each.module.partition(".")[0])


def _aliases(places: Places, body: Sequence[cst.CSTNode]) -> Iterator[tuple[str, str]]:
    """`Base = contract.KindMapping` at the top level."""
    for statement in body:
        for small in statement.body if isinstance(statement, cst.SimpleStatementLine) else ():
            if isinstance(small, cst.Assign) and len(small.targets) == 1:
                target = small.targets[0].target
                value = small.value.value if isinstance(small.value, cst.Subscript) else small.value
                name = contract_name(places, value)
                if name and isinstance(target, cst.Name):
                    yield target.value, name


def _imports(places: Places, body: Sequence[cst.CSTNode], *, typing: bool) -> Iterator[Imported]:
    for statement in body:
        if isinstance(statement, cst.SimpleStatementLine):
            for small in statement.body:
                if isinstance(small, (cst.Import, cst.ImportFrom)):
                    yield from _imported(places, small, typing=typing)
        elif isinstance(statement, cst.If) and last_name(statement.test) == "TYPE_CHECKING":
            yield from _imports(places, statement.body.body, typing=True)
            for block in blocks(statement)[1:]:
                yield from _imports(places, block.body, typing=typing)
        else:
            for block in blocks(statement):
                yield from _imports(places, block.body, typing=typing)


def _imported(places: Places, small: cst.Import | cst.ImportFrom, *, typing: bool) -> Iterator[Imported]:
    module = ""
    if isinstance(small, cst.ImportFrom):
        module = "." * len(small.relative) + (places.text(small.module) if small.module else "")
        if isinstance(small.names, cst.ImportStar):
            yield Imported(module, "*", "", places.span(small), typing)
            return
    for alias in () if isinstance(small.names, cst.ImportStar) else small.names:
        name = places.text(alias.name)
        bound = last_name(alias.asname.name) if alias.asname else first_name(alias.name)
        if isinstance(small, cst.Import):
            yield Imported(name, "", bound, places.span(alias.name), typing)
        else:
            yield Imported(module, name, bound, places.span(alias.name), typing)


def _bound(body: Sequence[cst.CSTNode]) -> Iterator[str]:
    for statement in body:
        if isinstance(statement, (cst.FunctionDef, cst.ClassDef)):
            yield statement.name.value
        elif isinstance(statement, cst.SimpleStatementLine):
            for small in statement.body:
                if isinstance(small, cst.Assign):
                    yield from (last_name(each.target) for each in small.targets if isinstance(each.target, cst.Name))
                elif isinstance(small, cst.AnnAssign) and isinstance(small.target, cst.Name):
                    yield small.target.value
        else:
            for block in blocks(statement):
                yield from _bound(block.body)


def _type_variables(body: Sequence[cst.CSTNode]) -> Iterator[str]:
    for statement in body:
        for small in statement.body if isinstance(statement, cst.SimpleStatementLine) else ():
            value = small.value if isinstance(small, cst.Assign) else None
            if isinstance(small, cst.Assign) and isinstance(value, cst.Call) and last_name(value.func) == "TypeVar":
                yield from (last_name(each.target) for each in small.targets)


def _imports_end(places: Places) -> int:
    """After the last import that stands before all other code, else after the docstring, else where the code begins."""
    last: cst.CSTNode | None = None
    body = places.module.body
    for number, statement in enumerate(body):
        small = statement.body if isinstance(statement, cst.SimpleStatementLine) else ()
        if any(isinstance(each, (cst.Import, cst.ImportFrom)) for each in small) or (
            number == 0 and has_docstring(body)
        ):
            last = statement
        elif isinstance(statement, (cst.FunctionDef, cst.ClassDef)):
            break
    if last is not None:
        return places.file.line_end(places.span(last).end)
    header = "".join(places.module.code_for_node(line) for line in places.module.header)
    return len(header.encode())
