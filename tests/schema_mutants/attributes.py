"""Edits of attributes and of attribute wildcards."""

from __future__ import annotations

from generator.sample.dice import Dice
from tests.schema_mutants.draft import Draft, Node, NoPlaceError, local
from tests.schema_mutants.elements import SIMPLE
from tests.schema_mutants.parts import (
    add_attribute,
    builtin,
    drop,
    fresh,
    holder_of,
    inside,
    is_top,
    kind_in,
    made,
    particle_of,
    put,
)

_HOLDERS = ("complexType", "extension", "restriction", "attributeGroup")
_WORDS = ("a", "1", "x y", "", "2020-02-29", "true", "-7.50", "IN")


def _is_use(node: Node) -> bool:
    return inside(node, *_HOLDERS)


def _use(draft: Draft, dice: Dice) -> Node:
    return draft.pick(dice, "attribute", where=_is_use)


def removed(draft: Draft, dice: Dice) -> str:
    """An attribute is no longer there."""
    node = _use(draft, dice)
    drop(node)
    return f"attribute {_called(node)} removed"


def _added(draft: Draft, dice: Dice, **more: str) -> str:
    kind = draft.pick(dice, "complexType", where=_takes_attributes)
    node = made("attribute", name=fresh(dice), type=builtin(kind, dice.pick(SIMPLE)), **more)
    add_attribute(kind, node)
    return f"attribute {_called(node)} {more.get('use', 'optional')} added to {kind.get('name', 'an anonymous type')}"


def _takes_attributes(kind: Node) -> bool:
    holder = holder_of(kind)
    return local(holder) != "restriction"


def added_optional(draft: Draft, dice: Dice) -> str:
    """A new attribute that may be left out."""
    return _added(draft, dice)


def added_required(draft: Draft, dice: Dice) -> str:
    """A new attribute that must be there."""
    return _added(draft, dice, use="required")


def required(draft: Draft, dice: Dice) -> str:
    """An attribute must be there."""
    node = draft.pick(dice, "attribute", where=lambda one: _is_use(one) and one.get("use", "optional") == "optional")
    node.set("use", "required")
    node.attrib.pop("default", None)
    return f"attribute {_called(node)} required"


def optional(draft: Draft, dice: Dice) -> str:
    """An attribute may be left out."""
    node = draft.pick(dice, "attribute", where=lambda one: _is_use(one) and one.get("use") == "required")
    del node.attrib["use"]
    return f"attribute {_called(node)} optional"


def prohibited(draft: Draft, dice: Dice) -> str:
    """An attribute is declared to be prohibited."""
    node = _use(draft, dice)
    node.set("use", "prohibited")
    for name in ("default", "fixed"):
        node.attrib.pop(name, None)
    return f"attribute {_called(node)} prohibited"


def renamed(draft: Draft, dice: Dice) -> str:
    """An attribute is called otherwise."""
    node = draft.pick(dice, "attribute", where=lambda one: _is_use(one) and "name" in one.attrib)
    old = _called(node)
    node.set("name", fresh(dice))
    return f"attribute {old} renamed to {_called(node)}"


def retyped(draft: Draft, dice: Dice) -> str:
    """An attribute has another type."""
    node = draft.pick(dice, "attribute", where=lambda one: "name" in one.attrib)
    kind = kind_in(node)
    if kind is not None:
        drop(kind)
    old = node.get("type", "an anonymous type")
    node.set("type", builtin(node, dice.pick(SIMPLE)))
    return f"attribute {_called(node)}: {old} -> {node.get('type')}"


def fixed_added(draft: Draft, dice: Dice) -> str:
    """An element or attribute has one value only."""
    node = _valued(draft, dice, ("fixed",))
    node.attrib.pop("default", None)
    node.set("fixed", _word(draft, dice, node))
    if local(node) == "element":
        node.attrib.pop("nillable", None)
    return f"{_called(node)} fixed to {node.get('fixed')!r}"


def default_added(draft: Draft, dice: Dice) -> str:
    """An element or attribute has a value where none is given."""
    node = _valued(draft, dice, ("fixed", "default"))
    if node.get("use") == "required":
        raise NoPlaceError
    node.set("default", _word(draft, dice, node))
    return f"{_called(node)} defaults to {node.get('default')!r}"


def _valued(draft: Draft, dice: Dice, without: tuple[str, ...]) -> Node:
    return draft.pick(
        dice, "element", "attribute", where=lambda one: "ref" not in one.attrib and not set(without) & set(one.attrib)
    )


def _word(draft: Draft, dice: Dice, node: Node) -> str:
    """A value: a code of the type, if it has any, or one of a few words; it may well not fit."""
    name = (node.get("type") or "").rpartition(":")[2]
    codes = [
        one.get("value", "")
        for kind in (kind_in(node), next((t for t in draft.globals("simpleType") if t.get("name") == name), None))
        if kind is not None
        for one in kind.iter("{*}enumeration")
    ]
    return dice.pick(codes or _WORDS)


def value_changed(draft: Draft, dice: Dice) -> str:
    """A fixed or default value is another one."""
    node = draft.pick(dice, "element", "attribute", where=lambda one: bool({"fixed", "default"} & set(one.attrib)))
    name = "fixed" if "fixed" in node.attrib else "default"
    old = node.get(name, "")
    node.set(name, dice.pick((f"{old}1", f" {old}", old[:-1], *_WORDS, f"0{old}")))
    return f"{_called(node)}: {name} {old!r} -> {node.get(name)!r}"


def value_removed(draft: Draft, dice: Dice) -> str:
    """A fixed or default value is no longer said."""
    node = draft.pick(dice, "element", "attribute", where=lambda one: bool({"fixed", "default"} & set(one.attrib)))
    name = "fixed" if "fixed" in node.attrib else "default"
    del node.attrib[name]
    return f"{_called(node)}: no longer {name}"


def fixed_to_default(draft: Draft, dice: Dice) -> str:
    """A fixed value becomes a default, or the other way round."""
    node = draft.pick(dice, "element", "attribute", where=lambda one: bool({"fixed", "default"} & set(one.attrib)))
    old, new = ("fixed", "default") if "fixed" in node.attrib else ("default", "fixed")
    if new == "default" and node.get("use") == "required":
        raise NoPlaceError
    node.set(new, node.attrib.pop(old))
    return f"{_called(node)}: {old} becomes {new}"


def any_added(draft: Draft, dice: Dice) -> str:
    """Attributes that nobody declared may be there."""
    kind = draft.pick(dice, "complexType", where=lambda one: _takes_attributes(one) and not _has_any(one))
    namespace = dice.pick(("##any", "##other", "##local", "urn:elders", "##targetNamespace"))
    put(holder_of(kind), "anyAttribute", namespace=namespace, processContents=dice.pick(("lax", "skip", "strict")))
    return f"anyAttribute {namespace} added to {kind.get('name', 'an anonymous type')}"


def _has_any(kind: Node) -> bool:
    return any(local(child) == "anyAttribute" for child in holder_of(kind))


def any_removed(draft: Draft, dice: Dice) -> str:
    """Attributes that nobody declared may no longer be there."""
    drop(draft.pick(dice, "anyAttribute"))
    return "anyAttribute removed"


def any_changed(draft: Draft, dice: Dice) -> str:
    """An attribute wildcard takes another namespace, or looks at it otherwise."""
    node = draft.pick(dice, "anyAttribute")
    node.set(*dice.pick((
        ("namespace", "##other"), ("namespace", "##any"), ("namespace", "##local"), ("namespace", "urn:a urn:b"),
        ("processContents", "strict"), ("processContents", "lax"), ("processContents", "skip"),
    )))  # fmt: skip
    return f"anyAttribute {dict(node.attrib)}"


def simple_content(draft: Draft, dice: Dice) -> str:
    """A type without content gets a text, or a simple type gets attributes."""
    kind = draft.pick(dice, "complexType", where=lambda one: holder_of(one) is one and particle_of(one) is None)
    uses = [child for child in kind if local(child) in ("attribute", "attributeGroup", "anyAttribute")]
    for use in uses:
        kind.remove(use)
    extension = put(put(kind, "simpleContent"), "extension", base=builtin(kind, dice.pick(SIMPLE)))
    extension.extend(uses)
    kind.attrib.pop("mixed", None)
    return f"{kind.get('name', 'an anonymous type')} has a text"


def made_global(draft: Draft, dice: Dice) -> str:
    """A local attribute becomes a reference to a global one: in the target namespace."""
    node = draft.pick(dice, "attribute", where=lambda one: _is_use(one) and "name" in one.attrib)
    node.set("form", "unqualified" if node.get("form") == "qualified" else "qualified")
    if is_top(node):
        raise NoPlaceError
    return f"attribute {_called(node)} is {node.get('form')}"


def _called(node: Node) -> str:
    return node.get("name") or node.get("ref") or local(node)


CHANGES = {
    "attribute removed": removed,
    "attribute added, optional": added_optional,
    "attribute added, required": added_required,
    "attribute required": required,
    "attribute optional": optional,
    "attribute prohibited": prohibited,
    "attribute renamed": renamed,
    "attribute retyped": retyped,
    "attribute in another form": made_global,
    "fixed value added": fixed_added,
    "default value added": default_added,
    "fixed or default value changed": value_changed,
    "fixed or default value removed": value_removed,
    "fixed becomes default or back": fixed_to_default,
    "anyAttribute added": any_added,
    "anyAttribute removed": any_removed,
    "anyAttribute changed": any_changed,
    "text instead of nothing": simple_content,
}
