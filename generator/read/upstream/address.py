"""Addresses: https, a host, no password, and what lies below."""

from __future__ import annotations

import re
from urllib.parse import SplitResult, quote, unquote, urljoin, urlsplit

from generator.read.upstream.errors import AddressError

_BAD_PART = re.compile(r'[\x00-\x1f\x7f<>:"\\|?*]')
_MOST_PARTS = 16
_LONGEST = 2_000


def is_address(text: str) -> bool:
    """Whether a text names something on the network, not on the disk."""
    return "://" in text


def check_address(text: str) -> str:
    """The address without a fragment. AddressError for anything but https, and for one with a user name or password."""
    parts = split(text)
    if parts is None or len(text) > _LONGEST or re.search(r"[\x00-\x20\x7f]", text):
        raise AddressError("This is not a web address. Write it as https://host/path/file.xsd, or name a folder.")
    if parts.scheme.lower() != "https":
        raise AddressError(f"Only https is fetched, not {parts.scheme}: on the way, anybody could change the rest.")
    if parts.username is not None or parts.password is not None:
        message = (
            "The address holds a user name or password; lnrgen sends none. Download the files, and name the folder."
        )
        raise AddressError(message)
    return parts._replace(fragment="").geturl()


def split(text: str) -> SplitResult | None:
    """The parts of an address; None where it has no host, or a port that is none."""
    try:
        parts = urlsplit(text)
        known = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return None
    return parts if known else None


def is_same_place(one: str, other: str) -> bool:
    """Whether both are fetched from the same host and port, over https."""
    first, second = split(one), split(other)
    if first is None or second is None or second.scheme.lower() != "https":
        return False
    return (first.hostname, first.port or 443) == (second.hostname, second.port or 443)


def file_name(address: str) -> str:
    """The name of the file an address leads to, fit for any disk; `published.xsd` where it has no such name."""
    name = unquote(urlsplit(address).path).rpartition("/")[2]
    fit = name.lower().endswith(".xsd") and not _BAD_PART.search(name) and not name.startswith(".")
    return name if fit else "published.xsd"


def below(base: str, path: str, location: str) -> tuple[str, str] | None:
    """Where a relative schemaLocation in the document at `path` leads: its path below `base`, and its address.

    None for what is not relative, or leads out of the folder at `base`.
    """
    text = unquote(location.strip().partition("#")[0]).replace("\\", "/")
    if not text or text.startswith("/") or re.match(r"[A-Za-z][A-Za-z0-9+.\-]*:", text) or "?" in text:
        return None
    parts = path.split("/")[:-1]
    for part in text.split("/"):
        if part == "..":
            if not parts:
                return None
            parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    if not parts or len(parts) > _MOST_PARTS or any(_BAD_PART.search(part) for part in parts):
        return None
    found = "/".join(parts)
    return found, urljoin(base, quote(found))
