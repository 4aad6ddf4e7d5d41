"""# XD011 place-outside-group

**What.** A concept stands in the message outside the place of the group that holds it in the dataset
definition.

**Why it matters.** The mapping gives a group's items together. When the group repeats, nobody can say which
of its occurrences an item elsewhere belongs to.

**Example.** `gewicht_datum` belongs to the group `lichaamsgewicht`; its path leads to the element of the
admission.

**What to do.** Correct the `link` of the concept or of its group, or move the concept to the group it stands
in.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xd.pairs import called, differ
from generator.findings import Impact, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xd.pairs import Pairs
    from generator.findings import Finding


def place_outside_group(pairs: Pairs) -> Iterator[Finding]:
    """Tell of concepts whose place is not below that of their group."""
    for pair in pairs.pairs:
        group = pairs.specification.links.get(pair.parent.id) if pair.parent else None
        if group is None or pair.parent is None or not pair.is_outside_its_group:
            continue
        yield differ(
            "XD011",
            "place-outside-group",
            pair,
            f"{called(pair.concept)} stands in the group {called(pair.parent)}, and in the message at "
            f"{pair.link.xpath}, outside {group.xpath}.",
            "Correct the `link` of the concept or of its group, or move the concept.",
            dataset=group.xpath,
            schema=pair.link.xpath,
            severity=Severity.WARNING,
            impact=Impact.INCOMPLETE,
        )
