"""# XS292 content-widened

**What.** NEW allows messages that OLD did not, and no other rule names the change that does it.

**Why it matters.** What you send stays valid. It is said so that a comparison that finds a difference is never
silent.

**Example.** A global element was added, and an `xs:any` that checks strictly lets it through from now on.

**What to do.** Nothing, as a sender.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from generator.compare.rules.xs.change import Change, Claimed
from generator.compare.rules.xs.pair import Pair


def content_widened(root: Pair) -> Claimed:
    """Say so at the root."""
    said = "NEW allows messages that OLD did not, by a change that no rule names."
    return Claimed(Change("XS292", root, said, subject="wider", whole=True))
