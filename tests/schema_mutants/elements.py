"""Edits of elements: there or not, called otherwise, elsewhere, in another order, of another type."""

from __future__ import annotations

from generator.sample.dice import Dice
from tests.schema_mutants.draft import Draft, Node, NoPlaceError, local
from tests.schema_mutants.parts import (
    builtin,
    builtin_name,
    copied,
    drop,
    fresh,
    in_group,
    is_top,
    kind_in,
    made,
    parent_of,
    particles,
    put,
    spelled,
    users,
)

SIMPLE = ("string", "token", "integer", "decimal", "date", "boolean", "dateTime", "anyURI", "NMTOKEN", "int", "double")
NARROWER = {
    "string": "token", "normalizedString": "token", "token": "NMTOKEN", "decimal": "integer",
    "integer": "nonNegativeInteger", "int": "short", "nonNegativeInteger": "positiveInteger", "long": "int",
    "anySimpleType": "string", "double": "float", "dateTime": "date", "anyURI": "NCName", "NMTOKEN": "NCName",
}  # fmt: skip
WIDER = {
    "token": "string", "NMTOKEN": "token", "integer": "decimal", "nonNegativeInteger": "integer", "int": "long",
    "positiveInteger": "nonNegativeInteger", "date": "string", "dateTime": "string", "boolean": "string",
    "decimal": "string", "short": "int", "normalizedString": "string", "NCName": "string", "string": "anySimpleType",
}  # fmt: skip


def removed(draft: Draft, dice: Dice) -> str:
    """An element is no longer there."""
    node = draft.pick(dice, "element", where=lambda one: in_group(one) and len(particles(parent_of(one))) > 1)
    drop(node)
    return f"element {_called(node)} removed"


def added(draft: Draft, dice: Dice, minimum: str) -> str:
    """A new element somewhere in a group."""
    group = draft.pick(dice, "sequence", "all", where=lambda one: bool(particles(one)))
    node = made("element", name=fresh(dice), type=builtin(group, dice.pick(SIMPLE)), minOccurs=minimum)
    before = dice.pick(particles(group))
    before.addnext(node) if dice.chance(50) else before.addprevious(node)
    return f"element {node.get('name')} added beside {_called(before)}"


def added_optional(draft: Draft, dice: Dice) -> str:
    """A new element that may be left out."""
    return added(draft, dice, "0")


def added_required(draft: Draft, dice: Dice) -> str:
    """A new element that must be there."""
    return added(draft, dice, "1")


def record_added(draft: Draft, dice: Dice) -> str:
    """A new element that holds others, and may be left out."""
    group = draft.pick(dice, "sequence", where=lambda one: bool(particles(one)))
    node = made("element", name=fresh(dice), minOccurs="0")
    content = put(put(node, "complexType"), "sequence")
    for name in ("van", "tot"):
        put(content, "element", name=name, type=builtin(group, "date"), minOccurs="0")
    dice.pick(particles(group)).addnext(node)
    return f"element {node.get('name')} with content added"


def renamed(draft: Draft, dice: Dice) -> str:
    """A local element is called otherwise."""
    node = draft.pick(dice, "element", where=lambda one: in_group(one) and "name" in one.attrib)
    old, new = node.get("name", ""), fresh(dice)
    node.set("name", new)
    return f"element {old} renamed to {new}"


def global_renamed(draft: Draft, dice: Dice) -> str:
    """A global element is called otherwise, wherever it is referred to."""
    node = draft.pick(dice, "element", where=lambda one: is_top(one) and _is_referred_to(draft, one))
    old, new = node.get("name", ""), fresh(dice)
    node.set("name", new)
    for user, attribute in list(users(draft, old, "ref", "substitutionGroup")):
        if local(user) == "element":
            user.set(attribute, f"{user.get(attribute, '').rpartition(':')[0]}:{new}".lstrip(":"))
    return f"global element {old} renamed to {new}"


def _is_referred_to(draft: Draft, node: Node) -> bool:
    return any(local(user) == "element" for user, _ in users(draft, node.get("name", ""), "ref"))


def swapped(draft: Draft, dice: Dice) -> str:
    """Two neighbours of a sequence change places."""
    first = draft.pick(dice, "element", "group", "sequence", "choice", "any", where=_has_next)
    second = _next(first)
    assert second is not None
    first.addprevious(second)
    return f"{_called(first)} and {_called(second)} change places"


def _next(node: Node) -> Node | None:
    others = particles(parent_of(node))
    place = others.index(node) + 1
    return others[place] if place < len(others) else None


def _has_next(node: Node) -> bool:
    parent = node.getparent()
    return parent is not None and local(parent) == "sequence" and _next(node) is not None


def moved(draft: Draft, dice: Dice) -> str:
    """An element goes to another group."""
    node = draft.pick(dice, "element", where=lambda one: in_group(one) and len(particles(parent_of(one))) > 1)
    target = draft.pick(dice, "sequence", "choice", where=lambda one: one is not parent_of(node)
                        and _is_same_file(one, node) and node not in one.iterancestors())  # fmt: skip
    drop(node)
    target.insert(len(target), node)
    return f"element {_called(node)} moved to another group"


def _is_same_file(one: Node, other: Node) -> bool:
    return one.getroottree().getroot() is other.getroottree().getroot()


def doubled(draft: Draft, dice: Dice) -> str:
    """An element may stand at a second place of its sequence."""
    node = draft.pick(dice, "element", where=_has_next)
    after = _next(node)
    assert after is not None
    twin = copied(node)
    twin.set("minOccurs", "0")
    after.addnext(twin)
    return f"element {_called(node)} also behind {_called(after)}"


def retyped(draft: Draft, dice: Dice) -> str:
    """An element of a simple type is of another built-in one."""
    node = draft.pick(dice, "element", "attribute", where=_is_of_simple_type)
    old, new = node.get("type", ""), builtin(node, dice.pick(SIMPLE))
    if old == new:
        raise NoPlaceError
    node.set("type", new)
    return f"{_called(node)}: {old} -> {new}"


def _is_of_simple_type(node: Node) -> bool:
    return builtin_name(node, node.get("type")) in {*SIMPLE, *NARROWER, *WIDER}


def narrower(draft: Draft, dice: Dice) -> str:
    """A built-in type becomes a narrower one."""
    return _along(draft, dice, NARROWER)


def wider(draft: Draft, dice: Dice) -> str:
    """A built-in type becomes a wider one."""
    return _along(draft, dice, WIDER)


def _along(draft: Draft, dice: Dice, steps: dict[str, str]) -> str:
    name = {"element": "type", "attribute": "type", "restriction": "base", "list": "itemType", "extension": "base"}
    node = draft.pick(dice, *name, where=lambda one: builtin_name(one, one.get(name[local(one)])) in steps)
    old = builtin_name(node, node.get(name[local(node)])) or ""
    node.set(name[local(node)], builtin(node, steps[old]))
    return f"{local(node)} {_called(node)}: {old} -> {steps[old]}"


def type_taken_of_another(draft: Draft, dice: Dice) -> str:
    """An element has the type that another element has."""
    first = draft.pick(dice, "element", where=lambda one: "type" in one.attrib)
    second = draft.pick(dice, "element", where=lambda one: _is_same_file(one, first)
                        and one.get("type", first.get("type")) != first.get("type"))  # fmt: skip
    first.set("type", second.get("type", ""))
    return f"element {_called(first)} has the type of {_called(second)}"


def untyped(draft: Draft, dice: Dice) -> str:
    """An element may hold anything."""
    node = draft.pick(dice, "element", where=lambda one: in_group(one) and "name" in one.attrib)
    node.attrib.pop("type", None)
    kind = kind_in(node)
    if kind is not None:
        drop(kind)
    node.set("type", builtin(node, "anyType"))
    return f"element {_called(node)} may hold anything"


def emptied(draft: Draft, dice: Dice) -> str:
    """A complex type loses its content."""
    group = draft.pick(dice, "sequence", "choice", "all", where=lambda one: not in_group(one) and len(one) > 0)
    for child in particles(group):
        group.remove(child)
    return f"content of {_called(parent_of(group))} emptied"


def referred_to(draft: Draft, dice: Dice) -> str:
    """A local element becomes a reference to a new global one: in another namespace, where there is one."""
    node = draft.pick(dice, "element", where=lambda one: in_group(one) and "name" in one.attrib)
    name = node.get("name", "")
    if any(one.get("name") == name for one in draft.globals("element")):
        raise NoPlaceError
    twin = copied(node)
    for attribute in ("minOccurs", "maxOccurs", "form"):
        twin.attrib.pop(attribute, None)
    reference = made("element", ref=spelled(node, name))
    reference.attrib.update({one: node.attrib[one] for one in ("minOccurs", "maxOccurs") if one in node.attrib})
    root = node.getroottree().getroot()
    parent_of(node).replace(node, reference)
    root.append(twin)
    return f"element {name} made global"


def form_changed(draft: Draft, dice: Dice) -> str:
    """A local element is in the other namespace."""
    node = draft.pick(dice, "element", where=lambda one: in_group(one) and "name" in one.attrib)
    root = node.getroottree().getroot()
    if root.get("targetNamespace") is None:
        raise NoPlaceError
    old = node.get("form") or root.get("elementFormDefault", "unqualified")
    node.set("form", "unqualified" if old == "qualified" else "qualified")
    return f"element {_called(node)} is {node.get('form')}"


def _called(node: Node) -> str:
    return node.get("name") or node.get("ref") or local(node)


CHANGES = {
    "element removed": removed,
    "element added, optional": added_optional,
    "element added, required": added_required,
    "record added, optional": record_added,
    "element renamed": renamed,
    "global element renamed": global_renamed,
    "neighbours swapped": swapped,
    "element moved": moved,
    "element at a second place": doubled,
    "type changed": retyped,
    "built-in type narrower": narrower,
    "built-in type wider": wider,
    "type of another element": type_taken_of_another,
    "element holds anything": untyped,
    "content emptied": emptied,
    "element made global": referred_to,
    "element in another form": form_changed,
}
