"""Names that are all different, the same whatever the order the things come in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence


def unique(candidates: Mapping[str, Sequence[str]], taken: Collection[str] = ()) -> dict[str, str]:
    """Give each key one of its candidate names, the earlier the better.

    Where names clash, all that share one take their next candidate alike, until none clash or none are left; then a
    number is put behind. `taken` are names that none may have. Keys come back sorted.
    """
    level = dict.fromkeys(sorted(candidates), 0)
    names = {key: candidates[key][0] for key in level}
    while True:
        counts = Counter(names.values())
        clashing = [key for key, name in names.items() if counts[name] > 1 or name in taken]
        moving = [key for key in clashing if level[key] + 1 < len(candidates[key])]
        if not moving:
            break
        for key in moving:
            level[key] += 1
            names[key] = candidates[key][level[key]]
    _number(names, clashing, {*taken, *(name for key, name in names.items() if key not in set(clashing))})
    return names


def _number(names: dict[str, str], clashing: list[str], used: set[str]) -> None:
    """The last resort, in the order of the keys."""
    for key in clashing:
        number = 1
        while f"{names[key]}{number}" in used:
            number += 1
        names[key] = f"{names[key]}{number}"
        used.add(names[key])
