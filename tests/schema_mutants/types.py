"""Edits of types as such: unions, lists, derivation, abstract, substitution, identity constraints."""

from __future__ import annotations

from generator.sample.dice import Dice
from tests.schema_mutants.draft import Draft, Node, NoPlaceError, local
from tests.schema_mutants.elements import SIMPLE
from tests.schema_mutants.parts import (
    ATTRIBUTES,
    builtin,
    complex_of,
    copied,
    drop,
    fresh,
    holder_of,
    in_group,
    insert_first,
    is_simple,
    is_top,
    made,
    name_of,
    parent_of,
    particle_of,
    particles,
    put,
    schema_of,
    spelled,
)


def member_removed(draft: Draft, dice: Dice) -> str:
    """A union has one member less."""
    node = draft.pick(dice, "union", where=lambda one: len(_members(one)) + len(_own_members(one)) > 1)
    number = dice.number(0, len(_members(node)) + len(_own_members(node)) - 1)
    if number < len(_members(node)):
        names = _members(node)
        gone = names.pop(number)
        node.set("memberTypes", " ".join(names))
        if not names:
            del node.attrib["memberTypes"]
        return f"union member {gone} removed"
    drop(_own_members(node)[number - len(_members(node))])
    return "anonymous union member removed"


def member_added(draft: Draft, dice: Dice) -> str:
    """A union has one member more."""
    node = draft.pick(dice, "union")
    new = builtin(node, dice.pick(SIMPLE))
    node.set("memberTypes", dice.pick((f"{node.get('memberTypes', '')} {new}", f"{new} {node.get('memberTypes', '')}")))
    return f"union member {new} added"


def made_union(draft: Draft, dice: Dice) -> str:
    """Another type instead is allowed as well."""
    node = draft.pick(dice, "element", "attribute", where=lambda one: "type" in one.attrib and not one.get("ref"))
    old = node.attrib.pop("type")
    if complex_of(draft, old) is not None:
        raise NoPlaceError
    kind = made("simpleType")
    put(kind, "union", memberTypes=f"{old} {builtin(node, dice.pick(SIMPLE))}")
    insert_first(node, kind)
    return f"{node.get('name')}: a union of {old} and another"


def _members(node: Node) -> list[str]:
    return node.get("memberTypes", "").split()


def _own_members(node: Node) -> list[Node]:
    return [child for child in node if local(child) == "simpleType"]


def item_changed(draft: Draft, dice: Dice) -> str:
    """The items of a list are of another type."""
    node = draft.pick(dice, "list", where=lambda one: "itemType" in one.attrib)
    old = node.get("itemType", "")
    node.set("itemType", builtin(node, dice.pick(SIMPLE)))
    if node.get("itemType") == old:
        raise NoPlaceError
    return f"list of {old} -> {node.get('itemType')}"


def list_bounded(draft: Draft, dice: Dice) -> str:
    """A list has a length."""
    node = draft.pick(dice, "list", where=lambda one: local(parent_of(one)) == "simpleType")
    step = made("restriction")
    parent_of(node).replace(node, step)
    put(step, "simpleType").append(node)
    put(step, dice.pick(("length", "minLength", "maxLength")), value=str(dice.number(0, 3)))
    return "a list of bounded length"


def made_list(draft: Draft, dice: Dice) -> str:
    """Several values where there was one."""
    node = draft.pick(dice, "element", "attribute", where=lambda one: "type" in one.attrib)
    if complex_of(draft, node.get("type", "")) is not None:
        raise NoPlaceError
    kind = made("simpleType")
    put(kind, "list", itemType=node.attrib.pop("type"))
    insert_first(node, kind)
    return f"{node.get('name')}: a list"


def abstract_type(draft: Draft, dice: Dice) -> str:
    """A complex type is abstract, or no longer."""
    node = draft.pick(dice, "complexType", where=is_top)
    return _turned(node, "abstract")


def abstract_element(draft: Draft, dice: Dice) -> str:
    """A global element is abstract, or no longer."""
    node = draft.pick(dice, "element", where=is_top)
    return _turned(node, "abstract")


def _turned(node: Node, name: str) -> str:
    if node.get(name) in ("true", "1"):
        del node.attrib[name]
        return f"{node.get('name')} no longer {name}"
    node.set(name, "true")
    return f"{node.get('name')} {name}"


def blocked(draft: Draft, dice: Dice) -> str:
    """A type or element no longer lets others stand in."""
    node = draft.pick(dice, "complexType", "element", where=lambda one: is_top(one) and "block" not in one.attrib)
    words = ("#all", "extension", "restriction", *(("substitution",) if local(node) == "element" else ()))
    node.set("block", dice.pick(words))
    return f"{node.get('name')} blocks {node.get('block')}"


def derived_added(draft: Draft, dice: Dice) -> str:
    """A type that extends another one: xsi:type may name it."""
    base = draft.pick(dice, "complexType", where=lambda one: is_top(one) and not is_simple(one))
    name = fresh(dice)
    kind = made("complexType", name=name)
    extension = put(put(kind, "complexContent"), "extension", base=spelled(base, base.get("name", "")))
    if dice.chance(60):
        put(put(extension, "sequence"), "element", name="erbij", type=builtin(base, "string"))
    else:
        put(extension, "attribute", name="erbij", type=builtin(base, "string"))
    if base.get("mixed") in ("true", "1"):
        kind.set("mixed", "true")
    schema_of(base).append(kind)
    return f"type {name} extends {base.get('name')}"


def derived_removed(draft: Draft, dice: Dice) -> str:
    """A type that extends another one no longer does: it stands for itself, with all that it held."""
    step = draft.pick(dice, "extension", where=lambda one: _flat(draft, one) is not None)
    kind, flat = parent_of(parent_of(step)), _flat(draft, step)
    assert flat is not None
    for child in list(kind):
        if local(child) == "complexContent":
            kind.remove(child)
    kind.extend(flat)
    return f"{kind.get('name', 'an anonymous type')} no longer extends {step.get('base')}"


def _flat(draft: Draft, step: Node) -> list[Node] | None:
    """What a type holds that extends a plain one of the same document; None where that is not simple to say."""
    base = complex_of(draft, step.get("base", ""))
    if local(parent_of(step)) != "complexContent" or base is None or holder_of(base) is not base:
        return None
    if schema_of(base) is not schema_of(step) or base.get("mixed") or _has_any(base) or _has_any(step):
        return None
    parts = [one for one in (particle_of(base), _own_particle(step)) if one is not None]
    if any(local(one) == "all" for one in parts):
        return None
    content = made("sequence")
    content.extend(copied(one) for one in parts)
    uses = [copied(child) for holder in (base, step) for child in holder if local(child) in ATTRIBUTES]
    return [content, *uses]


def _own_particle(step: Node) -> Node | None:
    return next((child for child in step if local(child) in ("group", "sequence", "choice", "all")), None)


def _has_any(holder: Node) -> bool:
    return any(local(child) == "anyAttribute" for child in holder)


def restriction_changed(draft: Draft, dice: Dice) -> str:
    """A type that restricts another one allows a little less."""
    step = draft.pick(dice, "restriction", where=lambda one: local(parent_of(one)) == "complexContent")
    parts = [one for one in step.iter("{*}element") if in_group(one) and one.get("minOccurs") == "0"]
    if not parts:
        raise NoPlaceError
    drop(dice.pick(parts))
    return "a restriction leaves out an element"


def member_of_group_added(draft: Draft, dice: Dice) -> str:
    """Another element may stand for a global one."""
    head = draft.pick(dice, "element", where=lambda one: is_top(one) and "type" in one.attrib)
    node = copied(head)
    for name in ("abstract", "block", "default", "fixed"):
        node.attrib.pop(name, None)
    node.set("name", fresh(dice))
    node.set("substitutionGroup", spelled(head, head.get("name", "")))
    head.addnext(node)
    return f"{node.get('name')} may stand for {head.get('name')}"


def member_of_group_removed(draft: Draft, dice: Dice) -> str:
    """An element may no longer stand for another."""
    node = draft.pick(dice, "element", where=lambda one: "substitutionGroup" in one.attrib and "type" in one.attrib)
    head = node.attrib.pop("substitutionGroup")
    return f"{node.get('name')} may no longer stand for {head}"


def constraint_added(draft: Draft, dice: Dice) -> str:
    """Values must differ: something that only the whole message can tell."""
    node = draft.pick(dice, "element", where=lambda one: is_top(one) and not list(one.iter("{*}unique", "{*}key")))
    constraint = put(node, "unique", name="uniek")
    put(constraint, "selector", xpath=".//*")
    put(constraint, "field", xpath="@id")
    return f"unique added to {node.get('name')}"


def simple_base_changed(draft: Draft, dice: Dice) -> str:
    """Simple content of another type."""
    step = draft.pick(dice, "extension", where=lambda one: local(parent_of(one)) == "simpleContent")
    old = step.get("base", "")
    step.set("base", builtin(step, dice.pick(SIMPLE)))
    if step.get("base") == old:
        raise NoPlaceError
    return f"text: {name_of(old)} -> {step.get('base')}"


def group_shared(draft: Draft, dice: Dice) -> str:
    """A named group changes wherever it is used."""
    group = draft.pick(dice, "group", "attributeGroup", where=is_top)
    if local(group) == "attributeGroup":
        put(group, "attribute", name=fresh(dice), type=builtin(group, "string"))
        return f"attribute added to group {group.get('name')}"
    inner = next(child for child in group if local(child) in ("sequence", "choice", "all"))
    if not particles(inner):
        raise NoPlaceError
    dice.pick(particles(inner)).set("minOccurs", "0")
    return f"part of group {group.get('name')} optional"


CHANGES = {
    "union member removed": member_removed,
    "union member added": member_added,
    "value becomes a union": made_union,
    "list item changed": item_changed,
    "list bounded": list_bounded,
    "element becomes a list": made_list,
    "type abstract or not": abstract_type,
    "element abstract or not": abstract_element,
    "block": blocked,
    "derived type added": derived_added,
    "derived type no longer derived": derived_removed,
    "restriction leaves out more": restriction_changed,
    "substitution member added": member_of_group_added,
    "substitution member removed": member_of_group_removed,
    "identity constraint added": constraint_added,
    "type of simple content changed": simple_base_changed,
    "named group changed": group_shared,
}
