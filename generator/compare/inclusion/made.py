"""Messages that the decision procedure makes up, and how they are written down (XML 1.0)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import count
from types import MappingProxyType
from typing import NamedTuple

from generator.model.qname import XSI_NAMESPACE, QName, local_name, namespace_of, qname

_XML = "http://www.w3.org/XML/1998/namespace"
_ESCAPES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}


class Text(NamedTuple):
    """A value as it stands in the message. `kept`: the message is there to show this value, so it must stay."""

    text: str
    kept: bool = False


@dataclass(frozen=True, slots=True)
class Made:
    """An element: its attributes, and its children or its text. `type` is what xsi:type names."""

    name: QName
    attributes: tuple[tuple[QName, Text], ...] = ()
    children: tuple[Made, ...] = ()
    text: Text | None = None
    type: QName | None = None
    nil: bool = False

    def walk(self) -> Iterator[Made]:
        """Itself and all below it, in document order."""
        yield self
        for child in self.children:
            yield from child.walk()


def written(root: Made, wanted: Mapping[str, str] = MappingProxyType({})) -> str:
    """The whole message, indented where no text is in the way, every namespace declared on its root.

    `wanted` are prefixes, with their namespaces, that values use.
    """
    prefixes = _prefixes(root, wanted)
    pairs = {prefix: uri for uri, prefix in prefixes.items()}
    pairs.update((prefix, uri) for prefix, uri in wanted.items() if prefix not in pairs)
    declared = "".join(
        f' xmlns{":" if prefix else ""}{prefix}="{_escaped(uri)}"' for prefix, uri in pairs.items() if prefix != "xml"
    )
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + "\n".join(_lines(root, prefixes, 0, declared)) + "\n"


def _prefixes(root: Made, wanted: Mapping[str, str]) -> dict[str, str]:
    """A prefix for each namespace; the root's namespace goes without where nothing stands in no namespace."""
    elements = dict.fromkeys(namespace_of(one.name) for one in root.walk())
    named = [name for one in root.walk() for name, _ in one.attributes] + [one.type for one in root.walk() if one.type]
    others = dict.fromkeys(namespace_of(name) for name in named)
    prefixes: dict[str, str] = {_XML: "xml"}
    types = {namespace_of(one.type) for one in root.walk() if one.type}
    bare = "" not in elements and "" not in types and namespace_of(root.name) not in others
    if bare:
        prefixes[namespace_of(root.name)] = ""
    for uri in (*elements, *others):
        if uri and uri not in prefixes:
            taken = {*wanted, *prefixes.values()}
            prefixes[uri] = next(name for number in count(len(prefixes)) if (name := f"n{number}") not in taken)
    if any(one.type or one.nil for one in root.walk()):
        prefixes[XSI_NAMESPACE] = "xsi"
    return prefixes


def _lines(made: Made, prefixes: dict[str, str], depth: int, declared: str = "") -> Iterator[str]:
    margin, name = "  " * depth, _tag(made.name, prefixes)
    head = f"{margin}<{name}{declared}{_attributes(made, prefixes)}"
    if made.children:
        yield f"{head}>{_escaped(made.text.text) if made.text else ''}"
        for child in made.children:
            yield from _lines(child, prefixes, depth + 1)
        yield f"{margin}</{name}>"
    elif made.text is not None and made.text.text:
        yield f"{head}>{_escaped(made.text.text)}</{name}>"
    else:
        yield f"{head}/>"


def _attributes(made: Made, prefixes: dict[str, str]) -> str:
    pairs = [(_tag(name, prefixes), value.text) for name, value in made.attributes]
    if made.type is not None:
        pairs.insert(0, (_tag(qname(XSI_NAMESPACE, "type"), prefixes), _tag(made.type, prefixes)))
    if made.nil:
        pairs.insert(0, (_tag(qname(XSI_NAMESPACE, "nil"), prefixes), "true"))
    return "".join(f' {name}="{_escaped(value)}"' for name, value in pairs)


def _tag(name: QName, prefixes: dict[str, str]) -> str:
    prefix = prefixes.get(namespace_of(name), "")
    return f"{prefix}:{local_name(name)}" if prefix else local_name(name)


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(character, character) for character in text)
