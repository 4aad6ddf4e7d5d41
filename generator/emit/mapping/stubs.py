"""`stubs/`: the starter that a vendor copies to `mapping/` once: a class a group, every method still to write."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.emit.docstrings import docstring
from generator.emit.mapping.contract import method_head, not_mapped
from generator.emit.mapping.docs import short, short_group
from generator.emit.mapping.module import starter_text
from generator.emit.template import render
from generator.generated_file import GeneratedFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.emit.mapping.plan import Contract, Method, Plan

_SOURCE = re.compile(r"\bSource\b")
_LARGE = 30
_SHOWN = 3
_TAKEN_MODULES = frozenset(
    {
        "release",
        "annotations",
        "con",
        "prn",
        "aux",
        "nul",
        *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)),
    }
)


@dataclass(frozen=True, slots=True)
class _Method:
    head: str
    doc: str
    body: str


@dataclass(frozen=True, slots=True)
class _Class:
    name: str
    key: str
    contract: str
    doc: str
    methods: list[_Method]


@dataclass(frozen=True, slots=True)
class _Module:
    name: str
    classes: list[_Class]


def stub_files(plan: Plan) -> Iterator[GeneratedFile]:
    """The files of `mapping/stubs/`."""
    modules = _modules(plan)
    for module in modules:
        body = render("mapping/stub.py.j2", module=module)
        text = starter_text(f"{_words(module)}: where their values come from.", body)
        yield GeneratedFile(f"mapping/stubs/{module.name}.py", text)
    yield GeneratedFile("mapping/stubs/release.py", render("mapping/release.py.j2", package=plan.request.package))
    yield GeneratedFile("mapping/stubs/__init__.py", render("mapping/stubs_init.py.j2", modules=modules))


def _words(module: _Module) -> str:
    names = [each.name for each in module.classes]
    return ", ".join(names[:_SHOWN]) + (" and what belongs to it" if len(names) > _SHOWN else "")


def _modules(plan: Plan) -> list[_Module]:
    """One module for each stretch of the message that is small enough to oversee."""
    below = {contract.group.name: contract for contract in plan.contracts}
    modules: list[_Module] = []

    def lay(contract: Contract) -> None:
        inside = [below[group.name] for group in contract.group.walk()]
        split = sum(len(each.methods) for each in inside) > _LARGE and len(inside) > 1
        own = [
            _class(each) for each in ([contract] if split else inside) if any(method.stub for method in each.methods)
        ]
        if own:
            modules.append(_Module(_module_name(contract), own))
        for group in contract.group.groups if split else ():
            lay(below[group.name])

    lay(plan.root)
    return modules


def _module_name(contract: Contract) -> str:
    return f"{contract.key}_" if contract.key in _TAKEN_MODULES else contract.key


def _class(contract: Contract) -> _Class:
    methods = [_method(method) for method in contract.methods if method.stub]
    doc = docstring(short_group(contract.group), 4)
    return _Class(contract.name, contract.key, f"{contract.name}Mapping", doc, methods)


def _method(method: Method) -> _Method:
    said = (
        short(method.answer.item)
        if method.answer is not None
        else short_group(method.group.group)
        if method.group
        else ""
    )
    head = method_head(method.name, "Row", _SOURCE.sub("Row", method.returns))
    return _Method(head, docstring(said, 8), not_mapped(method))
