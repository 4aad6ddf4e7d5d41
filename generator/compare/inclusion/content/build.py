"""From the model's particles to nodes: what says nothing is left out, nested sequences become one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.inclusion.content.node import Kind, Node
from generator.model.particle import ElementParticle, Wildcard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from generator.model.particle import Element, Particle
    from generator.model.qname import QName
    from generator.model.schema import Schema


def content_of(particle: Particle | None, schema: Schema) -> Node:
    """The content model as a node; no particle gives the empty sequence."""
    found = _node(particle, schema) if particle is not None else None
    return found or nothing()


def nothing() -> Node:
    """A content model of the empty word alone."""
    return Node(Kind.SEQUENCE, 1, 1)


def _node(particle: Particle, schema: Schema) -> Node | None:
    if isinstance(particle, ElementParticle):
        return Node(Kind.LEAF, particle.minimum, particle.maximum, takes=_takes(particle.element, schema))
    if isinstance(particle, Wildcard):
        return Node(Kind.LEAF, particle.minimum, particle.maximum, wildcard=particle)
    found = [_node(part, schema) for part in particle.particles if part.maximum != 0]
    children = [node for node in found if node is not None]
    kind = Kind(particle.compositor.value)
    may_choose_nothing = kind is Kind.CHOICE and len(children) < len(found)
    return group(kind, children, 0 if may_choose_nothing else particle.minimum, particle.maximum)


def group(kind: Kind, children: list[Node], low: int, high: int | None) -> Node | None:
    """A group in its simplest form; None for one that is always empty (a choice of nothing stays: it has no word)."""
    if not children:
        return Node(kind, low, high) if kind is Kind.CHOICE and low else None
    parts = list(_flat(kind, children))
    if len(parts) == 1:
        only = _times(parts[0], low, high)
        if only is not None:
            return only
    return Node(kind, low, high, tuple(parts))


def _flat(kind: Kind, children: list[Node]) -> Iterator[Node]:
    """A group once within a group of its own kind is no group; an `all` within an `all` stays one."""
    for child in children:
        if child.kind is kind and child.is_once and kind is not Kind.LEAF:
            yield from child.children
        else:
            yield child


def _times(node: Node, low: int, high: int | None) -> Node | None:
    """The node so many times over, where that is one interval; None where it is not."""
    if low == 1 and high == 1:
        return node
    if node.is_once:
        return Node(node.kind, low, high, node.children, node.takes, node.wildcard)
    if (low, high) in ((0, 1), (0, None), (1, None)) and node.low <= 1:
        most = node.high if high == 1 else None
        return Node(node.kind, min(node.low, low), most, node.children, node.takes, node.wildcard)
    return None


def _takes(element: Element, schema: Schema) -> Mapping[QName, Element]:
    """The element itself, if it is not abstract, and those that may stand for it."""
    own = {} if element.abstract else {element.name: element}
    if not element.is_global:
        return own
    return {**own, **{member.name: member for member in schema.substitutions.get(element.name, ())}}


def without(node: Node, is_dead: Callable[[Element], bool]) -> Node | None:
    """The node without elements of which there can be none; None if nothing but the empty word is left.

    Where nothing at all is left, not even that, it is a choice without branches.
    """
    if node.kind is Kind.LEAF:
        takes = {name: element for name, element in node.takes.items() if not is_dead(element)}
        if takes or node.wildcard:
            return Node(Kind.LEAF, node.low, node.high, takes=takes, wildcard=node.wildcard)
        return None if node.low == 0 else Node(Kind.CHOICE, 1, 1)
    children = [found for child in node.children if (found := without(child, is_dead)) is not None]
    was_empty = len(children) < len(node.children)
    if node.kind is Kind.CHOICE:
        live = [child for child in children if not _is_void(child)]
        if not live:
            return None if was_empty or node.low == 0 else Node(Kind.CHOICE, 1, 1)
        return group(Kind.CHOICE, live, 0 if was_empty else node.low, node.high)
    if any(_is_void(child) for child in children):
        return None if node.low == 0 else Node(Kind.CHOICE, 1, 1)
    return group(node.kind, children, node.low, node.high)


def _is_void(node: Node) -> bool:
    return node.kind is Kind.CHOICE and not node.children and node.low > 0
