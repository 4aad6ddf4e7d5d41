"""# XS142 alternatives-changed

**What.** An element came to choose its type by a test on its attributes (`xs:alternative` of XSD 1.1), or no
longer does.

**Why it matters.** What may stand in the element depends on that test. Whether messages are refused cannot be
decided from the schemas alone.

**Example.** `<meting soort="gewicht">` is of another type than `<meting soort="lengte">`.

**What to do.** Check your messages with a validator that knows XSD 1.1.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.doubts import about
from generator.compare.rules.xs.words import WHERE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def alternatives_changed(pair: Pair) -> Iterator[Change]:
    """Compare whether the two declarations have alternatives."""
    old, new = pair.old.element.has_alternatives, pair.new.element.has_alternatives
    if old is not new:
        yield Change(
            "XS142",
            pair,
            f"{WHERE} {'chooses its type by a test now' if new else 'no longer chooses its type by a test'}.",
            subject="alternatives",
            old="alternatives" if old else None,
            new="alternatives" if new else None,
            mend="Check your messages with a validator that knows XSD 1.1.",
            otherwise="Check your messages with a validator that knows XSD 1.1.",
            doubts=about("alternative", "alternatives"),
        )
