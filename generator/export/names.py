"""Names of the files: episode and version, from an allow-list, so that they are safe in every system."""

from __future__ import annotations

import re

_EPISODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_MOST_VERSION = 999_999


def file_name(episode: str, version: int) -> str | None:
    """`4711-1.xml`; None for an episode or a version that may not become a name."""
    if not _EPISODE.fullmatch(episode) or not 1 <= version <= _MOST_VERSION:
        return None
    return f"{episode}-{version}.xml"


def folded(name: str) -> str:
    """What two names share that are one file where letter case does not count."""
    return name.casefold()
