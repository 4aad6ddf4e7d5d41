"""Groups that stand one level higher or lower than before: what held them is gone, or is new."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from generator.compare.pairing.namespaces import translated
from generator.model.qname import QName

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from generator.compare.pairing.placed import Placed


def level_apart(
    olds: Iterable[Placed], news: Iterable[Placed], namespaces: Mapping[str, str]
) -> Iterator[tuple[Placed, Placed]]:
    """The groups of the same name whose elements are of the same complex type, where each is the only one so called.

    `namespaces` gives those of the message that were replaced as a whole, old to new. A type without a name goes by
    where it stands, and is never the same at another place.
    """
    before = _by_name_and_type(olds, namespaces)
    after = _by_name_and_type(news, {})
    for key, ones in before.items():
        others = after.get(key, [])
        if len(ones) == len(others) == 1:
            yield ones[0], others[0]


def _by_name_and_type(placed: Iterable[Placed], namespaces: Mapping[str, str]) -> dict[tuple[str, QName], list[Placed]]:
    found: dict[tuple[str, QName], list[Placed]] = defaultdict(list)
    for one in placed:
        if one.concept.is_group and one.link is not None:
            (kind,) = translated([QName(one.link.type)], namespaces)
            found[one.concept.name, kind].append(one)
    return found
