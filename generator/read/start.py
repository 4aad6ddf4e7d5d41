"""Which schema document of a specification folder is the one to start reading at."""

from __future__ import annotations

import os
from difflib import get_close_matches
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from generator.findings import Finding, Location, Severity, UnreadableError
from generator.model.qname import XSD_NAMESPACE, local_name
from generator.read.xml import parse_xml, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

_REFERENCES = tuple(f"{{{XSD_NAMESPACE}}}{word}" for word in ("include", "import", "redefine", "override"))
_ELEMENT = f"{{{XSD_NAMESPACE}}}element"
_SUBFOLDERS = ("xsd", "XSD", "schema", "schemas")
_DATASET = "dataset.yaml"
_MOST_SHOWN = 12


def find_start(folder: Path, root: str | None, likely: str | None = None) -> Path:
    """The start document of a specification folder: its one .xsd, or the one no other refers to that declares `root`.

    The files stand in the folder itself, in its `xsd` subfolder, or anywhere below. UnreadableError when there is none,
    or no single one. `likely` is the root a dataset definition names, which may be that of another schema.
    """
    files = _schema_files(folder)
    if not files:
        raise _no_schema(folder)
    if len(files) == 1:
        return files[0]
    outer = _not_referred_to(files) or files
    having = _having(outer, root) if root else (_having(outer, likely) or [path for path in outer if _declared(path)])
    if len(having) == 1:
        return having[0]
    raise _several_schemas(folder, having or outer, None if having else root)


def _no_schema(folder: Path) -> UnreadableError:
    action = "Put the published XSD in it, or name the file with --xsd."
    if folder.is_file():
        what, action = "This is a file, and a folder is wanted here.", "Name an XSD with --xsd FILE."
    elif not folder.is_dir():
        what, action = "There is no such folder.", "Check the path; a specification is a folder with the published XSD."
    else:
        what = "There is no .xsd file in this folder."
    return _unclear(folder, "RD070", "no-schema", what, action)


def _several_schemas(folder: Path, candidates: list[Path], unknown_root: str | None) -> UnreadableError:
    """RD071 with up to a dozen candidates; `unknown_root` is a root that was asked for and is in none of them."""
    files = _some([path.relative_to(folder).as_posix() for path in candidates])
    message = f"It is not clear which schema to start with; candidates are: {files}."
    if unknown_root is not None:
        roots = sorted(set().union(*map(_declared, candidates)))
        near = get_close_matches(local_name(unknown_root), roots, 1)
        hint = f" Did you mean '{near[0]}'?" if near else ""
        message = f"None of these schemas declares '{unknown_root}': {files}.{hint}"
    action = "Name the one that declares the message with --xsd FILE, or the message's root element with --root NAME."
    return _unclear(folder, "RD071", "several-schemas", message, action)


def _some(names: list[str]) -> str:
    more = f" and {len(names) - _MOST_SHOWN} more" if len(names) > _MOST_SHOWN else ""
    return ", ".join(names[:_MOST_SHOWN]) + more


def _having(files: list[Path], root: str | None) -> list[Path]:
    return [path for path in files if root is not None and local_name(root) in _declared(path)]


def _schema_files(folder: Path) -> list[Path]:
    """The .xsd files of the folder itself, else of its schema subfolder, else from anywhere below it."""
    for place in (folder, *(folder / name for name in _SUBFOLDERS)):
        found = _schemas_among(place.iterdir()) if place.is_dir() else []
        if found:
            return found
    below = sorted(path for path in folder.iterdir() if (path / _DATASET).is_file()) if folder.is_dir() else []
    if below:
        names = _some([path.name for path in below])
        message = f"This folder holds specifications and is not one itself: {names}."
        action = f"Name one of them, such as {below[-1].as_posix()}."
        raise _unclear(folder, "RD071", "several-schemas", message, action)
    return _schemas_among(folder.rglob("*")) if folder.is_dir() else []


def _schemas_among(paths: Iterable[Path]) -> list[Path]:
    """Those whose name ends in .xsd in any letter case: systems differ in what the pattern `*.xsd` matches."""
    found = (path for path in paths if path.suffix.lower() == ".xsd" and path.is_file())
    return sorted(found, key=lambda path: path.as_posix())


def _not_referred_to(files: list[Path]) -> list[Path]:
    """The files that no other file refers to (a file may refer to itself)."""
    referred: set[str] = set()
    for path in files:
        for location in _locations(path):
            target = os.path.normpath(path.parent / PurePosixPath(location))
            if target.casefold() != os.path.normpath(path).casefold():
                referred.add(target.casefold())
    return [path for path in files if os.path.normpath(path).casefold() not in referred]


def _locations(path: Path) -> list[str]:
    tree = parse_xml(read_bytes(path, path.as_posix()), path.as_posix())
    written = [child.get("schemaLocation") or "." for child in tree if child.tag in _REFERENCES]
    return [unquote(location.strip()).replace("\\", "/") for location in written]


def _declared(path: Path) -> set[str]:
    tree = parse_xml(read_bytes(path, path.as_posix()), path.as_posix())
    return {child.get("name") or "" for child in tree if child.tag == _ELEMENT}


def _unclear(folder: Path, rule: str, name: str, message: str, action: str) -> UnreadableError:
    finding = Finding(rule, name, Severity.ERROR, message, action, Location(folder.as_posix()))
    return UnreadableError((finding,))
