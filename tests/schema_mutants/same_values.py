"""Rewrites of values: another schema that allows exactly the same messages."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from generator.sample.dice import Dice
from tests.schema_mutants.draft import Draft, Node, NoPlaceError, local
from tests.schema_mutants.facets import NUMBERS
from tests.schema_mutants.parts import (
    copied,
    drop,
    insert_first,
    inside,
    kind_in,
    made,
    name_of,
    parent_of,
    primitive,
    put,
)

_INTEGERS = NUMBERS - {"decimal"}
_COLLAPSING = NUMBERS | {"date", "dateTime", "boolean", "token", "NMTOKEN"}


def codes_shuffled(draft: Draft, dice: Dice) -> str:
    """Codes in another order."""
    node = draft.pick(dice, "restriction", where=lambda one: len(_codes(one)) > 1)
    codes = _codes(node)
    place = node.index(codes[0])
    for code in codes:
        node.remove(code)
    for number, code in enumerate(dice.shuffled(codes)):
        node.insert(place + number, code)
    return "codes in another order"


def code_twice(draft: Draft, dice: Dice) -> str:
    """A code is listed twice."""
    node = draft.pick(dice, "enumeration")
    node.addnext(copied(node))
    return f"code {node.get('value')!r} twice"


def _codes(node: Node) -> list[Node]:
    return [child for child in node if local(child) == "enumeration"]


def pattern_rewritten(draft: Draft, dice: Dice) -> str:
    """A pattern that says the same."""
    node = draft.pick(dice, "pattern")
    old = node.get("value", "")
    atoms = re.sub(r"\\d(?!\w)", r"\\p{Nd}", old) if "[" not in old else old.replace("[0-9]", "[0123456789]")
    options = [f"({old})", f"({old})|({old})", atoms, re.sub(r"\{(\d+)\}", r"{\1,\1}", old)]
    node.set("value", dice.pick([one for one in options if one != old]))
    return f"pattern {old} as {node.get('value')}"


def pattern_split(draft: Draft, dice: Dice) -> str:
    """A pattern with alternatives as several patterns of one step, or the other way round."""
    step = draft.pick(dice, "restriction", where=lambda one: len(_patterns(one)) > 1 or _has_alternatives(one))
    patterns = _patterns(step)
    if len(patterns) > 1:
        patterns[0].set("value", "|".join(f"({one.get('value')})" for one in patterns))
        for other in patterns[1:]:
            drop(other)
        return "patterns joined"
    parts = patterns[0].get("value", "").split("|")
    patterns[0].set("value", parts[0])
    for part in reversed(parts[1:]):
        patterns[0].addnext(made("pattern", value=part))
    return "pattern split"


def _patterns(step: Node) -> list[Node]:
    return [child for child in step if local(child) == "pattern"]


def _has_alternatives(step: Node) -> bool:
    values = [one.get("value", "") for one in _patterns(step)]
    return len(values) == 1 and "|" in values[0] and not set("()[]\\") & set(values[0])


def facet_repeated(draft: Draft, dice: Dice) -> str:
    """A step of restriction is done twice: the second time it says nothing new."""
    step = draft.pick(dice, "restriction", where=lambda one: inside(one, "simpleType") and kind_in(one) is None)
    outer, kind = made("restriction"), parent_of(step)
    kind.replace(step, outer)
    step.tail = None
    put(outer, "simpleType").append(step)
    facets = [child for child in step if local(child) not in ("annotation", "simpleType")]
    outer.extend(copied(child) for child in facets)
    return "a restriction repeated"


def alias(draft: Draft, dice: Dice) -> str:
    """A simple type restricted by nothing."""
    node = draft.pick(dice, "element", "attribute", where=lambda one: "type" in one.attrib)
    name = node.get("type", "")
    if any(one.get("name") == name_of(name) for one in draft.globals("complexType")) or name_of(name).startswith("any"):
        raise NoPlaceError
    del node.attrib["type"]
    kind = made("simpleType")
    put(kind, "restriction", base=name)
    insert_first(node, kind)
    return f"{node.get('name')}: restricted by nothing"


def bound_rewritten(draft: Draft, dice: Dice) -> str:
    """Whole numbers: up to 10 is below 11."""
    node = draft.pick(dice, "minInclusive", "minExclusive", "maxInclusive", "maxExclusive",
                      where=lambda one: primitive(draft, parent_of(one)) in _INTEGERS)  # fmt: skip
    name, value = local(node), int(node.get("value", "0"))
    step = (-1 if name.startswith("min") else 1) * (1 if "Inclusive" in name else -1)
    turned = name.replace("Inclusive", "Exclusive") if "Inclusive" in name else name.replace("Exclusive", "Inclusive")
    parent_of(node).replace(node, made(turned, value=str(value + step)))
    return f"{name} {value} as {turned} {value + step}"


def bound_respelled(draft: Draft, dice: Dice) -> str:
    """A bound that is the same number in other digits."""
    node = draft.pick(dice, "minInclusive", "minExclusive", "maxInclusive", "maxExclusive")
    old = node.get("value", "")
    if primitive(draft, parent_of(node)) not in NUMBERS:
        raise NoPlaceError
    try:
        Decimal(old)
    except InvalidOperation:
        raise NoPlaceError from None
    new = f"-0{old[1:]}" if old.startswith("-") else f"+00{old.lstrip('+')}"
    node.set("value", new)
    return f"bound {old} as {new}"


def length_as_two(draft: Draft, dice: Dice) -> str:
    """A length as the shortest and the longest."""
    node = draft.pick(dice, "length")
    value = node.get("value", "")
    node.addnext(made("maxLength", value=value))
    parent_of(node).replace(node, made("minLength", value=value))
    return f"length {value} as two"


def members_shuffled(draft: Draft, dice: Dice) -> str:
    """The members of a union in another order: any of them will do."""
    node = draft.pick(dice, "union", where=lambda one: len(one.get("memberTypes", "").split()) > 1)
    node.set("memberTypes", " ".join(dice.shuffled(node.get("memberTypes", "").split())))
    return "members of a union in another order"


def union_nested(draft: Draft, dice: Dice) -> str:
    """Some members of a union in a union of their own."""
    node = draft.pick(dice, "union", where=lambda one: len(one.get("memberTypes", "").split()) > 1)
    names = node.get("memberTypes", "").split()
    inner = made("simpleType")
    put(inner, "union", memberTypes=" ".join(names[1:]))
    node.set("memberTypes", names[0])
    insert_first(node, inner)
    return "a union in a union"


def white_space_written(draft: Draft, dice: Dice) -> str:
    """The white space of a number or moment, which is always collapsed, written out."""
    step = draft.pick(dice, "restriction", where=lambda one: inside(one, "simpleType") and kind_in(one) is None
                      and primitive(draft, one) in _COLLAPSING)  # fmt: skip
    if any(local(child) == "whiteSpace" for child in step):
        raise NoPlaceError
    put(step, "whiteSpace", value="collapse")
    return "whiteSpace written out"


REWRITES = {
    "codes in another order": codes_shuffled,
    "code twice": code_twice,
    "pattern rewritten": pattern_rewritten,
    "pattern split or joined": pattern_split,
    "restriction repeated": facet_repeated,
    "restricted by nothing": alias,
    "bound of whole numbers rewritten": bound_rewritten,
    "bound in other digits": bound_respelled,
    "length as two": length_as_two,
    "union in another order": members_shuffled,
    "union in a union": union_nested,
    "whiteSpace written out": white_space_written,
}
