"""What the edits share: occurrence, content, names, and making elements of a schema document."""

from __future__ import annotations

import copy
from collections.abc import Iterator

from lxml import etree

from generator.model.qname import XSD_NAMESPACE
from generator.sample.dice import Dice
from tests.schema_mutants.draft import Draft, Node, NoPlaceError, local, xs

GROUPS = ("sequence", "choice", "all")
PARTICLES = ("element", "any", "group", *GROUPS)
ATTRIBUTES = ("attribute", "attributeGroup", "anyAttribute")
UNBOUNDED = "unbounded"


def name_of(name: str) -> str:
    """The local part of a prefixed name."""
    return name.rpartition(":")[2]


def parent_of(node: Node) -> Node:
    """The parent of an element that has one."""
    parent = node.getparent()
    if parent is None:
        raise NoPlaceError
    return parent


def inside(node: Node, *locals_: str) -> bool:
    """Whether the parent is one of these."""
    parent = node.getparent()
    return parent is not None and local(parent) in locals_


def in_group(node: Node) -> bool:
    """Whether it is a particle of a sequence, choice or all."""
    return inside(node, *GROUPS)


def is_top(node: Node) -> bool:
    """Whether it is a global declaration or definition."""
    return inside(node, "schema")


def particles(group: Node) -> list[Node]:
    """The particles of a group, annotations left out."""
    return [child for child in group if local(child) in PARTICLES]


def least(node: Node) -> int:
    """MinOccurs."""
    return int(node.get("minOccurs", "1"))


def most(node: Node) -> int | None:
    """MaxOccurs, None for unbounded."""
    said = node.get("maxOccurs", "1")
    return None if said == UNBOUNDED else int(said)


def set_occurs(node: Node, minimum: int, maximum: int | None) -> None:
    """Write occurrence, leaving off what is the default."""
    for name, value in (("minOccurs", str(minimum)), ("maxOccurs", UNBOUNDED if maximum is None else str(maximum))):
        if value == "1":
            node.attrib.pop(name, None)
        else:
            node.set(name, value)


def take_occurs(node: Node) -> dict[str, str]:
    """Take occurrence off a particle; the attributes as they were."""
    return {name: node.attrib.pop(name) for name in ("minOccurs", "maxOccurs") if name in node.attrib}


def made(tag: str, **attributes: str) -> Node:
    """A new element of XML Schema."""
    return etree.Element(xs(tag), attributes, nsmap={"xs": XSD_NAMESPACE})


def put(parent: Node, tag: str, **attributes: str) -> Node:
    """A new last child."""
    node = made(tag, **attributes)
    parent.append(node)
    return node


def wrap(node: Node, wrapper: Node) -> Node:
    """Put an element into a wrapper that takes its place."""
    parent_of(node).replace(node, wrapper)
    node.tail = None
    wrapper.append(node)
    return wrapper


def drop(node: Node) -> None:
    """Take an element out."""
    parent_of(node).remove(node)


def copied(node: Node) -> Node:
    """A copy, in the same namespaces."""
    twin = copy.deepcopy(node)
    twin.tail = None
    return twin


def holder_of(kind: Node) -> Node:
    """What holds particle and attributes of a complex type: itself, or the extension or restriction in it."""
    for child in kind:
        if local(child) in ("complexContent", "simpleContent"):
            return next(one for one in child if local(one) in ("extension", "restriction"))
    return kind


def is_simple(kind: Node) -> bool:
    """Whether a complex type has simple content."""
    return any(local(child) == "simpleContent" for child in kind)


def particle_of(kind: Node) -> Node | None:
    """The outermost particle that a complex type declares itself."""
    return next((child for child in holder_of(kind) if local(child) in ("group", *GROUPS)), None)


def attributes_of(kind: Node) -> list[Node]:
    """The attribute uses that a complex type declares itself."""
    return [child for child in holder_of(kind) if local(child) == "attribute"]


def add_attribute(kind: Node, attribute: Node) -> None:
    """Declare another attribute, where the grammar wants it."""
    holder = holder_of(kind)
    last = next((child for child in holder if local(child) == "anyAttribute"), None)
    if last is None:
        holder.append(attribute)
    else:
        last.addprevious(attribute)


def insert_first(parent: Node, node: Node) -> None:
    """Put a child before all others but the annotation."""
    place = sum(1 for child in parent if not isinstance(child.tag, str) or local(child) == "annotation")
    parent.insert(place, node)


def schema_of(node: Node) -> Node:
    """The xs:schema around an element."""
    root: Node = node.getroottree().getroot()
    return root


def spelled(node: Node, name: str) -> str:
    """How a component of the document's own namespace is referred to. NoPlaceError where no prefix stands for it."""
    namespace = schema_of(node).get("targetNamespace")
    for prefix, uri in node.nsmap.items():
        if uri == namespace and namespace is not None:
            return f"{prefix}:{name}" if prefix else name
    if namespace is None and None not in node.nsmap:
        return name
    raise NoPlaceError


def builtin(node: Node, name: str) -> str:
    """How a built-in type is referred to. NoPlaceError where no prefix stands for XML Schema's namespace."""
    for prefix, uri in node.nsmap.items():
        if uri == XSD_NAMESPACE:
            return f"{prefix}:{name}" if prefix else name
    raise NoPlaceError


def builtin_name(node: Node, name: str | None) -> str | None:
    """The local name of the built-in type that `name` refers to; None if it is no built-in."""
    if not name:
        return None
    prefix = name.rpartition(":")[0] or None
    return name_of(name) if node.nsmap.get(prefix) == XSD_NAMESPACE else None


def simple_of(draft: Draft, node: Node, name: str) -> Node | None:
    """The global simple type that a name refers to, by its local name."""
    del node
    return next((one for one in draft.globals("simpleType") if one.get("name") == name_of(name)), None)


def complex_of(draft: Draft, name: str) -> Node | None:
    """The global complex type that a name refers to, by its local name."""
    return next((one for one in draft.globals("complexType") if one.get("name") == name_of(name)), None)


def primitive(draft: Draft, restriction: Node) -> str | None:
    """The built-in that a restriction goes back to, by way of named simple types; None for lists, unions and such."""
    for _ in range(20):
        base = restriction.get("base")
        found = builtin_name(restriction, base)
        if found is not None or base is None:
            return found
        named = simple_of(draft, restriction, base)
        step = None if named is None else next((one for one in named if local(one) == "restriction"), None)
        if step is None:
            return None
        restriction = step
    return None


def kind_in(element: Node) -> Node | None:
    """The anonymous type of an element or attribute."""
    return next((child for child in element if local(child) in ("simpleType", "complexType")), None)


def users(draft: Draft, name: str, *attributes: str) -> Iterator[tuple[Node, str]]:
    """Elements of all documents that name something by that local name in one of these attributes."""
    for tree in draft.trees.values():
        for node in tree.iter():
            for attribute in attributes:
                said = node.get(attribute)
                if said and name in map(name_of, said.split()):
                    yield node, attribute


def fresh(dice: Dice, stem: str = "nieuw") -> str:
    """A name that nothing has."""
    return f"{stem}{dice.number(100, 999)}"
