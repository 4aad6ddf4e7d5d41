"""Schemas read before, kept in the user's cache folder as JSON, by the digest of their closure."""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from generator.model.schema import Schema
from generator.read.xsd.encoding import decoded, encoded

if TYPE_CHECKING:
    from generator.read.xsd.documents import Closure

VARIABLE = "LNRGEN_CACHE_DIR"
_KEPT = 64
_PACKAGE = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Cache:
    """A folder of schemas; None keeps nothing. A file that is damaged, foreign or unreadable is as good as none."""

    folder: Path | None

    @classmethod
    def default(cls) -> Cache:
        """The user's cache: `LNRGEN_CACHE_DIR` (empty: none), else where the platform keeps caches."""
        named = os.environ.get(VARIABLE)
        if named is not None:
            return cls(Path(named) if named else None)
        try:
            return cls(_platform_folder() / "lnrgen" / "schemas")
        except RuntimeError:
            return cls(None)

    def entry(self, closure: Closure, version: str | None) -> str:
        """The name under which a closure is kept: another start, byte, reader or Python gives another name."""
        parts = (
            closure.digest,
            closure.start.path,
            version or "",
            _reader_digest(),
            ".".join(map(str, sys.version_info[:3])),
        )
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def load(self, entry: str) -> Schema | None:
        """The schema kept under that name, or None."""
        if self.folder is None:
            return None
        try:
            digest, _, text = (self.folder / f"{entry}.json").read_bytes().partition(b"\n")
            if hashlib.sha256(text).hexdigest().encode() != digest:
                return None
            found = decoded(json.loads(text))
        except (OSError, ValueError, TypeError, LookupError, RecursionError):
            return None
        return found if isinstance(found, Schema) else None

    def save(self, entry: str, schema: Schema) -> None:
        """Keep a schema; where that cannot be done, nothing is said: the next run reads the files again."""
        if self.folder is None:
            return
        try:
            text = json.dumps(encoded(schema), ensure_ascii=False, separators=(",", ":")).encode()
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write(self.folder / f"{entry}.json", hashlib.sha256(text).hexdigest().encode() + b"\n" + text)
            _prune(self.folder)
        except (OSError, RecursionError, UnicodeEncodeError):
            return


def _write(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _prune(folder: Path) -> None:
    files = sorted(folder.glob("*.json"), key=lambda path: path.stat().st_mtime, reverse=True)
    for path in files[_KEPT:]:
        path.unlink(missing_ok=True)


def _platform_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


@cache
def _reader_digest() -> str:
    """What the result depends on besides the files: our own reader and model."""
    digest = hashlib.sha256()
    for folder in ("model", "read/xsd"):
        for path in sorted((_PACKAGE / folder).glob("*.py")):
            digest.update(path.read_bytes())
    return digest.hexdigest()
