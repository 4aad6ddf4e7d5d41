"""Digests of texts, told the same on every machine."""

from __future__ import annotations

import hashlib


def sha256(data: bytes) -> str:
    """The SHA-256 of bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def unix_lines(data: bytes) -> bytes:
    r"""The bytes with CRLF as LF.

    Git on Windows may check text files out with CRLF (`core.autocrlf`). Generated texts never hold a carriage
    return (the gate refuses one), so a file on disk that differs from its text in CRLF alone was changed by git and
    not by a person.
    """
    return data.replace(b"\r\n", b"\n")


def is_same_text(on_disk: bytes, digest: str) -> bool:
    """Whether bytes read from disk are the text with that SHA-256, line endings aside."""
    return sha256(on_disk) == digest or sha256(unix_lines(on_disk)) == digest
