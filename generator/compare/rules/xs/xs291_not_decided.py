"""# XS291 not-decided

**What.** Whether messages of the one version are valid by the other could not be decided at a place, and no
other rule names a change there: a test of XSD 1.1, a rule about unique values, or a value or content too large
to be worked out.

**Why it matters.** It says what the comparison does not know. It is not said that anything is refused.

**Example.** An `xs:keyref` stayed as it was, but the values it compares are of another type now.

**What to do.** Check your messages with `lnrgen validate` against NEW.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change, Claimed
from generator.compare.rules.xs.words import WHERE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from generator.compare.inclusion.decision import Undecided
    from generator.compare.rules.xs.pair import Pair


def not_decided(pair: Pair, questions: Iterable[Undecided]) -> Iterator[Claimed]:
    """Make a change of each open question that no rule took up."""
    for one in questions:
        change = Change(
            "XS291",
            pair,
            f"Something in {WHERE} may have become stricter.",
            subject=one.why,
            mend="Check your messages with `lnrgen validate`.",
            attribute=one.subject,
        )
        yield Claimed(change, undecided=[one])
