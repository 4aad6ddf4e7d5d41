"""# XS070 abstract-type-changed

**What.** A type became abstract, so that messages must name a derived one with `xsi:type`; or it is no longer
abstract.

**Why it matters.** Messages that do not name a type are refused.

**Example.** `abstract="true"` was set on the type of `<meting>`.

**What to do.** Name one of the derived types with `xsi:type`.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.inclusion.decision import BreakKind
from generator.compare.rules.xs.change import Change, of_kind
from generator.compare.rules.xs.words import WHERE, written_type
from generator.findings import Impact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def abstract_type_changed(pair: Pair) -> Iterator[Change]:
    """Compare abstract of the declared types."""
    old, new = pair.old.record, pair.new.record
    if old is None or new is None or old.abstract is new.abstract:
        return
    said = "must name its type with xsi:type now" if new.abstract else "need no longer name its type with xsi:type"
    yield Change(
        "XS070",
        pair,
        f"{WHERE} {said}.",
        subject=written_type(new.key),
        old="abstract" if old.abstract else "concrete",
        new="abstract" if new.abstract else "concrete",
        mend="Name the type you send with xsi:type.",
        tighter=new.abstract,
        claims=(of_kind(BreakKind.TYPE, rank=1),),
        impact=Impact.COMPILE,
    )
