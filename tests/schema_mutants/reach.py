"""Which parts of a schema's documents a message can meet: by local names, so rather too many than too few."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator

from lxml import etree

from generator.model.qname import XSD_NAMESPACE

Node = etree._Element
Key = tuple[str, str]
_KINDS = {"element": "element", "complexType": "type", "simpleType": "type", "group": "group",
          "attributeGroup": "attributeGroup", "attribute": "attribute"}  # fmt: skip
_XS = f"{{{XSD_NAMESPACE}}}"


def reached_nodes(trees: dict[str, Node], start: str, root: str | None) -> dict[str, frozenset[int]]:
    """By document, the numbers (in document order) of the elements that a message of the root may meet.

    Without `root` the messages may start with any element of the start document.
    """
    declared, later = _declarations(trees)
    waiting = deque(key for key in declared if key[0] == "element" and _starts(declared[key], trees[start], key, root))
    seen: set[Key] = set(waiting)
    nodes: set[Node] = set()
    while waiting:
        key = waiting.popleft()
        named = [other for node in declared[key] for other in _named_in(node)]
        nodes.update(one for node in declared[key] for one in node.iter())
        for other in (*named, *later[key]):
            if other in declared and other not in seen:
                seen.add(other)
                waiting.append(other)
    return {
        path: frozenset(number for number, node in enumerate(tree.iter()) if node in nodes)
        for path, tree in trees.items()
    }


def _starts(found: list[Node], start: Node, key: Key, root: str | None) -> bool:
    return key[1] == root if root else any(node.getparent() is start for node in found)


def _declarations(trees: dict[str, Node]) -> tuple[dict[Key, list[Node]], dict[Key, list[Key]]]:
    """The global components by kind and name; and those that xsi:type or a substitution group leads to from another."""
    declared: dict[Key, list[Node]] = defaultdict(list)
    later: dict[Key, list[Key]] = defaultdict(list)
    for tree in trees.values():
        for node in tree.iter():
            kind = _KINDS.get(str(node.tag).removeprefix(_XS))
            name = node.get("name")
            if kind is None or name is None or not _is_global(node):
                continue
            declared[kind, name].append(node)
            for head in node.get("substitutionGroup", "").split():
                later["element", _plain(head)].append((kind, name))
            for step in node.iter(f"{_XS}extension", f"{_XS}restriction") if kind == "type" else ():
                later["type", _plain(step.get("base", ""))].append((kind, name))
    return declared, later


def _is_global(node: Node) -> bool:
    parent = node.getparent()
    return parent is not None and str(parent.tag) in {f"{_XS}schema", f"{_XS}redefine", f"{_XS}override"}


def _named_in(node: Node) -> Iterator[Key]:
    for one in node.iter():
        kind = _KINDS.get(str(one.tag).removeprefix(_XS))
        if kind and one.get("ref"):
            yield kind, _plain(one.get("ref", ""))
        for names in (one.get("type"), one.get("base"), one.get("itemType"), one.get("memberTypes")):
            for name in (names or "").split():
                yield "type", _plain(name)


def _plain(name: str) -> str:
    return name.rpartition(":")[2]
