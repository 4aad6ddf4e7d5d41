"""# XD012 place-shared

**What.** Two concepts lead to the same place in the message.

**Why it matters.** One value can stand there. What the mapping gives for the one overwrites what it gives for
the other.

**Example.** Two concepts carry the same `link`, after one was copied from the other.

**What to do.** Correct the `link` of one of them, or take one out.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xd.pairs import called, differ
from generator.findings import Impact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xd.pairs import Pair, Pairs
    from generator.findings import Finding
    from generator.model.qname import QName


def place_shared(pairs: Pairs) -> Iterator[Finding]:
    """Tell of every concept whose place an earlier one has."""
    first: dict[tuple[tuple[QName, ...], QName | None], Pair] = {}
    for pair in pairs.pairs:
        key = (pair.link.steps, pair.link.value)
        other = first.setdefault(key, pair)
        if other is not pair:
            yield differ(
                "XD012",
                "place-shared",
                pair,
                f"{called(pair.concept)} and {called(other.concept)} have the same place: {pair.link.xpath}.",
                "Correct the `link` of one of them, or take one out.",
                dataset=other.concept.id,
                schema=pair.link.xpath,
                impact=Impact.SILENT_WRONG,
            )
