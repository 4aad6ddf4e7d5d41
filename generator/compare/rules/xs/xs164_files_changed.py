"""# XS164 files-changed

**What.** The schema is cut into other files.

**Why it matters.** Nothing is refused. Scripts that copy or name the files must follow.

**Example.** The code lists moved from `lnr.xsd` to `codes.xsd`.

**What to do.** Take all the files of NEW, and none of OLD.
"""  # noqa: D400, D415  the page begins with its title

from __future__ import annotations

from typing import TYPE_CHECKING

from generator.compare.rules.xs.change import Change
from generator.compare.rules.xs.words import count, listed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from generator.compare.rules.xs.pair import Pair


def files_changed(pair: Pair) -> Iterator[Change]:
    """Compare the names of the files; a single one may be called as it likes."""
    old = {document.path for document in pair.old.version.schema.documents}
    new = {document.path for document in pair.new.version.schema.documents}
    if not pair.is_root or old == new or len(old) == len(new) == 1:
        return
    added, removed = sorted(new - old), sorted(old - new)
    said = [f"{listed(found)} {word}" for found, word in ((added, "came"), (removed, "went")) if found]
    yield Change(
        "XS164",
        pair,
        f"The schema has {count(len(new), 'file')} now, and had {len(old)}: {', '.join(said)}.",
        subject="files",
        old=", ".join(removed) or None,
        new=", ".join(added) or None,
        otherwise="Take all the files of NEW, and none of OLD.",
        whole=True,
    )
