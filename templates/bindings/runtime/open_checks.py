"""What stands in the open places of a schema: elements and attributes of wildcards, and content of any type."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from .asked import OPEN, Asked
from .errors import MessageError
from .escape import is_illegal
from .frame import resolve as resolved
from .namespaces import XSI, XSI_TYPE, split
from .nodes import AnyElement, DerivedElement
from .plan import Alternative
from .record import Record, notes_of
from .values import clark
from .writer import Writer

if TYPE_CHECKING:
    from .datatypes import Resolve
    from .general_check import GeneralCheck
    from .inspection import Inspection
    from .plan import Plan


def check_open_attribute(  # noqa: PLR0913, PLR0917  what an attribute is told by
    check: GeneralCheck,
    look: Inspection,
    plan: Plan,
    name: str,
    text: object,
    process: str | None,
    resolve: Resolve,
) -> None:
    """An attribute that a wildcard takes (XML Schema Part 1, section 3.10.4)."""
    step = f"@{name}"
    if not isinstance(text, str):
        look.tell("type", step=step)
    elif plan.any_attribute is None or name in plan.attributes or not plan.any_attribute.name(name):
        look.tell("no-place", step=step)
    elif is_illegal(text):
        look.tell("character", step=step)
    else:
        _known_attribute(check, look, name, text, process or "strict", resolve)


def _known_attribute(  # noqa: PLR0913, PLR0917  what an attribute is told by
    check: GeneralCheck, look: Inspection, name: str, text: str, process: str, resolve: Resolve
) -> None:
    number = check.asked.attribute(name) if process != "skip" else None
    if number is not None:
        look.tell_fault(check.values.of(number).text_fault(text, resolve), step=f"@{name}")
    elif process == "strict" and split(name)[0] != XSI:
        look.tell("undeclared", step=f"@{name}")


def check_open_element(  # noqa: PLR0913  what an element is told by
    check: GeneralCheck,
    look: Inspection,
    value: object,
    process: str | None,
    allows: Callable[[str], bool] | None,
    *,
    field: str = "",
) -> None:
    """An element that a wildcard takes; `process` is its processContents, `allows` says which names it takes."""
    if not isinstance(value, (AnyElement, DerivedElement)) or value.qname is None:
        look.tell("type", field=field, what=field)
        return
    with look.inside(value.qname, field):
        if allows is None or not allows(value.qname):
            look.tell("no-place")
            return
    if isinstance(value, DerivedElement):
        _typed(check, look, value)
    elif process != "skip":
        _any(check, look, value, process or "strict")


def _typed(check: GeneralCheck, look: Inspection, value: DerivedElement[object]) -> None:
    """A record that stands in an open place under the name of a global element."""
    known = check.asked.element(value.qname)
    if known is None or not isinstance(value.value, Record):
        with look.inside(value.qname):
            look.tell("undeclared" if known is None else "type")
        return
    check.element(look, *known, value.value)


def _any(check: GeneralCheck, look: Inspection, value: AnyElement, process: str) -> None:
    name = str(value.qname)
    known = check.asked.element(name)
    if known is not None:
        check_read_again(check, look, value, *known)
        return
    with look.inside(name):
        if process == "strict" and _by_type(check, value) is None:
            look.tell("undeclared")
        else:
            check_open_content(check, look, value)


def _type_of(value: AnyElement) -> str | None:
    """The type that an element says to be of, as an expanded name."""
    written = value.attributes.get(XSI_TYPE)
    if written is None:
        return None
    prefix, _, local = written.strip().rpartition(":")
    return f"{clark(resolved(value.namespaces, prefix) or '')}{local}"


def _by_type(check: GeneralCheck, value: AnyElement) -> Alternative | None:
    """An element that says of what complex type it is."""
    named = _type_of(value)
    plan = None if named is None else check.plans.of_type(named)
    return None if plan is None else Alternative((value.qname, plan.cls.__name__, None, False, None, False), None)


def check_read_again(
    check: GeneralCheck, look: Inspection, value: AnyElement, alternative: Alternative, asked: Asked
) -> None:
    """An element that the schema knows is read as what it is, and then looked at."""
    with look.inside(alternative.name):
        _content_again(check, look, value, alternative, asked)


def _content_again(
    check: GeneralCheck, look: Inspection, value: AnyElement, alternative: Alternative, asked: Asked
) -> None:
    anything = Alternative((alternative.name, None, None, True, None, False), None)
    try:
        text = Writer(check.plans, check.concepts, check.preferred, indent=False).write(anything, value, default=None)
        found = check.read_as(alternative, text.encode())
    except (MessageError, UnicodeError):
        look.tell("open-content")
        return
    notes = notes_of(found)
    inner = found.value if isinstance(found, DerivedElement) else found
    if notes is None:
        check.content(look, alternative, asked, inner)
    else:
        check.content(look, alternative, asked, inner, notes=notes)


def check_open_content(check: GeneralCheck, look: Inspection, value: AnyElement) -> None:
    """The attributes and children of an element of any type: what the schema knows of them has to be right."""

    def resolve(prefix: str) -> str | None:
        return resolved(value.namespaces, prefix) or prefix

    known = _by_type(check, value)
    if known is not None:
        _content_again(check, look, value, known, OPEN)
        return
    simple = check.asked.simple_type(_type_of(value) or "")
    if simple is not None:
        look.tell_fault(check.values.of(simple[0]).text_fault(value.text or "", resolve))
        if value.children:
            look.tell("open-content")
        return
    for name, text in value.attributes.items():
        _known_attribute(check, look, name, text, "lax", resolve)
    for child in value.children:
        if isinstance(child, AnyElement) and child.qname is not None:
            inner = replace(child, namespaces={**value.namespaces, **child.namespaces})
            _any(check, look, inner, "lax")
