"""Bounds on what a schema may ask of a reader, looked at before any reader sees it (DESIGN 9)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from generator.findings import Location, UnreadableError
from generator.model.qname import XSD_NAMESPACE
from generator.read.xsd.problems import problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from lxml import etree

    from generator.findings import Finding
    from generator.read.xsd.documents import Closure

MAX_COMPONENTS = 1_000_000
MAX_EXPANSION = 500_000
MAX_PATTERN = 10_000
_XS = f"{{{XSD_NAMESPACE}}}"


def check_limits(closure: Closure) -> None:
    """Refuse a closure that is far larger, once groups and unions are written out, than any schema for messages.

    Raises UnreadableError (RX008): too many components, a pattern that is too long, or groups that refer to groups so
    that their content multiplies.
    """
    findings = [*_patterns(closure), *_components(closure)]
    if not findings:
        findings.extend(_expansion(closure, "group", "ref"))
        findings.extend(_expansion(closure, "simpleType", "memberTypes"))
    if findings:
        raise UnreadableError(tuple(findings))


def _components(closure: Closure) -> Iterator[Finding]:
    count = sum(1 for document in closure.documents for _ in document.tree.iter(f"{_XS}*"))
    if count > MAX_COMPONENTS:
        message = f"The schema has {count} components; at most {MAX_COMPONENTS} are read."
        yield problem("RX008", message, "Split the specification.", Location(closure.start.shown))


def _patterns(closure: Closure) -> Iterator[Finding]:
    for document in closure.documents:
        for pattern in document.tree.iter(f"{_XS}pattern"):
            length = len(pattern.get("value", ""))
            if length > MAX_PATTERN:
                message = f"The pattern is {length} characters long; at most {MAX_PATTERN} are read."
                location = Location(document.shown, pattern.sourceline or 0)
                yield problem("RX008", message, "Write the values as xs:enumeration, or split the pattern.", location)


def _expansion(closure: Closure, kind: str, attribute: str) -> Iterator[Finding]:
    """Named groups (or unions) whose content, written out, passes the bound. Names are compared without namespace."""
    own: dict[str, Counter[str]] = {}
    places: dict[str, Location] = {}
    for document in closure.documents:
        for element in document.tree.iterchildren(f"{_XS}{kind}"):
            name = element.get("name", "")
            places[name] = Location(document.shown, element.sourceline or 0)
            own[name] = _references(element, attribute)
    sizes: dict[str, int] = {}
    for name in own:
        _measure(name, own, sizes)
    for name, size in sorted(sizes.items(), key=lambda entry: entry[1]):
        if size > MAX_EXPANSION:
            message = f"The content of '{name}', with all it refers to written out, has more than {MAX_EXPANSION} parts."
            yield problem("RX008", message, "Refer to fewer groups from within groups.", places[name])
            return


def _references(element: etree._Element, attribute: str) -> Counter[str]:
    names: Counter[str] = Counter()
    for inner in element.iter(f"{_XS}group", f"{_XS}union"):
        if inner is not element:
            names.update(name.rpartition(":")[2] for name in inner.get(attribute, "").split())
    names[""] = 1 + sum(1 for _ in element.iter(f"{_XS}element", f"{_XS}any"))
    return names


def _measure(start: str, own: Mapping[str, Counter[str]], sizes: dict[str, int]) -> None:
    """The size of one named component, bounded; a circle counts once (it is an error found later)."""
    path = [start]
    while path:
        name = path[-1]
        waiting = next((part for part in own[name] if part in own and part not in sizes and part not in path), None)
        if waiting is not None:
            path.append(waiting)
            continue
        total = sum(count * (sizes.get(part, 1) if part else 1) for part, count in own[name].items())
        sizes[name] = min(total, MAX_EXPANSION + 1)
        path.pop()
