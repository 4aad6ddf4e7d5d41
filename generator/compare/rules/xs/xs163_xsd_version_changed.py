"""# XS163 xsd-version-changed

**What.** The schema came to be written in XSD 1.1, or in XSD 1.0 again: it has tests, open content or facets that
only the newer version knows.

**Why it matters.** Nothing is refused for it. Validators that know XSD 1.0 alone, libxml2 and what is built on it
among them, cannot read the schema any more.

**Example.** An `xs:assert` was added to a schema that had none.

**What to do.** Check messages with a validator that knows XSD 1.1, such as `lnrgen validate`.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def xsd_version_changed(pair: Pair) -> Iterator[Change]:
    """Compare the versions of XSD that the two schemas need; told at the root."""
    old, new = pair.old.version.schema.version, pair.new.version.schema.version
    if pair.is_root and old != new:
        yield Change(
            "XS163",
            pair,
            f"The schema is written in XSD {new} now; it was in XSD {old}.",
            subject="xsd",
            old=old,
            new=new,
            otherwise="Check messages with a validator that knows XSD 1.1." if new == "1.1" else "",
            whole=True,
        )
