"""The message as a finite tree of places: recursion cut, hidden parts and mere wildcards left out."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.complex_type import Attribute, Content
from generator.model.qname import local_name, namespace_of

if TYPE_CHECKING:
    from generator.model.places import Place, Places

MOST_BY_PATH = 5_000
MOST_DEEP = 64
_OWN_ATTRIBUTES = frozenset({"conceptId", "hidden"})


@dataclass(slots=True, eq=False)
class TreeNode:
    """A place that will be a concept; `attribute` when it is an attribute of the place rather than its element."""

    place: Place
    attribute: Attribute | None = None
    children: list[TreeNode] = field(default_factory=list)


@dataclass(slots=True)
class Tree:
    """The tree below the root.

    `cut` counts the places left out because their type was open already or they lie too deep, `repeated` those left out
    to stay in size.
    """

    root: TreeNode
    cut: int = 0
    repeated: int = 0
    by_path: bool = True


def grow(places: Places, root: Place, *, attributes: bool) -> Tree:
    """Grow the tree: a node for every path, or, past 5,000 of them, each type only where it is nearest to the root.

    `attributes` also makes nodes of the attributes of elements that hold elements.
    """
    tree = _grow(places, root, attributes=attributes, by_path=True)
    return tree or _grow(places, root, attributes=attributes, by_path=False) or Tree(TreeNode(root))


def _grow(places: Places, root: Place, *, attributes: bool, by_path: bool) -> Tree | None:
    """None when it grows too large by path."""
    tree = Tree(TreeNode(root), by_path=by_path)
    queue = deque([tree.root])
    entered = {root.element.type}
    count = 0
    while queue:
        node = queue.popleft()
        if attributes:
            node.children.extend(TreeNode(node.place, item) for item in _attributes(places, node.place))
        for place in places.under(node.place):
            key = place.element.type
            if not _carries_something(places, place):
                continue
            if is_group(places, place):
                if len(node.place.elements) >= MOST_DEEP or any(key == open_.type for open_ in node.place.elements):
                    tree.cut += 1
                    continue
                if not by_path and key in entered:
                    tree.repeated += 1
                    continue
                entered.add(key)
            child = TreeNode(place)
            node.children.append(child)
            count += 1
            if by_path and count > MOST_BY_PATH:
                return None
            if is_group(places, place):
                queue.append(child)
    return tree


def is_group(places: Places, place: Place) -> bool:
    """Whether the element holds other elements, and no value of its own in ADA's way."""
    found = places.complex_type(place.element)
    if found is None or found.content is Content.SIMPLE:
        return False
    if places.children(place.element.type) and not _is_ada_item(places, place):
        return True
    return (
        found.content is not Content.MIXED
        and places.value_attribute(place.element) is None
        and bool(_attributes(places, place))
    )


def _is_ada_item(places: Places, place: Place) -> bool:
    """An item of an ADA schema holds a value attribute, and elements for extensions that hold none themselves."""
    return places.value_attribute(place.element) is not None and not any(
        places.children(element.type) for element, _ in places.children(place.element.type)
    )


def _carries_something(places: Places, place: Place) -> bool:
    """Whether there is anything in the element but what a wildcard lets through."""
    found = places.complex_type(place.element)
    if found is None or found.content in (Content.SIMPLE, Content.MIXED):
        return True
    return bool(places.children(place.element.type)) or bool(found.attributes) or found.content is Content.EMPTY


def _attributes(places: Places, place: Place) -> list[Attribute]:
    """The attributes of a group that carry data: not fixed, not xml: or xsi:, not a tool's own."""
    found = places.complex_type(place.element)
    return [
        item
        for item in (found.attributes if found else ())
        if item.fixed is None
        and local_name(item.name) not in _OWN_ATTRIBUTES
        and not namespace_of(item.name).startswith("http://www.w3.org/")
    ]
