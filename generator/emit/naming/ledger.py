"""Names given in earlier versions come first; names given now are remembered."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from generator.emit.naming.reserved import CLASSES, FIELDS, MEMBERS
from generator.emit.naming.unique import unique
from generator.model.specification import Ledger

_IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z0-9_]*", re.ASCII)
RESERVED = {"type": CLASSES, "field": FIELDS, "code": MEMBERS}


class LedgerNames:
    """Gives names and keeps count of those given for the first time."""

    def __init__(self, ledger: Ledger) -> None:
        """`ledger` is the specification's own."""
        self._known = ledger.names
        self.additions: dict[str, str] = {}

    def give(self, candidates: Mapping[str, Sequence[str]], taken: Collection[str] = ()) -> dict[str, str]:
        """A name for each address (`type:<key>`, ...): the ledger's, else the best candidate that is free."""
        used = set(taken)
        names: dict[str, str] = {}
        for address in sorted(candidates):
            known = self._known.get(address)
            if known is not None and known not in used and self._fits(address, known):
                names[address] = known
                used.add(known)
        fresh = {address: found for address, found in candidates.items() if address not in names}
        given = unique(fresh, used)
        self.additions.update(given)
        return {**names, **given}

    @staticmethod
    def _fits(address: str, name: str) -> bool:
        """A ledger is a file like any other: its names are taken only if they are names we could have given."""
        kind = address.partition(":")[0]
        return _IDENTIFIER.fullmatch(name) is not None and "__" not in name and name not in RESERVED[kind]
