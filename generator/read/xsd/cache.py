"""Schemas read before, kept as JSON by the digest of their closure."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.model.schema import Schema
from generator.read.kept import entry_name, made_by
from generator.read.xsd.encoding import decoded, encoded

if TYPE_CHECKING:
    from generator.read.kept import Kept
    from generator.read.xsd.documents import Closure

_MOST = 64
_PACKAGE = Path(__file__).resolve().parents[2]


def schema_entry(closure: Closure, version: str | None) -> str:
    """The name under which a closure is kept: another start, byte, reader or Python gives another name."""
    reader = made_by(_reader_files(), "xmlschema", "elementpath", "lxml")
    return entry_name(closure.digest, closure.start.path, version or "", reader) + ".json"


def load_schema(kept: Kept, entry: str) -> Schema | None:
    """The schema kept under that name, or None."""
    data = kept.load(entry)
    try:
        found = decoded(json.loads(data)) if data else None
    except (ValueError, TypeError, LookupError, RecursionError):
        return None
    return found if isinstance(found, Schema) else None


def save_schema(kept: Kept, entry: str, schema: Schema) -> None:
    """Keep a schema; where that cannot be done, nothing is said: the next run reads the files again."""
    if kept.folder is None:
        return
    try:
        data = json.dumps(encoded(schema), ensure_ascii=False, separators=(",", ":")).encode()
    except (RecursionError, UnicodeEncodeError):
        return
    kept.save(entry, data, _MOST)


@cache
def _reader_files() -> tuple[Path, ...]:
    """What the result depends on besides the specification's files: our own reader and model."""
    read = _PACKAGE / "read"
    return (*sorted((_PACKAGE / "model").glob("*.py")), *sorted((read / "xsd").glob("*.py")), read / "xml.py")
