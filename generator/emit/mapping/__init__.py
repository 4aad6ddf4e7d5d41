"""The mapping target: the contract a vendor's mapping fulfils, the assembler that builds messages, a starter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.emit.docstrings import docstring
from generator.emit.header import header_of
from generator.emit.mapping.assembler import assembler_text
from generator.emit.mapping.contract import contract_text
from generator.emit.mapping.lookups import lookups_text
from generator.emit.mapping.plan import make_plan
from generator.emit.mapping.structure import structure_text
from generator.emit.mapping.stubs import stub_files
from generator.emit.target import Request, Target
from generator.emit.template import render, unrendered
from generator.generated_file import GeneratedFile

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["MAPPING", "SHIPPED", "emit_mapping"]

SHIPPED = (
    "completeness.py",
    "episodes.py",
    "newer.py",
    "run.py",
    "runtime.py",
    "tables.py",
    "translation.py",
    "units.py",
)
"""Modules that are the same for every specification: taken as they are, not rendered."""


def emit_mapping(request: Request) -> Iterator[GeneratedFile]:
    """The files of `mapping/`; none where the message's root has nothing inside that could be mapped."""
    plan = make_plan(request)
    if plan is None:
        return
    title = f"The mapping of {request.specification.dataset.title}: `DatasetMapping`, `assemble`, `unmapped`."
    start = f"{header_of(request.specification)}\n{docstring(title, 0)}\n\nfrom __future__ import annotations\n\n"
    yield GeneratedFile("mapping/__init__.py", start + render("mapping/init.py.j2"))
    yield GeneratedFile("mapping/assembler.py", assembler_text(plan))
    yield GeneratedFile("mapping/contract.py", contract_text(plan))
    yield GeneratedFile("mapping/lookups.py", lookups_text(plan))
    yield GeneratedFile("mapping/structure.py", structure_text(plan))
    yield from stub_files(plan)
    for name in SHIPPED:
        yield GeneratedFile(f"mapping/{name}", unrendered(f"mapping/{name}"))


MAPPING = Target("mapping", emit_mapping)
