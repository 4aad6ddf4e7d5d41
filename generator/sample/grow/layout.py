"""From a draft to the bytes of a message: namespaces declared once, indented where white space means nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from generator.model.complex_type import Content

if TYPE_CHECKING:
    from generator.model.schema import Schema
    from generator.sample.grow.draft import Draft

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'


def message_bytes(draft: Draft, schema: Schema) -> bytes:
    """The message in UTF-8 with its declaration, LF at the end of each line."""
    tidy(draft)
    indent(draft, schema)
    return _DECLARATION + etree.tostring(draft.root, encoding="utf-8", xml_declaration=False) + b"\n"


def tidy(draft: Draft) -> None:
    """Drop the namespace declarations that nothing uses."""
    etree.cleanup_namespaces(draft.root, keep_ns_prefixes=sorted(name for name in draft.kept if name))


def indent(draft: Draft, schema: Schema) -> None:
    """Indent by two spaces below elements that may hold elements only."""
    _indent(draft.root, 0, draft, schema)


def _indent(node: etree._Element, depth: int, draft: Draft, schema: Schema) -> None:
    if node not in draft.elements or not len(node):
        return
    record = schema.complex_types.get(draft.elements[node][1])
    plain = record is not None and record.content is Content.ELEMENTS
    for child in node:
        _indent(child, depth + 1, draft, schema)
        if plain:
            child.tail = "\n" + "  " * (depth + 1)
    if plain:
        node.text = "\n" + "  " * (depth + 1)
        node[-1].tail = "\n" + "  " * depth
