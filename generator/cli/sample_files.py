"""The folder of a sample run: it remembers what it wrote there, and touches nothing else."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from generator.cli.exits import UsageError
from generator.generated_file import GeneratedFile
from generator.output.apply import write_file
from generator.output.digest import is_same_text, sha256
from generator.output.place import is_link

LIST = "samples.json"
_NAME = re.compile(r"sample-\d{4,}\.(xml|json)", re.ASCII)
Written = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Origin:
    """Where samples come from, as the list in their folder tells it."""

    specification: str
    digest: str
    profile: str
    seed: int


def write_samples(folder: Path, files: list[GeneratedFile], origin: Origin) -> None:
    """Write the files, and `samples.json` with the digest of each.

    What an earlier run wrote and nobody changed is replaced, and taken away if this run has no such file. UsageError,
    and nothing is written, where any other file is in the way.
    """
    if is_link(folder):
        raise UsageError(f"--out {folder.as_posix()} is a link; lnrgen does not write through links. Name a folder.")
    folder.mkdir(parents=True, exist_ok=True)
    before = _written(folder)
    _refuse_others(folder, files, before)
    now = frozenset((file.path, sha256(file.text.encode())) for file in files)
    write_file(folder / LIST, _list_text(before | now, origin))  # so that a run that is cut off can be done again
    for path in sorted({path for path, _ in before} - {path for path, _ in now}):
        (folder / path).unlink(missing_ok=True)
    for file in files:
        write_file(folder / file.path, file.text)
    write_file(folder / LIST, _list_text(now, origin))


def _refuse_others(folder: Path, files: list[GeneratedFile], before: Written) -> None:
    names = {file.path for file in files} | {path for path, _ in before}
    there = [name for name in sorted(names) if (folder / name).exists() or is_link(folder / name)]
    others = [name for name in there if not _is_ours(folder / name, before)]
    if others:
        shown = ", ".join(others[:5]) + (f" and {len(others) - 5} more" if len(others) > 5 else "")  # noqa: PLR2004
        message = (
            f"{folder.as_posix()}/ holds files that `lnrgen sample` did not write, or that were changed: {shown}. "
            "Nothing was written. Choose another --out, or move them away."
        )
        raise UsageError(message)


def _is_ours(path: Path, before: Written) -> bool:
    if is_link(path) or not path.is_file():
        return False
    data = path.read_bytes()
    return any(is_same_text(data, digest) for name, digest in before if name == path.name)


def _written(folder: Path) -> Written:
    """What earlier runs wrote, by name and digest; names that no run gives are not believed."""
    path = folder / LIST
    if not path.exists():
        return frozenset()
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))["files"]
        return frozenset((str(row["path"]), str(row["sha256"])) for row in rows if _NAME.fullmatch(str(row["path"])))
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        message = f"{path.as_posix()} is not a list that `lnrgen sample` wrote. Nothing was written. Move it away."
        raise UsageError(message) from error


def _list_text(written: Written, origin: Origin) -> str:
    told = {
        "schema": 1,
        "specification": origin.specification,
        "digest": origin.digest,
        "profile": origin.profile,
        "seed": origin.seed,
        "files": [{"path": path, "sha256": digest} for path, digest in sorted(written)],
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"
