"""Types that a message may name with xsi:type in place of the declared one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.inclusion.decision import BreakKind
from generator.model.qname import XSD_NAMESPACE, local_name, namespace_of

if TYPE_CHECKING:
    from generator.compare.rules.xs.pair import Pair, Side
    from generator.model.annotation import Source


def substitutable(pair: Pair) -> tuple[dict[str, str], dict[str, str]]:
    """Old and new: the keys of the types derived from the declared one, by local name.

    Of simple and built-in types anything may be derived; theirs are looked at only where a message breaks on a type.
    """
    if not pair.is_declared:
        return {}, {}
    is_plain = any(side.record is None or namespace_of(side.type) == XSD_NAMESPACE for side in (pair.old, pair.new))
    if is_plain and not any(one.kind is BreakKind.TYPE for one in pair.breaks):
        return {}, {}
    return _derived(pair.old), _derived(pair.new)


def _derived(side: Side) -> dict[str, str]:
    schema = side.version.schema
    found: dict[str, str] = {}
    for key in schema.derived.get(side.type, ()):
        record = schema.complex_types.get(key)
        named = record or schema.simple_types.get(key)
        if named is not None and named.name is not None and not (record and record.abstract):
            found[local_name(named.name)] = key
    return found


def source_of_type(side: Side, key: str) -> Source | None:
    """Where the type is declared."""
    return side.version.schema.type(key).source
