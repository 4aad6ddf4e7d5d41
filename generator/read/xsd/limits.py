"""Bounds on what a schema may ask of a reader, looked at as early as they can be seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.findings import Location, UnreadableError
from generator.model.particle import depth_of
from generator.model.qname import local_name, xsd
from generator.read.xml import line_of
from generator.read.xsd.expansion import Expansion
from generator.read.xsd.problems import problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.findings import Finding
    from generator.model.schema import Schema
    from generator.read.xsd.documents import Closure

MAX_COMPONENTS = 1_000_000
MAX_CONTENT = 3_000
MAX_PATTERN = 10_000
MAX_BOUND = 1_000
HEAVY_CONTENT = 600
MAX_NESTING = 64
_BOUNDS = tuple(
    xsd(f"{which}{what}") for which in ("min", "max") for what in ("Inclusive", "Exclusive", "Length")
) + tuple(xsd(name) for name in ("length", "totalDigits", "fractionDigits"))


def check_limits(closure: Closure) -> bool:
    """Refuse a closure that is far larger, with groups and unions written out, than any schema for messages.

    Gives whether libxml2 had better not be asked before it is known that the schema is valid: where a content model is
    so large that its time, which grows with the cube, is felt, and where an element may stand for one that stands for
    another (with types that do not fit it never comes to an end).
    Raises UnreadableError (RX008): too many components, too long a pattern or bound, or content that multiplies.
    """
    findings = [*_patterns(closure), *_bounds(closure), *_components(closure)]
    if findings:
        raise UnreadableError(tuple(findings))
    expansion = Expansion.of(closure)
    size, name, location = expansion.largest(MAX_CONTENT)
    if size > MAX_CONTENT:
        message = f"The content of {name}, with all it refers to written out, has more than {MAX_CONTENT} parts."
        action = "Refer to fewer groups from within groups, or divide the content over several elements."
        raise UnreadableError((problem("RX008", message, action, location),))
    return size > HEAVY_CONTENT or _has_chained_substitution(closure)


def _has_chained_substitution(closure: Closure) -> bool:
    documents = [document for document in closure.documents if b"substitutionGroup" in document.data]
    members = [
        one for document in documents for one in document.tree.iter(xsd("element")) if one.get("substitutionGroup")
    ]
    heads = {local_name(head.replace(":", "}")) for one in members for head in one.get("substitutionGroup", "").split()}
    return any(one.get("name") in heads for one in members)


def check_nesting(schema: Schema, closure: Closure) -> None:
    """Refuse groups more than 64 deep inside each other: generated tables nest as deep, and Python reads no deeper.

    A group that extends another one's content counts. Raises UnreadableError (RX008).
    """
    for record in schema.complex_types.values():
        if depth_of(record.particle) > MAX_NESTING:
            place = record.source
            location = Location(closure.document(place.file).shown, place.line) if place else None
            message = f"The content of this type has groups more than {MAX_NESTING} deep inside each other."
            raise UnreadableError((problem("RX008", message, "Nest or extend less deeply.", location),))


def _components(closure: Closure) -> Iterator[Finding]:
    count = sum(1 for document in closure.documents for _ in document.tree.iter(xsd("*")))
    if count > MAX_COMPONENTS:
        message = f"The schema has {count} components; at most {MAX_COMPONENTS} are read."
        yield problem("RX008", message, "Split the specification.", Location(closure.start.shown))


def _patterns(closure: Closure) -> Iterator[Finding]:
    mend = "Write the values as xs:enumeration, or split the pattern."
    yield from _too_long(closure, (xsd("pattern"),), MAX_PATTERN, "pattern", mend)


def _bounds(closure: Closure) -> Iterator[Finding]:
    """Python refuses to make a number of some thousands of digits; no message needs one."""
    yield from _too_long(closure, _BOUNDS, MAX_BOUND, "bound", "Write a number that a value can reach.")


def _too_long(closure: Closure, tags: tuple[str, ...], most: int, what: str, mend: str) -> Iterator[Finding]:
    for document in closure.documents:
        for facet in document.tree.iter(*tags):
            length = len(facet.get("value", ""))
            if length > most:
                message = f"The {what} is {length} characters long; at most {most} are read."
                yield problem("RX008", message, mend, Location(document.shown, line_of(facet)))
