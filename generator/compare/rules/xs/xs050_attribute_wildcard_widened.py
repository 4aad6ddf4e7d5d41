"""# XS050 attribute-wildcard-widened

**What.** Attributes that the schema does not name itself are let through more often: `xs:anyAttribute` is
new, or allows more namespaces, or checks less strictly.

**Why it matters.** What you send stays valid. A reader that works by OLD refuses such attributes.

**Example.** `<xs:anyAttribute/>` was added to the type of `<bericht>`.

**What to do.** Nothing, unless you want to send attributes of your own.
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


def attribute_wildcard_widened(pair: Pair) -> Iterator[Change]:
    """Compare xs:anyAttribute of the two types."""
    old = pair.old.record.wildcard if pair.old.record else None
    new = pair.new.record.wildcard if pair.new.record else None
    if new is None or said(old) == said(new):
        return
    if tightened(old, new) is False:
        yield Change(
            "XS050",
            pair,
            f"{WHERE} lets through more unnamed attributes: {said(new)} now, {said(old)} before.",
            subject="anyAttribute",
            old=said(old),
            new=said(new),
            mend="Send no such attributes until the other side has moved to NEW.",
            tighter=False,
            claims=(of_kind(BreakKind.ATTRIBUTE, BreakKind.ATTRIBUTE_VALUE, rank=2),),
        )


def said(wildcard: Wildcard | None) -> str:
    """What it lets through; how often has no meaning for attributes."""
    return in_words(wildcard).rpartition(", ")[0] or "none"
