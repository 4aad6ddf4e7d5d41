"""Node trees composed before, kept in the user's cache folder as JSON: scanning YAML is nine tenths of reading it.

Only the tree is kept. What it means is checked and built every time, so a kept tree says nothing a fresh one would not.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
import tempfile
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.read.dataset.node import Mapping, Node, Scalar, Sequence
from generator.read.xsd.cache import Cache

if TYPE_CHECKING:
    from collections.abc import Iterator

_KEPT = 32
_SUFFIX = ".nodes"
_PARSING = ("compose.py", "node.py", "node_cache.py", "source_text.py")


def load_nodes(data: bytes) -> Node | None:
    """The tree kept for a file with these bytes; None when there is none, or it is damaged."""
    folder = Cache.default().folder
    if folder is None:
        return None
    try:
        digest, _, kept = (folder / _entry(data)).read_bytes().partition(b"\n")
        if hashlib.sha256(kept).hexdigest().encode() != digest:
            return None
        return _decoded(json.loads(kept))
    except (OSError, ValueError, TypeError, LookupError, RecursionError):
        return None


def save_nodes(data: bytes, root: Node) -> None:
    """Keep the tree of a file in which composing found nothing wrong. Where that cannot be done, nothing is said."""
    folder = Cache.default().folder
    if folder is None:
        return
    try:
        kept = json.dumps(_encoded(root), ensure_ascii=False, separators=(",", ":")).encode()
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        _write(folder / _entry(data), hashlib.sha256(kept).hexdigest().encode() + b"\n" + kept)
        for old in sorted(folder.glob(f"*{_SUFFIX}"), key=_age, reverse=True)[_KEPT:]:
            old.unlink(missing_ok=True)
    except OSError:
        return


def _entry(data: bytes) -> str:
    """The name under which a file's tree is kept: another byte or another parser gives another name."""
    parts = (hashlib.sha256(data).hexdigest(), _parser_digest(), ".".join(map(str, sys.version_info[:3])))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest() + _SUFFIX


@cache
def _parser_digest() -> str:
    digest = hashlib.sha256(version("ruamel.yaml").encode())
    for name in _PARSING:
        digest.update((Path(__file__).parent / name).read_bytes())
    return digest.hexdigest()


def _age(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def _write(path: Path, data: bytes) -> None:
    """Write beside and swap in, so that another run never sees half a file."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        Path(name).replace(path)
    except OSError:
        Path(name).unlink(missing_ok=True)
        raise


def _encoded(node: Node) -> list[Any]:
    """A scalar as [line, column, text, plain], a list as [line, column, [...]], a mapping as [line, column, {...}]."""
    if isinstance(node, Scalar):
        return [node.line, node.column, node.text, node.plain]
    if isinstance(node, Sequence):
        return [node.line, node.column, [_encoded(item) for item in node.items]]
    return [node.line, node.column, dict(_encoded_entries(node))]


def _encoded_entries(node: Mapping) -> Iterator[tuple[str, list[Any]]]:
    for name, (key, value) in node.entries.items():
        yield name, [_encoded(key), _encoded(value)]


def _decoded(data: list[Any]) -> Node:
    line, column, content = int(data[0]), int(data[1]), data[2]
    if isinstance(content, str):
        return Scalar(content, bool(data[3]), line, column)
    if isinstance(content, list):
        return Sequence(line, column, [_decoded(item) for item in content])
    entries = {name: (_key(key), _decoded(value)) for name, (key, value) in content.items()}
    return Mapping(line, column, entries)


def _key(data: list[Any]) -> Scalar:
    line, column, text, plain = data
    return Scalar(str(text), bool(plain), int(line), int(column))
