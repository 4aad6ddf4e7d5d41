"""A finding while it is being grouped."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from generator.compare.grouping.gravity import gravest
from generator.findings import Finding, fingerprint

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(slots=True, eq=False)
class Node:
    """A finding, the concepts it is about (by their ids in the new dataset), and what is folded under it.

    `top` is the node it was folded under itself. `twins` are those of its echoes that tell the same of others.
    """

    finding: Finding
    concepts: frozenset[str]
    top: Node | None = None
    echoes: list[Node] = field(default_factory=list)
    twins: list[Node] = field(default_factory=list)

    @property
    def root(self) -> Node:
        """What stands on top of it in the end."""
        node = self
        while node.top is not None:
            node = node.top
        return node

    @property
    def family(self) -> str:
        """`XS` or `DS`."""
        return self.finding.rule[:2]

    @property
    def parts(self) -> tuple[Finding, ...]:
        """The findings it was made of, where the same change was met in many places; else itself."""
        return self.finding.folded or (self.finding,)

    @property
    def every(self) -> Iterator[Node]:
        """Itself and all that is folded under it."""
        yield self
        for echo in self.echoes:
            yield from echo.every

    def is_about_attribute(self, name: str) -> bool:
        """Whether all it tells is about attributes of that local name."""
        return all((part.xpath or "").rpartition("/@")[2].rpartition(":")[2] == name for part in self.parts)

    def fold_under(self, other: Node) -> bool:
        """Fold this one, with all it holds, under what stands on top of the other; False where that is itself."""
        root = other.root
        if self.top is not None or root is self:
            return False
        self.top = root
        root.echoes.append(self)
        return True

    def folded(self) -> Finding:
        """The finding with its echoes, and the weight of the gravest of them."""
        if not self.echoes:
            return self.finding
        return gravest(self._with_twins(), tuple(echo.folded() for echo in self.echoes))

    def _with_twins(self) -> Finding:
        """Told with the others; whoever accepts it accepts them all, and none that comes later."""
        if not self.twins:
            return self.finding
        known = "|".join(sorted({one.finding.fingerprint or "" for one in (self, *self.twins)}))
        others = sorted({twin.finding.concept for twin in self.twins if twin.finding.concept} - {self.finding.concept})
        places = self.finding.places + sum(twin.finding.places for twin in self.twins)
        also = f" The same goes for {', '.join(others)}." if others else ""
        return replace(
            self.finding,
            message=f"{self.finding.message}{also}",
            places=places,
            fingerprint=fingerprint(self.finding.rule, known, None, None),
        )
