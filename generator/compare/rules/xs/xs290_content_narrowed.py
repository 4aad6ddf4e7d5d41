"""# XS290 content-narrowed

**What.** Messages are refused, and no other rule names the change that does it: two ways of writing a content
model or a value that look alike and are not, or several changes that only break together.

**Why it matters.** The message that is shown is valid by the one version and refused by the other, whatever the
reason.

**Example.** `(a, b?) | (a, c)` became `a, (b | c)`: a lone `<a>` was allowed, and is no longer.

**What to do.** Look at the message that is shown, and at the place it points to.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.inclusion.decision import BreakKind
from generator.compare.rules.xs.change import Change, Claimed
from generator.compare.rules.xs.words import WHERE, quoted, tags
from generator.model.qname import local_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.compare.inclusion.decision import Break
    from generator.compare.role import Role
    from generator.compare.rules.xs.pair import Pair

_ATTRIBUTES = frozenset({BreakKind.ATTRIBUTE, BreakKind.ATTRIBUTE_MISSING, BreakKind.ATTRIBUTE_VALUE})


def content_narrowed(pair: Pair, breaks: Iterable[Break], role: Role) -> Iterator[Claimed]:
    """Make a change of each break that no rule claimed."""
    refusing = "NEW" if role == "sender" else "OLD"
    for one in breaks:
        yield Claimed(
            Change(
                "XS290",
                pair,
                f"{_said(one)} in {WHERE} is refused by {refusing}.",
                subject=" ".join((one.kind, one.subject or "", *one.expected)),
                new=one.facet,
                mend="Look at the message that proves it, and send what NEW allows.",
                attribute=one.subject if one.kind in _ATTRIBUTES else None,
            ),
            [one],
        )


def _said(one: Break) -> str:
    """What is refused, in words."""
    name = local_name(one.subject or "")
    value = f"The value {quoted(one.value or '')}{f' ({one.facet})' if one.facet else ''}"
    missed = f" without {tags(one.expected)}" if one.expected else ""
    return {
        BreakKind.ROOT: "The element",
        BreakKind.ELEMENT: f"Element <{name}>{missed}",
        BreakKind.INCOMPLETE: f"The content{missed}",
        BreakKind.TEXT: "Text",
        BreakKind.VALUE: value,
        BreakKind.ATTRIBUTE: f"Attribute {name}",
        BreakKind.ATTRIBUTE_MISSING: f"A missing attribute {name}",
        BreakKind.ATTRIBUTE_VALUE: f"{value} of the attribute {name}",
        BreakKind.NIL: "xsi:nil",
        BreakKind.TYPE: f"The type {name}" if name else "A missing xsi:type",
    }[one.kind]
