"""Which rules tell the same in the schema and in the dataset, or tell the parts of what another tells as a whole."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from generator.compare.grouping.covering import Covering
    from generator.compare.grouping.node import Node
    from generator.findings import Finding

Rules = tuple[str, ...]
_COME: Rules = ("XS011", "XS010", "XS061", "XS041", "XS040")
_GONE: Rules = ("XS012", "XS062", "XS042", "XS045")


@dataclass(frozen=True, slots=True)
class Relation:
    """What tells best, and what tells the same after it, of the same concepts.

    `of_values` asks that both are about the value, not about another attribute of its element; `attribute` that the
    finding of family XS is about the attribute of that name; `alone` that the echo has no echo yet.
    """

    tops: Rules
    echoes: Rules
    of_values: bool = False
    attribute: str = ""
    alone: bool = False


RELATIONS = (
    Relation(("XS014",), ("DS004", "DS006", "DS033", *_GONE, *_COME)),
    Relation(("XS013",), ("DS005", "DS025", "DS033", *_GONE, *_COME)),
    Relation(("DS004",), ("DS033", *_GONE, *_COME)),
    Relation(("DS005",), ("DS025", "DS033")),
    Relation(("XS047",), ("DS032",), attribute="conceptId"),
    Relation(("DS032",), ("XS162",)),
    Relation(_COME, ("DS001", "DS007")),
    Relation(_GONE, ("DS002",)),
    Relation(("XS016", "XS043"), ("DS006", "DS007")),
    Relation(("XS018", "XS019"), ("DS006",)),
    Relation(("XS017", "XS044"), ("DS006", "DS008")),
    Relation(("XS020",), ("DS007",)),
    Relation(("XS021",), ("DS008",)),
    Relation(("XS071", "XS072"), ("DS006",)),
    Relation(("XS067", "XS080", "XS122", "XS123", "XS092"), ("DS010",), of_values=True),
    Relation(("XS085", "XS080"), ("DS012",), of_values=True),
    Relation(("XS086", "XS080"), ("DS013",), of_values=True),
    Relation(("XS087", "XS088", "XS080"), ("DS014",), of_values=True),
    Relation(("XS121",), ("DS017", "DS020", "DS015"), of_values=True),
    Relation(("XS120",), ("DS016", "DS020", "DS015"), of_values=True),
    Relation(("DS019",), ("XS120",), of_values=True, alone=True),
    Relation(("XS122",), ("DS022", "DS015"), of_values=True),
    Relation(("XS123",), ("DS023", "DS015"), of_values=True),
    Relation(("XS090", "XS091"), ("DS022", "DS023", "DS010"), of_values=True),
    Relation(("DS019", "DS018", "DS015"), ("XS124", "XS125"), of_values=True),
    Relation(("XS124", "XS125"), ("DS018", "DS019"), of_values=True),
    Relation(("XS161",), ("DS011",)),
    Relation(("XS047", "XS120", "XS121"), ("DS011",), attribute="unit"),
)
"""What comes first goes first. A code that is new only because its list was numbered anew has no DS016 under it.

The dataset is on top where the schema has no words for the cause (a move, another meaning, an id that only a text
tells); else the schema is, for what it tells was decided, and its mend is that of the break.
"""


def fold_echoes(nodes: Sequence[Node], covering: Covering) -> None:
    """Fold every finding under the first that tells the same of all its concepts."""
    by_rule: dict[str, list[Node]] = {}
    for node in nodes:
        by_rule.setdefault(node.finding.rule, []).append(node)
    for relation in RELATIONS:
        candidates = [node for rule in relation.tops for node in by_rule.get(rule, ())]
        for echo in (node for rule in relation.echoes for node in by_rule.get(rule, ())):
            top = next((one for one in candidates if _covers(one, echo, relation, covering)), None)
            if top is not None:
                echo.fold_under(top)


def _covers(top: Node, echo: Node, relation: Relation, covering: Covering) -> bool:
    """Whether the top is about every concept of the echo; of a code list, about the first that uses it."""
    if top is echo or echo.top is not None or not echo.concepts or (relation.alone and echo.echoes):
        return False
    schema = echo if echo.family == "XS" else top
    if relation.attribute and not schema.is_about_attribute(relation.attribute):
        return False
    if echo.family == "DS" and top.family == "XS":
        same = covering.same_element(echo.finding.concept)
        return any(covering.now(part.concept or "") in same and _fits(part, relation, covering) for part in top.parts)
    return all(_fits(part, relation, covering) for part in schema.parts) and echo.concepts <= top.concepts


def _fits(part: Finding, relation: Relation, covering: Covering) -> bool:
    """Whether a finding about the schema is about the value of its concept, where that is asked."""
    return not relation.of_values or part.xpath in covering.places(part.concept)
