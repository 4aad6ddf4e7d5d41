"""The vendor's mapping and the generated package, imported."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Callable, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast

from generator.export.job import Job


class EpisodesModule(Protocol):
    """The protocol `Episodes` of the generated mapping, as far as the export uses it."""

    def connect(self, source: str) -> AbstractContextManager[Any]:
        """Open the source."""

    def keys(self, connection: Any, since: date | None) -> Iterable[Any]:  # noqa: ANN401  the vendor's own
        """Its closed episodes."""

    def rows(self, connection: Any, episodes: Sequence[Any]) -> Iterable[tuple[Any, Any]]:  # noqa: ANN401
        """What the mapping reads from."""


class MissingPartError(Exception):
    """The vendor's code lacks something; the message says what, and the mend."""


@dataclass(frozen=True, slots=True)
class Loaded:
    """All that builds messages. `root` is the name of the root's group."""

    mapping: Any
    episodes: EpisodesModule
    runtime: Any
    keys: Any
    structure: Any
    completeness: Any
    assemble: Callable[[Any, Any], Any]
    check: Callable[[Any], list[Any]]
    to_xml: Callable[..., bytes]

    def incomplete(self) -> list[Any]:
        """Mandatory concepts that the mapping leaves undone; nothing of it is called."""
        groups = self.structure.GROUPS
        return list(self.completeness.find_incomplete(groups, self.mapping, next(iter(groups))))

    def place_of(self, gap: Any) -> tuple[str, int] | None:  # noqa: ANN401  a generated class
        """File and line of the vendor's method that a gap is about, None where it is in none of the vendor's files."""
        groups = self.structure.GROUPS.items()
        name = next(name for name, (contract, _) in groups if contract.__name__ == gap.contract)
        vendor = type(getattr(self.mapping, name))
        method = getattr(vendor, gap.method)
        owned = getattr(method, "__module__", "").split(".")[0] == vendor.__module__.split(".")[0]
        code = getattr(method, "__code__", None)
        return (code.co_filename, code.co_firstlineno) if code is not None and owned else None

    def unmapped(self) -> list[Any]:
        """All concepts that the mapping leaves undone."""
        return list(self.completeness.find_unmapped(self.structure.GROUPS, self.mapping))


_EPISODES = (
    "It says how your episodes are found, by the functions connect, keys and rows: the class Episodes in the generated "
    "mapping/episodes.py tells what each gives. `lnrgen init --empty DIR` lays out one to begin with."
)


@cache
def load(job: Job) -> Loaded:
    """Import what the job names, once a process. MissingPartError where it is not there."""
    if job.path not in sys.path:
        sys.path.insert(0, job.path)
    mapping = _member(
        job.mapping, "MAPPING", "It is the `DatasetMapping` of your whole mapping; `lnrgen sync` writes it."
    )
    episodes = _imported(job.episodes, _EPISODES)
    for name in ("connect", "keys", "rows"):
        _member(job.episodes, name, "See the class Episodes in the generated mapping/episodes.py.")
    bindings = import_module(f"{job.package}.bindings")
    made = import_module(f"{job.package}.mapping")
    written_for = generated_package(mapping)
    if written_for != job.package:
        mapping = _member(made.__name__, "from_newer", "Run `lnrgen generate` for all releases.")(mapping)
    parts = {name: import_module(f"{job.package}.mapping.{name}") for name in _PARTS}
    return Loaded(
        mapping,
        cast("EpisodesModule", episodes),
        parts["runtime"],
        import_module(f"{written_for}.mapping.episodes"),
        parts["structure"],
        parts["completeness"],
        made.assemble,
        bindings.check,
        bindings.to_xml,
    )


_PARTS = ("runtime", "structure", "completeness")


def _imported(name: str, mend: str) -> Any:  # noqa: ANN401  a module
    try:
        return import_module(name)
    except ModuleNotFoundError as error:
        if error.name is None or not f"{name}.".startswith(f"{error.name}."):
            message = f"{name} needs the module {error.name}, which is not installed."
            raise MissingPartError(message) from None
        message = f"There is no module {name}. {mend}"
        raise MissingPartError(message) from None
    except Exception as error:
        message = f"{name} cannot be imported: {_fault(error)}. Mend that line, then run the command again."
        raise MissingPartError(message) from error


_CODE_FAULTS = (SyntaxError, ImportError, NameError, AttributeError, TypeError)


def _fault(error: Exception) -> str:
    """What is wrong with the vendor's code, and where; the text of other errors stays out: it might hold a password."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    file, line = last.filename, last.lineno
    told = type(error).__name__
    if isinstance(error, SyntaxError):
        file, line = error.filename or file, error.lineno or line
        told += f": {error.msg}"
    elif isinstance(error, _CODE_FAULTS):
        told += f": {error}"
    here = Path.cwd()
    shown = Path(file).relative_to(here) if Path(file).is_relative_to(here) else Path(file)
    return f"{told} at {shown.as_posix()}:{line}"


def _member(module: str, name: str, mend: str) -> Any:  # noqa: ANN401  the vendor's own
    found = getattr(_imported(module, mend), name, None)
    if found is None:
        message = f"{module} has no {name}. {mend}"
        raise MissingPartError(message)
    return found


def generated_package(mapping: object) -> str:
    """The package that a mapping was written for: `generated.lnr_3_0`, from where its `DatasetMapping` comes."""
    return type(mapping).__module__.removesuffix(".mapping.structure")


def mapping_of(module: str, path: str) -> object:
    """The vendor's MAPPING. MissingPartError where it is not there."""
    if path not in sys.path:
        sys.path.insert(0, path)
    found: object = _member(module, "MAPPING", "`lnrgen sync` lays out the folder of your mapping.")
    return found
