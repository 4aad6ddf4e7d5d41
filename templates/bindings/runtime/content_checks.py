"""What stands between the tags of a record: its value, its elements and their order, or text mixed with elements."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from .content import NotAllowed, State, start_state
from .escape import is_illegal
from .holding import Item, alternative_for, held_by, in_order
from .kept_order import accepts, places
from .nodes import AnyElement, DerivedElement
from .open_checks import check_open_element
from .order import GROUPS, Node, arrange
from .record import Notes

if TYPE_CHECKING:
    from .asked import Asked, RecordAsked
    from .general_check import GeneralCheck
    from .inspection import Inspection
    from .plan import Alternative, Child, Plan
    from .record import Record

Held = dict[str, list[Item]]
Bounds = dict[str, tuple[int, "int | None"]]
_NO_NOTES = Notes()
_STARTS: dict[int, tuple[Node, State]] = {}


def check_content(  # noqa: PLR0913, PLR0917  what a record is told by
    check: GeneralCheck,
    look: Inspection,
    plan: Plan,
    asked: RecordAsked,
    item: Record,
    notes: Notes,
    fixed: str | None,
) -> None:
    """What is wrong between the tags; `fixed` is the text the element is fixed to."""
    for name, default in plan.unused:
        if getattr(item, name) not in (default, None, [], {}):
            look.tell("no-place", field=name, what=name)
    if plan.content == "mixed":
        _mixed(check, look, plan, asked, item, fixed)
    elif plan.value is not None and asked.value is not None:
        value = check.values.of(asked.value, fixed)
        fault = value.fault(getattr(item, "value"), notes.texts.get(("value", 0)))  # noqa: B009  it has a value
        look.tell_fault(fault, field="value")
    else:
        _elements(check, look, plan, asked, item, notes)


# elements


def _elements(  # noqa: PLR0913, PLR0917  what a record is told by
    check: GeneralCheck, look: Inspection, plan: Plan, asked: RecordAsked, item: Record, notes: Notes
) -> None:
    for field, child in plan.by_field.items():
        if child.many and not isinstance(getattr(item, field), (list, tuple)):
            look.tell("type", field=field, what=field)
            return
    held = check_model(look, plan, item)
    noted = notes.texts or notes.details
    was = {field: places(before, _values(held, field)) for field, before in notes.lists.items() if field in held}
    for field, items in held.items():
        for child, index, value in items:
            place = index if not noted or field not in was else was[field][index]
            check_child(check, look, asked, child, value, index, -1 if place is None else place, notes)


def check_model(look: Inspection, plan: Plan, item: Record) -> Held:
    """How often and in which order the elements of a record come; gives them by field."""
    held = held_by(plan, item)
    order = getattr(item, "content_order", None)
    if order is not None and not (isinstance(order, list) and all(isinstance(one, str) for one in order)):
        look.tell("type", field="content_order", what="content_order")
    elif _counts_are_right(look, plan, {field: len(items) for field, items in held.items()}):
        _check_order(look, plan, item, held)
    return held


def _values(held: Held, field: str) -> list[object]:
    return [value for _, _, value in held[field]]


def check_child(  # noqa: PLR0913, PLR0917  what an element is told by
    check: GeneralCheck,
    look: Inspection,
    asked: RecordAsked,
    child: Child,
    value: object,
    index: int = 0,
    place: int = -1,
    notes: Notes = _NO_NOTES,
) -> None:
    """What stands in a field; `index` is its place there, `place` that of the notes on it."""
    number = index + 1 if child.many else 0
    if child.any:
        check_open_element(check, look, value, asked.any_element, child.allows, field=child.field)
        return
    alternative = alternative_for(child.alternatives, value)
    if alternative is None:
        look.tell("no-place", field=child.field, what=child.field)
        return
    inner = value.value if isinstance(value, DerivedElement) else value
    element = _asked_of(asked, child, alternative)
    check.element(look, alternative, element, inner, field=child.field, index=place, number=number, notes=notes)


def _asked_of(asked: RecordAsked, child: Child, alternative: Alternative) -> Asked:
    return asked.elements[child.field][child.alternatives.index(alternative)]


def _counts_are_right(look: Inspection, plan: Plan, counts: Mapping[str, int]) -> bool:
    """Whether each field occurs as often as it may, whatever the others do."""
    right = True
    for field, (low, high) in _bounds(plan.particle).items() if plan.particle is not None else ():
        number = counts.get(field, 0)
        if number < low or (high is not None and number > high):
            right = False
            child = plan.by_field.get(field)
            names = [one.name for one in child.alternatives] if child is not None else []
            limit = f"{low}..{'*' if high is None else high}"
            look.tell("cardinality", limit, field=field, step=names[0] if len(names) == 1 else "")
    return right


def _bounds(node: Node) -> Bounds:
    """How often each field may occur, the groups around it taken into account."""
    low, high = node[1], node[2]
    if node[0] not in GROUPS:
        return {node[3]: (low, high)}
    found: Bounds = {}
    parts = [_bounds(child) for child in node[3]]
    for field in dict.fromkeys(field for part in parts for field in part):
        every = [part.get(field, (0, 0)) for part in parts]
        highs = [most for _, most in every]
        if node[0] == "choice":
            least, most = min(one for one, _ in every), None if None in highs else max(filter(None, highs), default=0)
        else:
            least, most = sum(one for one, _ in every), None if None in highs else sum(filter(None, highs))
        unbounded = most is None or (high is None and most > 0)
        found[field] = least * low, None if unbounded else (most or 0) * (high or 0)
    return found


def _check_order(look: Inspection, plan: Plan, item: Record, held: Held) -> None:
    """Whether the content model takes the elements in the order they are written in."""
    if plan.particle is None:
        return
    items = in_order(plan, item, held)
    if items is None:
        look.tell("choice")
        return
    names = [_name_of(child, value) for child, _, value in items]
    if any(
        child.any and name is not None and not child.allows(name)
        for (child, _, _), name in zip(items, names, strict=True)
    ):
        return  # that is told of the element itself
    if not _accepts(plan.particle, names):
        look.tell("order" if _fits_otherwise(plan.particle, item, held) else "choice")


def _fits_otherwise(particle: Node, item: Record, held: Held) -> bool:
    """Whether the elements of a record that keeps an order would fit in another one."""
    if getattr(item, "content_order", None) is None:
        return False
    order = arrange(particle, {field: len(values) for field, values in held.items() if values})
    return order is not None and accepts(particle, order)


def _name_of(child: Child, value: object) -> str | None:
    """The expanded name of the element that a value is written as."""
    if child.any:
        return value.qname if isinstance(value, (AnyElement, DerivedElement)) else None
    alternative = alternative_for(child.alternatives, value)
    return None if alternative is None else alternative.name


def _accepts(particle: Node, names: list[str | None]) -> bool:
    known = _STARTS.get(id(particle))
    if known is None:
        known = _STARTS[id(particle)] = particle, start_state(particle, lambda *_: None)
    state = known[1]
    try:
        for name in names:
            if name is not None:
                state, _ = state[name]
    except NotAllowed:
        return False
    return state.final


# mixed content


def _mixed(  # noqa: PLR0913, PLR0917  what a record is told by
    check: GeneralCheck, look: Inspection, plan: Plan, asked: RecordAsked, item: Record, fixed: str | None
) -> None:
    content: object = getattr(item, "content")  # noqa: B009  a record with mixed content has it
    if not isinstance(content, (list, tuple)):
        look.tell("type", field="content", what="content")
        return
    names: list[str | None] = []
    counts: dict[str, int] = {}
    for place, part in enumerate(content):
        if isinstance(part, str):
            if is_illegal(part):
                look.tell("character", field="content")
            continue
        names.append(part.qname if isinstance(part, (AnyElement, DerivedElement)) else None)
        known = plan.children.get(names[-1] or "")
        of = known[0].field if known is not None else plan.wildcard.field if plan.wildcard is not None else ""
        counts[of] = counts.get(of, 0) + 1
        if isinstance(part, DerivedElement) and part.qname in plan.children:
            child, alternative = plan.children[part.qname]
            element = _asked_of(asked, child, alternative)
            check.element(look, alternative, element, part.value, field="content", index=place)
        else:
            allows = plan.wildcard.allows if plan.wildcard is not None else None
            check_open_element(check, look, part, asked.any_element, allows, field="content")
    if plan.particle is not None and _counts_are_right(look, plan, counts) and not _accepts(plan.particle, names):
        look.tell("choice")
    if fixed is not None and content and "".join(map(str, content)) != fixed:
        look.tell("fixed")
