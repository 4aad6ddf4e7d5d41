"""`manifest.json` in a generated package: what it was made from, and which files are ours.

It holds no clock, no absolute path, and no version of lnrgen: an upgrade of the tool changes the manifest only
where it changes a file. That another lnrgen would write something else is found by writing it in memory (GC006),
not by comparing versions. The configuration stands in it by value (`options`), so that a comment in lnrgen.yaml
does not count as drift.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from generator.generated_file import GeneratedFile
from generator.output.digest import sha256

NAME = "manifest.json"
SCHEMA = 1


class ManifestError(ValueError):
    """The text is not a manifest that this lnrgen can read; the message says why."""


@dataclass(frozen=True, slots=True, order=True)
class Input:
    """A file the code was made from: `role` (xsd, dataset, names), path below the specification, SHA-256."""

    role: str
    path: str
    sha256: str


@dataclass(frozen=True, slots=True, order=True)
class OwnedFile:
    """A generated file: path relative to the package (forward slashes), SHA-256 and bytes (LF), and its target."""

    path: str
    sha256: str
    size: int
    target: str


@dataclass(frozen=True, slots=True)
class Manifest:
    """What was generated. `targets` gives for each target the digest of the specification it was made from."""

    specification_id: str
    specification_version: str
    root: str
    package: str
    targets: dict[str, str] = field(default_factory=dict)
    inputs: tuple[Input, ...] = ()
    files: tuple[OwnedFile, ...] = ()

    def file(self, path: str) -> OwnedFile | None:
        """The entry for a path, None where the manifest does not own it."""
        return next((entry for entry in self.files if entry.path == path), None)

    def text(self) -> str:
        """As JSON: sorted, LF, one entry a line where that keeps diffs small."""
        data = {
            "schema": SCHEMA,
            "generator": "lnrgen",
            "specification": {"id": self.specification_id, "version": self.specification_version},
            "options": {"package": self.package, "root": self.root},
            "targets": {name: {"specification": self.targets[name]} for name in sorted(self.targets)},
            "inputs": [_plain(entry, ("role", "path", "sha256")) for entry in sorted(self.inputs)],
            "files": [_plain(entry, ("path", "sha256", "size", "target")) for entry in sorted(self.files)],
        }
        return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _plain(entry: Input | OwnedFile, names: tuple[str, ...]) -> dict[str, Any]:
    return {name: getattr(entry, name) for name in names}


def owned(file: GeneratedFile, target: str) -> OwnedFile:
    """The manifest's entry for a generated file."""
    data = file.text.encode()
    return OwnedFile(file.path, sha256(data), len(data), target)


def parse_manifest(text: str) -> Manifest:
    """Read a manifest; ManifestError when it is not one of ours, is damaged, or comes from a newer lnrgen."""
    try:
        data = json.loads(text)
        ours, schema = data["generator"] == "lnrgen", int(data["schema"])
        manifest = _manifest(data) if ours and schema <= SCHEMA else None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        message = "it is damaged (a merge conflict, perhaps), or not lnrgen's"
        raise ManifestError(message) from error
    if manifest is None:
        message = f"it was written by a newer lnrgen (schema {schema})" if ours else "it was not written by lnrgen"
        raise ManifestError(message)
    return manifest


def _manifest(data: dict[str, Any]) -> Manifest:
    return Manifest(
        specification_id=str(data["specification"]["id"]),
        specification_version=str(data["specification"]["version"]),
        root=str(data["options"]["root"]),
        package=str(data["options"]["package"]),
        targets={str(name): str(value["specification"]) for name, value in data["targets"].items()},
        inputs=tuple(Input(str(e["role"]), str(e["path"]), str(e["sha256"])) for e in data["inputs"]),
        files=tuple(_owned_file(e) for e in data["files"]),
    )


def _owned_file(entry: dict[str, Any]) -> OwnedFile:
    path = str(entry["path"])
    if path.startswith("/") or "\\" in path or ":" in path or ".." in path.split("/"):
        message = "it names a file outside the package"
        raise ManifestError(message)
    return OwnedFile(path, str(entry["sha256"]), int(entry["size"]), str(entry["target"]))
