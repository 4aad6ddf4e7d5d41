"""# XS066 mixed-gained

**What.** Text may stand between the children of an element now.

**Why it matters.** What you send stays valid. A reader that works by OLD refuses the text.

**Example.** `mixed="true"` was given to the type of `<toelichting>`.

**What to do.** Nothing, unless you have text to send there.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.inclusion.decision import BreakKind
from generator.compare.rules.xs.change import Change, of_kind
from generator.compare.rules.xs.kinds import holds_elements, is_mixed
from generator.compare.rules.xs.words import WHERE
from generator.findings import Impact

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def mixed_gained(pair: Pair) -> Iterator[Change]:
    """Compare what may stand between the tags."""
    if is_mixed(pair.new) and holds_elements(pair.old) and not is_mixed(pair.old):
        yield Change(
            "XS066",
            pair,
            f"Text may stand between the children of {WHERE} now.",
            subject="mixed",
            old="elements only",
            new="mixed",
            mend="Send no text there until the other side has moved to NEW.",
            tighter=False,
            claims=(of_kind(BreakKind.TEXT),),
            impact=Impact.COMPILE,
        )
