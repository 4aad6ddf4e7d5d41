"""Ids for derived concepts: the schema's own where it has them, else the path."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from generator.model.concept_ids import concept_id_tokens
from generator.model.qname import local_name

if TYPE_CHECKING:
    from generator.model.particle import Element
    from generator.model.schema import Schema
    from generator.read.deriving.nodes import TreeNode


@dataclass(slots=True)
class Identities:
    """Gives each node its id. `concept_root` is the OID most ids of the schema stand under, None without one."""

    schema: Schema
    concept_root: str | None = None
    _used: set[str] = field(default_factory=set)

    def written(self, element: Element) -> str | None:
        """The id the schema gives, in its own notation."""
        return next(iter(concept_id_tokens(self.schema, element)), None)

    def give(self, node: TreeNode) -> str:
        """An id no other node has: the schema's, short where it stands under the common OID; else the path."""
        written = None if node.attribute else self.written(node.place.element)
        if written is not None:
            short = self._short(written)
            if short not in self._used:
                self._used.add(short)
                return short
        return self._by_path(node)

    def _short(self, written: str) -> str:
        return written.removeprefix(f"{self.concept_root}.") if self.concept_root else written

    def _by_path(self, node: TreeNode) -> str:
        path = "/".join(local_name(step) for step in node.place.steps[1:]) or local_name(node.place.steps[0])
        if node.attribute:
            path += f"/@{local_name(node.attribute.name)}"
        unique, number = path, 1
        while unique in self._used:
            number += 1
            unique = f"{path}:{number}"
        self._used.add(unique)
        return unique


def common_root(written: list[str]) -> str | None:
    """The OID that most of these ids stand right under."""
    roots = Counter(oid.rpartition(".")[0] for oid in written if oid.rpartition(".")[0].count(".") > 1)
    return min(roots, key=lambda root: (-roots[root], root)) if roots else None
