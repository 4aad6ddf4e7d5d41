"""From a schemaLocation to a file: local, under the root, spelled exactly, or a reason why not."""

from __future__ import annotations

import re
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote

if TYPE_CHECKING:
    from pathlib import Path

_SCHEME = re.compile(r"^([A-Za-z][A-Za-z0-9+.\-]*):")
_DRIVE = re.compile(r"^[A-Za-z]:")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


class BadLocationError(Exception):
    """A location that leads nowhere we may go: the rule it breaks, what is so, and the mend."""

    def __init__(self, message: str, action: str, *, rule: str) -> None:
        """`rule` is an id of the family RX."""
        super().__init__(message)
        self.rule, self.message, self.action = rule, message, action


@dataclass(slots=True)
class Folder:
    """The root of a specification, and what its folders hold (each is listed once)."""

    root: Path
    ignore_case: bool = False
    _listings: dict[tuple[str, ...], dict[str, None]] = field(default_factory=dict)

    def find(self, base: str, location: str) -> tuple[str, str | None]:
        """The path under the root that `location`, written in the document `base`, leads to.

        The second part is the name asked for if another spelling had to be accepted. Raises BadLocationError.
        """
        asked = _relative_parts(base, location)
        found = self._spell(asked)
        if found is None:
            raise self._missing(asked, location)
        if found != asked and not self.ignore_case:
            raise _letter_case(asked, found)
        path = self._checked("/".join(found), location)
        return path, "/".join(asked) if found != asked else None

    def contains(self, path: Path) -> str | None:
        """The path of a file relative to the root, or None when it lies elsewhere or is no regular file."""
        try:
            real = path.resolve(strict=True)
            relative = real.relative_to(self.root.resolve(strict=True))
        except (OSError, ValueError, RuntimeError):
            return None
        return relative.as_posix() if stat.S_ISREG(real.stat().st_mode) else None

    def _checked(self, path: str, location: str) -> str:
        relative = self.contains(self.root / path)
        if relative is None:
            message = (
                f"'{location}' leads out of the specification's folder, or to something that is not a regular file."
            )
            raise BadLocationError(
                message, "Put a copy of the file itself in the specification's folder.", rule="RX004"
            )
        return relative

    def _listing(self, parts: tuple[str, ...]) -> dict[str, None]:
        if parts not in self._listings:
            folder = self.root.joinpath(*parts)
            try:
                inside = folder.resolve(strict=True).is_relative_to(self.root.resolve(strict=True))
                names = sorted(entry.name for entry in folder.iterdir()) if inside else []
            except (OSError, ValueError, RuntimeError):
                names = []
            self._listings[parts] = dict.fromkeys(names)
        return self._listings[parts]

    def _spell(self, asked: tuple[str, ...]) -> tuple[str, ...] | None:
        found: tuple[str, ...] = ()
        for part in asked:
            names = self._listing(found)
            if part in names:
                found = (*found, part)
                continue
            alike = [name for name in names if name.casefold() == part.casefold()]
            if len(alike) != 1:
                return None
            found = (*found, alike[0])
        return found

    def _missing(self, asked: tuple[str, ...], location: str) -> BadLocationError:
        wanted = "/".join(asked)
        elsewhere = sorted(
            "/".join((*parts, name)) for parts, names in self._listings.items() for name in names if name == asked[-1]
        )
        message = f"The file '{location}' does not exist: looked for {wanted} in the specification's folder."
        if elsewhere:
            return BadLocationError(
                message, f"A file of that name is at {elsewhere[0]}: correct the schemaLocation.", rule="RX001"
            )
        action = "Put the file there (ask the publisher for the complete set), or correct the schemaLocation."
        return BadLocationError(message, action, rule="RX001")


def _letter_case(asked: tuple[str, ...], found: tuple[str, ...]) -> BadLocationError:
    wanted, real = "/".join(asked), "/".join(found)
    message = f"The schema asks for '{wanted}', but the file is called '{real}': they differ in letter case only."
    mend = f"Rename the file to '{asked[-1]}', or correct the schemaLocation to '{found[-1]}'"
    action = f"{mend}, or let it pass with --ignore-letter-case (ignore_letter_case: true in lnrgen.yaml)."
    return BadLocationError(message, action, rule="RX002")


def _relative_parts(base: str, location: str) -> tuple[str, ...]:
    text = location.strip()
    _refuse_foreign(text)
    parts = list(base.split("/")[:-1])
    for part in unquote(text.partition("#")[0]).replace("\\", "/").split("/"):
        if part == "..":
            if not parts:
                message = f"'{location}' leads out of the specification's folder."
                action = "Name the folder that holds all files as the specification's root, or move the file into it."
                raise BadLocationError(message, action, rule="RX004")
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    if not parts or _CONTROL.search("".join(parts)):
        message = "The schemaLocation names no file."
        raise BadLocationError(message, "Write the file's name in schemaLocation.", rule="RX001")
    return tuple(parts)


def _refuse_foreign(text: str) -> None:
    plain = unquote(text).replace("\\", "/")
    scheme = _SCHEME.match(plain)
    if _DRIVE.match(plain) or (scheme and scheme[1].lower() == "file") or (plain.startswith("/") and plain[1:2] != "/"):
        message = f"'{text}' is an absolute path. Only files inside the specification's folder are read."
        raise BadLocationError(
            message, "Put the file beside the schema and write a relative schemaLocation.", rule="RX004"
        )
    if scheme or plain.startswith("//"):
        message = f"'{text}' is on another machine. Nothing is ever fetched."
        raise BadLocationError(
            message, "Download the file, put it beside the schema, and name it in schemaLocation.", rule="RX003"
        )
