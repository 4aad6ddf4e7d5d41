"""Names of one version carried over to the next: by address, and where a type moved or the namespace changed, by it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.model.frozen_map import FrozenMap
from generator.model.qname import namespace_of
from generator.model.specification import Ledger

if TYPE_CHECKING:
    from collections.abc import Mapping

    from generator.model.specification import Specification

_PART_OF = ("/", "#")
"""What follows the key of a type in an address that is about a part of it."""


def carried_names(old: Specification, new: Specification) -> Ledger:
    """The ledger for `new`: all names of `old`, at the addresses they have in `new`, then those that `new` brings.

    An address that is the same keeps its name before one that has moved there. The ledger of `old` must be whole.
    """
    names = dict(new.ledger.names)
    moved = _moved(old, new)
    for address, name in sorted(old.ledger.names.items()):
        names[_there(address, moved)] = name
    return Ledger(FrozenMap({**names, **old.ledger.names}))


def _moved(old: Specification, new: Specification) -> dict[str, str]:
    """Types that have another key now: those of the concepts that both have, and all of a namespace that changed."""
    found: dict[str, set[str]] = defaultdict(set)
    for concept, before in old.links.items():
        after = new.links.get(concept)
        if after is not None:
            found[before.type].add(after.type)
            found[before.owner].add(after.owner)
    here, there = namespace_of(old.root.name), namespace_of(new.root.name)
    if here and there and here != there:
        for key in (*old.schema.complex_types, *old.schema.simple_types):
            if key.startswith(f"{{{here}}}") and key not in found:
                found[key].add(f"{{{there}}}" + key.removeprefix(f"{{{here}}}"))
    return {key: next(iter(keys)) for key, keys in found.items() if len(keys) == 1 and keys != {key}}


def _there(address: str, moved: Mapping[str, str]) -> str:
    """The address with the longest part of it that has moved replaced."""
    kind, _, rest = address.partition(":")
    end = len(rest)
    while end > 0:
        key = rest[:end]
        if key in moved:
            return f"{kind}:{moved[key]}{rest[end:]}"
        end = max(rest.rfind(mark, 0, end) for mark in _PART_OF)
    return address
