"""What generating would do to each file, and what it must not touch."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from generator.findings import Finding
from generator.output import rules
from generator.output.digest import is_same_text
from generator.output.disk import Disk
from generator.output.manifest import NAME, Manifest, OwnedFile


class Action(StrEnum):
    """What happens to a file."""

    CREATE = "create"
    UPDATE = "update"
    DELETE = "delete"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True, order=True)
class Change:
    """One file of the package and what happens to it; `text` is what it will hold (None: deleted)."""

    path: str
    action: Action
    text: str | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """All changes, sorted by path, and the findings that forbid to carry them out."""

    changes: tuple[Change, ...]
    conflicts: tuple[Finding, ...]

    @property
    def pending(self) -> tuple[Change, ...]:
        """The changes that would alter the disk."""
        return tuple(change for change in self.changes if change.action is not Action.UNCHANGED)

    def count(self, action: Action) -> int:
        """How many files that happens to."""
        return sum(change.action is action for change in self.changes)


def make_plan(manifest: Manifest, texts: Mapping[str, str], disk: Disk) -> Plan:
    """Hold the new files against the disk.

    `manifest` is the new one; a file it owns without a text in `texts` belongs to a target that is left as it is. A
    file on disk may be replaced or deleted only when the manifest on disk owns it and its text is still the one that
    was generated.
    """
    old = {entry.path: entry for entry in disk.manifest.files} if disk.manifest else {}
    kept = {entry.path for entry in manifest.files}
    outcomes: list[Change | Finding | None] = []
    if disk.manifest_error:
        outcomes.append(rules.manifest_unreadable(disk.folder, disk.manifest_error))
    outcomes += [
        _place(entry, texts[entry.path], old.get(entry.path), disk) for entry in manifest.files if entry.path in texts
    ]
    outcomes += [_retire(old[path], disk) for path in sorted(old.keys() - kept)]
    outcomes.append(_place_manifest(manifest, disk))
    return Plan(
        tuple(sorted(change for change in outcomes if isinstance(change, Change))),
        tuple(finding for finding in outcomes if isinstance(finding, Finding)),
    )


def is_as_generated(entry: OwnedFile, disk: Disk) -> bool:
    """Whether a file on disk still holds what the manifest says was generated."""
    return is_same_text(disk.read(entry.path), entry.sha256)


def _place(entry: OwnedFile, text: str, old: OwnedFile | None, disk: Disk) -> Change | Finding:
    path = entry.path
    link = disk.link_on_the_way(path)
    if link:
        return rules.link_in_the_way(disk.folder, link)
    if path in disk.folders or _blocked(path, disk):
        return rules.not_ours(disk.folder, path)
    if path not in disk.files:
        return Change(path, Action.CREATE, text)
    if is_as_generated(entry, disk):
        return Change(path, Action.UNCHANGED, text)
    if old is None:
        return rules.not_ours(disk.folder, path)
    return Change(path, Action.UPDATE, text) if is_as_generated(old, disk) else rules.edited_by_hand(disk.folder, path)


def _blocked(path: str, disk: Disk) -> bool:
    """Whether a plain file stands where a folder on the way to `path` should be."""
    parts = path.split("/")
    return any("/".join(parts[:n]) in disk.files for n in range(1, len(parts)))


def _retire(entry: OwnedFile, disk: Disk) -> Change | Finding | None:
    if entry.path not in disk.files or disk.link_on_the_way(entry.path):
        return None
    return (
        Change(entry.path, Action.DELETE)
        if is_as_generated(entry, disk)
        else rules.edited_by_hand(disk.folder, entry.path)
    )


def _place_manifest(manifest: Manifest, disk: Disk) -> Change | Finding:
    text = manifest.text()
    if NAME in disk.links:
        return rules.link_in_the_way(disk.folder, NAME)
    if NAME not in disk.files:
        return Change(NAME, Action.CREATE, text)
    same = disk.manifest is not None and disk.manifest.text() == text
    return Change(NAME, Action.UNCHANGED if same else Action.UPDATE, text)
