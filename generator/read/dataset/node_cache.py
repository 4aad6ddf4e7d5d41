"""Node trees composed before, kept in the user's cache folder as JSON: scanning YAML is nine tenths of reading it.

Only the tree is kept. What it means is checked and built every time, so a kept tree says nothing a fresh one would not.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from generator.read.dataset.node import Mapping, Node, Scalar, Sequence
from generator.read.kept import Kept, entry_name, made_by

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST = 32
_PARSING = tuple(Path(__file__).parent / name for name in ("compose.py", "node.py", "node_cache.py", "source_text.py"))


def load_nodes(data: bytes) -> Node | None:
    """The tree kept for a file with these bytes; None when there is none, or it is damaged."""
    kept = Kept.default().load(_entry(data))
    try:
        return _decoded(json.loads(kept)) if kept else None
    except (ValueError, TypeError, LookupError, RecursionError):
        return None


def save_nodes(data: bytes, root: Node) -> None:
    """Keep the tree of a file in which composing found nothing wrong. Where that cannot be done, nothing is said."""
    kept = json.dumps(_encoded(root), ensure_ascii=False, separators=(",", ":")).encode()
    Kept.default().save(_entry(data), kept, _MOST)


def _entry(data: bytes) -> str:
    """The name under which a file's tree is kept: another byte or another parser gives another name."""
    return entry_name(hashlib.sha256(data).hexdigest(), made_by(_PARSING, "ruamel.yaml")) + ".nodes"


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
