"""All targets. Each is imported when it is first asked for: what is not generated costs nothing."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from generator.emit.target import Request, Target
from generator.generated_file import GeneratedFile


def _from(module: str, name: str) -> Target:
    """A target that lives in a package of its own, imported when it emits."""

    def emit(request: Request) -> Iterable[GeneratedFile]:
        found: Target = getattr(import_module(f"generator.emit.{module}"), name)
        return found.emit(request)

    return Target(module, _TITLES[module], emit)


_TITLES = {
    "bindings": "typed records and code lists, from_xml and to_xml",
    "mapping": "the mapping contract, the assembler and first stubs",
    "docs": "documentation: Markdown, and one HTML page that works without a network",
}

TARGETS: tuple[Target, ...] = (_from("bindings", "BINDINGS"), _from("mapping", "MAPPING"), _from("docs", "DOCS"))


def emit(request: Request, names: Iterable[str] | None = None) -> tuple[GeneratedFile, ...]:
    """The files of the named targets, all when there are none, sorted by path.

    KeyError for a name that is no target.
    """
    known = {target.name: target for target in TARGETS}
    chosen = TARGETS if names is None else [known[name] for name in names]
    return tuple(sorted(file for target in chosen for file in target.emit(request)))
