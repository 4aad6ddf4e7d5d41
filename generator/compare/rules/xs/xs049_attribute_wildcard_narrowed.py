"""# XS049 attribute-wildcard-narrowed

**What.** Attributes that the schema does not name itself are let through less often: `xs:anyAttribute` is
gone, or allows fewer namespaces, or checks more strictly.

**Why it matters.** Messages that carry attributes of their own are refused.

**Example.** `<xs:anyAttribute namespace="##any"/>` became `##other`.

**What to do.** Leave out attributes that the schema does not know.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.inclusion.decision import BreakKind
from generator.compare.rules.xs.change import Change, of_kind
from generator.compare.rules.xs.wildcards import in_words, tightened
from generator.compare.rules.xs.words import WHERE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair
    from generator.model.particle import Wildcard


def attribute_wildcard_narrowed(pair: Pair) -> Iterator[Change]:
    """Compare xs:anyAttribute of the two types."""
    old = pair.old.record.wildcard if pair.old.record else None
    new = pair.new.record.wildcard if pair.new.record else None
    if old is None or said(old) == said(new):
        return
    if tightened(old, new) is not False:
        yield Change(
            "XS049",
            pair,
            f"{WHERE} lets through fewer unnamed attributes: {said(new)} now, {said(old)} before.",
            subject="anyAttribute",
            old=said(old),
            new=said(new),
            mend="Leave out attributes that the schema does not name.",
            tighter=tightened(old, new),
            claims=(of_kind(BreakKind.ATTRIBUTE, BreakKind.ATTRIBUTE_VALUE, rank=2),),
        )


def said(wildcard: Wildcard | None) -> str:
    """What it lets through; how often has no meaning for attributes."""
    return in_words(wildcard).rpartition(", ")[0] or "none"
