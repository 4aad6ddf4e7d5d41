"""A generated package in the small, for the tests of `generator.output`."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from generator.generated_file import GeneratedFile
from generator.output.apply import apply_plan, heal
from generator.output.disk import read_disk
from generator.output.lock import lock
from generator.output.manifest import Manifest, owned
from generator.output.plan import Plan, make_plan


def manifest_of(files: Mapping[str, str], digest: str = "d1", target: str = "bindings") -> Manifest:
    entries = tuple(sorted(owned(GeneratedFile(path, text), target) for path, text in files.items()))
    return Manifest("lnr", "3.0", "{urn:x}lnr", "p", {target: digest}, (), entries)


def generate(package: Path, files: Mapping[str, str]) -> Plan:
    """What `lnrgen generate` does with a package, without the reading and emitting."""
    package.parent.mkdir(parents=True, exist_ok=True)
    with lock(package):
        heal(package)
        disk = read_disk(package)
        plan = make_plan(manifest_of(files), files, disk)
        if not plan.conflicts:
            apply_plan(plan, disk)
    return plan


def tree(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }
