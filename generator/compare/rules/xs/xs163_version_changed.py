"""# XS163 version-changed

**What.** The schema's own `version` attribute changed.

**Why it matters.** Nothing is refused. Some registries ask for this number in the message.

**Example.** `<xs:schema version="3.0">` became `3.1`.

**What to do.** See whether the version stands in the message, and write the new one there.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def version_changed(pair: Pair) -> Iterator[Change]:
    """Compare the versions of the two schemas; told at the root."""
    old, new = pair.old.version.schema.version, pair.new.version.schema.version
    if pair.is_root and old != new:
        yield Change(
            "XS163",
            pair,
            f"The schema calls itself version {new or '(none)'} now; it was {old or '(none)'}.",
            subject="version",
            old=old or None,
            new=new or None,
            whole=True,
        )
