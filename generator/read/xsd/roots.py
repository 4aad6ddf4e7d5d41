"""Which global element a message starts with."""

from __future__ import annotations

import difflib
from collections import Counter
from typing import TYPE_CHECKING

from generator.findings import Location, UnreadableError
from generator.model.particle import Element, elements_of
from generator.model.qname import local_name
from generator.read.xsd.problems import problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.findings import Finding
    from generator.model.schema import Schema

_SHOWN = 12
_ENOUGH = 2


def choose_root(schema: Schema, wanted: str | None = None) -> Element:
    """The element messages start with.

    `wanted` is `{namespace}local`, or `local` where only one global element is called so. Without it: the global
    element of the start document that no other element's content reaches (in an ADA schema `adaxml`, which wraps the
    delivery); where the start document has none, one from any document. Raises UnreadableError (RX009) naming the
    candidates.
    """
    candidates = [element for element in schema.elements.values() if not element.abstract]
    if wanted is not None:
        return _named(schema, candidates, wanted)
    own = [element for element in candidates if _is_own(element, schema)]
    for group in (own, candidates):
        if len(group) == 1:
            return group[0]
        unreached = _unreached(schema, group)
        if len(unreached) == 1:
            return unreached[0]
        if unreached:
            raise _unclear(schema, unreached)
    raise _unclear(schema, own or candidates)


def _named(schema: Schema, candidates: list[Element], wanted: str) -> Element:
    found = [e for e in candidates if e.name == wanted or (not wanted.startswith("{") and local_name(e.name) == wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UnreadableError((_finding(schema, f"Several elements are called '{wanted}'.", found),))
    names = [local_name(element.name) for element in candidates]
    near = difflib.get_close_matches(local_name(wanted), names, n=1)
    hint = f" Did you mean '{near[0]}'?" if near else ""
    message = f"The schema has no global element '{wanted}' that a message could start with.{hint}"
    own = [element for element in candidates if _is_own(element, schema)]
    raise UnreadableError((_finding(schema, message, own or candidates),))


def _unclear(schema: Schema, candidates: list[Element]) -> UnreadableError:
    if not candidates:
        message = "The schema declares no global element, so no message can start with one."
        location = Location(schema.documents[0].path)
        return UnreadableError((problem("RX009", message, "Name the .xsd file that declares the message.", location),))
    return UnreadableError((_finding(schema, "A message could start with several elements.", candidates),))


def _finding(schema: Schema, message: str, candidates: list[Element]) -> Finding:
    """RX009 with up to a dozen candidates, by their short names where those will do."""
    times = Counter(local_name(element.name) for element in schema.elements.values())
    short = (e.name if times[local_name(e.name)] > 1 else local_name(e.name) for e in candidates)
    names = sorted(str(name) for name in short)
    more = f" and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    action = f"Say which with --root: {', '.join(names[:_SHOWN])}{more}."
    return problem("RX009", message, action, Location(schema.documents[0].path))


def _is_own(element: Element, schema: Schema) -> bool:
    return element.source is not None and element.source.file == schema.documents[0].path


def _unreached(schema: Schema, group: Iterable[Element]) -> list[Element]:
    """Those of a group of global elements that no other of them leads to.

    Every type is told which elements lead to it, two at most: one of two is always another than the element at hand.
    """
    members = list(group)
    leading: dict[str, set[str]] = {}
    reached: set[str] = set()
    waiting = [(element.type, element.name) for element in members]
    while waiting:
        key, start = waiting.pop()
        known = leading.setdefault(key, set())
        if start not in known and len(known) < _ENOUGH:
            known.add(start)
            for inner in _content(schema, key):
                waiting.append((inner.type, start))
                if inner.name != start and _is_same(inner, schema):
                    reached.add(inner.name)
    return [element for element in members if element.name not in reached]


def _content(schema: Schema, key: str) -> Iterator[Element]:
    """The elements in the content of a type and of those derived from it, stand-ins for heads included."""
    derived = () if _is_any(key) else schema.derived.get(key, ())
    for record in (schema.complex_types.get(each) for each in (key, *derived)):
        for element in elements_of(record.particle if record else None):
            yield element
            yield from schema.substitutions.get(element.name, ())


def _is_same(element: Element, schema: Schema) -> bool:
    """Whether it is a global element, or a local one of the same name and type (ADA declares the delivery twice)."""
    twin = schema.elements.get(element.name)
    return element.is_global or (twin is not None and twin.type == element.type)


def _is_any(key: str) -> bool:
    return key.endswith("}anyType")
