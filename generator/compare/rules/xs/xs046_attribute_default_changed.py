"""# XS046 attribute-default-changed

**What.** The value that a missing attribute stands for changed, came or went.

**Why it matters.** The same message says something else to the registry, and nobody refuses it.

**Example.** A missing `eenheid` stood for `g`, and stands for `kg` now.

**What to do.** Write the attribute out, so that no default decides.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.words import WHERE, quoted
from generator.findings import Impact, Severity
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def attribute_default_changed(pair: Pair) -> Iterator[Change]:
    """Compare the defaults of the attributes that both have."""
    for old, new in pair.common_attributes:
        if old.default != new.default and old.fixed is None and new.fixed is None:
            yield Change(
                "XS046",
                pair,
                f"A missing {local_name(new.name)} of {WHERE} {_now(new.default)}; it {_before(old.default)}.",
                subject=local_name(new.name),
                old=old.default,
                new=new.default,
                mend=f"Write {local_name(new.name)} out.",
                otherwise=f"Write {local_name(new.name)} out, so that no default decides.",
                severity=Severity.WARNING,
                impact=Impact.SILENT_WRONG,
                attribute=new.name,
            )


def _now(value: str | None) -> str:
    return "has no meaning now" if value is None else f"stands for {quoted(value)} now"


def _before(value: str | None) -> str:
    return "had none" if value is None else f"stood for {quoted(value)}"
