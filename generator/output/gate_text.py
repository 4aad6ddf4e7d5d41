"""Characters and paths that no generated file may have."""

from __future__ import annotations

import re
import unicodedata

_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")
_DECEIVING = re.compile("[\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]")
_PART = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_.\-]*|\.gitattributes")
_RESERVED = {"con", "prn", "aux", "nul", *(f"com{n}" for n in range(10)), *(f"lpt{n}" for n in range(10))}


def text_problem(text: str, *, code: bool) -> tuple[int, str] | None:
    """The line and the name of the first character that may not stand there, None when all is well.

    Control characters (carriage return included) are refused everywhere; characters that turn the reading direction
    or cannot be seen are refused in code, where they would show the reader something else than what runs.
    """
    found = _CONTROLS.search(text) or (_DECEIVING.search(text) if code else None)
    if found is None:
        return None
    character = found.group()
    name = unicodedata.name(character, "control character")
    return text.count("\n", 0, found.start()) + 1, f"U+{ord(character):04X} ({name.lower()})"


def path_problem(path: str) -> str | None:
    """Why a path may not be written on some system, None when all is well."""
    for part in path.split("/"):
        if not _PART.fullmatch(part) or part.endswith("."):
            return f"{part!r} is not a file name that is safe everywhere"
        if part.split(".")[0].lower() in _RESERVED:
            return f"{part!r} is a device on Windows"
    return None
