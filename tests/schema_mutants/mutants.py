"""Mutants of a base by kind and seed, each valid XSD and unlike all before."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from generator.sample.dice import Dice
from tests.schema_mutants import (
    attributes,
    elements,
    facets,
    groups,
    occurrence,
    same_content,
    same_documents,
    same_values,
    types,
)
from tests.schema_mutants.draft import Base, NoPlaceError

CHANGES = {
    **elements.CHANGES, **occurrence.CHANGES, **attributes.CHANGES, **groups.CHANGES, **facets.CHANGES, **types.CHANGES,
}  # fmt: skip
"""Edits that may change which messages are allowed. Some do not: that is for the decision to find out."""
REWRITES = {**same_content.REWRITES, **same_documents.REWRITES, **same_values.REWRITES}
"""Edits that allow exactly the same messages."""
KINDS = (*CHANGES, *REWRITES)


@dataclass(frozen=True)
class Mutant:
    """An edited schema: `told` says what was done; `documents` by path, as `Base` has them."""

    base: str
    kind: str
    seed: int
    told: str
    start: str
    documents: dict[str, bytes]

    @property
    def is_rewrite(self) -> bool:
        """Whether it allows exactly the messages of the base."""
        return self.kind in REWRITES

    def __str__(self) -> str:
        return f"{self.base}, {self.kind}, seed {self.seed}: {self.told}"


@dataclass
class Maker:
    """Makes mutants; `dropped` counts, by kind and reason, the edits of which nothing came."""

    dropped: dict[str, Counter[str]] = field(default_factory=dict)
    _seen: set[bytes] = field(default_factory=set)

    def mutants(self, base: Base, kind: str, seeds: range) -> Iterator[Mutant]:
        """One for each seed of which anything comes."""
        for seed in seeds:
            made = self.mutant(base, kind, seed)
            if made is not None:
                yield made

    def mutant(self, base: Base, kind: str, seed: int) -> Mutant | None:
        """A mutant; None where there is no place for the edit, or it is one that was made before."""
        edit = CHANGES.get(kind) or REWRITES[kind]
        draft = base.draft()
        try:
            told = edit(draft, Dice(seed, base.name, kind))
        except NoPlaceError:
            self.drop(kind, "no place")
            return None
        documents = draft.written()
        digest = _digest(base.name, documents)
        self._seen.add(_digest(base.name, base.rewritten))
        if digest in self._seen:
            self.drop(kind, "made before")
            return None
        self._seen.add(digest)
        return Mutant(base.name, kind, seed, told, draft.start, documents)

    def drop(self, kind: str, reason: str) -> None:
        """Count an edit of which nothing came."""
        self.dropped.setdefault(kind, Counter())[reason] += 1


def _digest(name: str, documents: dict[str, bytes]) -> bytes:
    digest = hashlib.sha256(name.encode())
    for path in sorted(documents):
        digest.update(path.encode() + b"\0" + documents[path] + b"\0")
    return digest.digest()
