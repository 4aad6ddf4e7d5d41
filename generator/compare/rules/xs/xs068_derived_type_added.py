"""# XS068 derived-type-added

**What.** A type was derived from that of an element, so that messages may name it with `xsi:type`.

**Why it matters.** What you send stays valid. A reader that works by OLD does not know the type.

**Example.** `kind_met_afwijking` extends the type of `<kind>`.

**What to do.** Use it where the record holds what it adds.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.inclusion.decision import BreakKind
from generator.compare.rules.xs.change import Change, Claim, names
from generator.compare.rules.xs.derived import source_of_type, substitutable
from generator.compare.rules.xs.words import WHERE
from generator.findings import Impact
from generator.model.qname import QName

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def derived_type_added(pair: Pair) -> Iterator[Change]:
    """Compare the types that xsi:type may name; for simple types only where a message breaks on one."""
    before, after = substitutable(pair)
    for local, key in after.items():
        if local not in before:
            yield Change(
                "XS068",
                pair,
                f"{WHERE} may be of the type {local} now (xsi:type).",
                subject=local,
                new=local,
                mend="Do not name it until the other side has moved to NEW.",
                tighter=False,
                claims=(Claim(frozenset({BreakKind.TYPE}), subjects=names(QName(key))),),
                impact=Impact.INCOMPLETE,
                gone=False,
                source=source_of_type(pair.new, key),
            )
