"""# XS064 wildcard-widened

**What.** Elements that the schema does not name itself are let through more often: `xs:any` is new, allows
more namespaces or more elements, or checks less strictly.

**Why it matters.** What you send stays valid. A reader that works by OLD refuses such elements.

**Example.** `<xs:any namespace="##other" minOccurs="0"/>` was added to `<bericht>`.

**What to do.** Nothing, unless you want to send extensions of your own.
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


def wildcard_widened(pair: Pair) -> Iterator[Change]:
    """Compare the wildcards of the two content models, in their order."""
    for old, new in zip_longest(pair.content.wildcards_old, pair.content.wildcards_new):
        if tightened(old, new) is False:
            yield Change(
                "XS064",
                pair,
                f"{WHERE} lets through more unnamed elements: {in_words(new)} now, {in_words(old)} before.",
                subject="any",
                old=in_words(old),
                new=in_words(new),
                mend="Send no such elements until the other side has moved to NEW.",
                tighter=False,
                claims=(content_left(),),
            )
