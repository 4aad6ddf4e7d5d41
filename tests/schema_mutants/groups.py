"""Edits of model groups, wildcards and mixed content."""

from __future__ import annotations

from generator.sample.dice import Dice
from tests.schema_mutants.draft import Draft, Node, NoPlaceError, local, xs
from tests.schema_mutants.elements import SIMPLE
from tests.schema_mutants.parts import (
    builtin,
    drop,
    fresh,
    holder_of,
    in_group,
    inside,
    is_simple,
    made,
    most,
    parent_of,
    particles,
    put,
    set_occurs,
    wrap,
)

_WILD = ("##any", "##other", "##local", "##targetNamespace", "urn:a", "urn:a urn:b", "urn:elders ##local")


def _several(node: Node) -> bool:
    return len(particles(node)) > 1


def sequence_to_choice(draft: Draft, dice: Dice) -> str:
    """One of them instead of all."""
    node = draft.pick(dice, "sequence", where=_several)
    node.tag = xs("choice")
    return "a sequence becomes a choice"


def choice_to_sequence(draft: Draft, dice: Dice) -> str:
    """All of them instead of one."""
    node = draft.pick(dice, "choice", where=_several)
    node.tag = xs("sequence")
    return "a choice becomes a sequence"


def sequence_to_all(draft: Draft, dice: Dice) -> str:
    """In any order instead of one."""
    node = draft.pick(dice, "sequence", where=lambda one: _several(one) and _is_content(one))
    node.tag = xs("all")
    return "a sequence becomes an all"


def all_to_sequence(draft: Draft, dice: Dice) -> str:
    """In one order instead of any."""
    node = draft.pick(dice, "all", where=_several)
    node.tag = xs("sequence")
    return "an all becomes a sequence"


def _is_content(node: Node) -> bool:
    """Whether it is the whole content of a type, each part at most once: what xs:all asks for."""
    parts = particles(node)
    once = all(local(part) == "element" and (most(part) or 2) <= 1 for part in parts)
    return once and inside(node, "complexType", "extension", "restriction") and most(node) == 1


def branch_dropped(draft: Draft, dice: Dice) -> str:
    """A choice has one branch less."""
    node = draft.pick(dice, "choice", where=_several)
    branch = dice.pick(particles(node))
    drop(branch)
    return f"branch {branch.get('name') or branch.get('ref') or local(branch)} dropped"


def branch_added(draft: Draft, dice: Dice) -> str:
    """A choice has one branch more."""
    node = draft.pick(dice, "choice", where=lambda one: bool(particles(one)))
    branch = made("element", name=fresh(dice), type=builtin(node, dice.pick(SIMPLE)))
    dice.pick(particles(node)).addnext(branch)
    return f"branch {branch.get('name')} added"


def repeated(draft: Draft, dice: Dice) -> str:
    """A whole group may be repeated."""
    node = draft.pick(dice, "sequence", "choice", where=lambda one: most(one) == 1 and not inside(one, "group"))
    set_occurs(node, dice.number(0, 1), dice.pick((None, 2, 3)))
    return "a group is repeated"


def once(draft: Draft, dice: Dice) -> str:
    """A whole group may no longer be repeated."""
    node = draft.pick(dice, "sequence", "choice", where=lambda one: most(one) != 1)
    set_occurs(node, 1, 1)
    return "a group comes once"


def together(draft: Draft, dice: Dice) -> str:
    """Two neighbours may be left out only together."""
    first = draft.pick(dice, "element", where=lambda one: inside(one, "sequence") and _after(one) is not None)
    second = _after(first)
    assert second is not None
    group = wrap(first, made("sequence", minOccurs="0"))
    group.append(second)
    return "two neighbours stand and fall together"


def either(draft: Draft, dice: Dice) -> str:
    """Two neighbours exclude each other."""
    first = draft.pick(dice, "element", where=lambda one: inside(one, "sequence") and _after(one) is not None)
    second = _after(first)
    assert second is not None
    group = wrap(first, made("choice"))
    group.append(second)
    return "two neighbours exclude each other"


def _after(node: Node) -> Node | None:
    parts = particles(parent_of(node))
    place = parts.index(node) + 1
    return parts[place] if place < len(parts) else None


def any_added(draft: Draft, dice: Dice) -> str:
    """Elements that nobody declared may be there."""
    group = draft.pick(dice, "sequence", "choice")
    namespace = dice.pick(_WILD)
    wild = put(group, "any", namespace=namespace, processContents=dice.pick(("lax", "skip", "strict")))
    set_occurs(wild, dice.number(0, 1), dice.pick((1, 1, 3, None)))
    return f"any {namespace} added"


def any_removed(draft: Draft, dice: Dice) -> str:
    """Elements that nobody declared may no longer be there."""
    drop(draft.pick(dice, "any", where=in_group))
    return "any removed"


def any_namespace(draft: Draft, dice: Dice) -> str:
    """A wildcard takes other namespaces."""
    node = draft.pick(dice, "any")
    old = node.get("namespace", "##any")
    node.set("namespace", dice.pick([one for one in _WILD if one != old]))
    return f"any: {old} -> {node.get('namespace')}"


def any_processing(draft: Draft, dice: Dice) -> str:
    """What a wildcard takes is looked at more, or less."""
    node = draft.pick(dice, "any")
    old = node.get("processContents", "strict")
    node.set("processContents", dice.pick([one for one in ("strict", "lax", "skip") if one != old]))
    return f"any: {old} -> {node.get('processContents')}"


def element_for_any(draft: Draft, dice: Dice) -> str:
    """Where an element stood, any may."""
    node = draft.pick(dice, "element", where=in_group)
    wild = made("any", namespace=dice.pick(_WILD), processContents=dice.pick(("lax", "skip")))
    wild.attrib.update({name: node.attrib[name] for name in ("minOccurs", "maxOccurs") if name in node.attrib})
    parent_of(node).replace(node, wild)
    return f"any instead of {node.get('name') or node.get('ref')}"


def mixed_on(draft: Draft, dice: Dice) -> str:
    """Text may stand between the elements."""
    node = draft.pick(dice, "complexType", where=lambda one: one.get("mixed", "false") in ("false", "0"))
    if is_simple(node) or holder_of(node) is not node:
        raise NoPlaceError
    node.set("mixed", "true")
    return f"{node.get('name', 'an anonymous type')} is mixed"


def mixed_off(draft: Draft, dice: Dice) -> str:
    """Text may no longer stand between the elements."""
    node = draft.pick(dice, "complexType", where=lambda one: one.get("mixed") in ("true", "1"))
    del node.attrib["mixed"]
    return f"{node.get('name', 'an anonymous type')} is no longer mixed"


def nillable_on(draft: Draft, dice: Dice) -> str:
    """An element may be nil."""
    node = draft.pick(dice, "element", where=lambda one: "name" in one.attrib and not _is_nillable(one))
    node.set("nillable", "true")
    return f"{node.get('name')} nillable"


def nillable_off(draft: Draft, dice: Dice) -> str:
    """An element may no longer be nil."""
    node = draft.pick(dice, "element", where=_is_nillable)
    del node.attrib["nillable"]
    return f"{node.get('name')} no longer nillable"


def _is_nillable(node: Node) -> bool:
    return node.get("nillable") in ("true", "1")


CHANGES = {
    "sequence to choice": sequence_to_choice,
    "choice to sequence": choice_to_sequence,
    "sequence to all": sequence_to_all,
    "all to sequence": all_to_sequence,
    "choice branch dropped": branch_dropped,
    "choice branch added": branch_added,
    "group repeated": repeated,
    "group comes once": once,
    "neighbours only together": together,
    "neighbours exclude each other": either,
    "any added": any_added,
    "any removed": any_removed,
    "any: other namespaces": any_namespace,
    "any: other processContents": any_processing,
    "any instead of an element": element_for_any,
    "mixed on": mixed_on,
    "mixed off": mixed_off,
    "nillable on": nillable_on,
    "nillable off": nillable_off,
}
