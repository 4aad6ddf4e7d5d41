"""# XS047 attribute-fixed-set

**What.** An attribute may have one value only, or another one than before.

**Why it matters.** Messages with any other value are refused; if the attribute is left out, its meaning
changed without a word.

**Example.** `conceptId` of `<gewicht>` is fixed to another id than before.

**What to do.** Write the fixed value. If it is an id or a version, find out what else it stands for now.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, value_of
from generator.compare.rules.xs.words import WHERE, quoted
from generator.findings import Impact, Severity
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def attribute_fixed_set(pair: Pair) -> Iterator[Change]:
    """Compare the fixed values of the attributes that both have."""
    for old, new in pair.common_attributes:
        if new.fixed is None or new.fixed == old.fixed:
            continue
        before = f"; it was fixed to {quoted(old.fixed)}" if old.fixed is not None else ""
        yield Change(
            "XS047",
            pair,
            f"Attribute {local_name(new.name)} of {WHERE} is fixed to {quoted(new.fixed)} now{before}.",
            subject=local_name(new.name),
            old=old.fixed,
            new=new.fixed,
            mend=f"Write {quoted(new.fixed)}, or leave {local_name(new.name)} out where that is allowed.",
            tighter=True if old.fixed is None else None,
            claims=(value_of(new.name, "fixed"), value_of(new.name, rank=2)),
            severity=Severity.WARNING if old.fixed is not None else Severity.INFO,
            impact=Impact.SILENT_WRONG,
            attribute=new.name,
        )
