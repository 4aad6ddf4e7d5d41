"""# XS022 default-changed

**What.** The value that an empty element stands for changed, came or went.

**Why it matters.** The same message says something else to the registry, and nobody refuses it.

**Example.** `<meerling/>` stood for `false`, and stands for `true` now.

**What to do.** Write the value out, so that no default decides. Check messages that leave the element empty.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, value_of
from generator.compare.rules.xs.words import WHERE, quoted
from generator.findings import Impact, Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def default_changed(pair: Pair) -> Iterator[Change]:
    """Compare the defaults of the two declarations."""
    old, new = pair.old.element.default, pair.new.element.default
    if old != new and pair.old.element.fixed is None and pair.new.element.fixed is None:
        yield Change(
            "XS022",
            pair,
            f"An empty {WHERE} {stands_for(new)} now; it {stood_for(old)}.",
            subject="default",
            old=old,
            new=new,
            mend="Write the value out.",
            otherwise="Write the value out, so that no default decides.",
            claims=(value_of(None, rank=2),),
            severity=Severity.WARNING,
            impact=Impact.SILENT_WRONG,
        )


def stands_for(value: str | None) -> str:
    """What an empty or missing value means."""
    return "stands for itself" if value is None else f"stands for {quoted(value)}"


def stood_for(value: str | None) -> str:
    """What an empty or missing value meant."""
    return "stood for itself" if value is None else f"stood for {quoted(value)}"
