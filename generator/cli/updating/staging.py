"""The published files laid out as a specification folder of the project, in a temporary place."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, replace
from pathlib import Path

from ruamel.yaml.scalarstring import DoubleQuotedScalarString

from generator.cli.choose import is_inside
from generator.cli.exits import UsageError
from generator.cli.names_file import names_text
from generator.cli.sides import Named
from generator.emit.naming.carrying import carried_names
from generator.model.frozen_map import FrozenMap
from generator.model.schema import Document
from generator.model.specification import Ledger, Specification
from generator.output.digest import sha256
from generator.output.errors import OutputError
from generator.output.place import is_link
from generator.read.dataset.round_trip import dump_round_trip, parse_round_trip
from generator.read.ledger import read_ledger
from generator.read.specification import DATASET_FILE, LEDGER_FILE

_NAME = re.compile(r"(?!v[0-9])[A-Za-z][A-Za-z0-9_-]{0,99}-[0-9][0-9A-Za-z.-]{0,39}", re.ASCII)
_BUILTIN = "builtin:"
_NO_VERSION = "0"


@dataclass(frozen=True, slots=True)
class Staged:
    """The new version. `name` is that of its folder in the project, `files` what is to stand in it.

    `folder` holds the same files for reading. `carried`: the dataset definition is the project's own.
    """

    folder: Path
    name: str
    files: dict[str, bytes]
    carried: bool


@dataclass(frozen=True, slots=True)
class Present:
    """The version that the project is at: read, with all its names, and its folder."""

    specification: Specification
    folder: Path


def stage(named: Named, present: Present, name: str | None, temporary: Path) -> Staged:
    """Read NEW and lay it out as it will stand beside the present version; it may stand there already.

    UnreadableError with all that is wrong with it; UsageError where it does not say which version it is.
    """
    published = named.read()
    base = named.folder(published)
    files = {document.path: _document(base, document.path, document.digest) for document in _documents(published)}
    own = None if named.is_schema else base / DATASET_FILE
    if own is not None and own.is_file():
        files[DATASET_FILE] = _plain(own, base)
    carried = DATASET_FILE not in files and not present.specification.dataset.derived
    home = present.folder.parent
    called = _in_place(named, home) or _folder_name(published, present, name, carried=carried)
    if carried:
        files[DATASET_FILE] = _carried(present, called)
    folder = temporary / called
    _write(folder, files)
    staged = Named(folder, root=named.root, ignore_case=named.ignore_case).read()
    names = carried_names(
        present.specification, replace(staged, ledger=_brought(published, home / called / LEDGER_FILE))
    )
    files[LEDGER_FILE] = names_text(names.names).encode()
    _write(folder, {LEDGER_FILE: files[LEDGER_FILE]})
    return Staged(folder, called, files, carried)


def _in_place(named: Named, home: Path) -> str | None:
    """The name of NEW's folder where it stands beside the present one already."""
    if not is_inside(named.path, home):
        return None
    inside = Path(os.path.realpath(named.path)).relative_to(os.path.realpath(home))
    return inside.parts[0] if inside.parts else None


def _documents(specification: Specification) -> list[Document]:
    return [document for document in specification.schema.documents if not document.path.startswith(_BUILTIN)]


def _document(base: Path, path: str, digest: str) -> bytes:
    data = _plain(base / path, base)
    if sha256(data) != digest:
        message = f"{(base / path).as_posix()} changed while lnrgen was at work. Run the command again."
        raise OutputError(message)
    return data


def _plain(path: Path, base: Path) -> bytes:
    """The bytes of a file that is no link, and lies behind none."""
    chain = [path, *(parent for parent in path.parents if parent != base and parent.is_relative_to(base))]
    link = next((each for each in chain if is_link(each)), None)
    if link is not None:
        message = f"{link.as_posix()} is a link; only plain files are taken over. Put the file itself there."
        raise UsageError(message)
    return path.read_bytes()


def _folder_name(published: Specification, present: Present, name: str | None, *, carried: bool) -> str:
    ours = present.specification.id
    if name is None:
        known = published.version != _NO_VERSION or not published.dataset.derived
        name = f"{ours if carried else published.id}-{published.version}" if known else ""
    if not _NAME.fullmatch(name):
        message = (
            f"NEW does not say plainly which version it is. Name it: --name {ours}-VERSION, such as {ours}-"
            f"{_next(present.specification.version)}."
        )
        raise UsageError(message)
    return name


def _next(version: str) -> str:
    """A version that might follow, for an example."""
    head, _, last = version.rpartition(".")
    return f"{head}.{int(last) + 1}" if head and last.isdecimal() else f"{version}.1"


def _carried(present: Present, name: str) -> bytes:
    """The project's own dataset definition, as one of the new version."""
    data = parse_round_trip((present.folder / DATASET_FILE).read_text(encoding="utf-8"))
    ours = f"{present.specification.id}-"
    version = name.removeprefix(ours) if name.startswith(ours) else name.rpartition("-")[2]
    data["dataset"]["version"] = DoubleQuotedScalarString(version)
    return dump_round_trip(data).encode()


def _brought(published: Specification, kept: Path) -> Ledger:
    """The names that NEW itself brings, and those that a run before this one has kept."""
    known = read_ledger(kept).names if kept.is_file() else FrozenMap[str, str]()
    return Ledger(FrozenMap({**published.ledger.names, **known}))


def _write(folder: Path, files: dict[str, bytes]) -> None:
    for path, data in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
