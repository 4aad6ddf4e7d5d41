"""Rewrites of attributes, documents, names and words: another schema that allows exactly the same messages."""

from __future__ import annotations

from lxml import etree

from generator.model.qname import XSD_NAMESPACE
from generator.sample.dice import Dice
from tests.schema_mutants.draft import Draft, Node, NoPlaceError, local, xs
from tests.schema_mutants.parts import (
    copied,
    drop,
    fresh,
    holder_of,
    in_group,
    inside,
    is_top,
    made,
    name_of,
    parent_of,
    put,
    schema_of,
    spelled,
)


def attributes_shuffled(draft: Draft, dice: Dice) -> str:
    """Attributes in another order."""
    kind = draft.pick(dice, "complexType", where=lambda one: len(_uses(one)) > 1)
    holder, uses = holder_of(kind), _uses(kind)
    place = holder.index(uses[0])
    for use in uses:
        holder.remove(use)
    for number, use in enumerate(dice.shuffled(uses)):
        holder.insert(place + number, use)
    return "attributes in another order"


def _uses(kind: Node) -> list[Node]:
    return [child for child in holder_of(kind) if local(child) in ("attribute", "attributeGroup")]


def attributes_grouped(draft: Draft, dice: Dice) -> str:
    """Attributes become a named group of them."""
    kind = draft.pick(dice, "complexType", where=lambda one: bool(_groupable(one)))
    uses, name = _groupable(kind), fresh(dice, "Attributen")
    reference = made("attributeGroup", ref=spelled(kind, name))
    parent_of(uses[0]).replace(uses[0], reference)
    group = put(schema_of(kind), "attributeGroup", name=name)
    for use in uses:
        use.tail = None
        group.append(use)
    return f"attribute group {name} extracted"


def _groupable(kind: Node) -> list[Node]:
    return [one for one in _uses(kind) if one.get("use") != "prohibited"]


def attributes_inlined(draft: Draft, dice: Dice) -> str:
    """A reference to an attribute group becomes the attributes."""
    node = draft.pick(
        dice, "attributeGroup", where=lambda one: "ref" in one.attrib and not inside(one, "attributeGroup")
    )
    name = name_of(node.get("ref", ""))
    group = next((one for one in draft.globals("attributeGroup") if one.get("name") == name), None)
    if group is None or schema_of(group) is not schema_of(node):
        raise NoPlaceError
    uses = [copied(child) for child in group if local(child) in ("attribute", "attributeGroup")]
    if any(local(child) == "anyAttribute" for child in group):
        raise NoPlaceError
    for use in uses:
        node.addprevious(use)
    drop(node)
    return f"attribute group {name} inlined"


def use_written(draft: Draft, dice: Dice) -> str:
    """Defaults of attributes of the schema language written out."""
    node = draft.pick(dice, "attribute", "element", where=lambda one: not is_top(one) and "name" in one.attrib)
    if local(node) == "attribute":
        node.set("use", node.get("use", "optional"))
    else:
        node.set("nillable", node.get("nillable", "false"))
    return f"{node.get('name')}: defaults written out"


def annotated(draft: Draft, dice: Dice) -> str:
    """What a component says of itself in words."""
    node = draft.pick(dice, "element", "attribute", "complexType", "simpleType", "enumeration")
    found = next((child for child in node if local(child) == "annotation"), None)
    if found is not None:
        drop(found)
        return "annotation removed"
    note = made("annotation")
    put(note, "documentation").text = "Nieuw beschreven."
    node.insert(0, note)
    return "annotation added"


def reordered(draft: Draft, dice: Dice) -> str:
    """The global components of a document in another order."""
    schema = dice.pick([draft.trees[path] for path in sorted(draft.trees)])
    parts = [child for child in schema if local(child) not in ("import", "include", "redefine", "annotation", "")]
    for part in parts:
        schema.remove(part)
    schema.extend(dice.shuffled(parts))
    return "components in another order"


def split(draft: Draft, dice: Dice) -> str:
    """Part of a document goes to a file of its own, which is included."""
    path = dice.pick([path for path in sorted(draft.trees) if "/" not in path and _is_plain(draft.trees[path])] or [""])
    if not path:
        raise NoPlaceError
    schema = draft.trees[path]
    parts = [child for child in schema if local(child) in ("complexType", "simpleType", "group", "attributeGroup")]
    if not parts:
        raise NoPlaceError
    references = [copied(child) for child in schema if local(child) in ("import", "include")]
    other = etree.Element(schema.tag, dict(schema.attrib), nsmap=schema.nsmap)
    other.extend([*references, *dice.shuffled(parts)[: dice.number(1, len(parts))]])
    schema.insert(0, made("include", schemaLocation="deel.xsd"))
    draft.trees["deel.xsd"] = other
    return f"{len(other)} components of {path} in a file of their own"


def _is_plain(schema: Node) -> bool:
    return not any(local(child) in ("redefine", "override") for child in schema)


def prefixes(draft: Draft, dice: Dice) -> str:
    """Other prefixes for XML Schema and for the target namespace."""
    path = dice.pick(sorted(draft.trees))
    schema = draft.trees[path]
    namespace, kinds = (
        schema.get("targetNamespace"),
        ("type", "base", "ref", "itemType", "memberTypes", "substitutionGroup"),
    )
    renamed = {uri: name for uri, name in ((XSD_NAMESPACE, "schema"), (namespace, "eigen")) if uri}
    fresh_map = {name: uri for uri, name in renamed.items()} | {
        prefix: uri for prefix, uri in schema.nsmap.items() if uri not in renamed and prefix
    }
    default = schema.nsmap.get(None)
    if default and default not in renamed:
        fresh_map[None] = default  # type: ignore[index]
    other = etree.Element(schema.tag, dict(schema.attrib), nsmap=fresh_map)
    for node in schema.iter("*"):
        for name in kinds:
            if name in node.attrib:
                node.set(name, " ".join(_respelled(node, one, renamed) for one in node.get(name, "").split()))
        if node.tag in (xs("selector"), xs("field")):
            raise NoPlaceError
    other.extend(list(schema))
    etree.cleanup_namespaces(other, keep_ns_prefixes=[prefix for prefix in fresh_map if prefix])
    draft.trees[path] = other
    return f"other prefixes in {path}"


def _respelled(node: Node, name: str, renamed: dict[str, str]) -> str:
    prefix, _, plain = name.rpartition(":")
    uri = node.nsmap.get(prefix or None)
    return f"{renamed[uri]}:{plain}" if uri in renamed else name


def form_written(draft: Draft, dice: Dice) -> str:
    """The form of every local element written out, and no default for it."""
    path = dice.pick(sorted(draft.trees))
    schema = draft.trees[path]
    form = schema.attrib.pop("elementFormDefault", "unqualified")
    for node in schema.iter(xs("element")):
        if in_group(node) and "name" in node.attrib and "form" not in node.attrib:
            node.set("form", form)
    schema.set("elementFormDefault", "unqualified" if form == "qualified" else "qualified")
    return f"forms written out in {path}"


def booleans(draft: Draft, dice: Dice) -> str:
    """Another way to write yes and no."""
    names = ("nillable", "mixed", "abstract")
    node = draft.pick(dice, "element", "complexType", where=lambda one: bool(set(names) & set(one.attrib)))
    name = next(one for one in names if one in node.attrib)
    turned = {"true": "1", "1": "true", "false": "0", "0": "false"}
    node.set(name, turned[node.get(name, "")])
    return f"{name} {node.get(name)}"


REWRITES = {
    "attributes in another order": attributes_shuffled,
    "attribute group extracted": attributes_grouped,
    "attribute group inlined": attributes_inlined,
    "use and nillable written out": use_written,
    "annotation": annotated,
    "components in another order": reordered,
    "file split by include": split,
    "other prefixes": prefixes,
    "form written out": form_written,
    "booleans written otherwise": booleans,
}
