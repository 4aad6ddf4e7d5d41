"""Edits of values: enumerations, patterns, lengths, bounds, digits, white space."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

from generator.sample.dice import Dice
from tests.schema_mutants.draft import Draft, Node, NoPlaceError, local
from tests.schema_mutants.parts import builtin_name, copied, drop, made, parent_of, primitive, put, wrap

LENGTHS = ("length", "minLength", "maxLength")
BOUNDS = ("minInclusive", "minExclusive", "maxInclusive", "maxExclusive")
DIGITS = ("totalDigits", "fractionDigits")
TEXTS = frozenset({"string", "normalizedString", "token", "NMTOKEN", "Name", "NCName", "anyURI", "language"})
NUMBERS = frozenset({
    "decimal", "integer", "nonNegativeInteger", "positiveInteger", "nonPositiveInteger", "negativeInteger", "long",
    "int", "short", "byte", "unsignedLong", "unsignedInt", "unsignedShort", "unsignedByte",
})  # fmt: skip
FLOATS = frozenset({"double", "float"})
MOMENTS = {
    "date": ("2000-01-01", "2020-12-31", "1900-01-01Z"),
    "dateTime": ("2000-01-01T00:00:00", "2020-12-31T23:59:59+01:00"),
    "time": ("08:00:00", "17:30:00"), "gYear": ("1950", "2030"), "duration": ("P1D", "PT12H"),
}  # fmt: skip
PATTERNS = {
    "string": ("[A-Z].*", ".*[^\\s].*", "[a-z0-9 ]*", "\\S+( \\S+)*", "\\p{L}*", "[^<>]{0,12}", "(a|b)*c?", "\\c+"),
    "number": ("[0-9]{1,3}", "\\d+", "[+\\-]?[0-9]+(\\.[0-9]+)?", "[1-9][0-9]*", "-?\\d*\\.?\\d*"),
    "moment": ("[0-9]{4}-.*", "\\d.*", ".*Z?", "(19|20).*"),
}


def code_removed(draft: Draft, dice: Dice) -> str:
    """A code is no longer allowed."""
    node = draft.pick(dice, "enumeration", where=lambda one: len(parent_of(one)) > 1)
    drop(node)
    return f"code {node.get('value')!r} removed"


def code_added(draft: Draft, dice: Dice) -> str:
    """A code more."""
    node = draft.pick(dice, "enumeration")
    value = dice.pick((f"{node.get('value')}1", "99", "ONB", "nieuw", f" {node.get('value')} "))
    node.addnext(made("enumeration", value=value))
    return f"code {value!r} added"


def code_changed(draft: Draft, dice: Dice) -> str:
    """A code is written otherwise."""
    node = draft.pick(dice, "enumeration")
    old = node.get("value", "")
    node.set("value", dice.pick((f"{old}x", old.swapcase(), f"0{old}", old[1:], f"{old}.0", f" {old}")))
    if node.get("value") == old:
        raise NoPlaceError
    return f"code {old!r} becomes {node.get('value')!r}"


def codes_gone(draft: Draft, dice: Dice) -> str:
    """Any value instead of a list of codes."""
    node = draft.pick(dice, "enumeration")
    for other in list(parent_of(node)):
        if local(other) == "enumeration":
            drop(other)
    return "all codes removed"


def codes_come(draft: Draft, dice: Dice) -> str:
    """A list of codes where there was none."""
    step = _step(draft, dice, TEXTS | NUMBERS)
    words = ("1", "2", "7") if primitive(draft, step) in NUMBERS else ("ja", "nee", "onbekend")
    for word in words:
        put(step, "enumeration", value=word)
    return "a list of codes"


def _step(draft: Draft, dice: Dice, names: frozenset[str]) -> Node:
    """A restriction of a simple type that goes back to one of these, or a new one inside an element or attribute."""
    node = draft.pick(dice, "restriction", "element", "attribute", where=lambda one: _goes_back_to(draft, one, names))
    if local(node) == "restriction":
        return node
    kind = made("simpleType")
    step = put(kind, "restriction", base=node.attrib.pop("type"))
    annotated = next((place + 1 for place, child in enumerate(node) if local(child) == "annotation"), 0)
    node.insert(annotated, kind)
    return step


def _goes_back_to(draft: Draft, node: Node, names: frozenset[str]) -> bool:
    if local(node) == "restriction":
        return _is_of_simple_type(node) and primitive(draft, node) in names
    return builtin_name(node, node.get("type")) in names


def _is_of_simple_type(restriction: Node) -> bool:
    return local(parent_of(restriction)) in ("simpleType", "simpleContent")


def _kind(draft: Draft, step: Node) -> str:
    name = primitive(draft, step)
    return "number" if name in NUMBERS | FLOATS else "moment" if name in MOMENTS else "string"


def pattern_added(draft: Draft, dice: Dice) -> str:
    """A pattern in a step that has none."""
    step = _step(draft, dice, TEXTS | NUMBERS | frozenset(MOMENTS))
    if any(local(child) == "pattern" for child in step):
        raise NoPlaceError
    pattern = dice.pick(PATTERNS[_kind(draft, step)])
    put(step, "pattern", value=pattern)
    return f"pattern {pattern} added"


def pattern_step(draft: Draft, dice: Dice) -> str:
    """A pattern more that must be met, in a step of its own."""
    step = _step(draft, dice, TEXTS | NUMBERS)
    if local(parent_of(step)) != "simpleType" or "base" not in step.attrib:
        raise NoPlaceError
    pattern = dice.pick(PATTERNS[_kind(draft, step)])
    outer = made("restriction")
    parent_of(step).replace(step, outer)
    put(outer, "simpleType").append(step)
    put(outer, "pattern", value=pattern)
    return f"pattern {pattern} as well"


def pattern_alternative(draft: Draft, dice: Dice) -> str:
    """A pattern more that may be met instead."""
    node = draft.pick(dice, "pattern")
    pattern = dice.pick(PATTERNS[_kind(draft, parent_of(node))])
    node.addnext(made("pattern", value=pattern))
    return f"pattern {pattern} besides {node.get('value')}"


def pattern_changed(draft: Draft, dice: Dice) -> str:
    """A pattern is another one."""
    node = draft.pick(dice, "pattern")
    old = node.get("value", "")
    options = [old.replace("{1", "{2"), old.replace("0-9", "0-8"), old.replace("*", "+"), old.replace("+", "*"),
               f"({old})?", f"{old}[0-9]?", f"{old}.", f".*{old}", old.replace("[0-9]", "\\d"), old.replace("Z", "Y"),
               f"{old}|[A-Z]{{2}}", old.replace("\\.", "[.,]"), old.replace("{2}", "{1,2}")]  # fmt: skip
    node.set("value", dice.pick([one for one in options if one != old]))
    return f"pattern {old} becomes {node.get('value')}"


def pattern_removed(draft: Draft, dice: Dice) -> str:
    """A pattern is no longer asked for."""
    node = draft.pick(dice, "pattern")
    drop(node)
    return f"pattern {node.get('value')} removed"


def length_changed(draft: Draft, dice: Dice, by: int) -> str:
    """A length is other by so much, tighter where `by` is below zero."""
    node = draft.pick(dice, *LENGTHS)
    old = int(node.get("value", "0"))
    new = max(0, old - by if local(node) == "minLength" else old + by)
    node.set("value", str(new))
    if old == new:
        raise NoPlaceError
    return f"{local(node)} {old} -> {new}"


def length_tightened(draft: Draft, dice: Dice) -> str:
    """Fewer lengths."""
    return length_changed(draft, dice, -dice.number(1, 5))


def length_loosened(draft: Draft, dice: Dice) -> str:
    """More lengths."""
    return length_changed(draft, dice, dice.number(1, 5))


def length_added(draft: Draft, dice: Dice) -> str:
    """A length where there was none."""
    step = _step(draft, dice, TEXTS | {"hexBinary", "base64Binary"})
    name = dice.pick(LENGTHS)
    if any(local(child) in {name, "length"} for child in step):
        raise NoPlaceError
    put(step, name, value=str(dice.pick((0, 1, 2, 5, 20, 255))))
    return f"{name} added"


def length_removed(draft: Draft, dice: Dice) -> str:
    """A length is no longer asked for."""
    node = draft.pick(dice, *LENGTHS)
    drop(node)
    return f"{local(node)} removed"


def bound_changed(draft: Draft, dice: Dice) -> str:
    """A bound is other by a little, or by much."""
    node = draft.pick(dice, *BOUNDS)
    old = node.get("value", "")
    try:
        node.set("value", format(Decimal(old) + dice.pick((-100, -1, 1, 2, 100)), "f"))
    except InvalidOperation:
        names = MOMENTS.get(primitive(draft, parent_of(node)) or "", ())
        node.set("value", dice.pick([one for one in names if one != old] or [old]))
    if node.get("value") == old:
        raise NoPlaceError
    return f"{local(node)} {old} -> {node.get('value')}"


def bound_added(draft: Draft, dice: Dice) -> str:
    """A bound where there was none."""
    step = _step(draft, dice, NUMBERS | FLOATS | frozenset(MOMENTS))
    name = dice.pick(BOUNDS)
    if any(local(child)[:3] == name[:3] for child in step):
        raise NoPlaceError
    values = MOMENTS.get(primitive(draft, step) or "", ("0", "1", "5", "100", "-3"))
    put(step, name, value=dice.pick(values))
    return f"{name} added"


def bound_removed(draft: Draft, dice: Dice) -> str:
    """A bound is no longer asked for."""
    node = draft.pick(dice, *BOUNDS)
    drop(node)
    return f"{local(node)} removed"


def bound_turned(draft: Draft, dice: Dice) -> str:
    """A bound counts itself in, or no longer."""
    node = draft.pick(dice, *BOUNDS)
    old = local(node)
    new = old.replace("Inclusive", "Exclusive") if "Inclusive" in old else old.replace("Exclusive", "Inclusive")
    parent_of(node).replace(node, made(new, value=node.get("value", "")))
    return f"{old} becomes {new}"


def digits_changed(draft: Draft, dice: Dice) -> str:
    """More or fewer digits."""
    node = draft.pick(dice, *DIGITS)
    old = int(node.get("value", "0"))
    node.set("value", str(max(local(node) == "totalDigits", old + dice.pick((-2, -1, 1, 2)))))
    if node.get("value") == str(old):
        raise NoPlaceError
    return f"{local(node)} {old} -> {node.get('value')}"


def digits_added(draft: Draft, dice: Dice) -> str:
    """A number of digits where there was none."""
    step = _step(draft, dice, NUMBERS)
    name = "totalDigits" if primitive(draft, step) != "decimal" else dice.pick(DIGITS)
    if any(local(child) in DIGITS for child in step):
        raise NoPlaceError
    put(step, name, value=str(dice.number(1, 5)))
    return f"{name} added"


def white_space(draft: Draft, dice: Dice) -> str:
    """White space is kept, or no longer."""
    step = _step(draft, dice, frozenset({"string", "normalizedString", "token"}))
    found = next((child for child in step if local(child) == "whiteSpace"), None)
    if found is not None:
        drop(found)
        return "whiteSpace removed"
    put(step, "whiteSpace", value=dice.pick(("replace", "collapse")))
    return "whiteSpace added"


def facet_copied(draft: Draft, dice: Dice) -> str:
    """The facets of one restriction also hold in another of the same kind."""
    first = draft.pick(dice, "restriction", where=lambda one: _is_of_simple_type(one) and len(one) > 0)
    same = primitive(draft, first)
    second = draft.pick(dice, "restriction", where=lambda one: one is not first and _is_of_simple_type(one)
                        and primitive(draft, one) == same and len(one) == 0)  # fmt: skip
    for child in first:
        if local(child) not in ("annotation", "simpleType"):
            second.append(copied(child))
    return "facets of another type"


def narrowed_by_facet(draft: Draft, dice: Dice) -> str:
    """A value of a named type is restricted where it is used."""
    node = draft.pick(dice, "element", "attribute", where=lambda one: _is_simple_use(draft, one))
    name = node.attrib.pop("type")
    kind = made("simpleType")
    step = put(kind, "restriction", base=name)
    codes = [one.get("value", "") for one in _named(draft, name).iter("{*}enumeration")]
    if codes:
        for code in codes[: max(1, len(codes) // 2)]:
            put(step, "enumeration", value=code)
    else:
        put(step, "pattern", value=dice.pick((".{0,3}", "[0-9]+", ".*[a-z].*", "\\S*")))
    annotated = next((place + 1 for place, child in enumerate(node) if local(child) == "annotation"), 0)
    node.insert(annotated, kind)
    return f"{node.get('name')} takes part of {name}"


def _is_simple_use(draft: Draft, node: Node) -> bool:
    name = node.get("type")
    return name is not None and builtin_name(node, name) is None and any(
        one.get("name") == name.rpartition(":")[2] for one in draft.globals("simpleType")
    )  # fmt: skip


def _named(draft: Draft, name: str) -> Node:
    return next(one for one in draft.globals("simpleType") if one.get("name") == name.rpartition(":")[2])


def wrapped_in_list(draft: Draft, dice: Dice) -> str:
    """Several values where there was one."""
    step = draft.pick(dice, "restriction", where=lambda one: local(parent_of(one)) == "simpleType")
    kind = parent_of(step)
    inner = wrap(step, made("list"))
    inner.remove(step)
    put(inner, "simpleType").append(step)
    return f"a list of {kind.get('name', 'an anonymous type')}"


CHANGES = {
    "code removed": code_removed,
    "code added": code_added,
    "code changed": code_changed,
    "codes no longer listed": codes_gone,
    "codes listed": codes_come,
    "pattern added": pattern_added,
    "pattern in a step of its own": pattern_step,
    "pattern as an alternative": pattern_alternative,
    "pattern changed": pattern_changed,
    "pattern removed": pattern_removed,
    "length tightened": length_tightened,
    "length loosened": length_loosened,
    "length added": length_added,
    "length removed": length_removed,
    "bound changed": bound_changed,
    "bound added": bound_added,
    "bound removed": bound_removed,
    "bound counts itself or not": bound_turned,
    "digits changed": digits_changed,
    "digits added": digits_added,
    "whiteSpace changed": white_space,
    "facets of another type": facet_copied,
    "restricted where it is used": narrowed_by_facet,
    "value becomes a list": wrapped_in_list,
}
