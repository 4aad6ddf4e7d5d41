"""`stubs/`: the starter that becomes a vendor's `mapping/`: a class a group, every method still to write."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.emit.mapping.module import starter_text
from generator.emit.mapping.starter import StubModule, starter_modules
from generator.emit.template import render
from generator.generated_file import GeneratedFile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.emit.mapping.plan import Plan


def stub_files(plan: Plan) -> Iterator[GeneratedFile]:
    """The files of `mapping/stubs/`."""
    for file in starter_files(starter_modules(plan), plan.request.package, "..", "..."):
        yield GeneratedFile(f"mapping/stubs/{file.path}", file.text)


def starter_files(modules: tuple[StubModule, ...], package: str, mapping: str, above: str) -> Iterator[GeneratedFile]:
    """The starter's own files; `mapping` and `above` are how they import from the generated mapping and its package.

    Only a vendor's own mapping says how its episodes are found.
    """
    for module in modules:
        yield GeneratedFile(
            f"{module.name}.py", starter_text(module.title, render("mapping/stub.py.j2", module=module))
        )
    yield GeneratedFile(
        "release.py", render("mapping/release.py.j2", package=package, mapping=mapping, bindings=f"{above}bindings")
    )
    own = mapping != ".."
    if own:
        yield GeneratedFile("episodes.py", render("mapping/own_episodes.py.j2", mapping=mapping))
    yield GeneratedFile("__init__.py", render("mapping/stubs_init.py.j2", modules=modules, own=own))
