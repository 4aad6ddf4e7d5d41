"""The published specification as files in a folder: a .zip, or an .xsd with all that it includes."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urljoin

from generator.findings import UnreadableError
from generator.read.upstream.address import below, check_address, file_name
from generator.read.upstream.archive import is_archive, unpack
from generator.read.upstream.errors import UpstreamError
from generator.read.xml import parse_xml
from generator.read.xsd.documents import REFERENCE_TAGS

if TYPE_CHECKING:
    from generator.read.upstream.fetch import Fetcher

_MOST_FILES = 500


@dataclass(frozen=True, slots=True)
class Published:
    """Where the files are now: `path` is the specification's folder, or its .xsd; `base` is where they came from."""

    path: Path
    folder: Path
    base: str

    def shown(self, file: str) -> str:
        """A file in the folder, as the user can look it up."""
        try:
            return self.base + Path(file).relative_to(self.folder).as_posix()
        except ValueError:
            return file


def fetch_published(address: str, folder: Path, fetcher: Fetcher) -> Published:
    """Fetch what is at an https address into an empty folder. AddressError, UpstreamError."""
    url = check_address(address)
    data = fetcher.get(url)
    if data is None:
        raise UpstreamError(f"There is nothing at {url} (any more).")
    if is_archive(data):
        return Published(unpack(data, folder), folder, f"{url}!/")
    name = file_name(url)
    _fetch_closure(urljoin(url, "."), name, data, folder, fetcher)
    return Published(folder / name, folder, urljoin(url, "."))


def _fetch_closure(base: str, name: str, data: bytes, folder: Path, fetcher: Fetcher) -> None:
    """The start document and everything below `base` that it leads to. What is missing there is left to reading."""
    waiting = deque([(name, data)])
    seen = {name}
    while waiting:
        path, text = waiting.popleft()
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text)
        for found, url in _references(base, path, text):
            if found in seen:
                continue
            seen.add(found)
            if len(seen) > _MOST_FILES:
                raise UpstreamError(f"The schema leads to more than {_MOST_FILES} files; ask the publisher for a .zip.")
            more = fetcher.get(url)
            if more is not None:
                waiting.append((found, more))


def _references(base: str, path: str, data: bytes) -> list[tuple[str, str]]:
    if data.lstrip()[:14].lower().startswith((b"<!doctype html", b"<html")):
        raise UpstreamError(f"What is at {base}{path} is a web page, no schema. Name the .xsd or .zip itself.")
    try:
        root = parse_xml(data, path)
    except UnreadableError as error:
        raise UpstreamError(f"What is at {base}{path} is no schema. {error.findings[0].message}") from None
    locations = (child.get("schemaLocation") or "" for child in root if child.tag in REFERENCE_TAGS)
    return [found for location in locations if (found := below(base, path, location)) is not None]
