"""A folder that a command fills: it remembers what it wrote there, and touches nothing else."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.cli.exits import UsageError
from generator.generated_file import GeneratedFile
from generator.output.apply import write_file
from generator.output.digest import is_same_text, sha256
from generator.output.place import is_link

Written = frozenset[tuple[str, str]]
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class OwnedFolder:
    """Who fills it: the command, and the option that names it, as messages call them.

    `list_name` is the file that lists what was written; `names` are those that the command gives.
    """

    command: str
    option: str
    list_name: str
    names: re.Pattern[str]

    def write(self, folder: Path, files: list[GeneratedFile], origin: dict[str, Any]) -> None:
        """Write the files, and the list with `origin` and the digest of each.

        What an earlier run wrote and nobody changed is replaced, and taken away if this run has no such file.
        UsageError, and nothing is written, where any other file is in the way.
        """
        if is_link(folder):
            message = (
                f"{self.option} {folder.as_posix()} is a link; lnrgen does not write through links. Name a folder."
            )
            raise UsageError(message)
        folder.mkdir(parents=True, exist_ok=True)
        before = self._written(folder)
        self._refuse_others(folder, files, before)
        now = frozenset((file.path, sha256(file.text.encode())) for file in files)
        listed = folder / self.list_name
        write_file(listed, _list_text(before | now, origin))  # so that a run that is cut off can be done again
        for path in sorted({path for path, _ in before} - {path for path, _ in now}):
            (folder / path).unlink(missing_ok=True)
        for file in files:
            write_file(folder / file.path, file.text)
        write_file(listed, _list_text(now, origin))

    def _refuse_others(self, folder: Path, files: list[GeneratedFile], before: Written) -> None:
        names = {file.path for file in files} | {path for path, _ in before}
        there = [name for name in sorted(names) if (folder / name).exists() or is_link(folder / name)]
        others = [name for name in there if not _is_ours(folder / name, before)]
        if others:
            shown = ", ".join(others[:_SHOWN]) + (f" and {len(others) - _SHOWN} more" if len(others) > _SHOWN else "")
            message = (
                f"{folder.as_posix()}/ holds files that `{self.command}` did not write, or that were changed: {shown}. "
                f"Nothing was written. Choose another {self.option}, or move them away."
            )
            raise UsageError(message)

    def _written(self, folder: Path) -> Written:
        """What earlier runs wrote, by name and digest; names that no run gives are not believed."""
        path = folder / self.list_name
        if not path.exists():
            return frozenset()
        try:
            rows = json.loads(path.read_text(encoding="utf-8"))["files"]
            known = ((str(row["path"]), str(row["sha256"])) for row in rows)
            return frozenset(row for row in known if self.names.fullmatch(row[0]))
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            message = f"{path.as_posix()} is not a list that `{self.command}` wrote. Nothing was written. Move it away."
            raise UsageError(message) from error


def _is_ours(path: Path, before: Written) -> bool:
    if is_link(path) or not path.is_file():
        return False
    data = path.read_bytes()
    return any(is_same_text(data, digest) for name, digest in before if name == path.name)


def _list_text(written: Written, origin: dict[str, Any]) -> str:
    files = [{"path": path, "sha256": digest} for path, digest in sorted(written)]
    return json.dumps({"schema": 1, **origin, "files": files}, ensure_ascii=False, indent=2) + "\n"
