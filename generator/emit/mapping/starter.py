"""The starter of a vendor's mapping as data: what `sync` writes once, and appends to afterwards."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.emit.docstrings import docstring
from generator.emit.mapping.contract import method_head, not_mapped
from generator.emit.mapping.docs import short, short_group

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
        "episodes",
        "codes",
        "con",
        "prn",
        "aux",
        "nul",
        *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)),
    }
)


@dataclass(frozen=True, slots=True)
class StubMethod:
    """A method still to write. `key` is its place (a concept id, or an XPath where the dataset is silent).

    `head`, `doc` and `body` are the lines of its code, the first of each without the indentation of a class body.
    """

    key: str
    name: str
    head: str
    doc: str
    body: str

    @property
    def text(self) -> str:
        """The whole method as it stands in a class, indented by four."""
        return f"    {self.head}\n        {self.doc}\n        {self.body}\n"


@dataclass(frozen=True, slots=True)
class StubClass:
    """A class for a group. `contract` is its base in the contract, `key` its name in `DatasetMapping`."""

    place: str
    name: str
    key: str
    contract: str
    doc: str
    methods: tuple[StubMethod, ...]


@dataclass(frozen=True, slots=True)
class StubModule:
    """A file of the starter."""

    name: str
    classes: tuple[StubClass, ...]

    @property
    def title(self) -> str:
        """Its docstring."""
        names = [each.name for each in self.classes]
        told = ", ".join(names[:_SHOWN]) + (" and what belongs to it" if len(names) > _SHOWN else "")
        return f"{told}: where their values come from."


def starter_modules(plan: Plan) -> tuple[StubModule, ...]:
    """One module for each stretch of the message that is small enough to oversee."""
    below = {contract.group.name: contract for contract in plan.contracts}
    modules: list[StubModule] = []

    def lay(contract: Contract) -> None:
        inside = [below[group.name] for group in contract.group.walk()]
        split = sum(len(each.methods) for each in inside) > _LARGE and len(inside) > 1
        own = tuple(_classes([contract] if split else inside))
        if own:
            modules.append(StubModule(_module_name(contract), own))
        for group in contract.group.groups if split else ():
            lay(below[group.name])

    lay(plan.root)
    return tuple(modules)


def _module_name(contract: Contract) -> str:
    return f"{contract.key}_" if contract.key in _TAKEN_MODULES else contract.key


def _classes(contracts: list[Contract]) -> Iterator[StubClass]:
    for contract in contracts:
        methods = tuple(_method(method) for method in contract.methods if method.stub)
        if methods:
            doc = docstring(short_group(contract.group), 4)
            yield StubClass(contract.place, contract.name, contract.key, f"{contract.name}Mapping", doc, methods)


def _method(method: Method) -> StubMethod:
    said = (
        short(method.answer.item)
        if method.answer is not None
        else short_group(method.group.group)
        if method.group
        else ""
    )
    head = method_head(method.name, "Row", _SOURCE.sub("Row", method.returns))
    return StubMethod(method.place.key, method.name, head, docstring(said, 8), not_mapped(method))
