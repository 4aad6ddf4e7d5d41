"""What an .xlsx must not be: a bomb, a carrier of macros, a place for entities. Looked at before anything parses it."""

from __future__ import annotations

import io
import re
import zipfile

MOST_BYTES = 10 * 1024 * 1024
MOST_UNPACKED = 30 * 1024 * 1024
MOST_PARTS = 200
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = 0x1
_MARKUP = (".xml", ".rels", ".vml")
_FORBIDDEN = {
    "macros": re.compile(r"vbaproject|macrosheets|dialogsheets|vbadata", re.IGNORECASE),
    "links to other files": re.compile(r"externallinks|connections\.xml|querytables", re.IGNORECASE),
    "embedded objects": re.compile(r"embeddings|activex|oleobject|ctrlprops", re.IGNORECASE),
}


class RefusedWorkbookError(Exception):
    """The file is not opened; the message says why, and what to do."""


def check_workbook(data: bytes) -> None:
    """RefusedWorkbookError unless it is a zip file of modest size that holds sheets and nothing that acts."""
    if data.startswith(_OLE):
        message = "It is an old .xls, or protected by a password. Save it as .xlsx, without a password."
        raise RefusedWorkbookError(message)
    if len(data) > MOST_BYTES:
        raise RefusedWorkbookError(f"It is larger than {MOST_BYTES // 1024 // 1024} MiB. A mapping is far smaller.")
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            _check_parts(parts.infolist())
            _check_markup(parts)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, RuntimeError, EOFError, OSError, ValueError) as error:
        raise RefusedWorkbookError("It is no .xlsx, or a damaged one. Save it again as .xlsx.") from error


def _check_parts(parts: list[zipfile.ZipInfo]) -> None:
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > MOST_UNPACKED:
        raise RefusedWorkbookError(
            "Unpacked it is larger than any mapping. Begin with what `lnrgen mapping export` wrote."
        )
    names = [part.filename for part in parts]
    if len(set(names)) < len(names) or "[Content_Types].xml" not in names:
        raise RefusedWorkbookError("It is no .xlsx, or a damaged one. Save it again as .xlsx.")
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise RefusedWorkbookError("It is protected by a password. Save it without.")
    for what, pattern in _FORBIDDEN.items():
        if any(pattern.search(name) for name in names):
            raise RefusedWorkbookError(f"It holds {what}. Save it as a plain .xlsx with the table alone.")


def _check_markup(parts: zipfile.ZipFile) -> None:
    for part in parts.infolist():
        if not part.filename.lower().endswith(_MARKUP):
            continue
        text = parts.read(part)
        if b"\x00" in text[:200] or b"<!DOCTYPE" in text or b"<!ENTITY" in text:
            raise RefusedWorkbookError("Its XML declares entities, or is not UTF-8. Save it again as .xlsx.")
        if part.filename == "[Content_Types].xml" and b"macroenabled" in text.lower():
            raise RefusedWorkbookError("It holds macros. Save it as a plain .xlsx with the table alone.")
