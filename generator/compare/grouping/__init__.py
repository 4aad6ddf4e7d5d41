"""One cause, one finding: what tells the same is folded under what tells it best."""

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.grouping.ancestry import fold_below_groups
from generator.compare.grouping.covering import Covering
from generator.compare.grouping.echoes import fold_echoes
from generator.compare.grouping.kinds_of_content import fold_changed_kinds
from generator.compare.grouping.node import Node
from generator.compare.grouping.order import in_order
from generator.compare.grouping.texts import fold_texts
from generator.compare.grouping.twins import fold_twins
from generator.compare.grouping.wrappers import fold_wrappers

if TYPE_CHECKING:
    from collections.abc import Iterable

    from generator.compare.pairing.pairing import Pairing
    from generator.findings import Finding
    from generator.model.specification import Specification

__all__ = ["group", "in_order"]


def group(findings: Iterable[Finding], old: Specification, new: Specification, pairing: Pairing) -> tuple[Finding, ...]:
    """Fold findings of the families XS and DS about two versions, and put them in order: breaks first, gravest first.

    What stays on top takes over the gravest severity and impact, the proof, and the witness of what it folds, so that
    folding never hides a break. It keeps its fingerprint, but where it tells the same of others it is that of them all.
    No finding is lost: each is on top or in `folded`.
    """
    del old, new  # the pairing holds both
    covering = Covering(pairing)
    nodes = [Node(finding, covering.of(finding)) for finding in in_order(findings)]
    fold_changed_kinds(nodes, pairing)
    fold_echoes(nodes, covering)
    fold_texts(nodes, covering)
    fold_wrappers(nodes, pairing)
    fold_below_groups(nodes, covering)
    fold_twins(nodes)
    return in_order(node.folded() for node in nodes if node.top is None)
