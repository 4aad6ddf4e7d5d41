"""Names that stand for all that wildcards let in (XML Schema Part 1, section 3.10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.model.particle import lets_in
from generator.model.qname import QName, namespace_of, qname

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.model.particle import Wildcard

FOREIGN = "urn:example:other"
"""A namespace that no specification has."""
_XML = "http://www.w3.org/XML/1998/namespace"


def representatives(
    wildcards: Iterable[Wildcard], others: Iterable[Wildcard], known: Iterable[QName]
) -> tuple[QName, ...]:
    """All names in `known` that one of the wildcards lets in, and for each namespace one that is not known.

    `others` are the wildcards they are compared with. What is declared nowhere comes first.
    """
    given = list(wildcards)
    names, spaces = set(known), {FOREIGN, ""}
    for one in (*given, *others):
        spaces |= {uri for uri in (*one.namespaces, *one.not_namespaces, one.target) if not uri.startswith("##")}
        names |= {QName(name) for name in one.not_names if not name.startswith("##")}
    spaces |= {namespace_of(name) for name in names}
    names |= {_unused(space, names) for space in spaces - {_XML}}
    found = (name for name in names if any(lets_in(one, name) for one in given))
    return tuple(sorted(found, key=lambda name: (namespace_of(name) != FOREIGN, name)))


def _unused(space: str, names: set[QName]) -> QName:
    number = 0
    while (name := qname(space, f"other{number or ''}")) in names:
        number += 1
    return name
