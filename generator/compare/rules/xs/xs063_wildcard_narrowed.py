"""# XS063 wildcard-narrowed

**What.** Elements that the schema does not name itself are let through less often: `xs:any` is gone, allows
fewer namespaces or fewer elements, or checks more strictly.

**Why it matters.** Messages with extensions of their own are refused.

**Example.** `<xs:any processContents="lax"/>` became `strict`.

**What to do.** Leave extensions out, or ask for a place for them.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from itertools import zip_longest
from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, content_left
from generator.compare.rules.xs.wildcards import in_words, tightened
from generator.compare.rules.xs.words import WHERE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def wildcard_narrowed(pair: Pair) -> Iterator[Change]:
    """Compare the wildcards of the two content models, in their order."""
    for old, new in zip_longest(pair.content.wildcards_old, pair.content.wildcards_new):
        if tightened(old, new) is not False:
            yield Change(
                "XS063",
                pair,
                f"{WHERE} lets through fewer unnamed elements: {in_words(new)} now, {in_words(old)} before.",
                subject="any",
                old=in_words(old),
                new=in_words(new),
                mend="Leave out elements that the schema does not name.",
                tighter=tightened(old, new),
                claims=(content_left(),),
            )
