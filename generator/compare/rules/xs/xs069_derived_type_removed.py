"""# XS069 derived-type-removed

**What.** A type that messages could name with `xsi:type` is gone, or no longer derived from that of the
element.

**Why it matters.** Messages that name it are refused.

**Example.** `kind_met_afwijking` no longer extends the type of `<kind>`.

**What to do.** Send the element as its declared type, or as another derived one.
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


def derived_type_removed(pair: Pair) -> Iterator[Change]:
    """Compare the types that xsi:type may name; for simple types only where a message breaks on one."""
    before, after = substitutable(pair)
    for local, key in before.items():
        if local not in after:
            yield Change(
                "XS069",
                pair,
                f"{WHERE} may no longer be of the type {local} (xsi:type).",
                subject=local,
                old=local,
                mend="Do not name it with xsi:type: messages that do are refused from NEW on.",
                tighter=True,
                claims=(Claim(frozenset({BreakKind.TYPE}), subjects=names(QName(key))),),
                impact=Impact.COMPILE,
                gone=True,
                source=source_of_type(pair.old, key),
            )
