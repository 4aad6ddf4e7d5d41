"""# DS033 place-changed

**What.** A concept is found at another place in the message, and neither it nor its group was renamed or moved
in the dataset. Or it has no place any more. Where most concepts stand elsewhere, it is told once.

**Why it matters.** What is written at the old place is not read as this concept. The family XS tells whether
the old place is refused.

**Example.** The value of `gewicht_waarde` stood in the element's text, and stands in its attribute `value`.

**What to do.** Regenerate: the export layer writes each concept where it belongs.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from generator.compare.pairing.namespaces import translated
from generator.compare.rules.ds.telling import LESS_TOLD, OTHER_CODE, called, tell, tell_of_dataset
from generator.model.qname import QName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.pairing.pairing import ConceptPair
    from generator.compare.pairing.placed import Placed
    from generator.compare.rules.ds.comparison import Comparison
    from generator.findings import Finding

_MANY = 10


def place_changed(comparison: Comparison) -> Iterator[Finding]:
    """Compare the way from the group's place to that of the concept; where most differ, the message is built anew."""
    pairs = [pair for pair in comparison.pairs if pair.old.link and pair.new.link]
    changed = [
        pair for pair in comparison.pairs if not comparison.pairing.is_moved(pair) and not _stayed(pair, comparison)
    ]
    if len(changed) > max(_MANY, len(pairs) / 2):
        yield _anew(comparison, changed)
    else:
        yield from map(_finding, changed)


def _finding(pair: ConceptPair) -> Finding:
    had, has = pair.old.link, pair.new.link
    return tell(
        "DS033",
        "place-changed",
        pair,
        f"{called(pair.new.concept)} {_told(had.xpath if had else None, has.xpath if has else None)}.",
        "Regenerate." if has else "Give it a `link`, or ask the publisher where it is delivered.",
        old=had.xpath if had else None,
        new=has.xpath if has else None,
        weight=OTHER_CODE if has else LESS_TOLD,
    )


def _anew(comparison: Comparison, changed: list[ConceptPair]) -> Finding:
    first = next((pair for pair in changed if pair.old.link and pair.new.link), changed[0])
    had, has = first.old.link, first.new.link
    found = tell_of_dataset(
        "DS033",
        "place-changed",
        f"The message is built otherwise: {len(changed)} of {len(comparison.pairs)} concepts stand at another place, "
        f"such as {called(first.new.concept)}, which {_told(had.xpath if had else None, has.xpath if has else None)}.",
        "Regenerate; the mapping goes by concept and stays.",
        old=comparison.pairing.old.specification.root.name,
        new=comparison.pairing.new.specification.root.name,
        weight=OTHER_CODE,
    )
    return replace(found, places=len(changed))


def _told(had: str | None, has: str | None) -> str:
    if has is None:
        return f"no longer has a place in the message; it was at {had}"
    return f"has a place in the message now: {has}" if had is None else f"was at {had} and is at {has} now"


def _stayed(pair: ConceptPair, comparison: Comparison) -> bool:
    """Whether the way from the group is the same, but for the name of the element itself.

    A group that became an item has its value at another place, of course.
    """
    if pair.old.concept.is_group != pair.new.concept.is_group:
        return True
    if pair.old.link is None or pair.new.link is None:
        return pair.old.link is pair.new.link
    before, after = _way(pair.old), _way(pair.new)
    namespaces = comparison.pairing.namespaces
    same_value = translated([pair.old.link.value or QName("")], namespaces) == (pair.new.link.value or QName(""),)
    return translated(before[:-1], namespaces) == after[:-1] and len(before) == len(after) and same_value


def _way(placed: Placed) -> tuple[QName, ...]:
    """The elements from the group's place to the concept's; from the root where it stands outside its group."""
    steps = placed.link.steps if placed.link else ()
    above = placed.parent.link.steps if placed.parent and placed.parent.link else ()
    return steps[len(above) :] if steps[: len(above)] == above else steps
