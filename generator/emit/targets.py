"""All targets. Each is imported when it is first asked for: what is not generated costs nothing."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module

from generator.emit.target import Request, Target
from generator.generated_file import GeneratedFile


def _target(name: str, *, tells_rules: bool = False, extra: str = "") -> Target:
    """The target in the package of its name (`BINDINGS` in `bindings`), imported when it emits."""

    def emit(request: Request) -> Iterable[GeneratedFile]:
        found: Target = getattr(import_module(f"generator.emit.{name}"), name.upper())
        return found.emit(request)

    return Target(name, emit, tells_rules, extra)


TARGETS: tuple[Target, ...] = (
    _target("bindings"),
    _target("mapping"),
    _target("docs", tells_rules=True),
    _target("sql", extra="sqlalchemy"),
)


def emit(request: Request, names: Iterable[str] | None = None) -> tuple[GeneratedFile, ...]:
    """The files of the named targets, all that need no extra when there are none, sorted by path.

    KeyError for a name that is no target.
    """
    known = {target.name: target for target in TARGETS}
    chosen = [target for target in TARGETS if not target.extra] if names is None else [known[name] for name in names]
    return tuple(sorted(file for target in chosen for file in target.emit(request)))
