"""# XS141 assertion-changed

**What.** A test of XSD 1.1 changed: `xs:assert` of a type, or `xs:assertion` of a value.

**Why it matters.** Messages that fail it are refused. Whether any of yours does cannot be decided from the
schemas alone.

**Example.** `<xs:assert test="opname le ontslag"/>` was added to the type of `<opname>`.

**What to do.** Check your messages with a validator that knows XSD 1.1.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.doubts import about
from generator.compare.rules.xs.words import WHERE, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair, Side
    from generator.model.qname import QName


def assertion_changed(pair: Pair) -> Iterator[Change]:
    """Compare the tests of the two types, and of the simple types of their values."""
    yield from _changes(pair, _of_record(pair.old), _of_record(pair.new), None)
    for value in pair.values:
        for one, other in value.differing:
            yield from _changes(pair, set(one.facets.assertions), set(other.facets.assertions), value.attribute)


def _changes(pair: Pair, old: set[str], new: set[str], attribute: QName | None) -> Iterator[Change]:
    for found, is_new in ((sorted(new - old), True), (sorted(old - new), False)):
        for test in found:
            yield Change(
                "XS141",
                pair,
                f"{WHERE} {'must pass a new test' if is_new else 'is rid of the test'}: {quoted(test)}.",
                subject="assertion",
                old=None if is_new else test,
                new=test if is_new else None,
                mend="Check your messages with a validator that knows XSD 1.1.",
                otherwise="Check your messages with a validator that knows XSD 1.1." if is_new else "",
                tighter=is_new,
                attribute=attribute,
                of_value=attribute is not None,
                gone=not is_new,
                doubts=about("assert", "assertion", "assertions", "test"),
            )


def _of_record(side: Side) -> set[str]:
    return set(side.record.assertions) if side.record else set()
