"""# XS065 mixed-lost

**What.** Text may no longer stand between the children of an element.

**Why it matters.** Messages with text there are refused.

**Example.** `mixed="true"` was taken from the type of `<toelichting>`.

**What to do.** Send the text where the registry asks for it now.
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


def mixed_lost(pair: Pair) -> Iterator[Change]:
    """Compare what may stand between the tags."""
    if is_mixed(pair.old) and holds_elements(pair.new) and not is_mixed(pair.new):
        yield Change(
            "XS065",
            pair,
            f"Text may no longer stand between the children of {WHERE}.",
            subject="mixed",
            old="mixed",
            new="elements only",
            mend="Send no text there.",
            tighter=True,
            claims=(of_kind(BreakKind.TEXT),),
            impact=Impact.COMPILE,
        )
