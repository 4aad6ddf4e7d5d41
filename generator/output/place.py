"""Where a package may be written: in plain folders only."""

from __future__ import annotations

import stat
from pathlib import Path

from generator.findings import Finding
from generator.output.rules import link_in_the_way


def place_problem(folder: Path, project: Path) -> Finding | None:
    """GC008 when the package's folder, its parent, or a folder between the project and them is a link; else None."""
    chain = [folder, folder.parent]
    if folder.parent.is_relative_to(project):
        chain += [parent for parent in folder.parents if parent != project and parent.is_relative_to(project)]
    link = next((path for path in chain if is_link(path)), None)
    return link_in_the_way(link, "") if link else None


def is_link(path: Path) -> bool:
    """Whether a path is a symbolic link or a Windows junction, there or dangling."""
    try:
        status = path.lstat()
    except OSError:
        return False
    mount = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", None)
    tag = getattr(status, "st_reparse_tag", 0)
    return stat.S_ISLNK(status.st_mode) or bool(tag and tag == mount)
