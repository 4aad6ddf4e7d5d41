"""Which global element a message starts with."""

from __future__ import annotations

import difflib
from collections import Counter
from typing import TYPE_CHECKING

from generator.findings import Location, UnreadableError
from generator.model.particle import Element, ElementParticle, GroupParticle
from generator.model.qname import local_name
from generator.read.xsd.problems import problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.findings import Finding
    from generator.model.particle import Particle
    from generator.model.schema import Schema

_SHOWN = 12


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
    """Those of a group of global elements that no other of them leads to."""
    members = list(group)
    reached: dict[str, set[str]] = {element.name: _reach(schema, element) for element in members}
    return [e for e in members if not any(e.name in names for name, names in reached.items() if name != e.name)]


def _reach(schema: Schema, start: Element) -> set[str]:
    """The names of all global elements in the content below an element, stand-ins for heads included."""
    names: set[str] = set()
    types: set[str] = set()
    waiting = [start]
    while waiting:
        element = waiting.pop()
        if element.type in types or element.type not in schema.complex_types:
            continue
        types.add(element.type)
        for key in (element.type, *(d for d in schema.derived.get(element.type, ()) if not _is_any(element.type))):
            record = schema.complex_types.get(key)
            for child in _children(record.particle) if record is not None and record.particle is not None else ():
                below = (child, *schema.substitutions.get(child.name, ()))
                names.update(part.name for part in below if _is_same(part, schema))
                waiting.extend(below)
    return names


def _is_same(element: Element, schema: Schema) -> bool:
    """Whether it is a global element, or a local one of the same name and type (ADA declares the delivery twice)."""
    twin = schema.elements.get(element.name)
    return element.is_global or (twin is not None and twin.type == element.type)


def _is_any(key: str) -> bool:
    return key.endswith("}anyType")


def _children(particle: Particle) -> Iterator[Element]:
    waiting: list[Particle] = [particle]
    while waiting:
        part = waiting.pop()
        if isinstance(part, ElementParticle):
            yield part.element
        elif isinstance(part, GroupParticle):
            waiting.extend(part.particles)
