"""Unpacking a published .zip: schemas and dataset definition only, below the folder, bounded."""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from pathlib import Path

from generator.read.upstream.errors import UpstreamError
from generator.read.upstream.fetch import MOST_BYTES

_MOST_FILES = 2_000
_MOST_ENTRIES = 20_000
_PIECE = 1 << 16
_BAD_PART = re.compile(r'[\x00-\x1f\x7f<>:"|?*\\]')
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_WANTED = (".xsd",)
_DATASET = "dataset.yaml"


def is_archive(data: bytes) -> bool:
    """Whether the bytes are those of a .zip."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def unpack(data: bytes, folder: Path) -> Path:
    """Write the .xsd files and dataset.yaml into `folder`; give the folder that holds the specification.

    That is `folder`, or the one folder in it. UpstreamError for names that lead elsewhere, links, passwords, and more
    than 64 MiB or 2,000 files.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _unpack(archive, folder)
    except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError) as error:
        raise UpstreamError(f"The .zip is damaged: {error}.") from None
    return _inner(folder)


def _unpack(archive: zipfile.ZipFile, folder: Path) -> None:
    entries = archive.infolist()
    if len(entries) > _MOST_ENTRIES:
        raise UpstreamError(f"The .zip holds more than {_MOST_ENTRIES:,} entries.")
    wanted = [entry for entry in entries if not entry.is_dir() and _is_wanted(entry.filename)]
    if len(wanted) > _MOST_FILES:
        raise UpstreamError(f"The .zip holds more than {_MOST_FILES:,} schemas.")
    if not any(entry.filename.lower().endswith(_WANTED) for entry in wanted):
        raise UpstreamError("The .zip holds no .xsd file.")
    _check_names([entry.filename for entry in wanted])
    left = MOST_BYTES
    for entry in wanted:
        left = _write(archive, entry, folder, left)


def _is_wanted(name: str) -> bool:
    return name.lower().endswith(_WANTED) or name.rpartition("/")[2] == _DATASET


def _check_names(names: list[str]) -> None:
    seen: set[str] = set()
    for name in names:
        parts = name.split("/")
        bad = any(part in ("", ".", "..") or part.endswith((".", " ")) or _BAD_PART.search(part) for part in parts)
        if bad or name.casefold() in seen:
            raise UpstreamError(f"The .zip holds a file whose name leads elsewhere, or that is there twice: {name!r}.")
        seen.add(name.casefold())


def _write(archive: zipfile.ZipFile, entry: zipfile.ZipInfo, folder: Path, left: int) -> int:
    """Write one file; give how many bytes may still come."""
    if stat.S_ISLNK(entry.external_attr >> 16) or entry.flag_bits & 1 or entry.compress_type not in _METHODS:
        raise UpstreamError(f"The .zip holds a link, or a file that is locked or packed unusually: {entry.filename!r}.")
    path = folder / entry.filename
    path.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(entry) as source, path.open("xb") as target:
        while piece := source.read(_PIECE):
            left -= len(piece)
            if left < 0:
                raise UpstreamError(f"The .zip unpacks to more than {MOST_BYTES // 2**20} MiB.")
            target.write(piece)
    return left


def _inner(folder: Path) -> Path:
    inside = sorted(folder.iterdir())
    return _inner(inside[0]) if len(inside) == 1 and inside[0].is_dir() and not _is_schema_folder(inside[0]) else folder


def _is_schema_folder(folder: Path) -> bool:
    return folder.name.lower() in ("xsd", "schema", "schemas")
