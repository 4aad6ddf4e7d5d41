"""# XS125 code-respelled

**What.** What the schema says of codes is spelled otherwise: capitals, accents, punctuation, or the semantic tag of
SNOMED CT in another language. It is told once for all lists; what changed where stands below it.

**Why it matters.** Nothing is refused, and the codes mean what they did. Texts that are shown to people may have
to follow.

**Example.** `AL` was "ALBANIË" and is "ALBANIE".

**What to do.** Nothing. Generate again to have the new texts.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs import codes
from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.value_rules import value_change
from generator.compare.rules.xs.words import WHERE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair
    from generator.model.simple_type import EnumerationValue


def code_respelled(pair: Pair) -> Iterator[Change]:
    """Compare what is said of each enumerated value that both have."""
    for value in pair.values:
        for old, new in value.paired:
            after = codes.values_of(new)
            both = [(one, after[key]) for key, one in codes.values_of(old).items() if key in after]
            found = [(one, other) for one, other in both if _is_respelled(one, other)]
            if found:
                yield value_change(
                    "XS125",
                    pair,
                    value,
                    new,
                    f"Codes are spelled otherwise in {WHERE}: {codes.shown(other for _, other in found)}.",
                    facts=(codes.told(one for one, _ in found), codes.told(other for _, other in found)),
                    source=found[0][1].source,
                    together=f"Codes are spelled otherwise in {WHERE}.",
                )


def _is_respelled(one: EnumerationValue, other: EnumerationValue) -> bool:
    if one.annotation == other.annotation or codes.display(one) == codes.display(other):
        return False
    return codes.respelled(one, other)
