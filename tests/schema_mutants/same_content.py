"""Rewrites of types, groups and content models: another schema that allows exactly the same messages."""

from __future__ import annotations

from generator.sample.dice import Dice
from tests.schema_mutants.draft import Draft, Node, local, xs
from tests.schema_mutants.parts import (
    ATTRIBUTES,
    GROUPS,
    PARTICLES,
    builtin_name,
    copied,
    drop,
    fresh,
    holder_of,
    in_group,
    insert_first,
    inside,
    is_top,
    least,
    made,
    most,
    name_of,
    parent_of,
    particle_of,
    particles,
    put,
    schema_of,
    set_occurs,
    spelled,
    take_occurs,
    users,
    wrap,
)


def type_named(draft: Draft, dice: Dice) -> str:
    """An anonymous type gets a name."""
    kind = draft.pick(dice, "complexType", "simpleType", where=lambda one: inside(one, "element", "attribute")
                      and not _is_derived(one))  # fmt: skip
    owner, name = parent_of(kind), fresh(dice, "Soort")
    owner.set("type", spelled(owner, name))
    kind.tail = None
    drop(kind)
    kind.set("name", name)
    schema_of(owner).append(kind)
    return f"type of {owner.get('name')} named {name}"


def _is_derived(kind: Node) -> bool:
    """Whether a complex type derives from one of the schema's own, so that xsi:type may name it, if it has a name."""
    steps = (
        one for one in kind.iter(xs("extension"), xs("restriction")) if inside(one, "simpleContent", "complexContent")
    )
    return any(builtin_name(one, one.get("base")) is None for one in steps)


def type_inlined(draft: Draft, dice: Dice) -> str:
    """A named type that is used once is written where it is used."""
    kind = draft.pick(
        dice, "complexType", "simpleType", where=lambda one: is_top(one) and _only_user(draft, one) is not None
    )
    owner = _only_user(draft, kind)
    assert owner is not None
    del owner.attrib["type"]
    kind.tail = None
    drop(kind)
    for name in ("name", "final", "block"):
        kind.attrib.pop(name, None)
    insert_first(owner, kind)
    return f"type of {owner.get('name')} inlined"


def _only_user(draft: Draft, kind: Node) -> Node | None:
    """The element or attribute of the same document that alone names a type."""
    if kind.get("abstract") or kind.get("block") or _is_derived(kind) or _named_twice(draft, kind):
        return None
    found = list(users(draft, kind.get("name", ""), "type", "base", "itemType", "memberTypes"))
    if len(found) != 1 or found[0][1] != "type" or schema_of(found[0][0]) is not schema_of(kind):
        return None
    return None if kind in found[0][0].iterancestors() else found[0][0]


def _named_twice(draft: Draft, node: Node) -> bool:
    tags = ("complexType", "simpleType") if local(node).endswith("Type") else (local(node),)
    return sum(1 for one in draft.globals(*tags) if one.get("name") == node.get("name")) > 1


def group_extracted(draft: Draft, dice: Dice) -> str:
    """A sequence or choice becomes a named group."""
    node = draft.pick(dice, "sequence", "choice", where=lambda one: bool(particles(one)) and not inside(one, "group"))
    name, schema = fresh(dice, "Groep"), schema_of(node)
    reference = made("group", ref=spelled(node, name))
    reference.attrib.update(take_occurs(node))
    parent_of(node).replace(node, reference)
    node.tail = None
    put(schema, "group", name=name).append(node)
    return f"group {name} extracted"


def group_inlined(draft: Draft, dice: Dice) -> str:
    """A reference to a named group becomes what the group holds."""
    node = draft.pick(dice, "group", where=lambda one: "ref" in one.attrib and _group(draft, one) is not None)
    group = _group(draft, node)
    assert group is not None
    inner = copied(next(child for child in group if local(child) in GROUPS))
    inner.attrib.update(take_occurs(node))
    parent_of(node).replace(node, inner)
    return f"group {node.get('ref')} inlined"


def _group(draft: Draft, node: Node) -> Node | None:
    name = name_of(node.get("ref", ""))
    same = [one for one in draft.globals("group") if one.get("name") == name and schema_of(one) is schema_of(node)]
    return same[0] if same and name not in _groups_around(node) and not _refers_to(same[0], name) else None


def _groups_around(node: Node) -> set[str]:
    return {one.get("name", "") for one in node.iterancestors(xs("group"))}


def _refers_to(group: Node, name: str) -> bool:
    return any(name_of(one.get("ref", "")) == name for one in group.iter(xs("group")))


def sequence_nested(draft: Draft, dice: Dice) -> str:
    """Neighbours of a sequence stand in a sequence of their own."""
    node = draft.pick(dice, "sequence", where=lambda one: len(particles(one)) > 1)
    parts = particles(node)
    start = dice.number(0, len(parts) - 2)
    end = dice.number(start + 1, len(parts) - 1)
    group = wrap(parts[start], made("sequence"))
    for part in parts[start + 1 : end + 1]:
        part.tail = None
        group.append(part)
    return "a sequence in a sequence"


def choice_nested(draft: Draft, dice: Dice) -> str:
    """Some branches of a choice stand in a choice of their own."""
    node = draft.pick(dice, "choice", where=lambda one: len(particles(one)) > 1)
    parts = particles(node)
    end = dice.number(1, len(parts) - 1)
    group = wrap(parts[0], made("choice"))
    for part in parts[1 : end + 1]:
        part.tail = None
        group.append(part)
    return "a choice in a choice"


def choice_of_one(draft: Draft, dice: Dice) -> str:
    """A particle stands in a choice, or a sequence, of its own."""
    node = draft.pick(dice, *PARTICLES, where=lambda one: inside(one, "sequence", "choice"))
    name = dice.pick(("choice", "sequence"))
    wrap(node, made(name))
    return f"{local(node)} in a {name} of one"


def optional_as_choice(draft: Draft, dice: Dice) -> str:
    """What may be left out is a choice between it and nothing."""
    node = draft.pick(dice, *PARTICLES, where=lambda one: _is_option(one) and least(one) == 0 and most(one) == 1)
    set_occurs(node, 1, 1)
    choice = wrap(node, made("choice"))
    if dice.chance(50):
        put(choice, "sequence")
    else:
        choice.set("minOccurs", "0")
    return f"{node.get('name') or local(node)} or nothing"


def _is_option(node: Node) -> bool:
    return inside(node, "sequence", "choice")


def zero_or_many(draft: Draft, dice: Dice) -> str:
    """From none to many becomes: at least one, or nothing."""
    node = draft.pick(dice, "element", "any", where=lambda one: _is_option(one) and least(one) == 0 and most(one) != 1)
    node.set("minOccurs", "1")
    wrap(node, made("sequence", minOccurs="0"))
    return f"{node.get('name') or local(node)}: nothing, or at least one"


def first_apart(draft: Draft, dice: Dice) -> str:
    """At least so many: the first of them stands apart."""
    node = draft.pick(dice, "element", where=lambda one: _is_option(one) and least(one) > 0 and most(one) != 1)
    rest, top = copied(node), most(node)
    set_occurs(rest, least(node) - 1, None if top is None else top - 1)
    set_occurs(node, 1, 1)
    group = wrap(node, made("sequence"))
    group.append(rest)
    return f"{node.get('name')}: the first stands apart"


def occurs_written(draft: Draft, dice: Dice) -> str:
    """What is the default is written out."""
    node = draft.pick(
        dice, *PARTICLES, where=lambda one: inside(one, *GROUPS, "complexType", "extension", "restriction")
    )
    node.set("minOccurs", node.get("minOccurs", "1"))
    node.set("maxOccurs", node.get("maxOccurs", "1"))
    return "occurrence written out"


def branches_shuffled(draft: Draft, dice: Dice) -> str:
    """The branches of a choice, or the parts of an all, in another order."""
    node = draft.pick(dice, "choice", "all", where=lambda one: len(particles(one)) > 1)
    parts = particles(node)
    for part in parts:
        node.remove(part)
    node.extend(dice.shuffled(parts))
    return f"{local(node)} in another order"


def heads_spelled_out(draft: Draft, dice: Dice) -> str:
    """An abstract head becomes a choice of those that may stand for it."""
    node = draft.pick(dice, "element", where=lambda one: in_group(one) and bool(_stand_ins(draft, one)))
    members = _stand_ins(draft, node)
    choice = made("choice")
    choice.attrib.update(take_occurs(node))
    for member in members:
        put(choice, "element", ref=spelled(node, member.get("name", "")))
    parent_of(node).replace(node, choice)
    return f"{node.get('ref')} as a choice"


def _stand_ins(draft: Draft, node: Node) -> list[Node]:
    """The members of the group of an abstract head, where they are of its document and none of them is abstract."""
    name = name_of(node.get("ref", ""))
    head = next((one for one in draft.globals("element") if one.get("name") == name), None)
    if head is None or head.get("abstract") not in ("true", "1") or head.get("block") or inside(node, "all"):
        return []
    members = [one for one in draft.globals("element") if name_of(one.get("substitutionGroup", "")) == name]
    plain = all(not one.get("abstract") and schema_of(one) is schema_of(node) for one in members)
    return members if plain else []


def extension_of_nothing(draft: Draft, dice: Dice) -> str:
    """A complex type with content is an extension of an empty one."""
    kind = draft.pick(dice, "complexType", where=lambda one: holder_of(one) is one and _is_ordinary(one))
    name = fresh(dice, "Leeg")
    held = [child for child in kind if local(child) in ("group", *GROUPS, *ATTRIBUTES)]
    step = put(put(kind, "complexContent"), "extension", base=spelled(kind, name))
    step.extend(held)
    put(schema_of(kind), "complexType", name=name, abstract="true")
    return f"{kind.get('name', 'an anonymous type')} extends an empty type"


def _is_ordinary(kind: Node) -> bool:
    particle = particle_of(kind)
    return particle is not None and local(particle) != "all" and not kind.get("mixed")


def wildcard_written(draft: Draft, dice: Dice) -> str:
    """What is the default of a wildcard is written out."""
    node = draft.pick(dice, "any", "anyAttribute")
    node.set("namespace", node.get("namespace", "##any"))
    node.set("processContents", node.get("processContents", "strict"))
    return "wildcard written out"


REWRITES = {
    "anonymous type named": type_named,
    "named type inlined": type_inlined,
    "group extracted": group_extracted,
    "group inlined": group_inlined,
    "sequence in a sequence": sequence_nested,
    "choice in a choice": choice_nested,
    "group of one": choice_of_one,
    "optional as a choice with nothing": optional_as_choice,
    "none to many as at least one, or nothing": zero_or_many,
    "the first of many apart": first_apart,
    "occurrence written out": occurs_written,
    "choice or all in another order": branches_shuffled,
    "substitution as a choice": heads_spelled_out,
    "extension of an empty type": extension_of_nothing,
    "wildcard written out": wildcard_written,
}
