"""# XS003 qualification-changed

**What.** Local elements came to stand in the target namespace, or left it: `elementFormDefault` or `form`
changed, or elements became global.

**Why it matters.** `<gewicht>` and `<lnr:gewicht>` are two different elements to every parser, though they
look alike to people.

**Example.** `elementFormDefault="qualified"` was added to the schema.

**What to do.** Write the elements as NEW has them. Generated bindings do so by themselves; hand-written XPath
and templates must be looked at.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, goes_by_other_name
from generator.compare.rules.xs.namespaces import is_qualification, namespaces_replaced
from generator.findings import Impact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def qualification_changed(pair: Pair) -> Iterator[Change]:
    """Tell of names that moved between no namespace and one that both versions have."""
    for (old, new), names in namespaces_replaced(pair).items():
        if is_qualification(pair, old, new):
            there = f"the namespace {new}" if new else "no namespace"
            yield Change(
                "XS003",
                pair,
                f"Local elements stand in {there} now.",
                old=old or "unqualified",
                new=new or "unqualified",
                mend=f"Write them in {new}." if new else "Write them without a namespace.",
                claims=goes_by_other_name(names),
                impact=Impact.COMPILE,
                whole=True,
            )
