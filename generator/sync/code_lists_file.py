"""`mapping/codes/lists.json`: which code lists have a table, and which codes they had at the last `sync`.

It tells a code that was taken away from one that never was, and a list with a new name from a new list.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from generator.findings import Finding, Location, Severity, UnreadableError
from generator.sync import rules

FILE = "lists.json"
_HELP = "Written by `lnrgen sync`. Take a list out to get its table anew."


@dataclass(frozen=True, slots=True)
class KnownList:
    """A list as it was: the table that served it, its codes (identity by target), and targets it had earlier still."""

    table: str
    codes: Mapping[str, str]
    former: tuple[str, ...] = ()


def read_known(data: bytes | None, shown: str) -> dict[str, KnownList]:
    """By the list's name. UnreadableError where the file is no longer what `sync` wrote."""
    if data is None:
        return {}
    try:
        found = json.loads(data)
        return {
            str(name): KnownList(
                str(one["table"]),
                {str(target): str(known) for target, known in one["codes"].items()},
                tuple(map(str, one["former"])),
            )
            for name, one in found["lists"].items()
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 0
        message = "The file is not as `lnrgen sync` wrote it."
        action = "Take the version from before, or delete it: then codes that were taken away count as unknown."
        name = rules.NAMES[rules.CODE_TABLE_UNREADABLE]
        place = Location(shown, line)
        finding = Finding(rules.CODE_TABLE_UNREADABLE, name, Severity.ERROR, message, action, place)
        raise UnreadableError((finding,)) from error


def known_text(lists: Mapping[str, KnownList]) -> bytes:
    """The bytes of the file."""
    told = {
        name: {"table": one.table, "codes": dict(one.codes), "former": sorted(one.former)}
        for name, one in lists.items()
    }
    text = json.dumps({"about": _HELP, "format": 1, "lists": told}, ensure_ascii=False, indent=1, sort_keys=True)
    return f"{text}\n".encode()
