"""What the last full `check` in this folder found: a cache of "nothing", for exactly the bytes it looked at.

`.lnrgen/check` holds one verdict as text lines: the format, the command line, who checked (this lnrgen, this Python,
these packages), the sentence that was printed, and then every file and folder that was looked at with its digest. It is
local and never committed: a checkout on another machine is checked in full once. Reading it is the fast path of
`lnrgen check`, so this module imports next to nothing.
"""

from __future__ import annotations

import os
import sys

try:
    from _blake2 import blake2b  # hashlib would load OpenSSL, which takes longer than all the rest
except ImportError:  # another Python
    from hashlib import blake2b

_FOLDER = ".lnrgen"
_FILE = os.path.join(_FOLDER, "check")  # noqa: PTH118  pathlib is slow to import
_FORMAT = "lnrgen verdict 1"
_ABSENT = "absent"
_READ = os.O_RDONLY | getattr(os, "O_BINARY", 0)
_PIECE = 1 << 22  # bytes


def known_clean(arguments: list[str]) -> str | None:
    """The sentence the last check printed, if the same command found nothing then and nothing has changed since."""
    try:
        with open(_FILE, encoding="utf-8", newline="\n") as stream:  # noqa: PTH123
            lines = stream.read().split("\n")
        if lines[0] != _FORMAT or lines[1] != _command(arguments) or lines[2] != identity():
            return None
        for line in lines[4:]:
            kind, _, rest = line.partition(" ")
            digest, _, path = rest.partition(" ")
            if _digest(kind, path) != digest:
                return None
        return lines[3]
    except (OSError, ValueError, IndexError):
        return None


def remember_clean(arguments: list[str], sentence: str, files: list[str], folders: list[str]) -> None:
    """Keep a verdict. What is absent is remembered as absent; where nothing can be kept, nothing is."""
    looked_at = [("file", path) for path in sorted(files)] + [("folder", path) for path in sorted(folders)]
    if any("\n" in path for _, path in looked_at):
        return
    lines = [_FORMAT, _command(arguments), identity(), sentence]
    lines += [f"{kind} {_digest(kind, path)} {path}" for kind, path in looked_at]
    try:
        os.makedirs(_FOLDER, exist_ok=True)  # noqa: PTH103
        _write(os.path.join(_FOLDER, ".gitignore"), "*\n")  # noqa: PTH118
        _write(_FILE, "\n".join(lines))
    except OSError:
        return


def forget() -> None:
    """Drop the verdict, if there is one."""
    try:
        os.unlink(_FILE)  # noqa: PTH108
    except OSError:
        return


def identity() -> str:
    """Who is checking: a digest that changes when lnrgen, its templates, Python or an installed package changes."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120
    seen = [sys.version, package]
    _survey(package, seen)
    _survey(os.path.join(os.path.dirname(package), "templates"), seen)  # noqa: PTH118, PTH120
    packages = [
        folder for folder in sys.path if folder.endswith("-packages")
    ]  # touched when one is installed or removed
    seen += [f"{folder} {os.stat(folder).st_mtime_ns}" for folder in packages]  # noqa: PTH116
    return blake2b("\n".join(seen).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()


def _survey(folder: str, seen: list[str]) -> None:
    """Name, size and time of every file below a folder that is there."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in entries:
        if entry.is_dir():
            if entry.name != "__pycache__":
                _survey(entry.path, seen)
        else:
            status = entry.stat()
            seen.append(f"{entry.name} {status.st_size} {status.st_mtime_ns}")


def _command(arguments: list[str]) -> str:
    return ascii(arguments)


def _digest(kind: str, path: str) -> str:
    """Of a file: its bytes. Of a folder: the names of everything in it, however deep, bytecode left out."""
    if kind == "folder":
        names: list[str] = []
        _names(path, "", names)
        return blake2b("\n".join(names).encode("utf-8", "surrogatepass"), digest_size=32).hexdigest()
    try:
        descriptor = os.open(path, _READ)
    except FileNotFoundError:
        return _ABSENT
    try:
        state = blake2b(digest_size=32)
        while piece := os.read(descriptor, _PIECE):
            state.update(piece)
        return state.hexdigest()
    finally:
        os.close(descriptor)


def _names(folder: str, prefix: str, names: list[str]) -> None:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except FileNotFoundError:
        names.append(prefix + _ABSENT)
        return
    for entry in entries:
        if entry.name == "__pycache__":
            continue
        link = " ->" if entry.is_symlink() else ""
        names.append(prefix + entry.name + link)
        if not link and entry.is_dir():
            _names(entry.path, f"{prefix}{entry.name}/", names)


def _write(path: str, text: str) -> None:
    temporary = f"{path}.{os.getpid()}"
    with open(temporary, "w", encoding="utf-8", newline="\n") as stream:  # noqa: PTH123
        stream.write(text)
    os.replace(temporary, path)  # noqa: PTH105
