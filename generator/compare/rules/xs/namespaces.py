"""Names that stand in another namespace, with the same local part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.inclusion.decision import BreakKind
from generator.compare.rules.xs.change import Claim, of_kind
from generator.model.qname import local_name, namespace_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair, Version
    from generator.model.qname import QName


def namespaces_replaced(pair: Pair) -> dict[tuple[str, str], set[QName]]:
    """Old and new namespace, and the names of the root and of the children that went from the one to the other."""
    found: dict[tuple[str, str], set[QName]] = {}
    for old, new in _names(pair):
        if local_name(old) == local_name(new) and old != new:
            found.setdefault((namespace_of(old), namespace_of(new)), set()).update((old, new))
    return found


def _names(pair: Pair) -> Iterator[tuple[QName, QName]]:
    if pair.is_root:
        yield pair.old.element.name, pair.new.element.name
    yield from pair.content.renamed
    gone = {local_name(name): name for name in pair.content.removed}
    for name in pair.content.added:
        if local_name(name) in gone:
            yield gone[local_name(name)], name


def is_qualification(pair: Pair, old: str, new: str) -> bool:
    """Whether the names went between no namespace and one that both versions declare."""
    stays = old or new
    return not (old and new) and all(stays in _declared(side.version) for side in (pair.old, pair.new))


def root_claims(pair: Pair) -> tuple[Claim, ...]:
    """The break of a root in another namespace."""
    return (of_kind(BreakKind.ROOT),) if pair.is_root else ()


def _declared(version: Version) -> set[str]:
    return {document.namespace for document in version.schema.documents}
