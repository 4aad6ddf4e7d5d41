"""What stands in the generated package now. Symbolic links are seen, never followed."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path

from generator.output.manifest import NAME, Manifest, ManifestError, parse_manifest
from generator.output.place import is_link


@dataclass(frozen=True, slots=True)
class Disk:
    """A generated package as found: its files by path relative to it (forward slashes), and what is not a plain file.

    `manifest_error` says why a manifest that is there cannot be read.
    """

    folder: Path
    files: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    folders: frozenset[str] = frozenset()
    manifest: Manifest | None = None
    manifest_error: str | None = None
    _bytes: dict[str, bytes] = field(default_factory=dict, repr=False)

    def read(self, path: str) -> bytes:
        """The bytes of a plain file."""
        if path not in self._bytes:
            self._bytes[path] = (self.folder / path).read_bytes()
        return self._bytes[path]

    def link_on_the_way(self, path: str) -> str | None:
        """The symbolic link that `path` is or goes through, if any."""
        parts = path.split("/")
        prefixes = ("/".join(parts[: n + 1]) for n in range(len(parts)))
        return next((prefix for prefix in prefixes if prefix in self.links), None)


def read_disk(folder: Path) -> Disk:
    """Look at a generated package; an absent folder is an empty one."""
    files: set[str] = set()
    links: set[str] = set()
    folders: set[str] = set()
    if folder.is_dir():
        _walk(folder, "", files, links, folders)
    manifest, error = _read_manifest(folder) if NAME in files else (None, None)
    return Disk(folder, frozenset(files), frozenset(links), frozenset(folders), manifest, error)


def _walk(folder: Path, prefix: str, files: set[str], links: set[str], folders: set[str]) -> None:
    with os.scandir(folder) as entries:
        for entry in entries:
            path = prefix + entry.name
            if is_link(folder / entry.name):
                links.add(path)
            elif entry.is_dir(follow_symlinks=False):
                folders.add(path)
                _walk(folder / entry.name, path + "/", files, links, folders)
            else:
                files.add(path)


def _read_manifest(folder: Path) -> tuple[Manifest | None, str | None]:
    try:
        return parse_manifest((folder / NAME).read_text(encoding="utf-8")), None
    except ManifestError as error:
        return None, str(error)
    except UnicodeDecodeError:
        return None, "it is not UTF-8"
