"""Reading an XSD closure into the model: resolve, bound, check, build, convert, remember."""

from __future__ import annotations

import gc
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.findings import UnreadableError
from generator.read.kept import Kept
from generator.read.xsd.cache import load_schema, save_schema, schema_entry
from generator.read.xsd.closure import resolve_closure
from generator.read.xsd.limits import check_limits, check_nesting
from generator.read.xsd.version import xsd_version

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from generator.findings import Finding
    from generator.model.schema import Schema
    from generator.read.xsd.build import BuiltSchema
    from generator.read.xsd.documents import Closure


@dataclass(frozen=True, slots=True)
class SchemaReading:
    """A schema that was read, and what reading it noticed without having to stop."""

    schema: Schema
    findings: tuple[Finding, ...] = ()


def read_schema(  # noqa: PLR0913  as `read_specification`
    start: Path,
    *,
    root: Path | None = None,
    version: str | None = None,
    ignore_case: bool = False,
    cache: bool = True,
    on_built: Callable[[BuiltSchema], None] | None = None,
) -> SchemaReading:
    """The schema that starts at the file `start`, with everything it includes and imports.

    `root` is the folder no file may lie outside of (by default the folder of `start`, or its parent when `start`
    refers to `..`). `version` is "1.0" or "1.1"; without it, what the documents use decides. `ignore_case` accepts a
    file whose name differs in letter case only, with a warning. `on_built` is given what xmlschema made of the schema,
    unless the model was known and it was not asked. Raises UnreadableError with every problem found, each with its
    place and mend.
    """
    closure = resolve_closure(start, root=root, ignore_case=ignore_case)
    kept = Kept.default() if cache else Kept(None)
    entry = schema_entry(closure, version) if kept.folder is not None else ""
    with _collection_paused():
        known = load_schema(kept, entry)
        if known is not None:
            return SchemaReading(known, closure.findings)
        reading = _read(closure, version, on_built)
        if not reading.findings:
            save_schema(kept, entry, reading.schema)
    return SchemaReading(reading.schema, (*closure.findings, *reading.findings))


@contextmanager
def _collection_paused() -> Iterator[None]:
    """Python's garbage collector would look at every new component again and again, and find nothing to collect."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read(
    closure: Closure, version: str | None, on_built: Callable[[BuiltSchema], None] | None = None
) -> SchemaReading:
    from generator.read.xsd.soundness import built_soundly, too_deep  # noqa: PLC0415  (a kept schema spares xmlschema)

    heavy = check_limits(closure)
    chosen = version or xsd_version(closure)
    built, findings = built_soundly(closure, chosen, ask_libxml2=chosen == "1.0" and not heavy)

    from generator.read.xsd.convert import schema_of  # noqa: PLC0415

    try:
        schema, notes = schema_of(closure, built, chosen)
        check_nesting(schema, closure)
    except RecursionError:
        raise UnreadableError((too_deep(closure),)) from None
    if on_built is not None:
        on_built(built)
    return SchemaReading(schema, (*findings, *notes))
